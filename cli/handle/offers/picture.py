"""The command that tells both sides and the risk."""

from ...calling.completing import case_argument
from ...context.command import command as declared
from ...context.session import Session


@declared("picture", case_argument(), examples=["amends picture C-1042"])
def command(session: Session, case: str) -> None:
    """Show both sides of a case, and the three axes of risk."""
    from ...screens.offers.picture import tell

    desk = session.desk()
    view = desk.show(case)
    tell(session, view.id, desk.picture(view.id), practice=desk.practice)
