"""How are numbers and times read in a query, and which of two is the smaller?"""

import re
from datetime import date, datetime
from typing import Final

from ..moments import YEARS, beyond_its_month
from ..search import fold
from .terms import Day, Distance, Field, Range, Scale, Time
from .vocabulary import DAYS, Vocabulary

NUMBER: Final = re.compile(r"(?:c-?)?(\d{1,9})", re.ASCII)
DISTANCE: Final = re.compile(r"([0-9]{1,4})\s*([^\W\d]+)")
DATE: Final = re.compile(r"(\d{4})-(\d\d)-(\d\d)|(\d{4})年(\d\d?)月(\d\d?)日", re.ASCII)
TIME: Final = re.compile(
    r"(\d{4}-\d\d-\d\d)[t ](\d\d:\d\d)(:\d\d)?(z|[+-]\d\d:\d\d)?", re.ASCII | re.DOTALL
)


def number(_vocabulary: Vocabulary, field: Field, text: str) -> Scale | None:
    """Read a whole number; that of a case may be written as its id."""
    found = NUMBER.fullmatch(fold(text))
    if found is None or (field.name != "case" and not found.group().isdecimal()):
        return None
    return int(found[1])


def time(vocabulary: Vocabulary, _field: Field, text: str) -> Scale | None:
    """Read a day, a time of a day, or a distance from now."""
    word = vocabulary.special(text, *DAYS)
    if word:
        return Day(word)
    plain = fold(text)
    distance = DISTANCE.fullmatch(plain)
    unit = vocabulary.unit(distance[2]) if distance else ""
    if distance and unit:
        return Distance(int(distance[1]), unit)
    return _day(plain) or _time(plain)


def _day(text: str) -> Day | None:
    found = DATE.fullmatch(text)
    if found is None:
        return None
    try:
        day = date(*(int(one) for one in found.groups() if one is not None))
    except ValueError:
        return None
    return Day(day.isoformat()) if day.year in YEARS else None


def _time(text: str) -> Time | None:
    found = TIME.fullmatch(text)
    if found is None:
        return None
    day, clock, seconds, offset = found.groups(default="")
    written = f"{day}T{clock}{seconds}{offset.upper()}"
    try:
        read = datetime.fromisoformat(written)
    except ValueError:
        return None
    return Time(written) if read.year in YEARS else None


def not_a_time(text: str) -> str:
    """Return the code of what is wrong with a text that is no time."""
    plain = fold(text)
    timed = TIME.fullmatch(plain)
    found = DATE.fullmatch(timed[1] if timed else plain)
    numbers = [int(one) for one in found.groups() if one is not None] if found else []
    no_day = numbers and beyond_its_month(*numbers)
    return "query_no_such_day" if no_day else "query_not_a_time"


def backwards(found: Range) -> bool:
    """Tell whether a range of two numbers or two dates runs from the later to the earlier."""
    low, high = found
    if isinstance(low, int) and isinstance(high, int):
        return low > high
    if isinstance(low, Distance) and isinstance(high, Distance):
        return hours(low) > hours(high)
    if isinstance(low, Day) and isinstance(high, Day):
        return not {low.text, high.text} & {*DAYS} and low.text > high.text
    return False


def hours(distance: Distance) -> int:
    """Count the hours of a distance."""
    return distance.amount * {"h": 1, "d": 24, "w": 168}[distance.unit]
