"""What does a cell say? Text as it is, a date as a date, a number with the digits it has."""

import re
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import Final

BASE_1900: Final = datetime(1899, 12, 30)  # noqa: DTZ001  # days are counted, of no zone
BASE_1904: Final = datetime(1904, 1, 1)  # noqa: DTZ001  # (the same)
REAL: Final = 61  # before it the count has a day that never was, 29 February 1900
LAST: Final = 2_958_466  # the year 10000
DAY_MS: Final = 86_400_000
LONGEST_WHOLE: Final = 21  # digits; beyond them a number is written with its power of ten
_WHOLE: Final = re.compile(r"-?\d+")
_DIGITS: Final = re.compile(r"[+-]?\d+(\.\d*)?([eE][+-]?\d{1,3})?")
_ASIDE: Final = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]', re.IGNORECASE)
_ESCAPED: Final = re.compile("_x([0-9A-Fa-f]{4})_")


class Style(Enum):
    """How a number is shown: as it is, or as a day, as a time, or as both."""

    NONE = 0
    DAY = 1
    TIME = 2
    BOTH = 3


def style_of(code: str) -> Style:
    """Tell by the code of a number's format what it shows: `yyyy-mm-dd`, `[h]:mm`, `0.00`."""
    shows = _ASIDE.sub("", code).partition(";")[0].casefold()
    time = re.search("[hs]", shows) is not None
    day = re.search("[yd]", shows) is not None or ("m" in shows and not time)
    return Style((1 if day else 0) + (2 if time else 0))


def unescaped(text: str) -> str:
    """Put back the characters that a workbook writes as `_x000D_`."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def number_text(raw: str, style: Style, *, from_1904: bool) -> str:
    """Say a number as its cell shows it, as far as that loses nothing; otherwise as it is stored.

    >>> number_text("45000.5", Style.BOTH, from_1904=False)
    '2023-03-15T12:00:00'
    >>> number_text("3.0", Style.NONE, from_1904=False)
    '3'
    """
    text = raw.strip()
    if style is not Style.NONE and _DIGITS.fullmatch(text):
        dated = _dated(Decimal(text), style, from_1904=from_1904)
        if dated:
            return dated
    return _plain(text)


def _plain(text: str) -> str:
    if _WHOLE.fullmatch(text) or not _DIGITS.fullmatch(text):
        return text
    try:
        exact, shortest = Decimal(text), Decimal(repr(float(text)))
    except (InvalidOperation, OverflowError):
        return text
    if not shortest.is_finite() or abs(exact) >= 10**LONGEST_WHOLE:
        return text
    whole = exact == exact.to_integral_value()
    return format(exact.to_integral_value() if whole else shortest, "f")


def _dated(days: Decimal, style: Style, *, from_1904: bool) -> str:
    if not 0 <= days < LAST:
        return ""
    ms = round(days * DAY_MS)
    if style is Style.TIME and (ms < DAY_MS or days < REAL):
        return _clock(ms)
    if days < REAL and not from_1904:
        return ""
    at = (BASE_1904 if from_1904 else BASE_1900) + timedelta(milliseconds=ms)
    if style is Style.DAY and ms % DAY_MS == 0:
        return at.date().isoformat()
    return at.isoformat(timespec="milliseconds" if ms % 1000 else "seconds")


def _clock(ms: int) -> str:
    """Say a time of day, or how long something took."""
    seconds, rest = divmod(ms, 1000)
    fraction = f".{rest:03}" if rest else ""
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{fraction}"
