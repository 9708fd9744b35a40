"""The command that shows one case: where it stands, what is on record, what may come next."""

from ..calling.completing import case_argument
from ..context.command import command as declared
from ..context.desks import now_of
from ..context.session import Session
from ..render.pairs import flat
from ..terminal.table import pairs


@declared("show", case_argument(), examples=["amends show C-1042", "amends show 1042 --json"])
def command(session: Session, case: str) -> None:
    """Show one case."""
    from ..render.objects import case_object
    from ..screens.case import case_screen

    desk = session.desk()
    view = desk.show(case)
    if session.json:
        session.object(case_object(view))
        return
    if not session.screen:
        session.out(pairs(flat(case_object(view))))
        return
    session.practice_mark(practice=view.practice)
    session.paint(
        case_screen(
            view,
            desk.log(view.id),
            desk.menu(view.id),
            process=desk.process,
            policy=desk.policy,
            now=now_of(desk),
            call=session.call,
            width=session.width,
            glyphs=session.glyphs,
        )
    )
