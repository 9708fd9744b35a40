"""How are JSON Lines read? One payload a line; a line that is broken breaks no other."""

import io
import itertools
from collections.abc import Iterator
from typing import Final

from ..errors import BadInput
from .json_rows import payload
from .layout import Layout
from .layouts import recognise
from .maps import fits, layout_for
from .outcome import Rejected, rejected
from .row import Row
from .text.decoding import breaks_off, misread, text_of
from .text.opening import Opened

LONGEST: Final = 16_000_000  # characters of one line


def json_lines(file: Opened, layout: Layout | None) -> tuple[Layout, Iterator[Row | Rejected]]:
    """Find the layout of the first payload that has one, and read all; raises `BadInput`."""
    rows = _lines(file)
    before, columns = list[Rejected](), list[str]()
    for row in rows:
        if isinstance(row, Rejected):
            before.append(row)
            continue
        known = layout or recognise("json", row.columns)
        if known is not None and fits(known, "json", row.columns):
            found = _fitting(known, itertools.chain([row], rows))
            return known, itertools.chain(before, found)
        before.append(rejected(row.line, "not_a_complaint"))
        columns = [*row.columns]
    if columns:
        layout_for(file.name, "json", columns, layout)  # says which column of a map is missing
    raise BadInput("not_a_complaint", path=file.name)


def _fitting(layout: Layout, rows: Iterator[Row | Rejected]) -> Iterator[Row | Rejected]:
    for row in rows:
        if isinstance(row, Rejected) or fits(layout, "json", row.columns):
            yield row
        else:
            yield rejected(row.line, "not_a_complaint")


def _lines(file: Opened) -> Iterator[Row | Rejected]:
    text = text_of(file.stream, file.written.codec, newline="\n")
    for number in itertools.count(1):
        line = text.readline(LONGEST)
        if not line:
            return
        if len(line) == LONGEST and not line.endswith("\n"):
            _pass_over(text)
            yield rejected(number, "too_long")
        elif line.strip():
            yield _row(file, number, line)


def _pass_over(text: io.TextIOWrapper) -> None:
    while (rest := text.readline(LONGEST)) and not rest.endswith("\n"):
        pass


def _row(file: Opened, number: int, line: str) -> Row | Rejected:
    if breaks_off(line):
        return rejected(number, "broken_off", value=line)
    if misread(line):
        return rejected(number, file.written.wrong, value=line)
    try:
        return payload(line, file.name, number)
    except BadInput as wrong:
        broken = wrong.code == "broken_json" and not line.endswith("\n")
        return rejected(number, "broken_off" if broken else wrong.code, value=line.rstrip("\r\n"))
