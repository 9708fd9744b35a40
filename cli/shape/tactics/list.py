"""The command that lists the tactics: what is thought of each, why, and what to say instead."""

from ...context.command import command as declared
from ...context.session import Session


@declared("list", words="cmd.tactics.list", examples=["amends tactics list"])
def command(session: Session) -> None:
    """List the tactics."""
    from amends.workflow.speech import RISKS, TACTICS

    from ...screens.shape.tactics import tell_list

    tell_list(session, (*TACTICS, *RISKS))
