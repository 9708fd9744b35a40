"""How are the rows of a CSV file read? One at a time; a row that is broken breaks no other."""

import csv
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from ..errors import BadInput
from ..frozen.named import NamedTuple
from .keeping.columns import Columns
from .keeping.verbatim import Raw, Verbatim
from .outcome import Rejected, rejected
from .row import Row
from .text.decoding import misread
from .text.lines import LONGEST, Lines, TooLongError
from .text.opening import Opened

if TYPE_CHECKING:
    from _csv import Reader

SEPARATORS: Final = {"comma": ",", "semicolon": ";", "tab": "\t"}
_ENDED: Final = "unexpected end of data"


class Sheet(NamedTuple):
    """A CSV file: its columns, its rows as they come, the name of what separates its cells."""

    header: Sequence[str]
    rows: Iterator[Row | Rejected]
    separator: str
    verbatim: Verbatim


def csv_rows(file: Opened) -> Sheet:
    """Read the header of a file, and its rows; raises `BadInput` when there is no header."""
    csv.field_size_limit(max(LONGEST, csv.field_size_limit()))
    separator = separator_of(file.head)
    lines = Lines(file)
    reader = csv.reader(lines, delimiter=SEPARATORS[separator], strict=True)
    header = _header(file, lines, reader)
    columns = Columns(header, file.written.wrong)
    verbatim = Verbatim("csv", file.written.codec, file.written.mark, SEPARATORS[separator], header)
    rows = _rows(lines, reader, columns, verbatim)
    return Sheet(columns.names, rows, separator, verbatim)


def _header(file: Opened, lines: Lines, reader: "Reader") -> list[str]:
    header: list[str] | None = None
    try:
        while not header:
            lines.begin()
            header = next(reader)
    except (csv.Error, TooLongError) as error:
        raise BadInput("broken_header", path=file.name, line=max(lines.count, 1)) from error
    except StopIteration:
        raise BadInput("empty_file", path=file.name) from None
    if lines.cut:
        raise BadInput("broken_header", path=file.name, line=lines.count)
    if any(map(misread, header)):
        raise file.misread()
    return header


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
    lines: Lines, reader: "Reader", columns: Columns, verbatim: Verbatim
) -> Iterator[Row | Rejected]:
    while True:
        line = lines.count + 1
        lines.begin()
        try:
            cells = next(reader)
        except StopIteration:
            return
        except TooLongError:
            verbatim.last = lines.pass_over(verbatim.separator)
            yield rejected(line, "broken_off" if verbatim.last.open else "too_long")
            continue
        except csv.Error as error:
            ended = str(error) == _ENDED
            verbatim.last = Raw(lines.record(), open=ended)
            yield rejected(line, "broken_off" if ended or lines.cut else "bad_quotes")
            continue
        if cells:
            verbatim.last = Raw(lines.record())
            yield columns.row(line, cells, whole=lines.whole)
