"""The command that shows one entry of the playbooks, and when it fits."""

from ...calling.completing import completing, entries
from ...catalogue import both
from ...context.command import command as declared
from ...context.desks import desk_if_any
from ...context.session import Session
from ...terminal.help import Argument


@declared(
    "show",
    Argument(
        ["code"],
        metavar="CODE",
        words=both("arg.playbook_entry"),
        shell_complete=completing(entries),
    ),
    words="cmd.playbook.show",
    examples=["amends playbook show tariff_received"],
)
def command(session: Session, code: str) -> None:
    """Show one entry."""
    from amends.workflow.playbook import named

    from ...screens.learn.playbook import tell_entry

    tell_entry(session, named(desk_if_any(session).entries(), code))
