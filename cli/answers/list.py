"""Cases by stage and owner, ended ones included."""

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
    from amends.workflow.moments import local

    from ..render.objects import row_object
    from ..screens.lists import list_lines, row_cells

    desk = session.desk()
    rows = desk.list(chosen(desk, query, stage, owner, open_only=open_only, limit=limit))
    zone = desk.policy.zone
    if session.json:
        found = [
            row_object(
                row,
                local(row.received_at, zone),
                local(row.next_due, zone) if row.next_due else None,
            )
            for row in rows
        ]
        session.object({"cases": found})
    elif session.screen:
        session.practice_mark(practice=desk.practice)
        session.out(list_lines(rows, session, zone, session.glyphs) if rows else [])
    else:
        session.out(tsv(row_cells(row, zone) for row in rows))
    if not rows:
        session.err([session.say("list.empty")])
