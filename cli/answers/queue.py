"""The open cases, the one due first on top."""

from typing import Final

from ..context.desks import actor_of
from ..context.session import Session
from ..terminal.table import tsv

SCREENFUL: Final = 100  # cases on a screen, where nobody asked for more


def answer(session: Session, query: tuple[str, ...], whose: str | None, limit: int | None) -> None:
    """List the open cases by their nearest deadline."""
    from ..render.objects import queued_object
    from ..screens.lists import counted, queue_cells, queue_screen

    desk = session.desk()
    owner = None if whose == "all" else actor_of(session)
    text, most = " ".join(query), limit or (SCREENFUL if session.screen else None)
    items = desk.queue(text, owner=owner, limit=most)
    if session.json:
        session.object({"cases": [queued_object(item, session.lang) for item in items]})
    elif session.screen:
        session.practice_mark(practice=desk.practice)
        figures = counted(desk, items, text, owner, most)
        session.out(queue_screen(items, session, desk, figures))
        if figures[0] > len(items) and limit is None:
            session.err([session.say("queue.more", count=len(items))])
    else:
        session.out(tsv(queue_cells(item) for item in items))
    if session.screen and (waiting := desk.groups_overdue()):
        from ..screens.groups.lists import overdue_lines

        session.err(overdue_lines(session, waiting))
    if not items:
        code = "queue.empty" if owner is None else "queue.empty_mine"
        session.err([session.say("list.empty" if text else code)])
