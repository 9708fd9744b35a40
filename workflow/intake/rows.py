"""Which rows does a file hold? Its layout first, then one row after another, as they come."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from ..errors import BadInput
from .csv_rows import csv_rows
from .json_lines import json_array, json_lines
from .json_rows import json_row
from .keeping.verbatim import Verbatim
from .layout import Layout
from .layouts import recognise
from .outcome import Rejected
from .row import Row
from .text.opening import Opened

MOST_NAMED: Final = 12


class Rows(NamedTuple):
    """The rows of a file, each read when it is asked for, their layout, and how it is written.

    `verbatim` has the record of the row that was read last, as it stands in the file.
    """

    layout: Layout
    rows: Iterator[Row | Rejected]
    verbatim: Verbatim
    encoding: str
    separator: str = ""


def rows_of(file: Opened, layout: Layout | None = None) -> Rows:
    """Read the rows of a file; raises `BadInput` when it is in no layout that is known."""
    encoding = file.written.encoding
    if file.form == "jsonl":
        return Rows(*json_lines(file, layout), encoding)
    if file.form == "json" and file.head.lstrip().startswith("["):
        return Rows(*json_array(file, layout), encoding)
    if file.form == "json":
        row, verbatim = json_row(file)
        known = _fitting("json", row.columns, layout)
        if known is None:
            raise BadInput("not_a_complaint", path=file.name)
        return Rows(known, iter([row]), verbatim, encoding)
    sheet = csv_rows(file)
    known = _fitting("csv", sheet.header, layout)
    if known is None:
        raise BadInput("unknown_layout", path=file.name, columns=_some(sheet.header))
    return Rows(known, sheet.rows, sheet.verbatim, encoding, sheet.separator)


def _fitting(form: str, columns: Sequence[str], layout: Layout | None) -> Layout | None:
    known = layout or recognise(form, columns)
    fits = known is not None and known.form == form and known.fits(columns)
    return known if fits else None


def _some(header: Sequence[str]) -> str:
    more = ["…"] if len(header) > MOST_NAMED else []
    return ", ".join([*header[:MOST_NAMED], *more])
