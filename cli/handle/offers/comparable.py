"""The command that tells how cases of the same kind ended."""

from ...calling.completing import case_argument
from ...context.command import command as declared
from ...context.session import Session


@declared("comparable", case_argument(), examples=["amends comparable C-1042"])
def command(session: Session, case: str) -> None:
    """Tell how cases of the same kind ended."""
    from ...screens.offers.comparable import tell

    desk = session.desk()
    view = desk.show(case)
    tell(session, view.id, desk.comparable(view.id), desk.policy.currency, practice=desk.practice)
