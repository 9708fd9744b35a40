"""The command that counts and lists the cases that were answered late."""

from typing import TYPE_CHECKING

import click

from ...calling.choosing import QueryCommand, query_argument
from ...context.command import command as declared
from ...context.command import option
from ...context.mistakes import Mistake
from ...context.session import Session

if TYPE_CHECKING:
    from amends.workflow import Desk


@declared(
    "late",
    query_argument(),
    option("--days", words="opt.late_days", metavar="N", type=click.IntRange(min=0, max=36_500)),
    option("--rule", words="opt.late_rule", metavar="PACK.CLOCK"),
    words="cmd.report.late",
    examples=[
        "amends report late",
        "amends report late received:>=2026-10-01 --days 15",
        "amends report late --rule cn-telecom.reply",
    ],
    kind=QueryCommand,
)
def command(session: Session, query: tuple[str, ...], days: int | None, rule: str | None) -> None:
    """Report which answers were late."""
    from ...screens.time.late import tell

    if days is not None and rule is not None:
        raise Mistake("report_late_both")
    desk = session.desk()
    if rule is not None and not _is_known(desk, rule):
        desk.due(rule)  # says that there is no such rule, and what is nearest to it
    tell(session, desk, desk.late(days=days, rule=rule, query=" ".join(query)))


def _is_known(desk: "Desk", rule: str) -> bool:
    """Tell whether any version of a pack has, or had, that clock."""
    from amends.workflow.clocks import SERVICE

    name, _, clock = rule.rpartition(".")
    pack = desk.policy.book.pack(name or SERVICE)
    return pack is not None and any(one.clock(clock) for one in pack.versions)
