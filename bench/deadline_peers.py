"""How do others find a deadline? Each as its users would write it for China's calendar."""

import operator
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from functools import partial
from importlib import import_module
from typing import Any, Final, NamedTuple
from zoneinfo import ZoneInfo

from amends.workflow.calendars import (
    Counting,
    Length,
    Unit,
    compiled,
    deadline,
    shipped,
)

CN: Final = shipped("cn")
ZONE: Final = ZoneInfo(CN.zone)
YEARS: Final = (2025, 2026)
DAYS: Final = [
    date(YEARS[0], 1, 1) + timedelta(days=more)
    for more in range((date(YEARS[-1] + 1, 1, 1) - date(YEARS[0], 1, 1)).days)
]
REST: Final = [day for day in DAYS if not CN.works(day.toordinal())]
HOLIDAYS: Final = [day for day in REST if day.weekday() < 5]  # noqa: PLR2004 - Monday to Friday
SPANS: Final = CN.ordinary
PLAIN: Final = Counting()


class Finder(NamedTuple):
    """One way to find deadlines.

    `given` and `lasting` turn a wall clock's time and a length into what `find` takes, outside of
    what is measured; `shown` turns its answer into a wall clock's time.
    """

    name: str
    find: Callable[[Any, Any], Any]
    given: Callable[[datetime], Any]
    lasting: Callable[[int], Any]
    shown: Callable[[Any], datetime]


def epoch(wall: datetime) -> int:
    """Turn a time on the wall into epoch seconds."""
    return int(wall.replace(tzinfo=ZONE).timestamp())


def wall(at: int) -> datetime:
    """Turn epoch seconds into a time on the wall."""
    return datetime.fromtimestamp(at, ZONE).replace(tzinfo=None)


def in_hours() -> Iterator[Finder | str]:
    """Give those that count opening hours, ours first; the name alone of one that is absent."""
    yield Finder("amends, `Hours.due`", compiled(CN).due, epoch, lambda hours: 3600 * hours, wall)
    yield Finder("amends, `deadline` in opening hours", _deadline, epoch, _opening_hours, wall)
    for name, made in (("pandas", _pandas), ("businesstimedelta", _businesstimedelta)):
        try:
            yield from made()
        except ImportError:
            yield name


def in_days() -> Iterator[Finder | str]:
    """Give those that count working days, ours first."""
    yield Finder("amends, `deadline` in working days", _deadline, epoch, _working_days, wall)
    try:
        listed = import_module("holidays").country_holidays("CN", years=YEARS)
    except ImportError:
        yield "holidays"
        return
    find = listed.get_nth_working_day
    yield Finder("holidays, `get_nth_working_day`", find, datetime.date, int, _end)


def _deadline(at: int, length: Length) -> int:
    return deadline(at, length, PLAIN, CN).at


def _opening_hours(hours: int) -> Length:
    return Length(hours, Unit.OPENING_HOUR)


def _working_days(days: int) -> Length:
    return Length(days, Unit.WORKING_DAY)


def _end(day: date) -> datetime:
    return datetime.combine(day, time(23, 59, 59))


def _clocks(spans: Sequence[tuple[int, int]], end: int) -> list[str]:
    return [f"{span[end] // 60:02}:{span[end] % 60:02}" for span in spans]


def _pandas() -> Iterator[Finder]:
    pandas = import_module("pandas")
    opens, closes = _clocks(SPANS, 0), _clocks(SPANS, 1)
    rows = (
        ("weekdays and holidays", "1111100", HOLIDAYS),
        ("every day, with each day off listed", "1111111", REST),
    )
    for name, mask, off in rows:
        made = partial(
            pandas.offsets.CustomBusinessHour,
            start=opens,
            end=closes,
            weekmask=mask,
            holidays=[pandas.Timestamp(day) for day in off],
        )
        told = f"pandas, `CustomBusinessHour`, {name}"
        yield Finder(told, operator.add, pandas.Timestamp, made, pandas.Timestamp.to_pydatetime)


def _businesstimedelta() -> Iterator[Finder]:
    module, zone = import_module("businesstimedelta"), import_module("pytz").timezone(CN.zone)
    rest = dict.fromkeys(HOLIDAYS, "off")
    opens, closes = (time(*divmod(minute, 60)) for minute in (SPANS[0][0], SPANS[-1][1]))
    noon, after = (time(*divmod(minute, 60)) for minute in (SPANS[0][1], SPANS[-1][0]))
    working = list(range(5))
    rules = module.Rules(
        [
            module.WorkDayRule(start_time=opens, end_time=closes, working_days=working, tz=zone),
            module.LunchTimeRule(start_time=noon, end_time=after, working_days=working, tz=zone),
            module.HolidayRule(rest, tz=zone),
        ]
    )
    yield Finder(
        "businesstimedelta, weekdays, lunch and holidays",
        operator.add,
        zone.localize,
        lambda hours: module.BusinessTimeDelta(rules, hours=hours),
        lambda found: found.astimezone(zone).replace(tzinfo=None),
    )
