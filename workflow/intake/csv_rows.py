"""How are the rows of a CSV file read? One at a time; a row that is broken breaks no other."""

import csv
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from ..errors import BadInput
from .outcome import Rejected, rejected
from .row import Row
from .text.decoding import breaks_off, misread, text_of
from .text.opening import Opened

if TYPE_CHECKING:
    from _csv import Reader

LONGEST_CELL: Final = 16_000_000  # characters; an open quote must not swallow the memory
SEPARATORS: Final = {"comma": ",", "semicolon": ";", "tab": "\t"}
_ENDED: Final = "unexpected end of data"
_TOO_LONG: Final = "field larger than field limit"


class Sheet(NamedTuple):
    """A CSV file: its header, its rows as they come, and the name of what separates its cells."""

    header: Sequence[str]
    rows: Iterator[Row | Rejected]
    separator: str


class _Lines:
    """The lines of a file; it is known of each whether it is whole, or cut within a character."""

    def __init__(self, file: Opened) -> None:
        self._text = text_of(file.stream, file.written.codec)
        self.whole, self.cut = True, False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._text)
        self.whole = line.endswith(("\n", "\r"))
        self.cut = not self.whole and breaks_off(line)
        return line


def csv_rows(file: Opened) -> Sheet:
    """Read the header of a file, and its rows; raises `BadInput` when there is no header."""
    csv.field_size_limit(max(LONGEST_CELL, csv.field_size_limit()))
    separator = separator_of(file.head)
    lines = _Lines(file)
    reader = csv.reader(lines, delimiter=SEPARATORS[separator], strict=True)
    try:
        header = next((cells for cells in reader if cells), None)
    except csv.Error as error:
        raise BadInput("broken_header", path=file.name, line=reader.line_num) from error
    if header is None:
        raise BadInput("empty_file", path=file.name)
    if lines.cut:
        raise BadInput("broken_header", path=file.name, line=reader.line_num)
    if any(map(misread, header)):
        raise file.misread()
    return Sheet(header, _rows(file, lines, reader, header), separator)


def separator_of(head: str) -> str:
    """Return the name of what separates the header into most cells; a comma if nothing does."""
    return max(SEPARATORS, key=lambda name: _cells(head, SEPARATORS[name]))


def _cells(head: str, separator: str) -> int:
    lines = csv.reader(head.splitlines(keepends=True), delimiter=separator)
    try:
        return next((len(cells) for cells in lines if cells), 0)
    except csv.Error:
        return 0


def _rows(
    file: Opened, lines: _Lines, reader: "Reader", header: Sequence[str]
) -> Iterator[Row | Rejected]:
    wrong = file.written.wrong
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield rejected(line, "broken_off" if lines.cut else _reason(str(error)))
            continue
        if cells:
            yield _row(line, header, cells, wrong, whole=lines.whole)


def _reason(message: str) -> str:
    if message.startswith(_TOO_LONG):
        return "too_long"
    return "broken_off" if message == _ENDED else "bad_quotes"


def _row(
    line: int, header: Sequence[str], cells: Sequence[str], wrong: str, *, whole: bool
) -> Row | Rejected:
    if len(cells) > len(header):
        return rejected(line, "too_many_cells", value=cells[len(header)])
    if breaks_off(cells[-1]):
        return rejected(line, "broken_off", header[len(cells) - 1], cells[-1])
    if len(cells) < len(header):
        reason = "too_few_cells" if whole else "broken_off"
        return rejected(line, reason, header[len(cells)])
    for column, cell in zip(header, cells, strict=True):
        if misread(cell):
            return rejected(line, wrong, column, cell)
    return Row(line, tuple(zip(header, cells, strict=True)))
