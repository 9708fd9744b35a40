"""The command that records once what time has done to all cases."""

from ...context.command import command as declared
from ...context.command import dry_run, option
from ...context.session import Session


@declared(
    "tick",
    option("--at", words="opt.tick_at", metavar="WHEN"),
    shared=[dry_run()],
    examples=["amends tick", "amends tick --dry-run"],
)
def command(session: Session) -> None:
    """Let time do its work, once."""
    from ...screens.time.told import tell

    desk = session.desk()
    ticked = desk.tick(at=session.at, dry_run=session.dry_run)
    tell(session, practice=desk.practice, ticked=ticked)
