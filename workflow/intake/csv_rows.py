"""How are the rows of a CSV file read? One at a time; a row that is broken breaks no other."""

import csv
import io
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from ..errors import BadInput
from .outcome import Rejected, rejected
from .row import Row

if TYPE_CHECKING:
    from _csv import Reader

LONGEST_CELL: Final = 16_000_000  # characters; an open quote must not swallow the memory
_ENDED: Final = "unexpected end of data"
_TOO_LONG: Final = "field larger than field limit"


def csv_rows(
    stream: io.BufferedReader, name: str
) -> tuple[Sequence[str], Iterator[Row | Rejected]]:
    """Return the header of a file and its rows; raises `BadInput` when there is no header."""
    csv.field_size_limit(max(LONGEST_CELL, csv.field_size_limit()))
    text = io.TextIOWrapper(stream, "utf-8-sig", errors="surrogateescape", newline="")
    lines = csv.reader(text, strict=True)
    try:
        header = next((cells for cells in lines if cells), None)
    except csv.Error as error:
        raise BadInput("broken_header", path=name, line=lines.line_num) from error
    if header is None:
        raise BadInput("empty_file", path=name)
    if any(map(_misread, header)):
        raise BadInput("not_utf8", path=name)
    return header, _rows(lines, header)


def _rows(lines: "Reader", header: Sequence[str]) -> Iterator[Row | Rejected]:
    while True:
        line = lines.line_num + 1
        try:
            cells = next(lines)
        except StopIteration:
            return
        except csv.Error as error:
            yield rejected(line, _reason(str(error)))
            continue
        if cells:
            yield _row(line, header, cells)


def _reason(message: str) -> str:
    if message.startswith(_TOO_LONG):
        return "too_long"
    return "broken_off" if message == _ENDED else "bad_quotes"


def _row(line: int, header: Sequence[str], cells: Sequence[str]) -> Row | Rejected:
    if len(cells) > len(header):
        return rejected(line, "too_many_cells", value=cells[len(header)])
    if len(cells) < len(header):
        return rejected(line, "too_few_cells", header[len(cells)])
    for column, cell in zip(header, cells, strict=True):
        if _misread(cell):
            return rejected(line, "not_utf8", column, cell)
    return Row(line, tuple(zip(header, cells, strict=True)))


def _misread(text: str) -> bool:
    """Tell whether bytes were met that are not UTF-8; they stand there as lone surrogates."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False
