"""When are so many open seconds, or working days, over? A calendar made ready to answer fast."""

from bisect import bisect_left, bisect_right
from datetime import datetime
from functools import lru_cache
from typing import Final

from ..errors import BadInput
from ..moments import YEARS, find_zone
from .calendar import Calendar
from .table import NOTHING, Table, tabulate
from .zones import DAY, FIRST_DAY, LAST_DAY, UNIX, midnights, opened

_MONTH: Final = 31
_YEAR: Final = 366
_FAR: Final = 30 * _YEAR  # beyond it, a new table costs less than a longer one
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
        _, _, _, opens, closes, before, _ = self._table
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
        table = self._around(start, start)
        if self._passed(table, start) + seconds > table.before[-1]:
            self._grow(table.first, table.last + 1)
        return self.due(start, seconds)

    def between(self, start: int, end: int) -> int:
        """Return the open seconds from one moment to another, negative if the other is earlier."""
        table = self._around(min(start, end), max(start, end))
        return self._passed(table, end) - self._passed(table, start)

    @staticmethod
    def _passed(table: Table, at: int) -> int:
        index = bisect_right(table.opens, at) - 1
        return table.before[index] + min(at, table.closes[index]) - table.opens[index]

    def working_day(self, after: int, number: int) -> int:
        """Return the so-manieth working day after a day, the first being 1."""
        table = self._holding(after, after)
        while True:
            at = bisect_right(table.working, after) + number - 1
            if at < len(table.working):
                return table.working[at]
            table = self._grow(table.first, table.last + 1)

    def working_days(self, first: int, after: int) -> int:
        """Count the working days from `first` until the day before `after`."""
        working = self._holding(min(first, after), max(first, after - 1)).working
        return max(0, bisect_left(working, after) - bisect_left(working, first))

    def day_at(self, at: int) -> int:
        """Return the civil day of a moment."""
        table = self._table
        if table.midnights[0] <= at < table.midnights[-1]:
            return table.first + bisect_right(table.midnights, at) - 1
        _within(UNIX + at // DAY, more=1)
        return _within(datetime.fromtimestamp(at, self._zone).toordinal())

    def begins(self, day: int) -> int:
        """Return the first moment of a day; that of the day after is when it has ended."""
        table = self._table
        if table.first <= day <= table.last + 1:
            return table.midnights[day - table.first]
        _within(day, more=1)
        return midnights(self._zone, day, day)[0]

    def opening(self, day: int) -> int:
        """Return when a working day opens."""
        return self.intervals(day)[0][0]

    def closing(self, day: int) -> int:
        """Return when a day closes, or would close if it were an ordinary one."""
        spans = self.intervals(day, usual=not self.calendar.works(day))
        return spans[-1][1] if spans else self.begins(day + 1)

    def intervals(self, day: int, *, usual: bool = False) -> list[tuple[int, int]]:
        """Return when a day is open, or would be if it were an ordinary one."""
        hours = self.calendar.usual_hours(day) if usual else self.calendar.hours_of(day)
        return opened(self._zone, day, self.begins(day), self.begins(day + 1), hours)

    def _around(self, first: int, last: int) -> Table:
        """Return a table that holds two moments; raises `BadInput` where no year has them."""
        table = self._table
        if table.midnights[0] <= first and last < table.midnights[-1]:
            return table
        return self._holding(self.day_at(first), self.day_at(last))

    def _holding(self, first: int, last: int) -> Table:
        table = self._table
        if table.first <= first and last <= table.last:
            return table
        return self._grow(first, last)

    def _grow(self, first: int, last: int) -> Table:
        """Lay out these days as well, and as many again, so that growing is rare."""
        _within(first)
        _within(last)
        low, high = self._table.first, self._table.last
        more = high - low + _YEAR
        if last < low - _FAR or first > high + _FAR:
            low, high = first - _MONTH, last + _YEAR
        if first < low:
            low = first - more
        if last > high:
            high = last + more
        low, high = max(low, FIRST_DAY), min(high, LAST_DAY)
        self._table = tabulate(self.calendar, self._zone, low, high)
        return self._table


def _within(day: int, *, more: int = 0) -> int:
    """Return a day that is counted, or so many more; raises `BadInput` for any other."""
    if FIRST_DAY - more <= day <= LAST_DAY + more:
        return day
    raise BadInput("beyond_years", first=YEARS.start, last=YEARS.stop - 1)


@lru_cache(_KEPT)
def compiled(calendar: Calendar) -> Hours:
    """Make a calendar ready to answer fast; raises `BadInput` for one without a zone."""
    return Hours(calendar)


def between(calendar: Calendar, start: int, end: int) -> int:
    """Return the open seconds from one moment to another."""
    return compiled(calendar).between(start, end)
