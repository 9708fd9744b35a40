"""The command that lists the rule packs: their versions, and which are in force."""

from ...context.command import command as declared
from ...context.desks import desk_if_any
from ...context.session import Session
from .common import today


@declared("list", words="cmd.rules.list", examples=["amends rules list"])
def command(session: Session) -> None:
    """List the rule packs."""
    from amends.workflow.rules import in_force

    from ...screens.time.packs.packs import tell_list

    desk = desk_if_any(session)
    book, day = desk.policy.book, today(desk)
    used = in_force(book, desk.policy.packs.split(), day)
    packs = [pack for name in book.names if (pack := book.pack(name))]
    tell_list(session, packs, used, own=frozenset(book.packs), packs_used=desk.policy.packs)
