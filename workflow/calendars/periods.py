"""When does a period end? Hours to the second, days and longer units by civil days."""

from collections.abc import Sequence
from typing import Final

from ..errors import BadInput
from ..frozen.named import NamedTuple
from ..moments import YEARS
from .calendar import Calendar
from .counting import Counting, Ends, First, Length, Unit
from .cuts import NEVER, Cuts, days, moments, past
from .hours import Hours, compiled
from .months import YEAR, corresponding
from .zones import LAST_DAY

WEEK: Final = 7
_MOST_YEARS: Final = 200
_MOST: Final = {
    Unit.HOUR: _MOST_YEARS * 366 * 24,
    Unit.OPENING_HOUR: _MOST_YEARS * 366 * 24,
    Unit.CALENDAR_DAY: _MOST_YEARS * 366,
    Unit.WORKING_DAY: _MOST_YEARS * 366,
    Unit.WEEK: _MOST_YEARS * 53,
    Unit.MONTH: _MOST_YEARS * YEAR,
    Unit.YEAR: _MOST_YEARS,
}
_HOURS: Final = frozenset({Unit.HOUR, Unit.OPENING_HOUR})
_MONTHS: Final = frozenset({Unit.MONTH, Unit.YEAR})


class Deadline(NamedTuple):
    """When a period is over: the moment, its civil day, and whether it may still move.

    It is provisional if it depends on a day that nobody has published yet. A period that stands
    still without an end is over `NEVER`, provisionally.
    """

    at: int
    day: int
    provisional: bool


class Reckoned(NamedTuple):
    """How a deadline came about.

    `begins` is the start that counts, `base` the last day of the bare period, and `last` the last
    day once excluded ones are passed over; the deadline's own day is later if the end rolled.
    """

    deadline: Deadline
    begins: int
    base: int = 0
    last: int = 0
    cuts: Cuts = ()


def deadline(
    start: int,
    length: Length,
    counting: Counting,
    calendar: Calendar,
    excluded: Sequence[tuple[int, int]] = (),
) -> Deadline:
    """Return when a period is over that starts at `start`, in epoch seconds.

    What lies in the `excluded` intervals does not count: to the second for hours, else from the
    civil day on which one begins until the day before it ends. Raises `BadInput` for a length that
    makes no sense and for what leaves the years 1900 to 2999.
    """
    return reckon(start, length, counting, calendar, excluded).deadline


def reckon(
    start: int,
    length: Length,
    counting: Counting,
    calendar: Calendar,
    excluded: Sequence[tuple[int, int]] = (),
) -> Reckoned:
    """Return a deadline and how it came about."""
    number, unit = length
    if not 0 <= number <= _MOST[unit]:
        raise BadInput("bad_length", value=number, most=_MOST[unit])
    hours = compiled(calendar)
    begins, sure = start, True
    if counting.late_is_next:
        begins, sure = _in_time(start, hours)
    cuts = moments(excluded, begins) if excluded else ()
    if unit in _HOURS:
        return _hours(begins, length, hours, cuts, sure=sure)
    return _days(begins, length, counting, hours, cuts, sure=sure)


def _in_time(start: int, hours: Hours) -> tuple[int, bool]:
    """Return the start that counts, for one that may be on a day off or after close of business."""
    day = hours.day_at(start)
    if hours.calendar.works(day) and start <= hours.closing(day):
        return start, hours.calendar.is_confirmed(day)
    following = hours.working_day(day, 1)
    return hours.opening(following), _published(hours, day, following)


def _published(hours: Hours, first: int, last: int) -> bool:
    calendar = hours.calendar
    return calendar.confirmed_since <= first and last <= calendar.confirmed_until


def _hours(begins: int, length: Length, hours: Hours, cuts: Cuts, *, sure: bool) -> Reckoned:
    first, seconds = hours.day_at(begins), length.number * 3600
    if not seconds:
        return Reckoned(Deadline(begins, first, not sure), begins)
    if length.unit is Unit.HOUR:
        at = past(cuts, begins, seconds, NEVER, _add, _subtract)
    else:
        at = past(cuts, begins, seconds, NEVER, hours.due, hours.between)
    if at is None:
        return _never(begins, cuts=cuts)
    if length.unit is Unit.OPENING_HOUR:
        sure = sure and _published(hours, first, hours.day_at(at - 1))
    return Reckoned(Deadline(at, hours.day_at(at), not sure), begins, cuts=cuts)


def _add(start: int, amount: int) -> int:
    return start + amount


def _subtract(start: int, end: int) -> int:
    return end - start


def _never(begins: int, base: int = 0, last: int = 0, cuts: Cuts = ()) -> Reckoned:
    return Reckoned(Deadline(NEVER, LAST_DAY, provisional=True), begins, base, last, cuts)


def _days(
    begins: int, length: Length, counting: Counting, hours: Hours, cuts: Cuts, *, sure: bool
) -> Reckoned:
    number, unit = length
    day = hours.day_at(begins)
    gaps = days(cuts, hours) if cuts else ()
    first = day + (counting.first is First.NEXT)
    base = last = day
    if number and unit is Unit.WORKING_DAY:
        base, last = _working(first, number, hours, gaps)
        sure = sure and _published(hours, first, last)
    elif number:
        base = _bare(day, first, length)
        found = past(gaps, first, base + 1 - first, LAST_DAY, _add, _subtract)
        last = LAST_DAY + 1 if found is None else found - 1
    final = last
    if counting.rolls and last <= LAST_DAY:
        _, final = _working(last, 1, hours, gaps)
        sure = sure and _published(hours, last, final)
    if final > LAST_DAY:
        if gaps and gaps[-1][1] > LAST_DAY:
            return _never(begins, base, last, gaps)
        raise BadInput("beyond_years", first=YEARS.start, last=YEARS.stop - 1)
    at = max(_end(final, counting, hours), begins)
    if counting.ends is Ends.BUSINESS:
        sure = sure and hours.calendar.is_confirmed(final)
    return Reckoned(Deadline(at, final, not sure), begins, base, last, gaps)


def _working(first: int, number: int, hours: Hours, gaps: Cuts) -> tuple[int, int]:
    """Return the last of so many working days, and the same with excluded days passed over."""

    def reached(start: int, amount: int) -> int:
        return hours.working_day(start - 1, amount) + 1

    if not gaps:
        last = hours.working_day(first - 1, number)
        return last, last
    found = past(gaps, first, number, LAST_DAY, reached, hours.working_days)
    return 0, LAST_DAY + 1 if found is None else found - 1


def _bare(day: int, first: int, length: Length) -> int:
    """Return the last day of a period that heeds no calendar."""
    number, unit = length
    if unit in _MONTHS:
        months = number * (YEAR if unit is Unit.YEAR else 1)
        return corresponding(day, months, first_counts=first == day)
    return first - 1 + number * (WEEK if unit is Unit.WEEK else 1)


def _end(day: int, counting: Counting, hours: Hours) -> int:
    ends = hours.begins(day + 1) - 1
    return min(ends, hours.closing(day)) if counting.ends is Ends.BUSINESS else ends
