"""The command that measures how well tactics are found, on sentences that come along."""

from ...context.command import command as declared
from ...context.session import Session


@declared("measure", words="cmd.tactics.measure", examples=["amends tactics measure"])
def command(session: Session) -> None:
    """Measure precision and recall."""
    from amends.workflow.speech.measuring import measure

    from ...screens.shape.tactics import tell_measured

    tell_measured(session, measure())
