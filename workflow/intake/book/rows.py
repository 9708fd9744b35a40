"""Which rows does a sheet hold? One after another; what breaks off is told where it does."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from ...errors import BadInput
from ...frozen.named import NamedTuple
from ..keeping.reasons import is_column
from ..keeping.verbatim import Raw, Verbatim
from ..outcome import Rejected, rejected
from ..row import Row
from .archive import BROKEN
from .gathering import NO_RESULT, TOO_LONG, Cells, Line, Misplaced
from .markup import pieces
from .workbook import Sheet, Workbook

MARKS: Final = {NO_RESULT: "no_result", TOO_LONG: "too_long"}
Columns = Mapping[int, str]


class Table(NamedTuple):
    """A sheet: its header, and its rows as they come."""

    header: Sequence[str]
    rows: Iterator[Row | Rejected]
    verbatim: Verbatim  # as a CSV would have it, for rows that were rejected


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
    verbatim = Verbatim("csv", "utf-8", separator=",", header=header)
    columns = {at: name for at, name in enumerate(header) if not is_column(name)}
    rows = (_kept(header, columns, one, verbatim) for one in lines)
    return Table([*columns.values()], rows, verbatim)


def holds_something(book: Workbook, sheet: Sheet) -> bool:
    """Tell whether any cell of a sheet holds something, or its part is broken."""
    return next(_lines(book, sheet), None) is not None


def _kept(
    header: Sequence[str], columns: Columns, line: Line | Rejected, verbatim: Verbatim
) -> Row | Rejected:
    """Read a row, and keep how it stands; what has no text in the workbook has none there."""
    if isinstance(line, Rejected):
        verbatim.last = Raw("")
        return line
    width = max(line.width, len(header))
    cells = (line.cells.get(at, "") for at in range(width))
    verbatim.last = Raw(_as_csv("" if one in MARKS else one for one in cells))
    return _row(header, columns, line)


def _as_csv(cells: Iterable[str]) -> str:
    text = io.StringIO(newline="")
    csv.writer(text).writerow([*cells])
    return text.getvalue()


def _row(header: Sequence[str], columns: Columns, line: Line) -> Row | Rejected:
    if line.width > len(header):
        return rejected(line.number, "too_many_cells", value=line.cells[line.width - 1])
    cells = [(name, line.cells.get(at, "")) for at, name in columns.items()]
    for column, text in cells:
        if text in MARKS:
            return rejected(line.number, MARKS[text], column)
    return Row(line.number, tuple(cells))


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
