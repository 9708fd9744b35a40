"""The command that lists what departments have to answer for inside the house."""

from ...calling.choosing import QueryCommand, query_argument
from ...context.command import command as declared
from ...context.command import option
from ...context.session import Session


@declared(
    "referrals",
    query_argument(),
    option("--all", "every", words="opt.referrals_all", is_flag=True),
    examples=["amends referrals", "amends referrals received:2026-11 --all"],
    kind=QueryCommand,
)
def command(session: Session, query: tuple[str, ...], *, every: bool) -> None:
    """List the referrals for internal accountability."""
    from ...screens.organising.referred import tell

    desk = session.desk()
    tell(session, desk.referrals(" ".join(query), every=every), practice=desk.practice)
