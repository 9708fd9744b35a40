"""The commands that report what happened in a day, a week, a month or a quarter."""

from typing import TYPE_CHECKING, Final

from ...context.command import DeskCommand, option
from ...context.command import command as declared
from ...context.session import Session

if TYPE_CHECKING:
    from amends.workflow.desk.reporting import PeriodKind

PERIODS: Final[tuple["PeriodKind", ...]] = ("day", "week", "month", "quarter")


def _command(period: "PeriodKind") -> DeskCommand:
    """Make the command of one period; all of them tell the same report."""

    @declared(
        period,
        option("--at", words="opt.report_at", metavar="DAY"),
        words=f"cmd.report.{period}",
        examples=[f"amends report {period}", f"amends report {period} --at 2026-11-16"],
    )
    def command(session: Session) -> None:
        """Report one period."""
        from ...screens.told.report import tell

        desk = session.desk()
        tell(session, desk, desk.report(period, at=session.at))

    return command


day, week, month, quarter = map(_command, PERIODS)
