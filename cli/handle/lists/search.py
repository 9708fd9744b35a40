"""The command that finds cases by what was said about them."""

import click

from ...calling.choosing import MOST_LISTED, QueryCommand, query_argument
from ...catalogue import both
from ...context.command import command as declared
from ...context.command import option
from ...context.session import Session
from ...terminal.help import Argument
from ...terminal.table import tsv


@declared(
    "search",
    Argument(["text"], metavar="TEXT", words=both("arg.search_text")),
    query_argument(),
    option(
        "--limit",
        words="opt.search_limit",
        metavar="N",
        type=click.IntRange(min=1, max=MOST_LISTED),
        default=50,
    ),
    examples=[
        "amends search 漫游",
        "amends search 'roaming charge' is:open",
        "amends search 4711 received:2026-11-01..today",
    ],
    kind=QueryCommand,
)
def command(session: Session, text: str, query: tuple[str, ...], limit: int) -> None:
    """Search in everything that was said about a case."""
    from ...render.objects import found_object
    from ...screens.found import found_cells, found_lines

    desk, narrowed = session.desk(), " ".join(query)
    result = desk.search(text, narrowed, limit=limit)
    if session.json:
        zone = desk.zone
        found = [found_object(one, zone) for one in result.found]
        session.object({"text": text, "query": narrowed, "cases": found, "more": result.more})
    elif session.screen:
        session.practice_mark(practice=desk.practice)
        session.paint(found_lines(result.found, session))
    else:
        session.out(tsv(map(found_cells, result.found)))
    if result.more:
        session.err([session.say("search.more", count=len(result.found))])
    if not result.found:
        code = "search.empty_in" if query else "search.empty"
        session.err([session.say(code, text=text, query=narrowed)])
