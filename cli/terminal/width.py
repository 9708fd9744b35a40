"""How many terminal cells does a text take?"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from .clean import ZWJ, is_pictograph

_JOINING: Final = "[\u200d\ufe0f\U0001f3fb-\U0001f3ff]"
_KEYCAPS: Final = frozenset("0123456789#*")


def width(text: str) -> int:
    """Count the terminal cells of one line of cleaned text.

    East Asian wide and full-width characters take two cells, combining and format
    characters none, all others (the ambiguous too) one. A joined emoji takes two.

    >>> width("C-1042 陈丽")
    11
    """
    if text.isascii():
        return len(text)
    if re.search(_JOINING, text):
        return sum(map(_cluster_width, clusters(text)))
    return sum(map(_char_width, text))


def pad(text: str, cells: int, *, right: bool = False) -> str:
    """Fill the text with spaces to that many cells; *right* puts them before it.

    A text already as wide, or wider, comes back unchanged.
    """
    space = " " * (cells - width(text))
    return space + text if right else text + space


def fit(text: str, cells: int, *, mark: str = "…") -> str:
    """Shorten the text to at most that many cells, ending in *mark* when shortened.

    Only for a line whose full text stands elsewhere; tables fold instead.

    >>> fit("在国外使用手机上网", 9)
    '在国外使…'
    """
    if width(text) <= cells:
        return text
    kept, room = [], cells - width(mark)
    for cluster in clusters(text):
        room -= width(cluster)
        if room < 0:
            break
        kept.append(cluster)
    return "".join(kept) + mark if width(mark) <= cells else ""


def clusters(text: str) -> list[str]:
    """Split a text into what a reader sees as characters; joined, they are the text."""
    seen: list[str] = []
    for character in text:
        if seen and _belongs(character, seen[-1]):
            seen[-1] += character
        else:
            seen.append(character)
    return seen


def _belongs(character: str, cluster: str) -> bool:
    if character.isascii() or "\u3400" <= character <= "\u9fff":
        return False
    if cluster[-1] == ZWJ:
        return is_pictograph(character)
    if _is_flag(character):
        return len(cluster) == 1 and _is_flag(cluster)
    return _is_skin(character) or _char_width(character) == 0


def _is_flag(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _is_skin(character: str) -> bool:
    return "\U0001f3fb" <= character <= "\U0001f3ff"


def _cluster_width(cluster: str) -> int:
    base = cluster[0]
    if (
        len(cluster) > 1
        and (is_pictograph(base) or base in _KEYCAPS)
        and re.search(_JOINING, cluster)
    ):
        return 2
    return sum(map(_char_width, cluster))


@lru_cache(maxsize=4096)
def _char_width(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cc", "Cf", "Cs", "Zl", "Zp"}:
        return 0
    if "\u1160" <= character <= "\u11ff" or "\ud7b0" <= character <= "\ud7ff":
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
