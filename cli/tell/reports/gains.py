"""The command that counts what complaints brought: improvements, and calmer customers."""

from ...calling.choosing import QueryCommand, query_argument
from ...context.command import command as declared
from ...context.session import Session


@declared(
    "gains",
    query_argument(),
    words="cmd.report.gains",
    examples=["amends report gains", "amends report gains received:2026-11"],
    kind=QueryCommand,
)
def command(session: Session, query: tuple[str, ...]) -> None:
    """Report what complaints brought."""
    from ...screens.offers.gained import tell

    desk = session.desk()
    tell(session, desk.gains(" ".join(query)), practice=desk.practice)
