"""The command that lists cases by stage and owner, ended ones included."""

from collections.abc import Sequence

import click

from ...calling.choosing import MOST_LISTED, QueryCommand, choosing_options, chosen, query_argument
from ...context.command import command as declared
from ...context.command import option
from ...context.session import Session
from ...terminal.table import tsv


@declared(
    "list",
    query_argument(),
    *choosing_options(),
    option("--limit", words="opt.limit", metavar="N", type=click.IntRange(min=1, max=MOST_LISTED)),
    examples=[
        "amends list --open",
        "amends list stage:proposed owner:@me due:<4h",
        "amends list received:>=2026-11-01 -channel:hotline roaming",
    ],
    kind=QueryCommand,
)
def command(
    session: Session,
    query: tuple[str, ...],
    stage: tuple[str, ...],
    owner: str | None,
    limit: int | None,
    *,
    open_only: bool,
) -> None:
    """List cases by their number."""
    from ...render.objects import listed_object
    from ...screens.lists import list_lines, row_cells

    desk = session.desk()
    meant = chosen(desk, query, stage, owner, open_only=open_only, limit=limit)
    zone = desk.policy.zone
    found: Sequence[object]
    if session.json:
        found = cases = desk.list(meant)
        session.object({"cases": [listed_object(row, zone) for row in cases]})
    elif session.screen:
        found = rows = [*desk.listed(meant)]
        session.practice_mark(practice=desk.practice)
        session.out(list_lines(rows, session, zone, session.glyphs) if rows else [])
    else:
        session.out(found := tsv(row_cells(row, zone) for row in desk.listed(meant)))
    if not found:
        session.err([session.say("list.empty")])
