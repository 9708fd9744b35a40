"""How tests tell of time: moments as clocks on the wall show them, and calendars made up."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from amends.workflow.calendars import (
    Calendar,
    Counting,
    DayOff,
    Ends,
    First,
    Length,
    OwnHours,
    Spans,
    Unit,
)

SHANGHAI: Final = "Asia/Shanghai"
NINE_TO_FIVE: Final = ((540, 1020),)
WITH_LUNCH: Final = ((540, 720), (780, 1080))
FIRST: Final = date(2026, 1, 1).toordinal()
LAST: Final = date(2028, 12, 31).toordinal()
QUARTER: Final = 900  # seconds; made up hours, and offsets, are whole ones
HOURS: Final = (Unit.HOUR, Unit.OPENING_HOUR)


def moment(text: str, zone: str = SHANGHAI) -> int:
    """Give the epoch seconds at which a clock in a zone shows this."""
    return int(datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).timestamp())


def shown(at: int, zone: str = SHANGHAI) -> str:
    """Say what a clock in a zone shows at a moment."""
    return datetime.fromtimestamp(at, ZoneInfo(zone)).strftime("%Y-%m-%d %H:%M:%S")


def day(text: str) -> int:
    """Give the civil day of an ISO date."""
    return date.fromisoformat(text).toordinal()


def office(
    hours: Spans = NINE_TO_FIVE, zone: str = SHANGHAI, off: Sequence[str] = (), **rest: object
) -> Calendar:
    """Make a calendar that is open from Monday to Friday but on these days."""
    given: dict[str, object] = {"confirmed_until": LAST, **rest}
    return Calendar(
        name="office",
        zone=zone,
        week=(hours,) * 5 + ((), ()),
        off=tuple(DayOff(day(one), "") for one in off),
        **given,  # type: ignore[arg-type]
    )


def slow_due(calendar: Calendar, start: int, seconds: int, step: int = QUARTER) -> int:
    """Find a deadline in opening hours by looking at a clock on the wall at every step."""
    zone = ZoneInfo(calendar.zone)
    while seconds > 0:
        wall = datetime.fromtimestamp(start, zone)
        minute = wall.hour * 60 + wall.minute
        hours = calendar.hours_of(wall.toordinal())
        seconds -= step * any(opens <= minute < closes for opens, closes in hours)
        start += step
    return start


ZONES: Final = st.sampled_from(
    ["UTC", SHANGHAI, "Europe/London", "America/New_York", "Australia/Lord_Howe", "Africa/Cairo"]
)
LENGTHS: Final = st.builds(Length, st.integers(0, 40), st.sampled_from(Unit))
COUNTINGS: Final = st.builds(
    Counting, st.sampled_from(First), st.sampled_from(Ends), st.booleans(), st.booleans()
)
STARTS: Final = st.integers(moment("2026-01-05"), moment("2028-01-01"))
DAYS: Final = st.integers(FIRST, LAST)


@st.composite
def hours_a_day(draw: st.DrawFn) -> Spans:
    """Make up to three intervals of a day, in whole quarters of an hour."""
    marks = sorted(draw(st.sets(st.integers(0, 96), max_size=6)))
    pairs = zip(marks[::2], marks[1::2], strict=False)
    return tuple((15 * opens, 15 * closes) for opens, closes in pairs)


@st.composite
def calendars(draw: st.DrawFn) -> Calendar:
    """Make a calendar that is open on at least one day of the week."""
    opened = draw(hours_a_day().filter(bool))
    week = (opened, *draw(st.tuples(*[hours_a_day()] * 6)))
    days = draw(st.lists(DAYS, unique=True, max_size=30))
    cut, end = len(days) // 3, 2 * len(days) // 3
    own = st.builds(OwnHours, st.sampled_from(days[end:] or [FIRST]), st.just(""), st.just(opened))
    return Calendar(
        name="made up",
        zone=draw(ZONES),
        week=week,
        off=tuple(DayOff(one, "off") for one in days[:cut]),
        make_up=tuple(OwnHours(one, "worked") for one in days[cut:end]),
        own_hours=tuple([draw(own)] if days[end:] else []),
        confirmed_until=draw(DAYS),
    )


@st.composite
def exclusions(draw: st.DrawFn) -> list[tuple[int, int]]:
    """Make up to three intervals, which may overlap."""
    lasts = st.integers(0, 30 * 86_400)
    pairs = draw(st.lists(st.tuples(STARTS, lasts), max_size=3))
    return [(begin, begin + lasting) for begin, lasting in pairs]
