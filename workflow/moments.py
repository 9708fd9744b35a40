"""How is a moment written, read and compared? As UTC, to the second, in ISO 8601."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from .errors import BadInput

TO_THE_SECOND: Final = 19  # characters of an ISO moment without its offset
LONGEST_MONTH: Final = 31
_UTC: Final = 20  # characters of a moment as it stands in the record
_SIXTY: Final = frozenset(f"{number:02}" for number in range(60))
_ISO_DAY: Final = r"(?a)(\d{4})(?:-(\d\d)-|(\d\d))(\d\d)(?=[T ]|$)"
YEARS: Final = range(1900, 3000)  # beyond them a zone or a clock would leave the calendar


def system_now() -> datetime:
    """Return the time of this machine, in UTC, cut to the second."""
    return datetime.now(UTC).replace(microsecond=0)


def iso(moment: datetime) -> str:
    """Write an aware moment as it stands in the record: UTC, to the second, with a `Z`."""
    return moment.astimezone(UTC).isoformat()[:TO_THE_SECOND] + "Z"


@lru_cache(maxsize=4096)  # a record names the same moments again and again
def epoch(text: str) -> int:
    """Turn a moment of the record into seconds since 1970, which clocks count with."""
    return int(datetime.fromisoformat(text).timestamp())


def from_epoch(seconds: int) -> datetime:
    """Turn seconds since 1970 back into an aware moment in UTC."""
    return datetime.fromtimestamp(seconds, UTC)


@lru_cache(maxsize=4096)  # a row says the same moments after every step
def text_of(seconds: int) -> str:
    """Write seconds since 1970 as a moment of the record."""
    return iso(from_epoch(seconds))


def local(text: str, zone: str) -> str:
    """Show a moment of the record in the desk's zone, with its offset."""
    minute, second = text[14:16], text[17:19]
    if text[10:20:3] == "T::Z" and minute in _SIXTY and second in _SIXTY and len(text) == _UTC:
        hour = _hours(text[:10], zone).get(text[11:13])
        if hour is not None:
            return f"{hour[0]}:{minute}:{second}{hour[1]}"
    return datetime.fromisoformat(text).astimezone(find_zone(zone)).isoformat()


@lru_cache(maxsize=1024)
def _hours(day: str, zone: str) -> Mapping[str, tuple[str, str]]:
    """Say each hour of a UTC day in a zone, and its offset; none on a day that is not so plain.

    No zone changes its offset twice within a day, so what is the same at both ends always is.
    """
    try:
        first, last = (datetime.fromisoformat(f"{day}T{end}Z") for end in ("00:00:00", "23:59:59"))
        ahead, later = (one.astimezone(find_zone(zone)).utcoffset() for one in (first, last))
    except (ValueError, OverflowError):
        return {}
    if ahead is None or ahead != later or ahead % timedelta(hours=1):
        return {}
    here = first.astimezone(timezone(ahead))
    said = ((hour, (here + timedelta(hours=hour)).isoformat()) for hour in range(24))
    return {f"{hour:02}": (one[:13], one[TO_THE_SECOND:]) for hour, one in said}


def find_zone(name: str) -> tzinfo:
    """Return the time zone of that IANA name; raises `BadInput` when there is none."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise BadInput("no_such_zone", value=name) from error


def parse_moment(text: str, zone: str) -> datetime:
    """Read an ISO date or time as an aware moment in UTC; without an offset it is the desk's zone.

    A bare date is its midnight. Raises `BadInput` for anything else, for a year that no complaint
    knows, and for a local time that does not exist or exists twice.
    """
    try:
        read = datetime.fromisoformat(text.strip())
    except ValueError as error:
        code = "no_such_day" if _names_no_day(text.strip()) else "not_a_moment"
        raise BadInput(code, value=text) from error
    return aware(read, zone, text)


def _names_no_day(text: str) -> bool:
    found = re.match(_ISO_DAY, text)
    return found is not None and beyond_its_month(*(int(one) for one in found.groups() if one))


def beyond_its_month(year: int, month: int, day: int) -> bool:
    """Tell whether a month is too short for that day: 30 February, 31 April, but not 32 May."""
    fits = 1 <= day <= LONGEST_MONTH and _is_day(year, month, 1)
    return fits and not _is_day(year, month, day)


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def aware(read: datetime, zone: str, text: str = "") -> datetime:
    """Give a moment without an offset the desk's zone; raises `BadInput` when that is ambiguous."""
    if read.year not in YEARS:
        raise BadInput("not_a_moment", value=text or str(read))
    if read.tzinfo is None:
        read = read.replace(tzinfo=find_zone(zone))
        early, late = read.replace(fold=0), read.replace(fold=1)
        if early.utcoffset() != late.utcoffset():
            raise BadInput("ambiguous_moment", value=text or str(read), zone=zone)
    return read.astimezone(UTC).replace(microsecond=0)


def day_of(moment: datetime, zone: str) -> int:
    """Return the number of the civil day (1 = 1 January of year 1) in the desk's zone."""
    return moment.astimezone(find_zone(zone)).toordinal()


def day_text(ordinal: int) -> str:
    """Write a civil day's number as an ISO date."""
    return date.fromordinal(ordinal).isoformat()
