"""What do the pieces of a calendar's file say: its days, its hours, its keys?"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final

from ...errors import BadInput
from ..calendar import Span, Spans
from ..zones import FIRST_DAY, LAST_DAY

_RUN: Final = " to "
_LONGEST: Final = 366  # days under one name
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_HOURS: Final = re.compile(r"(\d\d):([0-5]\d)-(\d\d):([0-5]\d)", re.ASCII)


def day(text: object, path: str, *, first: int = FIRST_DAY) -> int:
    """Read an ISO date as a civil day."""
    if isinstance(text, date):
        text = text.isoformat()
    if isinstance(text, str) and _DAY.fullmatch(text):
        try:
            found = date.fromisoformat(text).toordinal()
        except ValueError:
            found = 0
        if first <= found <= LAST_DAY:
            return found
    raise BadInput("calendar_day", path=path, value=str(text))


def run(text: str, path: str) -> range:
    """Read a day, or the days from one to another, both included."""
    first, _, last = text.partition(_RUN)
    days = range(day(first, path), day(last or first, path) + 1)
    if 0 < len(days) <= _LONGEST:
        return days
    raise BadInput("calendar_day", path=path, value=text)


def spans(value: object, key: str, path: str) -> Spans:
    """Read opening hours such as `["09:00-12:00", "13:00-18:00"]`."""
    if not isinstance(value, list):
        raise BadInput("calendar_value", path=path, key=key)
    return tuple(_span(one, key, path) for one in value)


def _span(value: object, key: str, path: str) -> Span:
    found = _HOURS.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        raise BadInput("calendar_value", path=path, key=key)
    hour, minute, until, past = map(int, found.groups())
    return 60 * hour + minute, 60 * until + past


def text(table: Mapping[str, object], key: str, path: str) -> str:
    """Read a text, "" where there is none."""
    value = table.get(key, "")
    if not isinstance(value, str):
        raise BadInput("calendar_value", path=path, key=key)
    return value


def table(value: object, key: str, path: str, keys: Iterable[str] = ()) -> Mapping[str, object]:
    """Read a table, which has no keys but these, if any are named."""
    if not isinstance(value, dict):
        raise BadInput("calendar_value", path=path, key=key)
    known = list(keys)
    for name in value:
        if known and name not in known:
            raise BadInput("calendar_key", path=path, key=str(name), keys=known)
    return value


def once(days: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Give each day once, in order, under the first of its names."""
    found: dict[int, str] = {}
    for one, name in days:
        found.setdefault(one, name)
    yield from sorted(found.items())
