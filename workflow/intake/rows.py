"""Which rows does a file hold? Its layout first, then one row after another, as they come."""

from collections.abc import Iterator, Sequence

from ..errors import BadInput
from ..frozen.named import NamedTuple
from .book import Workbook, book_rows, choose
from .csv_rows import csv_rows
from .json_lines import json_array, json_lines
from .json_rows import json_row
from .keeping.verbatim import Verbatim
from .layout import Layout
from .maps import layout_for, named_some
from .outcome import Rejected
from .row import Row
from .text.opening import Opened


class Rows(NamedTuple):
    """The rows of a file, each read when it is asked for, their layout, and how it is written.

    `verbatim` has the record of the row that was read last, as it stands in the file.
    """

    layout: Layout
    rows: Iterator[Row | Rejected]
    verbatim: Verbatim
    encoding: str
    separator: str = ""
    sheet: str = ""
    unread: tuple[str, ...] = ()


def rows_of(file: Opened, layout: Layout | None = None, sheet: str = "") -> Rows:
    """Read the rows of a file; raises `BadInput` when it is in no layout that is known.

    Of a workbook it is the sheet of that name, or the only one that holds something.
    """
    if file.book is not None:
        return _of_book(file.book, layout, sheet)
    if sheet:
        raise BadInput("no_sheets", path=file.name)
    encoding = file.written.encoding
    if file.form == "desk":  # which the desk brings in as a whole, by no layout
        raise BadInput("not_a_complaint", path=file.name)
    if file.form == "jsonl":
        return Rows(*json_lines(file, layout), encoding)
    if file.form == "json" and file.head.lstrip().startswith("["):
        return Rows(*json_array(file, layout), encoding)
    if file.form == "json":
        row, verbatim = json_row(file)
        known = layout_for(file.name, "json", row.columns, layout)
        if known is None:
            raise BadInput("not_a_complaint", path=file.name)
        return Rows(known, iter([row]), verbatim, encoding)
    table = csv_rows(file)
    known = _of_sheet(file.name, table.header, layout)
    return Rows(known, table.rows, table.verbatim, encoding, table.separator)


def _of_book(book: Workbook, layout: Layout | None, sheet: str) -> Rows:
    chosen = choose(book, sheet)
    table = book_rows(book, chosen.sheet)
    known = _of_sheet(book.name, table.header, layout)
    return Rows(known, table.rows, table.verbatim, "", "", chosen.sheet.name, chosen.unread)


def _of_sheet(name: str, header: Sequence[str], layout: Layout | None) -> Layout:
    known = layout_for(name, "csv", header, layout)
    if known is None:
        raise BadInput("unknown_layout", path=name, columns=named_some(header))
    return known
