"""What may come next: all steps of a case, or the top of my queue."""

from ..context.session import Session
from ..terminal.table import tsv


def answer(session: Session, case: str | None) -> None:
    """Say what may come next."""
    if case is None:
        _top(session)
    else:
        _menu(session, case)


def _menu(session: Session, case: str) -> None:
    from ..render.objects import answer_object
    from ..screens.menu import menu_cells, menu_lines
    from ..screens.people.noted import hint_lines, hint_object

    with session.desk().reading() as desk:
        found = desk.menu(case)
        view = desk.show(case) if session.json or session.screen else None
    if view is None:
        session.out(tsv(menu_cells(one) for one in found))
    elif session.json:
        moves = [answer_object(one, session.lang) for one in found]
        hints = [hint_object(one, session.lang) for one in view.hints]
        session.object({"case": view.id, "moves": moves, "hints": hints})
    else:
        session.practice_mark(practice=desk.practice)
        session.out(menu_lines(session, found))
        session.out(
            hint_lines(
                view.hints, view.id, call=session.call, width=session.width, glyphs=session.glyphs
            )
        )


def _top(session: Session) -> None:
    from ..render.objects import queued_object
    from ..screens.cells import queue_cells
    from ..screens.menu import top_lines

    items = session.desk().queue(owner=session.desk().actor, limit=1)
    if session.json:
        session.object({"cases": [queued_object(item, session.lang) for item in items]})
    elif session.screen:
        session.practice_mark(practice=session.desk().practice)
        session.out(line for item in items for line in top_lines(session, item))
    else:
        session.out(tsv(queue_cells(item) for item in items))
    if not items:
        session.err([session.say("queue.empty_mine")])
