"""What does a calendar feed (ICS, RFC 5545) say? Whole days, off or worked, and nothing else."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from ...errors import BadInput
from ...frozen.named import NamedTuple
from ...moments import day_text
from ..calendar import Calendar, DayOff, OwnHours
from ..checking import checked
from ..zones import FIRST_DAY, LAST_DAY
from .pieces import once
from .repeats import Repeat, repeat

BEGINS: Final = "BEGIN:VCALENDAR"
_FOLD: Final = re.compile(rb"\r?\n[ \t]")
_ESCAPED: Final = re.compile(r"\\(.)")
_DATE: Final = re.compile(r"(\d{4})(\d\d)(\d\d)", re.ASCII)
_LASTS: Final = re.compile(r"P(?:(\d{1,3})D|(\d{1,2})W)", re.ASCII)
_WORKED: Final = re.compile(r"(?<!不上)(?<!值)班|(?<!no )\bwork(?:ing)?(?: ?day)?\b", re.IGNORECASE)
_LONGEST: Final = 366  # days of one event


class Event(NamedTuple):
    """One event of whole days: the first, how many, what it is called, and how it repeats."""

    first: int
    days: int
    name: str
    repeat: Repeat | None

    def all_days(self, last_year: int) -> Iterator[int]:
        """Give every day of the event, until a year where it repeats without an end."""
        for first in self.repeat.days(self.first, last_year) if self.repeat else (self.first,):
            yield from range(first, first + self.days)


def unfolded(data: bytes) -> bytes:
    """Join the lines that a feed has folded, which it may do within a character."""
    return _FOLD.sub(b"", data)


def from_feed(told: str, path: str, base: Calendar) -> Calendar:
    """Read the days of a feed onto a calendar that has the hours."""
    events = [_event(one, path) for one in _components(told)]
    if not events:
        raise BadInput("calendar_feed_empty", path=path)
    last = max(
        one.repeat.last_year
        if one.repeat and one.repeat.last_year
        else date.fromordinal(one.first + one.days - 1).year
        for one in events
    )
    named = [(day, one.name) for one in events for day in one.all_days(last)]
    off = tuple(DayOff(*one) for one in once(one for one in named if not _is_worked(one[1])))
    worked = tuple(OwnHours(*one) for one in once(one for one in named if _is_worked(one[1])))
    first = min(day for day, _ in named)
    return checked(
        replace(
            base,
            off=off,
            make_up=worked,
            own_hours=(),
            expected=(),
            confirmed_since=date(date.fromordinal(first).year, 1, 1).toordinal(),
            confirmed_until=date(last, 12, 31).toordinal(),
            source=path,
        )
    )


def _is_worked(name: str) -> bool:
    return bool(_WORKED.search(name))


def _components(told: str) -> Iterator[dict[str, str]]:
    """Give the properties of every event, without those of the alarms within it."""
    inside: list[str] = []
    found: dict[str, str] = {}
    for line in told.splitlines():
        head, _, value = line.partition(":")
        name = head.partition(";")[0].upper()
        if name == "BEGIN":
            inside.append(value.strip().upper())
            found = {} if inside[-1] == "VEVENT" else found
        elif name == "END":
            if inside and inside.pop() == "VEVENT" and found.get("STATUS") != "CANCELLED":
                yield found
        elif inside[-1:] == ["VEVENT"]:
            found[name] = value.strip()


def _event(found: dict[str, str], path: str) -> Event:
    name = _ESCAPED.sub(
        lambda one: {"n": " ", "N": " "}.get(one[1], one[1]), found.get("SUMMARY", "")
    )
    if {"RDATE", "EXDATE", "EXRULE", "RECURRENCE-ID"} & found.keys():
        raise BadInput("calendar_repeats", path=path, name=name)
    first = _day(found.get("DTSTART", ""), name, path)
    days = _days(found, first, name, path)
    if not 0 < days <= _LONGEST:
        raise BadInput("calendar_day", path=path, value=f"{name} ({day_text(first)})")
    rule = found.get("RRULE")
    return Event(first, days, name, repeat(rule, first, name, path) if rule else None)


def _days(found: dict[str, str], first: int, name: str, path: str) -> int:
    if "DTEND" in found:
        # Some write the same day as both, and mean that one.
        return (_day(found["DTEND"], name, path) - first) or 1
    if "DURATION" not in found:
        return 1
    lasts = _LASTS.fullmatch(found["DURATION"])
    if lasts is None:
        raise BadInput("calendar_timed", path=path, name=name)
    return timedelta(days=int(lasts[1] or 0), weeks=int(lasts[2] or 0)).days


def _day(value: str, name: str, path: str) -> int:
    found = _DATE.fullmatch(value)
    if found is None:
        raise BadInput("calendar_timed", path=path, name=name)
    try:
        day = date(*map(int, found.groups())).toordinal()
    except ValueError as error:
        raise BadInput("calendar_day", path=path, value=value) from error
    if FIRST_DAY <= day <= LAST_DAY:
        return day
    raise BadInput("calendar_day", path=path, value=value)
