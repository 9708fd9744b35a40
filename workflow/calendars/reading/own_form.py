"""How does a desk write a whole calendar? As TOML: its week, its days, and how far it is sure."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from ...errors import BadInput
from ..calendar import Calendar, DayOff, OwnHours
from ..checking import WEEKDAYS, checked
from .pieces import day, once, run, spans, table, text

KEYS: Final = (
    "zone",
    "source",
    "mark",
    "confirmed_since",
    "confirmed_until",
    "week",
    "holidays",
    "make_up",
    "half_days",
    "expected",
)
_OWN: Final = ("name", "hours")


def from_own_form(told: str, name: str, path: str) -> Calendar:
    """Read a whole calendar; raises `BadInput` for anything that is not one."""
    import tomllib  # only who reads a file pays for the reader

    try:
        tables: Mapping[str, object] = tomllib.loads(told)
    except tomllib.TOMLDecodeError as error:
        raise BadInput("not_a_calendar", path=path) from error
    if not tables.keys() & {"week", "holidays"}:
        raise BadInput("not_a_calendar", path=path)
    table(tables, path, path, KEYS)
    for key in ("week", "confirmed_until"):
        if key not in tables:
            raise BadInput("calendar_lacks", path=path, key=key)
    week = table(tables["week"], "week", path, WEEKDAYS)
    off = tuple(DayOff(*one) for one in once(_named(tables, "holidays", path)))
    first = date(date.fromordinal(off[0].day).year, 1, 1).toordinal() if off else 1
    since = tables.get("confirmed_since")
    calendar = Calendar(
        name=name,
        zone=text(tables, "zone", path),
        week=tuple(spans(week.get(one, []), one, path) for one in WEEKDAYS),
        off=off,
        make_up=tuple(_worked(tables, "make_up", path)),
        own_hours=tuple(_worked(tables, "half_days", path)),
        expected=tuple(DayOff(*one) for one in once(_named(tables, "expected", path))),
        confirmed_since=first if since is None else day(since, path),
        confirmed_until=day(tables["confirmed_until"], path),
        source=text(tables, "source", path),
        mark=text(tables, "mark", path),
    )
    return checked(calendar)


def _named(tables: Mapping[str, object], key: str, path: str) -> Iterator[tuple[int, str]]:
    days = table(tables.get(key, {}), key, path)
    for when in days:
        for one in run(when, path):
            yield one, text(days, when, path)


def _worked(tables: Mapping[str, object], key: str, path: str) -> Iterator[OwnHours]:
    days = table(tables.get(key, {}), key, path)
    for when in sorted(days):
        value = days[when]
        own = table({"name": value} if isinstance(value, str) else value, when, path, _OWN)
        hours = spans(own.get("hours", []), when, path)
        if key == "half_days" and not hours:
            raise BadInput("calendar_value", path=path, key=when)
        for one in run(when, path):
            yield OwnHours(one, text(own, "name", path), hours)
