"""When does a civil day begin in a zone, and when is it open there, whatever clocks do?"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta, tzinfo
from typing import Final

from ..moments import YEARS
from .calendar import Spans

DAY: Final = 86_400
UNIX: Final = date(1970, 1, 1).toordinal()
FIRST_DAY: Final = date(YEARS.start, 1, 1).toordinal()
LAST_DAY: Final = date(YEARS.stop - 1, 12, 31).toordinal()


def midnight(zone: tzinfo, day: int) -> int:
    """Return the first moment of a civil day, which need not be 00:00."""
    early = datetime.fromordinal(day).replace(tzinfo=zone)
    before, after = early.utcoffset(), early.replace(fold=1).utcoffset()
    wall = (day - UNIX) * DAY
    if before is None or after is None or before >= after:
        return wall - _seconds(before)
    return _change(zone, wall - _seconds(after) - 1, wall - _seconds(before))


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
