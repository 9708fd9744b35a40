"""How is a list laid out without rich: aligned for people, tab-separated for pipes?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import Final

from .clean import clean
from .width import pad
from .width import width as cells_of
from .wrap import SPACES, wrap

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
    natural = _natural(table)
    kept = _kept(table[0], natural, width, drop_order)
    if len(kept) < len(natural):
        table = [[row[index] for index in kept] for row in table]
    widths = _shrunk([natural[at] for at in kept], width - len(_GAP) * (len(kept) - 1))
    if widths == [natural[at] for at in kept]:
        return [_line(row, widths) for row in table]
    return [line for row in table for line in _folded(row, widths)]


def kept_columns(
    rows: Iterable[Sequence[str]],
    header: Sequence[str],
    width: int,
    drop_order: Sequence[str] = (),
) -> list[str]:
    """Name the columns that ``columns`` shows at this width."""
    table = _cleaned(rows, header)
    return [header[index] for index in _kept(table[0], _natural(table), width, drop_order)]


def tsv(rows: Iterable[Sequence[str]]) -> list[str]:
    r"""Write each row as one line of tab-separated cells, whole; a tab inside one is ``\t``."""
    return [_separated(row) for row in rows]


def _separated(row: Sequence[str]) -> str:
    line = "\t".join(row)
    if line.count("\t") == len(row) - 1 and line.replace("\t", "").isprintable():
        return line
    return "\t".join(map(clean, row))


def pairs(rows: Iterable[tuple[str, str]]) -> list[str]:
    """Write one thing as lines of name, tab, value: what a pipe gets for a single case."""
    return tsv(rows)


def _cleaned(rows: Iterable[Sequence[str]], header: Sequence[str]) -> list[list[str]]:
    table = [_clean_row(row) for row in (header, *rows)]
    if any(len(row) != len(header) for row in table):
        message = f"every row needs {len(header)} cells, as the header has"
        raise ValueError(message)
    return table


def _clean_row(row: Sequence[str]) -> list[str]:
    return [*row] if "".join(row).isprintable() else [clean(cell) for cell in row]


def _natural(table: list[list[str]]) -> list[int]:
    return [_widest(cells) for cells in zip(*table, strict=True)]


def _widest(cells: Sequence[str]) -> int:
    """Measure the widest cell of a column; a word that comes again is measured once."""
    return max(map(len, cells) if "".join(cells).isascii() else map(cells_of, {*cells}))


def _kept(
    header: Sequence[str], natural: list[int], room: int, drop_order: Sequence[str]
) -> list[int]:
    least = [min(cells, _FLOOR) for cells in natural]
    kept = list(range(len(least)))
    for name in drop_order:
        if sum(least[index] + len(_GAP) for index in kept) - len(_GAP) <= room:
            break
        kept = [index for index in kept if header[index] != name]
    return kept


def _shrunk(natural: list[int], room: int) -> list[int]:
    """Narrow the widest columns until all fit, below the floor only when nothing else helps."""
    widths = [min(cells, max(room, _NARROWEST)) for cells in natural]
    for floor in (_FLOOR, _NARROWEST):
        while sum(widths) > room and max(widths) > floor:
            widths[widths.index(max(widths))] -= 1
    return widths


def _line(row: list[str], widths: list[int]) -> str:
    """Write a row of which every cell has room; what `_folded` makes of it, but sooner."""
    line = _GAP.join(map(str.ljust, row, widths))
    if not line.isascii():
        line = _GAP.join(
            pad(cell.rstrip(SPACES), room) for cell, room in zip(row, widths, strict=True)
        )
    return line.rstrip()


def _folded(row: list[str], widths: list[int]) -> list[str]:
    cells = [wrap(cell, room) for cell, room in zip(row, widths, strict=True)]
    return [
        _GAP.join(map(pad, line, widths)).rstrip() for line in zip_longest(*cells, fillvalue="")
    ]
