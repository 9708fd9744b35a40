"""The command that lists the open cases, the one due first on top."""

import click

from ...context.command import command as declared
from ...context.command import option
from ...context.desks import actor_of
from ...context.session import Session
from ...terminal.table import tsv


@declared(
    "queue",
    option("--mine", "whose", flag_value="mine", words="opt.mine"),
    option("--all", "whose", flag_value="all", words="opt.all"),
    option("--limit", words="opt.limit", metavar="N", type=click.IntRange(min=1)),
    examples=["amends queue", "amends queue --all --limit 20"],
)
def command(session: Session, whose: str | None, limit: int | None) -> None:
    """List the open cases by their nearest deadline."""
    from ...render.objects import queued_object
    from ...screens.lists import queue_cells, queue_screen

    desk = session.desk()
    owner = None if whose == "all" else actor_of(session)
    items = desk.queue(owner=owner, limit=limit)
    if session.json:
        session.object({"cases": [queued_object(item, session.lang) for item in items]})
    elif session.screen:
        session.practice_mark(practice=desk.practice)
        session.out(queue_screen(items, session, desk))
    else:
        session.out(tsv(queue_cells(item) for item in items))
    if not items:
        session.err([session.say("queue.empty" if owner is None else "queue.empty_mine")])
