"""How do names and texts stand beside each other on a screen?"""

from collections.abc import Iterable, Sequence
from typing import Final

from ..catalogue import say
from ..terminal.clean import clean
from ..terminal.width import pad
from ..terminal.width import width as cells_of
from ..terminal.wrap import wrap

LEAST_ROOM: Final = 20
INDENT: Final = 6


def hanging(head: str, text: str, width: int) -> list[str]:
    """Write a text after its head; further lines hang below the text.

    Where the head leaves too little room, the text stands below it.
    """
    start = cells_of(head)
    if width - start < LEAST_ROOM and text:
        below = wrap(clean(text), max(width - INDENT, LEAST_ROOM))
        return [head.rstrip(), *(" " * INDENT + line for line in below)]
    first, *rest = wrap(clean(text), max(width - start, LEAST_ROOM))
    return [head + first, *(" " * start + line for line in rest)]


def named(rows: Iterable[tuple[str, str]], width: int, indent: int = 0) -> list[str]:
    """Write names and their texts in two columns; what has no text is left out."""
    kept = [(name, text) for name, text in rows if text]
    column = max((cells_of(name) for name, _ in kept), default=0) + 2 + indent
    lines: list[str] = []
    for name, text in kept:
        lines += hanging(pad(" " * indent + name, column), text, width)
    return lines


def listed(items: Sequence[object], lang: str) -> str:
    """Write several things after one another as the language does."""
    return say("list.between", lang).join(str(one) for one in items)
