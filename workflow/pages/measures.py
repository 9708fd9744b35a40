"""How long is a text in a drawing? An upper bound, for letters and for ideographs."""

import unicodedata
from typing import Final

WIDE: Final = 1.04
NARROW: Final = 0.6


def length(text: str, size: float) -> float:
    """Return about how long a text is, never less than in the usual fonts."""
    wide = sum(unicodedata.east_asian_width(one) in "WFA" for one in text)
    return size * (WIDE * wide + NARROW * (len(text) - wide))


def short(text: str, size: float, room: float) -> str:
    """Return as much of a text as there is room for."""
    if length(text, size) <= room:
        return text
    kept = text
    while kept and length(f"{kept}…", size) > room:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"


def number(value: float) -> str:
    """Write a number as short as it can be."""
    return f"{value:.1f}".rstrip("0").rstrip(".")
