"""The open cases, the one due first on top."""

from collections.abc import Sequence
from typing import Any, Final

from ..context.desks import actor_of
from ..context.session import Session
from ..terminal.table import tsv

SCREENFUL: Final = 100  # cases on a screen, where nobody asked for more


def answer(session: Session, query: tuple[str, ...], whose: str | None, limit: int | None) -> None:
    """List the open cases by their nearest deadline."""
    desk = session.desk()
    owner = None if whose == "all" else actor_of(session)
    text, most = " ".join(query), limit or (SCREENFUL if session.screen else None)
    asked: dict[str, Any] = {"owner": owner, "limit": most}
    found: Sequence[object]
    if session.json:
        from ..render.objects import queued_object

        found = items = desk.queue(text, **asked)
        session.object({"cases": [queued_object(item, session.lang) for item in items]})
    elif session.screen:
        from ..screens.lists import counted, queue_screen

        session.practice_mark(practice=desk.practice)
        with desk.reading() as seen:
            found = lines = [*seen.queue_lines(text, **asked)]
            figures = counted(seen, lines, text, owner, most)
            waiting = seen.groups_overdue()
        session.out(queue_screen(lines, session, desk, figures))
        if figures[0] > len(lines) and limit is None:
            session.err([session.say("queue.more", count=len(lines))])
        if waiting:
            from ..screens.groups.lists import overdue_lines

            session.err(overdue_lines(session, waiting))
    else:
        from ..screens.cells import queue_cells

        # Only the text is kept until all of it can be written: no reader keeps writers waiting.
        session.out(found := tsv(map(queue_cells, desk.queue_lines(text, **asked))))
    if not found:
        code = "queue.empty" if owner is None else "queue.empty_mine"
        session.err([session.say("list.empty" if text else code)])
