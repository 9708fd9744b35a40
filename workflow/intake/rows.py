"""Which rows does a file hold? Its layout first, then one row after another, as they come."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from ..errors import BadInput
from .csv_rows import csv_rows
from .json_rows import json_row
from .layout import Layout
from .layouts import recognise
from .opening import Opened
from .outcome import Rejected
from .row import Row

MOST_NAMED: Final = 12


class Rows(NamedTuple):
    """The rows of a file, each read when it is asked for, and the layout they are in."""

    layout: Layout
    rows: Iterator[Row | Rejected]


def rows_of(file: Opened, layout: Layout | None = None) -> Rows:
    """Read the rows of a file; raises `BadInput` when it is in no layout that is known."""
    columns, rows = _read(file)
    known = layout or recognise(file.form, columns)
    if known is not None and known.form == file.form and known.fits(columns):
        return Rows(known, rows)
    if file.form == "json":
        raise BadInput("not_a_complaint", path=file.name)
    raise BadInput("unknown_layout", path=file.name, columns=_some(columns))


def _read(file: Opened) -> tuple[Sequence[str], Iterator[Row | Rejected]]:
    if file.form == "csv":
        return csv_rows(file.stream, file.name)
    payload = json_row(file.stream, file.name)
    return payload.columns, iter([payload])


def _some(header: Sequence[str]) -> str:
    more = ["…"] if len(header) > MOST_NAMED else []
    return ", ".join([*header[:MOST_NAMED], *more])
