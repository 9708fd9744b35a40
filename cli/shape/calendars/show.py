"""The command that shows a month or a year of a calendar, as it would hang on the wall."""

import re
from typing import TYPE_CHECKING, Final

import click

from ...catalogue import both
from ...context.command import command as declared
from ...context.command import option
from ...context.desks import desk_if_any, now_of
from ...context.mistakes import Mistake
from ...context.session import Session
from ...terminal.help import Argument

if TYPE_CHECKING:
    from amends.workflow import Desk

_MONTH: Final = re.compile(r"(\d{4})-(\d\d)", re.ASCII)
DECEMBER: Final = 12


@declared(
    "show",
    Argument(["name"], metavar="NAME", words=both("arg.calendar")),
    option("--year", words="opt.year", metavar="YYYY", type=click.INT),
    option("--month", words="opt.month", metavar="YYYY-MM"),
    words="cmd.calendar.show",
    examples=["amends calendar show cn --month 2026-10", "amends calendar show cn --year 2026"],
)
def command(session: Session, name: str, year: int | None, month: str | None) -> None:
    """Show the days of a calendar."""
    from ...screens.time.days.calendars import tell_days

    if year is not None and month is not None:
        raise Mistake("calendar_both")
    desk = desk_if_any(session)
    calendar = desk.calendar(name)
    own = name in desk.policy.book.calendars
    if year is not None:
        months = [(_year(year), number) for number in range(1, DECEMBER + 1)]
    else:
        months = [_month(month) if month else _this_month(desk, calendar.zone)]
    tell_days(session, calendar, months, own=own)


def _this_month(desk: "Desk", zone: str) -> tuple[int, int]:
    from amends.workflow.moments import find_zone

    here = now_of(desk).astimezone(find_zone(zone))
    return here.year, here.month


def _month(text: str) -> tuple[int, int]:
    found = _MONTH.fullmatch(text.strip())
    if found is None or not 1 <= int(found[2]) <= DECEMBER:
        raise Mistake("calendar_period", value=text)
    return _year(int(found[1])), int(found[2])


def _year(year: int) -> int:
    """See that a year is among those that are counted; raises `Mistake`."""
    from amends.workflow.moments import YEARS

    if year not in YEARS:
        raise Mistake("calendar_year", value=year, first=YEARS[0], last=YEARS[-1])
    return year
