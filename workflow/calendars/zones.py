"""When does a civil day begin in a zone, and when is it open there, whatever clocks do?"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta, tzinfo
from itertools import pairwise
from typing import Final

from ..moments import YEARS
from .calendar import Spans

DAY: Final = 86_400
UNIX: Final = date(1970, 1, 1).toordinal()
FIRST_DAY: Final = date(YEARS.start, 1, 1).toordinal()
LAST_DAY: Final = date(YEARS.stop - 1, 12, 31).toordinal()


def midnights(zone: tzinfo, first: int, after: int) -> list[int]:
    """Return the first moments of the civil days from `first` to `after`, both included.

    Such a moment need not be 00:00: where clocks go forward at midnight, it is when they do.
    """
    days = [datetime.fromordinal(day).replace(tzinfo=zone) for day in range(first, after + 1)]
    offsets = [_seconds(one.utcoffset()) for one in days]
    wall = (first - UNIX) * DAY
    found = [wall + DAY * index - offset for index, offset in enumerate(offsets)]
    offsets.append(_seconds((days[-1] + timedelta(days=1)).utcoffset()))
    for index, (before, later) in enumerate(pairwise(offsets)):
        if before < later:
            found[index] = _midnight(days[index], zone, found[index])
    return found


def _midnight(day: datetime, zone: tzinfo, at: int) -> int:
    """Return when a day begins on which clocks go forward, perhaps at its very midnight."""
    skipped = _seconds(day.replace(fold=1).utcoffset()) - _seconds(day.utcoffset())
    return _change(zone, at - skipped - 1, at) if skipped > 0 else at


def opened(zone: tzinfo, day: int, begins: int, ends: int, hours: Spans) -> list[tuple[int, int]]:
    """Return when a day is open; it is whenever a clock on the wall shows its opening hours."""
    if ends - begins == DAY:
        return [(begins + 60 * opens, begins + 60 * closes) for opens, closes in hours]
    wall = (day - UNIX) * DAY
    found: list[tuple[int, int]] = []
    for start, stop, offset in _stretches(zone, begins, ends):
        for opens, closes in hours:
            first = max(start, wall + 60 * opens - offset)
            last = min(stop, wall + 60 * closes - offset)
            if first < last:
                found.append((first, last))
    return found


def _stretches(zone: tzinfo, begins: int, ends: int) -> Iterator[tuple[int, int, int]]:
    """Cut a day where its clocks change; each stretch has one offset."""
    while begins < ends:
        offset = _offset(zone, begins)
        same = _offset(zone, ends - 1) == offset
        until = ends if same else _change(zone, begins, ends - 1)
        yield begins, until, offset
        begins = until


def _change(zone: tzinfo, same: int, other: int) -> int:
    """Find the first moment at which clocks show another offset than at `same`."""
    offset = _offset(zone, same)
    while other - same > 1:
        middle = (same + other) // 2
        if _offset(zone, middle) == offset:
            same = middle
        else:
            other = middle
    return other


def _offset(zone: tzinfo, at: int) -> int:
    return _seconds(datetime.fromtimestamp(at, zone).utcoffset())


def _seconds(offset: timedelta | None) -> int:
    return 0 if offset is None else offset.days * DAY + offset.seconds
