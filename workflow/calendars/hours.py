"""When are so many open seconds, or working days, over? A calendar made ready to answer fast."""

from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import Final

from ..errors import BadInput
from ..moments import find_zone
from .calendar import Calendar
from .table import NOTHING, Table, tabulate
from .zones import DAY, FIRST_DAY, LAST_DAY, UNIX, opened

_YEAR: Final = 366
_KEPT: Final = 64  # calendars that stay compiled


class Hours:
    """The business time of one calendar. Moments are epoch seconds, days civil ordinals.

    It lays out the years it is asked for, and more when it is asked for more. A table is never
    changed, only replaced, so several threads may ask at once.
    """

    __slots__ = ("_table", "_zone", "calendar")

    def __init__(self, calendar: Calendar) -> None:
        """Take a calendar with a zone of its own."""
        if not calendar.zone:
            raise BadInput("calendar_without_zone", name=calendar.name)
        self.calendar = calendar
        self._zone = find_zone(calendar.zone)
        self._table = NOTHING

    def due(self, start: int, seconds: int) -> int:
        """Return when so many open seconds after `start` are over; at closing time, then."""
        if seconds <= 0:
            return start
        _, _, opens, closes, before, _ = self._table
        at = bisect_right(opens, start) - 1
        if at >= 0:
            if start < closes[at]:
                passed = before[at] + start - opens[at] + seconds
            else:
                passed = before[at + 1] + seconds
            to = bisect_left(before, passed) - 1
            if to < len(opens):
                return opens[to] + passed - before[to]
        return self._due_later(start, seconds)

    def _due_later(self, start: int, seconds: int) -> int:
        table = self._around(start)
        if self._passed(table, start) + seconds > table.before[-1]:
            self._grow(table.first, table.last + 1)
        return self.due(start, seconds)

    def between(self, start: int, end: int) -> int:
        """Return the open seconds from one moment to another, negative if the other is earlier."""
        self._around(start)
        table = self._around(end)
        return self._passed(table, end) - self._passed(table, start)

    @staticmethod
    def _passed(table: Table, at: int) -> int:
        index = bisect_right(table.opens, at) - 1
        return table.before[index] + min(at, table.closes[index]) - table.opens[index]

    def day_at(self, at: int) -> int:
        """Return the civil day of a moment."""
        table = self._table
        if not table.midnights[0] <= at < table.midnights[-1]:
            table = self._around(at)
        return table.first + bisect_right(table.midnights, at) - 1

    def begins(self, day: int) -> int:
        """Return the first moment of a day; that of the day after is when it has ended."""
        table = self._table
        if not table.first <= day <= table.last + 1:
            table = self._holding(day - 1 if day > LAST_DAY else day)
        return table.midnights[day - table.first]

    def opening(self, day: int) -> int:
        """Return when a working day opens."""
        table = self._holding(day)
        return table.opens[bisect_left(table.opens, table.midnights[day - table.first])]

    def closing(self, day: int) -> int:
        """Return when a day closes, or would close if it were an ordinary one."""
        table = self._holding(day)
        begins, ends = table.midnights[day - table.first : day - table.first + 2]
        last = bisect_left(table.opens, ends) - 1
        if table.opens[last] >= begins:
            return table.closes[last]
        spans = self.intervals(day, usual=True)
        return spans[-1][1] if spans else ends

    def intervals(self, day: int, *, usual: bool = False) -> list[tuple[int, int]]:
        """Return when a day is open, or would be if it were an ordinary one."""
        spans = self.calendar.usual_hours(day) if usual else self.calendar.hours_of(day)
        return opened(self._zone, day, self.begins(day), self.begins(day + 1), spans)

    def working_day(self, after: int, number: int) -> int:
        """Return the so-manieth working day after a day, the first being 1."""
        table = self._table
        if not table.first <= after <= table.last:
            table = self._holding(after)
        while True:
            at = bisect_right(table.working, after) + number - 1
            if at < len(table.working):
                return table.working[at]
            self._grow(table.first, table.last + 1)
            table = self._table

    def working_days(self, first: int, after: int) -> int:
        """Count the working days from `first` until the day before `after`."""
        self._holding(first)
        working = self._holding(after - 1).working
        return max(0, bisect_left(working, after) - bisect_left(working, first))

    def _holding(self, day: int) -> Table:
        table = self._table
        if not table.first <= day <= table.last:
            self._grow(day, day)
            table = self._table
        return table

    def _around(self, at: int) -> Table:
        """Return a table that holds a moment; raises `BadInput` where no year has it."""
        table = self._table
        if not table.midnights[0] <= at < table.midnights[-1]:
            day = UNIX + at // DAY
            self._grow(max(day - 1, FIRST_DAY), min(day + 1, LAST_DAY))
            table = self._table
        if not table.midnights[0] <= at < table.midnights[-1]:
            raise BadInput("beyond_years", first=1900, last=2999)
        return table

    def _grow(self, first: int, last: int) -> None:
        """Lay out these days as well, and as many again, so that growing is rare."""
        table = self._table
        if first < FIRST_DAY or last > LAST_DAY or first > last:
            raise BadInput("beyond_years", first=1900, last=2999)
        low, high = (table.first, table.last) if table.opens else (first, last)
        more = high - low + _YEAR
        if first < low or not table.opens:
            low = max(FIRST_DAY, min(first, low) - more)
        if last > high or not table.opens:
            high = min(LAST_DAY, max(last, high) + 2 * more)
        self._table = tabulate(self.calendar, self._zone, low, high)


@lru_cache(_KEPT)
def compiled(calendar: Calendar) -> Hours:
    """Make a calendar ready to answer fast; raises `BadInput` for one without a zone."""
    return Hours(calendar)


def between(calendar: Calendar, start: int, end: int) -> int:
    """Return the open seconds from one moment to another."""
    return compiled(calendar).between(start, end)
