"""The command that counts why complaints were withdrawn, and how many came back."""

from ...calling.choosing import QueryCommand, query_argument
from ...context.command import command as declared
from ...context.session import Session


@declared(
    "withdrawals",
    query_argument(),
    words="cmd.report.withdrawals",
    examples=["amends report withdrawals", "amends report withdrawals received:2026-11"],
    kind=QueryCommand,
)
def command(session: Session, query: tuple[str, ...]) -> None:
    """Report why complaints were withdrawn."""
    from ...screens.offers.withdrawn import tell

    desk = session.desk()
    tell(session, desk.withdrawals(" ".join(query)), practice=desk.practice)
