"""Cases by stage and owner, ended ones included."""

from collections.abc import Sequence

from ..context.session import Session
from ..terminal.table import tsv
from .chosen import chosen


def answer(
    session: Session,
    query: tuple[str, ...],
    stage: tuple[str, ...],
    owner: str | None,
    limit: int | None,
    *,
    open_only: bool,
) -> None:
    """List cases by their number."""
    desk = session.desk()
    meant = chosen(desk, query, stage, owner, open_only=open_only, limit=limit)
    zone = desk.zone
    found: Sequence[object]
    if session.json:
        from ..render.objects import listed_object

        found = cases = desk.list(meant)
        session.object({"cases": [listed_object(row, zone) for row in cases]})
    elif session.screen:
        from ..screens.lists import list_lines

        found = rows = [*desk.listed(meant)]
        session.practice_mark(practice=desk.practice)
        session.out(list_lines(rows, session, zone, session.glyphs) if rows else [])
    else:
        from ..screens.cells import row_cells

        session.out(found := tsv(row_cells(row, zone) for row in desk.listed(meant)))
    if not found:
        session.err([session.say("list.empty")])
