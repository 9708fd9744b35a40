"""How is a list laid out without rich: aligned for people, tab-separated for pipes?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import Final

from .clean import clean
from .width import pad
from .width import width as cells_of
from .wrap import wrap

_GAP: Final = "  "
_FLOOR: Final = 12
_NARROWEST: Final = 2


def columns(
    rows: Iterable[Sequence[str]],
    header: Sequence[str],
    width: int,
    drop_order: Sequence[str] = (),
) -> list[str]:
    """Lay out rows under their header as lines of at most *width* cells.

    Long cells fold, none is cut. When the table is too wide, whole columns go first, by the
    header names in *drop_order*; ask ``kept_columns`` which stayed. Cells are cleaned here.
    """
    table = _cleaned(rows, header)
    kept = _kept(table, width, drop_order)
    table = [[row[index] for index in kept] for row in table]
    widths = _shrunk(_natural(table), width - len(_GAP) * (len(kept) - 1))
    return [line for row in table for line in _folded(row, widths)]


def kept_columns(
    rows: Iterable[Sequence[str]],
    header: Sequence[str],
    width: int,
    drop_order: Sequence[str] = (),
) -> list[str]:
    """Name the columns that ``columns`` shows at this width."""
    table = _cleaned(rows, header)
    return [header[index] for index in _kept(table, width, drop_order)]


def tsv(rows: Iterable[Sequence[str]]) -> list[str]:
    r"""Write each row as one line of tab-separated cells, whole; a tab inside one is ``\t``."""
    return ["\t".join(map(clean, row)) for row in rows]


def pairs(rows: Iterable[tuple[str, str]]) -> list[str]:
    """Write one thing as lines of name, tab, value: what a pipe gets for a single case."""
    return tsv(rows)


def _cleaned(rows: Iterable[Sequence[str]], header: Sequence[str]) -> list[list[str]]:
    table = [[clean(cell) for cell in row] for row in (header, *rows)]
    if any(len(row) != len(header) for row in table):
        message = f"every row needs {len(header)} cells, as the header has"
        raise ValueError(message)
    return table


def _natural(table: list[list[str]]) -> list[int]:
    return [max(map(cells_of, cells)) for cells in zip(*table, strict=True)]


def _kept(table: list[list[str]], room: int, drop_order: Sequence[str]) -> list[int]:
    least = [min(cells, _FLOOR) for cells in _natural(table)]
    kept = list(range(len(least)))
    for name in drop_order:
        if sum(least[index] + len(_GAP) for index in kept) - len(_GAP) <= room:
            break
        kept = [index for index in kept if table[0][index] != name]
    return kept


def _shrunk(natural: list[int], room: int) -> list[int]:
    """Narrow the widest columns until all fit, below the floor only when nothing else helps."""
    widths = [min(cells, max(room, _NARROWEST)) for cells in natural]
    for floor in (_FLOOR, _NARROWEST):
        while sum(widths) > room and max(widths) > floor:
            widths[widths.index(max(widths))] -= 1
    return widths


def _folded(row: list[str], widths: list[int]) -> list[str]:
    cells = [wrap(cell, room) for cell, room in zip(row, widths, strict=True)]
    return [
        _GAP.join(map(pad, line, widths)).rstrip() for line in zip_longest(*cells, fillvalue="")
    ]
