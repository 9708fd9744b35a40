"""The command that lists the entries of the playbooks, all or those for a cause or stage."""

from typing import Final

import click

from ...context.command import command as declared
from ...context.command import option
from ...context.desks import desk_if_any
from ...context.session import Session
from ...generated.stages import STAGES
from ...generated.steps import STEPS

_CAUSE: Final = STEPS["classify"].find("cause")
CAUSES: Final = _CAUSE.choices.split() if _CAUSE else []
OPEN: Final = STAGES["escalate"].split()  # whoever has an open case may escalate it


@declared(
    "list",
    option("--cause", words="opt.playbook_cause", type=click.Choice(CAUSES)),
    option("--stage", words="opt.playbook_stage", type=click.Choice(OPEN)),
    words="cmd.playbook.list",
    examples=["amends playbook list", "amends playbook list --cause price --stage received"],
)
def command(session: Session, cause: str | None, stage: str | None) -> None:
    """List the entries."""
    from ...screens.learn.playbook import tell_list

    found = [
        one
        for one in desk_if_any(session).entries()
        if (cause is None or cause in one.causes) and (stage is None or stage in one.stages)
    ]
    tell_list(session, found)
