"""What does a calendar say once newer years are added to it, or a year is corrected?"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TypeVar

from ...errors import BadInput
from ..calendar import Calendar, DayOff, OwnHours
from ..checking import checked

Day = TypeVar("Day", DayOff, OwnHours)


def merged(old: Calendar, new: Calendar) -> Calendar:
    """Add the days of a newer calendar to an older one, which keeps its name, zone and hours.

    For the days that the newer one publishes, only the newer one counts. Raises `BadInput` where
    a time between the two is in neither, and where a day would be both off and worked.
    """
    _adjoining(old, new)
    until = max(old.confirmed_until, new.confirmed_until)
    off, worked = _days(old.off, new.off, new), _days(old.make_up, new.make_up, new)
    known = {one.day for one in off}
    expected = _days(old.expected, new.expected, new)
    return checked(
        replace(
            old,
            off=off,
            make_up=worked,
            own_hours=_days(old.own_hours, new.own_hours, new),
            expected=tuple(one for one in expected if one.day > until and one.day not in known),
            confirmed_since=min(old.confirmed_since, new.confirmed_since),
            confirmed_until=until,
            source="; ".join(dict.fromkeys((*_sources(old), *_sources(new)))),
        )
    )


def _adjoining(old: Calendar, new: Calendar) -> None:
    earlier, later = sorted((old, new), key=lambda one: one.confirmed_since)
    if earlier.confirmed_until + 1 < later.confirmed_since:
        year = date.fromordinal(earlier.confirmed_until + 1).year
        first = date.fromordinal(earlier.confirmed_since).year
        raise BadInput("calendar_gap", name=old.name, year=year, first=first)


def _days(old: Iterable[Day], new: Iterable[Day], newer: Calendar) -> tuple[Day, ...]:
    kept = {one.day: one for one in old if not newer.is_confirmed(one.day)}
    added = {one.day: one for one in new}
    return tuple(one for _, one in sorted((kept | added).items()))


def _sources(calendar: Calendar) -> list[str]:
    return [one for one in calendar.source.split("; ") if one]
