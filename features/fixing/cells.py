"""How wide is a text where every letter takes one place, and a Chinese character two?"""

import unicodedata
from functools import lru_cache
from typing import Final

_NOTHING: Final = frozenset({"Mn", "Me", "Cc", "Cf"})


def cells(text: str) -> int:
    """Count the places that a text takes."""
    return len(text) if text.isascii() else sum(map(_cells, text))


@lru_cache(maxsize=4096)
def _cells(character: str) -> int:
    if unicodedata.category(character) in _NOTHING:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
