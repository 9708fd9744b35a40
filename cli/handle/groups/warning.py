"""The command that tells what piles up, and records it for compliance."""

from ...context.command import command as declared
from ...context.command import dry_run, option
from ...context.session import Session


@declared(
    "signals",
    option("--record", is_flag=True, words="opt.group_record"),
    shared=[dry_run()],
    words="cmd.group.signals",
    examples=["amends group signals", "amends group signals --record"],
)
def signals_(session: Session, *, record: bool) -> None:
    """Show the kinds of complaints of which more came in than is usual."""
    from ...screens.groups.piles import tell

    desk = session.desk(writes=record)
    found = desk.group_warn() if record else desk.group_signals()
    tell(session, desk.policy, found, recorded=record, practice=desk.practice)
