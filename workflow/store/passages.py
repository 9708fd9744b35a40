"""Where may words stand that were said about a case? In its vault, and in its public numbers."""

import json
from collections.abc import Iterable, Iterator
from typing import Final

from ..frozen.named import NamedTuple
from ..record.event import Secret, is_private
from .rows import CaseRow

NUMBERS: Final = ("reference", "external_ref")  # what of a row others know the case by
PAIR: Final = 2
UNSAID: Final = frozenset({"sha256"})  # nobody said it, and nobody looks for a part of it
ROW: Final = "row"  # every column of an imported row, as JSON: the columns are passages


class Passage(NamedTuple):
    """One text: in which field of which event; event 0 stands for the case's own numbers."""

    seq: int
    field: str
    text: str


def passages(row: CaseRow, secrets: Iterable[Secret]) -> Iterator[Passage]:
    """Yield every text that a case can be found by."""
    yield from numbers_of(row)
    yield from said_in(secrets)


def numbers_of(row: CaseRow) -> Iterator[Passage]:
    """Yield the numbers that others know a case by."""
    named = ((name, getattr(row, name)) for name in NUMBERS)
    return (Passage(0, name, value) for name, value in named if value)


def said_in(secrets: Iterable[Secret]) -> Iterator[Passage]:
    """Yield what is said in values of the vault; an imported row falls into its columns."""
    for one in secrets:
        if one.field in UNSAID or is_private(one.field):
            continue
        cells = _cells(one.value) if one.field == ROW else None
        if cells is None:
            yield Passage(one.seq, one.field, one.value)
        else:
            named = ((f"{ROW}.{name}", value) for name, value in cells)
            yield from (Passage(one.seq, name, value) for name, value in named)


def _cells(text: str) -> list[tuple[str, str]] | None:
    """Read the columns of a row; one that stands in a field of its own is left to that field."""
    try:
        read = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(read, list) or not all(_is_cell(one) for one in read):
        return None
    return [(one[0], str(one[1])) for one in read if type(one[1]) in {str, int, float}]


def _is_cell(one: object) -> bool:
    return isinstance(one, list) and len(one) == PAIR and isinstance(one[0], str)
