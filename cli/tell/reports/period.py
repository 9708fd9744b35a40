"""The commands that report what happened in a day, a week, a month or a quarter."""

from typing import TYPE_CHECKING, Final

from ...context.command import DeskCommand, option
from ...context.command import command as declared
from ...context.session import Session
from ..putting import put

if TYPE_CHECKING:
    from amends.workflow import Desk
    from amends.workflow.desk.reporting import PeriodKind, Report

PERIODS: Final[tuple["PeriodKind", ...]] = ("day", "week", "month", "quarter")


def _page(session: Session, desk: "Desk", found: "Report") -> str:
    from amends.workflow.desk.telling.way import main_line
    from amends.workflow.pages.report import report_page

    line = main_line(desk.process)
    return report_page(found, desk.policy, session.lang, line=line, practice=desk.practice)


def _command(period: "PeriodKind") -> DeskCommand:
    """Make the command of one period; all of them tell the same report."""

    @declared(
        period,
        option("--at", words="opt.report_at", metavar="DAY"),
        option("--html", "file", words="opt.report_html", metavar="FILE|-"),
        option("--force", is_flag=True, words="opt.force"),
        words=f"cmd.report.{period}",
        examples=[
            f"amends report {period}",
            f"amends report {period} --at 2026-11-16 --html {period}.html",
        ],
    )
    def command(
        session: Session,
        file: str | None,
        force: bool,  # noqa: FBT001  # a flag
    ) -> None:
        """Report one period."""
        from ...screens.told.report import tell

        desk = session.desk()
        found = desk.report(period, at=session.at)
        if file is None:
            tell(session, desk, found)
        else:
            put(session, found, lambda: _page(session, desk, found), file, force=force)

    return command


day, week, month, quarter = map(_command, PERIODS)
