"""The command that tells what was offered in turn."""

from ...calling.completing import case_argument
from ...context.command import command as declared
from ...context.session import Session


@declared("rounds", case_argument(), examples=["amends rounds C-1042"])
def command(session: Session, case: str) -> None:
    """Tell what was put on the table in turn, and what came of it."""
    from ...screens.offers.rounds import tell

    desk = session.desk()
    view = desk.show(case)
    tell(session, view.id, desk.rounds(view.id), practice=desk.practice)
