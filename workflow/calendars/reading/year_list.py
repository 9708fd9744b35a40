"""What does a list of one year's days off say, in the JSON form that is common for China?"""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from ...errors import BadInput
from ...moments import YEARS
from ..calendar import Calendar, DayOff, OwnHours
from ..checking import checked
from .pieces import day, once, table, text

_KEYS: Final = ("$schema", "$id", "year", "papers", "days")
_DAY: Final = ("name", "date", "isOffDay")


def from_year_list(told: str, path: str, base: Calendar) -> Calendar:
    """Read the days of one year onto a calendar that has the hours."""
    year, listed, papers = _opened(told, path)
    days = [(_dated(one, path), bool(one["isOffDay"])) for one in listed]
    first, last = date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
    if not any(first <= dated <= last for (dated, _), _ in days):
        raise BadInput("calendar_empty", path=path, year=year)
    off = once(named for named, is_off in days if is_off)
    worked = once(named for named, is_off in days if not is_off)
    return checked(
        replace(
            base,
            off=tuple(DayOff(*one) for one in off),
            make_up=tuple(OwnHours(*one) for one in worked),
            own_hours=(),
            expected=(),
            confirmed_since=first,
            confirmed_until=last,
            source=" ".join(papers) or path,
        )
    )


def _opened(told: str, path: str) -> tuple[int, Sequence[dict[str, object]], Sequence[str]]:
    try:
        value = json.loads(told)
    except json.JSONDecodeError as error:
        raise BadInput("not_json", path=path, line=error.lineno, why=error.msg) from error
    except RecursionError as error:
        raise BadInput("not_a_calendar", path=path) from error
    if not isinstance(value, dict) or not {"year", "days"} <= value.keys():
        raise BadInput("not_a_calendar", path=path)
    table(value, path, path, _KEYS)
    year, days, papers = value["year"], value["days"], value.get("papers", [])
    if type(year) is not int or year not in YEARS or not isinstance(days, list):
        raise BadInput("not_a_calendar", path=path)
    if not days:
        raise BadInput("calendar_empty", path=path, year=year)
    return year, [_entry(one, path) for one in days], [str(one) for one in papers]


def _entry(value: object, path: str) -> dict[str, object]:
    found = dict(table(value, "days", path, _DAY))
    if not isinstance(found.get("isOffDay"), bool):
        raise BadInput("calendar_value", path=path, key="isOffDay")
    return found


def _dated(entry: dict[str, object], path: str) -> tuple[int, str]:
    return day(entry.get("date"), path), text(entry, "name", path)
