"""Which moments of some years are open? Sorted lists, in which a moment is found by halving."""

from datetime import tzinfo
from typing import Final

from ..frozen.named import NamedTuple
from .calendar import Calendar
from .zones import midnights, opened


class Table(NamedTuple):
    """The days from `first` to `last`.

    Opening interval `i` goes from `opens[i]` to `closes[i]`, and `before[i]` open seconds come
    before it; the first interval is empty, so that every moment of the table follows one.
    """

    first: int
    last: int
    midnights: list[int]  # one more than there are days
    opens: list[int]
    closes: list[int]
    before: list[int]
    working: list[int]


NOTHING: Final = Table(0, -1, [0], [], [], [0], [])


def tabulate(calendar: Calendar, zone: tzinfo, first: int, last: int) -> Table:
    """Lay out the days from `first` to `last`, both included."""
    starts = midnights(zone, first, last + 1)
    opens, closes, before = [starts[0] - 1], [starts[0] - 1], [0, 0]
    working: list[int] = []
    for day in range(first, last + 1):
        begins, ends = starts[day - first], starts[day - first + 1]
        hours = calendar.hours_of(day)
        if not hours or begins == ends:  # a zone that crosses the date line skips a day
            continue
        working.append(day)
        for start, stop in opened(zone, day, begins, ends, hours):
            opens.append(start)
            closes.append(stop)
            before.append(before[-1] + stop - start)
    return Table(first, last, starts, opens, closes, before, working)
