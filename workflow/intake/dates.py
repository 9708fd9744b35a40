"""How is a date in a file read? By the forms its layout names; a bare date is its first moment."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Final

from ..errors import BadInput
from ..moments import aware, find_zone, parse_moment
from .row import Scalar

_MDY: Final = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})")
_YMD: Final = re.compile(
    r"(?P<year>\d{4})(?:(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})"
    r"|年(?P<month_>\d{1,2})月(?P<day_>\d{1,2})日)"
    r"(?:(?:(?<=日)|[ T\u3000])\s*(?P<hour>\d{1,2})[:：](?P<minute>\d{2})"
    r"(?:[:：](?P<second>\d{2}))?)?"
)
_ISO: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
CENTURY: Final = 2000  # of a year with two digits
EARLIEST: Final = 1800  # before that nobody complained to a desk; it is a slip


def _iso(text: str) -> date | None:
    return date.fromisoformat(text) if _ISO.fullmatch(text) else None


def _mdy(text: str) -> date | None:
    found = _MDY.fullmatch(text)
    if not found:
        return None
    month, day, year = (int(part) for part in found.groups())
    return date(year if len(found[3]) > 2 else CENTURY + year, month, day)  # noqa: PLR2004


def _ymd(text: str) -> date | None:
    """Read a Chinese date, with or without a time: `2026年11月18日 14:05`."""
    found = _YMD.fullmatch(text)
    if not found:
        return None
    month, day = (int(found[name] or found[f"{name}_"]) for name in ("month", "day"))
    year = int(found["year"])
    if found["hour"] is None:
        return date(year, month, day)
    hour, minute, second = (int(found[name] or 0) for name in ("hour", "minute", "second"))
    return datetime(year, month, day, hour, minute, second)  # noqa: DTZ001  # the desk's zone


FORMS: Final[Mapping[str, Callable[[str], date | None]]] = {
    "iso": _iso,
    "mdy": _mdy,
    "ymd": _ymd,
}


def read_date(text: str, forms: Sequence[str], zone: str) -> datetime:
    """Read a date, or an ISO date with a time, as an aware moment in UTC; raises `ValueError`."""
    found = _read(text.strip(), forms, zone)
    if found.year < EARLIEST:
        raise ValueError(text)
    return found


def _read(text: str, forms: Sequence[str], zone: str) -> datetime:
    day = next(filter(None, (FORMS[form](text) for form in forms)), None)
    if isinstance(day, datetime):
        return _moment(day, text, zone)
    if day is not None:
        midnight = datetime(day.year, day.month, day.day, tzinfo=find_zone(zone))
        return midnight.astimezone(UTC)
    if "iso" not in forms or not _ISO.match(text):
        raise ValueError(text)
    return _moment(text, text, zone)


def _moment(read: datetime | str, text: str, zone: str) -> datetime:
    try:
        return parse_moment(read, zone) if isinstance(read, str) else aware(read, zone, text)
    except BadInput as error:
        raise ValueError(text) from error


def same_date(value: Scalar, forms: Sequence[str]) -> Scalar:
    """Bring the ways of writing one date into one, for comparing; anything else stays as it is."""
    if not isinstance(value, str):
        return value
    try:
        found = (FORMS[form](value.strip()) for form in forms)
        return next((day.isoformat() for day in found if day is not None), value)
    except ValueError:
        return value
