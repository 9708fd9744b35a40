"""How are many JSON payloads read, one a line or in an array? A broken one breaks no other."""

import io
import itertools
from collections.abc import Iterator
from typing import Final

from ..errors import BadInput
from .json_rows import payload
from .keeping.verbatim import Raw, Verbatim, spill
from .layout import Layout
from .layouts import recognise
from .maps import fits, layout_for
from .outcome import Rejected, rejected
from .row import Row
from .text.decoding import breaks_off, misread, text_of
from .text.elements import Element, elements
from .text.opening import Opened

LONGEST: Final = 16_000_000  # characters of one line
MOST_BEFORE: Final = 1_000  # payloads that are none, before the first that is one
Found = tuple[Layout, Iterator[Row | Rejected], Verbatim]
Payloads = Iterator[tuple[Row | Rejected, Raw]]


def json_lines(file: Opened, layout: Layout | None) -> Found:
    """Find the layout of the first payload that has one, and read all; raises `BadInput`."""
    text = text_of(file.stream, file.written.codec, newline="\n")
    return _known(file, layout, (_read(file, one) for one in _lines(text, keeps=file.keeps)))


def json_array(file: Opened, layout: Layout | None) -> Found:
    """Do the same for the values of one array."""
    text = text_of(file.stream, file.written.codec, newline="\n")
    return _known(file, layout, (_read(file, one) for one in elements(text, keeps=file.keeps)))


def _known(file: Opened, layout: Layout | None, payloads: Payloads) -> Found:
    verbatim = Verbatim("jsonl", file.written.codec, file.written.mark)
    before, columns = list[tuple[Rejected, Raw]](), list[str]()
    for row, raw in payloads:
        columns = [*row.columns] if isinstance(row, Row) else columns
        known = layout or (recognise("json", row.columns) if isinstance(row, Row) else None)
        if known is not None and _fits(known, row):
            rest = itertools.chain([(row, raw)], payloads)
            return known, _fitting(known, itertools.chain(before, rest), verbatim), verbatim
        before.append((_none(row), raw))
        if len(before) == MOST_BEFORE:
            break
    if columns:
        layout_for(file.name, "json", columns, layout)  # says which column of a map is missing
    raise BadInput("not_a_complaint", path=file.name)


def _fits(layout: Layout, row: Row | Rejected) -> bool:
    return isinstance(row, Row) and fits(layout, "json", row.columns)


def _none(row: Row | Rejected) -> Rejected:
    return row if isinstance(row, Rejected) else rejected(row.line, "not_a_complaint")


def _fitting(layout: Layout, payloads: Payloads, verbatim: Verbatim) -> Iterator[Row | Rejected]:
    for row, raw in payloads:
        verbatim.last = raw
        yield row if _fits(layout, row) else _none(row)


def _lines(text: io.TextIOWrapper, *, keeps: bool) -> Iterator[Element]:
    for number in itertools.count(1):
        line = text.readline(LONGEST)
        if not line:
            return
        if len(line) == LONGEST and not line.endswith("\n"):
            yield _too_long(text, number, line, keeps=keeps)
        elif line.strip():
            yield Element(number, Raw(line), line.endswith("\n"), too_long=False)


def _too_long(text: io.TextIOWrapper, number: int, line: str, *, keeps: bool) -> Element:
    spilled = spill() if keeps else None
    while line:
        if spilled is not None:
            spilled.write(line)
        line = "" if line.endswith("\n") else text.readline(LONGEST)
    return Element(number, Raw("", spilled), ended=True, too_long=True)


def _read(file: Opened, one: Element) -> tuple[Row | Rejected, Raw]:
    return _row(file, one), one.raw


def _row(file: Opened, one: Element) -> Row | Rejected:
    if one.too_long:
        return rejected(one.line, "too_long")
    text = one.raw.text.strip(" \t\r\n")
    if breaks_off(text):
        return rejected(one.line, "broken_off", value=text)
    if misread(text):
        return rejected(one.line, file.written.wrong, value=text)
    try:
        return payload(text, file.name, one.line)
    except BadInput as wrong:
        broken = wrong.code == "broken_json" and not one.ended
        return rejected(one.line, "broken_off" if broken else wrong.code, value=text)
