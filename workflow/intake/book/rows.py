"""Which rows does a sheet hold? One after another; what breaks off is told where it does."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...errors import BadInput
from ..outcome import Rejected, rejected
from ..row import Row
from .archive import BROKEN
from .gathering import NO_RESULT, TOO_LONG, Cells, Line, Misplaced
from .markup import pieces
from .workbook import Sheet, Workbook


class Table(NamedTuple):
    """A sheet: its header, and its rows as they come."""

    header: Sequence[str]
    rows: Iterator[Row | Rejected]


def book_rows(book: Workbook, sheet: Sheet) -> Table:
    """Read the header of a sheet, its first row that holds something, and the rows below it."""
    lines = _lines(book, sheet)
    first = next(lines, None)
    if first is None:
        raise BadInput("empty_file", path=book.name)
    if isinstance(first, Rejected):
        raise BadInput("workbook_broken", path=book.name)
    header = [first.cells.get(at, "") for at in range(first.width)]
    if any("\x00" in name for name in header):
        raise BadInput("workbook_header", path=book.name, line=first.number)
    return Table(header, (_row(header, one) for one in lines))


def holds_something(book: Workbook, sheet: Sheet) -> bool:
    """Tell whether any cell of a sheet holds something, or its part is broken."""
    return next(_lines(book, sheet), None) is not None


def _row(header: Sequence[str], line: Line | Rejected) -> Row | Rejected:
    if isinstance(line, Rejected):
        return line
    if line.width > len(header):
        return rejected(line.number, "too_many_cells", value=line.cells[line.width - 1])
    cells = [line.cells.get(at, "") for at in range(len(header))]
    for column, text in zip(header, cells, strict=True):
        if text in {NO_RESULT, TOO_LONG}:
            reason = "no_result" if text == NO_RESULT else "too_long"
            return rejected(line.number, reason, column)
    return Row(line.number, tuple(zip(header, cells, strict=True)))


def _lines(book: Workbook, sheet: Sheet) -> Iterator[Line | Rejected]:
    """Read the rows of a sheet that hold something; where it breaks, that is the last."""
    cells = Cells(book)
    try:
        with book.archive.part(sheet.part) as part:
            for _ in pieces(part, cells):
                yield from cells.taken()
    except (*BROKEN, Misplaced, IndexError):
        yield from cells.taken()
        yield rejected(cells.row + 1, "broken_off")
