"""The command that lists the cards of the craft."""

from ...context.command import command as declared
from ...context.session import Session


@declared("list", words="cmd.cards.list", examples=["amends cards list"])
def command(session: Session) -> None:
    """List the cards."""
    from amends.workflow.craft import CARDS

    from ...screens.shape.cards import tell_list

    tell_list(session, CARDS)
