"""The command that shows one card of the craft, and when it fits."""

from ...calling.completing import cards, completing
from ...catalogue import both
from ...context.command import command as declared
from ...context.session import Session
from ...terminal.help import Argument


@declared(
    "show",
    Argument(["code"], metavar="CODE", words=both("arg.card"), shell_complete=completing(cards)),
    words="cmd.cards.show",
    examples=["amends cards show let_vent"],
)
def command(session: Session, code: str) -> None:
    """Show one card."""
    from amends.workflow.craft import CARDS, named

    from ...screens.shape.cards import tell_card

    tell_card(session, named(CARDS, code))
