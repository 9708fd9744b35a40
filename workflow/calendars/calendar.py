"""What is a calendar? Opening hours a week, days that differ from them, and how far it is sure."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property

from ..frozen import altered, frozen
from ..frozen.named import NamedTuple

Span = tuple[int, int]  # from and until, in minutes since midnight; 1440 is the day's end
Spans = tuple[Span, ...]


class DayKind(StrEnum):
    """What a day is."""

    WORKING = "working"
    WEEKEND = "weekend"  # a day of the week without opening hours
    HOLIDAY = "holiday"
    EXPECTED = "expected"  # a holiday that nobody has published yet
    MAKE_UP = "make_up"  # worked in exchange for a day off (调休)
    HALF_DAY = "half_day"  # any day with hours of its own


class DayOff(NamedTuple):
    """A day on which nobody works, and why."""

    day: int
    name: str


class OwnHours(NamedTuple):
    """A day with hours of its own; a make-up day without any has those of an ordinary day."""

    day: int
    name: str
    hours: Spans = ()


class Told(NamedTuple):
    """What a day is, and what it is called; an ordinary day has no name."""

    code: DayKind
    name: str = ""


class _Special(NamedTuple):
    told: Told
    hours: Spans


@frozen(kw_only=True)
class Calendar:
    """When a desk works. Days are civil ordinals, `date.toordinal()`.

    `week` holds the opening hours from Monday to Sunday, none for a day off. `zone` is an IANA
    name, "" where the desk's own is meant. Days from `confirmed_since` to `confirmed_until` are
    officially published; `expected` holds days off that are likely beyond them.
    """

    name: str
    week: tuple[Spans, ...]
    confirmed_until: int
    confirmed_since: int = 1
    zone: str = ""
    off: tuple[DayOff, ...] = ()
    make_up: tuple[OwnHours, ...] = ()
    own_hours: tuple[OwnHours, ...] = ()
    expected: tuple[DayOff, ...] = ()
    source: str = ""
    mark: str = ""

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def _hash(self) -> int:
        days = (self.off, self.make_up, self.own_hours, self.expected)
        return hash((self.name, self.zone, self.week, days, self.confirmed_until))

    @cached_property
    def _special(self) -> Mapping[int, _Special]:
        found = {
            day: _Special(Told(DayKind.EXPECTED, name), ())
            for day, name in self.expected
            if day > self.confirmed_until
        }
        for day, name in self.off:
            found[day] = _Special(Told(DayKind.HOLIDAY, name), ())
        for day, name, hours in self.make_up:
            found[day] = _Special(Told(DayKind.MAKE_UP, name), hours or self.ordinary)
        for day, name, hours in self.own_hours:
            found[day] = _Special(Told(DayKind.HALF_DAY, name), hours)
        return found

    @cached_property
    def ordinary(self) -> Spans:
        """The hours of an ordinary working day: the first of the week that has any."""
        return next((hours for hours in self.week if hours), ())

    def hours_of(self, day: int) -> Spans:
        """Return the opening hours of a day, none where it is off."""
        special = self._special.get(day)
        return self.week[(day + 6) % 7] if special is None else special.hours

    def usual_hours(self, day: int) -> Spans:
        """Return the hours that a day would have if it were an ordinary one."""
        return self.week[(day + 6) % 7] or self.ordinary

    def works(self, day: int) -> bool:
        """Tell whether a day is a working day."""
        return bool(self.hours_of(day))

    def describe(self, day: int) -> Told:
        """Say what a day is and what it is called."""
        special = self._special.get(day)
        if special is not None:
            return special.told
        return Told(DayKind.WORKING if self.week[(day + 6) % 7] else DayKind.WEEKEND)

    def name_of(self, day: int) -> str:
        """Return what a day is called, "" for an ordinary one."""
        return self.describe(day).name

    def is_confirmed(self, day: int) -> bool:
        """Tell whether it is officially published what this day is."""
        return self.confirmed_since <= day <= self.confirmed_until

    def in_zone(self, zone: str) -> "Calendar":
        """Return this calendar with a zone, its own if it has one."""
        return self if self.zone else altered(self, zone=zone)
