"""The command that tells the history of a case, refusals included."""

from ..calling.completing import case_argument
from ..context.command import command as declared
from ..context.session import Session
from ..terminal.table import tsv


@declared("log", case_argument(), examples=["amends log C-1042"])
def command(session: Session, case: str) -> None:
    """Tell the history of a case."""
    from ..render.objects import entry_object
    from ..screens.history import log_cells, log_screen

    with session.desk().reading() as desk:
        view = desk.show(case)
        log, policy = desk.log(view.id), desk.policy
    if session.json:
        session.object({"case": view.id, "events": [entry_object(entry) for entry in log]})
    elif session.screen:
        session.practice_mark(practice=desk.practice)
        head = f"{view.id}  {view.customer or ''}"
        session.paint(
            [
                ((head, "bold"),),
                *log_screen(
                    log,
                    desk.process.matter.name,
                    policy=policy,
                    lang=session.lang,
                    width=session.width,
                    glyphs=session.glyphs,
                ),
            ]
        )
    else:
        session.out(tsv(log_cells(entry) for entry in log))
