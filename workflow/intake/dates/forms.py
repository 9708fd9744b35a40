"""Which forms may a date have? Each is named, and reads a text in one way or not at all."""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from typing import Final

from ...moments import beyond_its_month

CENTURY: Final = 2000  # of a year with two digits
NOON: Final = 12
ISO: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_ISO_TIME: Final = re.compile(ISO.pattern + "[ T]")
_TIME: Final = (
    r"(?P<half>上午|下午|[AaPp][Mm])?\s*(?P<hour>\d{1,2})[:：时時点點](?P<minute>\d{2})"
    r"(?:[:：分](?P<second>\d{2})?秒?)?(?:\s*(?P<half_>[AaPp][Mm]))?"
)
_SHORT_OR_LONG: Final = r"\d{4}|\d{2}"


class NoSuchDay(ValueError):
    """The text is a date in this form, and its month is too short for the day."""


def _three(first: str, last: str) -> re.Pattern[str]:
    """Return what reads three numbers with one mark between them, and the time after them."""
    numbers = rf"(?P<a>{first})(?P<mark>[-/.])(?P<b>\d{{1,2}})(?P=mark)(?P<c>{last})"
    return re.compile(rf"{numbers}(?:[ T,\u3000]\s*{_TIME})?")


_YEAR_FIRST: Final = _three(r"\d{4}", r"\d{1,2}")
_YEAR_FIRST_SHORT: Final = _three(r"\d{2}", r"\d{1,2}")
_YEAR_LAST: Final = _three(r"\d{1,2}", _SHORT_OR_LONG)
_CHINESE: Final = re.compile(
    rf"(?P<a>\d{{4}})年(?P<b>\d{{1,2}})月(?P<c>\d{{1,2}})[日号號](?:\s*{_TIME})?"
)
Form = Callable[[str], date | None]


def _iso(text: str) -> date | None:
    """Read `2026-11-18`, or that with a time and perhaps an offset as ISO 8601 has it."""
    try:
        if ISO.fullmatch(text):
            return date.fromisoformat(text)
        return datetime.fromisoformat(text) if _ISO_TIME.match(text) else None
    except ValueError:
        _day(*map(int, text.replace("T", " ").partition(" ")[0].split("-")))
        raise


def _ymd(text: str) -> date | None:
    """Read `2026/11/18 14:05`, and what is written out in Chinese."""
    return _in_order(_YEAR_FIRST.fullmatch(text), "abc") or _chinese(text)


def _chinese(text: str) -> date | None:
    """Read `2026年11月18日 下午2:05`."""
    return _in_order(_CHINESE.fullmatch(text), "abc")


def _mdy(text: str) -> date | None:
    """Read `11/18/2026 2:05 PM`."""
    return _in_order(_YEAR_LAST.fullmatch(text), "cab")


def _dmy(text: str) -> date | None:
    """Read `18.11.2026 14:05`."""
    return _in_order(_YEAR_LAST.fullmatch(text), "cba")


def _ymd_short(text: str) -> date | None:
    """Read `26/11/18`; nobody can name this form, but it is one more way to read a date."""
    return _in_order(_YEAR_FIRST_SHORT.fullmatch(text), "abc")


def _in_order(found: re.Match[str] | None, order: str) -> date | None:
    """Make the day, or the time of day, of numbers in this order; raises `ValueError`."""
    if found is None:
        return None
    year, month, day = (int(found[name]) for name in order)
    year += CENTURY if year < 100 and len(found[order[0]]) == 2 else 0  # noqa: PLR2004
    on = _day(year, month, day)
    if found["hour"] is None:
        return on
    hour = _hour(int(found["hour"]), found["half"] or found["half_"] or "")
    return datetime(year, month, day, hour, int(found["minute"]), int(found["second"] or 0))  # noqa: DTZ001  # the desk's zone


def _day(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        if beyond_its_month(year, month, day):
            raise NoSuchDay from error
        raise


def _hour(hour: int, half: str) -> int:
    if not half:
        return hour
    if not 1 <= hour <= NOON:
        raise ValueError(half)
    return hour % NOON + (NOON if half.casefold() in {"下午", "pm"} else 0)


FORMS: Final[Mapping[str, Form]] = {
    "iso": _iso,
    "ymd": _ymd,
    "mdy": _mdy,
    "dmy": _dmy,
    "chinese": _chinese,
}
YEAR_FIRST: Final = ("iso", "ymd")  # read a date in one way, wherever it comes from
EITHER_WAY: Final[Mapping[str, Form]] = {"dmy": _dmy, "mdy": _mdy, "%y-%m-%d": _ymd_short}


def form_named(name: str) -> Form:
    """Return the form of that name, or of a pattern such as `%d %b %Y`; raises `ValueError`."""
    if "%" not in name:
        found = FORMS.get(name)
        if found is None:
            raise ValueError(name)
        return found
    return lambda text: _by_pattern(text, name)


def _by_pattern(text: str, pattern: str) -> date | None:
    try:
        read = datetime.strptime(text, pattern)  # noqa: DTZ007  # the pattern decides
    except ValueError as error:
        if str(error).startswith("day "):  # so it says of a day beyond its month, and only then
            raise NoSuchDay from error
        return None
    return read if _has_time(pattern) else read.date()


def _has_time(pattern: str) -> bool:
    return re.search("%[HIcX]", pattern.replace("%%", "")) is not None


_TRIED: Final = datetime(2031, 12, 23, 11, 45, 56, tzinfo=UTC)  # no two of its numbers agree


def is_whole(pattern: str) -> bool:
    """Tell whether a pattern says the year, the month and the day, so that it can be read by."""
    try:
        read = _by_pattern(_TRIED.strftime(pattern), pattern)
    except (ValueError, re.error):
        return False
    return read is not None and (read.year, read.month, read.day) == (2031, 12, 23)
