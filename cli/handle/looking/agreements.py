"""The command that shows what the customer agreed to, took back or withdrew."""

from ...calling.completing import case_argument
from ...context.command import command as declared
from ...context.session import Session


@declared("agreements", case_argument(), examples=["amends agreements C-1042"])
def command(session: Session, case: str) -> None:
    """Show acceptances, settlements, withdrawals and endings, and whether each still stands."""
    from ...screens.consent.agreed import tell

    desk = session.desk()
    tell(session, desk.show(case).id, desk.agreements(case))
