"""The command that lets time do its work every few seconds, for as long as it runs."""

import time
from typing import TYPE_CHECKING, Final

import click

from ...context.command import command as declared
from ...context.command import option
from ...context.desks import place_of
from ...context.session import Session

if TYPE_CHECKING:
    from amends.workflow import Desk

    from .ending import Ending

INTERRUPTED: Final = 130
DAY: Final = 86_400


@declared(
    "worker",
    option(
        "--every",
        words="opt.every",
        metavar="SECONDS",
        type=click.IntRange(min=1, max=DAY),
        default=30,
    ),
    option("--for", "lasts", words="opt.worker_for", metavar="SECONDS", type=click.IntRange(min=0)),
    examples=["amends worker", "amends worker --every 5 --for 3600"],
)
def command(session: Session, every: int, lasts: int | None) -> None:
    """Tick until somebody ends it, or the time is over."""
    from .ending import ending

    desk = session.desk()
    with ending() as end:
        session.err([session.say("worker.started", every=every, desk=place_of(session).url)])
        _work(session, desk, end, every, lasts)
        if end.interrupted:
            raise click.exceptions.Exit(INTERRUPTED)


def _work(session: Session, desk: "Desk", end: "Ending", every: int, lasts: int | None) -> None:
    """Look, then wait without doing anything; a look that has begun is finished."""
    began = time.monotonic()
    while True:
        _look(session, desk, every)
        left = every if lasts is None else min(every, lasts - (time.monotonic() - began))
        if left <= 0 or end.waited(left):
            return


def _look(session: Session, desk: "Desk", every: int) -> None:
    """Tick once; whatever somebody else writes just now waits for the next look."""
    from amends.workflow import Busy

    from ...screens.time.told import tell_things

    try:
        ticked = desk.tick()
    except Busy:
        session.err([session.say("worker.busy", every=every)])
        return
    tell_things(session, desk, ticked.things)
