"""How does a calendar stand in a record? As plain data that has one canonical form."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from ...errors import BadInput
from ...moments import day_text
from ...record.canonical import Json
from ..calendar import Calendar, DayOff, OwnHours, Spans
from ..checking import WEEKDAYS, checked
from .pieces import day, table, text

_TEXTS: Final = ("name", "zone", "source", "mark")
_BOUNDS: Final = ("confirmed_since", "confirmed_until")
_OFF: Final = ("off", "expected")
_WORKED: Final = ("make_up", "own_hours")
KEYS: Final = (*_TEXTS, *_BOUNDS, "week", *_OFF, *_WORKED)


def written(calendar: Calendar) -> dict[str, Json]:
    """Write a calendar as plain data: texts, whole numbers and lists, days as ISO dates."""
    return {
        "name": calendar.name,
        "zone": calendar.zone,
        "source": calendar.source,
        "mark": calendar.mark,
        "confirmed_since": day_text(calendar.confirmed_since),
        "confirmed_until": day_text(calendar.confirmed_until),
        "week": [_hours(one) for one in calendar.week],
        "off": [[day_text(one), name] for one, name in calendar.off],
        "expected": [[day_text(one), name] for one, name in calendar.expected],
        "make_up": _worked(calendar.make_up),
        "own_hours": _worked(calendar.own_hours),
    }


def _worked(days: Iterable[OwnHours]) -> list[Json]:
    return [[day_text(one), name, _hours(hours)] for one, name, hours in days]


def _hours(hours: Spans) -> list[Json]:
    return [list(span) for span in hours]


def calendar_of(data: Mapping[str, object]) -> Calendar:
    """Read a calendar back from plain data; raises `BadInput` for anything that is not one."""
    name = data.get("name")
    path = name if isinstance(name, str) else ""
    table(data, path, path, KEYS)
    for key in KEYS:
        if key not in data:
            raise BadInput("calendar_lacks", path=path, key=key)
    week = tuple(_spans(one, "week", path) for one in _list(data["week"], "week", path))
    if len(week) != len(WEEKDAYS):
        raise BadInput("calendar_value", path=path, key="week")
    return checked(
        Calendar(
            name=text(data, "name", path),
            zone=text(data, "zone", path),
            source=text(data, "source", path),
            mark=text(data, "mark", path),
            confirmed_since=day(data["confirmed_since"], path, first=1),
            confirmed_until=day(data["confirmed_until"], path, first=1),
            week=week,
            off=_off(data["off"], "off", path),
            expected=_off(data["expected"], "expected", path),
            make_up=_own(data["make_up"], "make_up", path),
            own_hours=_own(data["own_hours"], "own_hours", path),
        )
    )


def _list(value: object, key: str, path: str, length: int | None = None) -> Sequence[object]:
    if not isinstance(value, list | tuple) or length not in {None, len(value)}:
        raise BadInput("calendar_value", path=path, key=key)
    return value


def _off(value: object, key: str, path: str) -> tuple[DayOff, ...]:
    entries = (_list(one, key, path, 2) for one in _list(value, key, path))
    return tuple(DayOff(day(when, path), _name(name, key, path)) for when, name in entries)


def _own(value: object, key: str, path: str) -> tuple[OwnHours, ...]:
    entries = (_list(one, key, path, 3) for one in _list(value, key, path))
    return tuple(
        OwnHours(day(when, path), _name(name, key, path), _spans(hours, key, path))
        for when, name, hours in entries
    )


def _name(value: object, key: str, path: str) -> str:
    if not isinstance(value, str):
        raise BadInput("calendar_value", path=path, key=key)
    return value


def _spans(value: object, key: str, path: str) -> Spans:
    pairs = [_list(one, key, path, 2) for one in _list(value, key, path)]
    found = [(opens, closes) for opens, closes in pairs if _is_minutes(opens, closes)]
    if len(found) < len(pairs):
        raise BadInput("calendar_value", path=path, key=key)
    return tuple((int(str(opens)), int(str(closes))) for opens, closes in found)


def _is_minutes(*values: object) -> bool:
    return all(type(one) is int for one in values)
