"""How is a step taken from the command line: once, and with an answer that says what it did?"""

from collections.abc import Mapping, Sequence
from typing import Any

import click

from ..context.asking import confirmed
from ..context.desks import actor_of, place_of
from ..context.keys import intent
from ..context.session import Session

Call = tuple[str, Mapping[str, Any]]
CONFIRMED = frozenset({"accept", "withdraw"})  # what the customer can feel at once


def take(session: Session, case: str, calls: Sequence[Call]) -> None:
    """Take steps that happen together and tell what changed; raises what the desk raises."""
    from .answering import answer_with

    desk = session.desk(writes=True)
    if session.interactive and not session.dry_run:
        _confirm(session, case, calls)
    with intent(session, place_of(session).url, actor_of(session), [case, calls]) as key:
        view = desk.steps(
            case,
            calls,
            at=session.at,
            expect=session.expect,
            key=key,
            dry_run=session.dry_run,
        )
        answer_with(session, view, [name for name, _ in calls])


def _confirm(session: Session, case: str, calls: Sequence[Call]) -> None:
    from amends.workflow import Standing

    for name, _ in calls:
        if name not in CONFIRMED:
            continue
        ready = session.desk().why(case, name).standing is Standing.READY
        if ready and not confirmed(session, f"confirm.{name}", case=case):
            raise click.Abort
