"""What does a row say as a complaint? Fields, the day it came, its key, and all the rest."""

import hashlib
from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from typing import Final, NamedTuple

from ..record.canonical import canonical, parse
from .dates import read_date, same_date
from .keeping.seen import Seen
from .layout import Layout
from .outcome import Rejected, rejected
from .row import Row, Scalar

KEPT: Final = "row"  # the field of a receipt that holds every column, in the order of the file
HOUSED: Final = "field"  # there it names the field that holds a value as it stands
Content = Mapping[str, Scalar]


class Complaint(NamedTuple):
    """A row that can be received; `key` is its own in its source, `digest` changes with content."""

    line: int
    key: str
    digest: str
    number: str | None
    given: Mapping[str, object]
    happened: datetime
    content: Content
    columns: Mapping[str, str]  # the layout's name of each column, and the file's own

    def column_of(self, layout: Layout, field: str) -> str:
        """Return the file's own name of the column that a field was read from, or nothing."""
        homes = layout.fields.get(field, ())
        return next((self.columns[one] for one in homes if one in self.content), "")


class Reading:
    """Reads the rows of one file, and counts those that are equal and have no number."""

    def __init__(self, layout: Layout, zone: str) -> None:
        """Read by a layout; dates without a time are midnight in the zone."""
        self._layout, self._zone = layout, zone
        self._equal = Seen()

    def read(self, row: Row) -> Complaint | Rejected:
        """Read one row as a complaint, or say why it is none."""
        layout, names = self._layout, names_of(self._layout, row)
        columns = dict(zip(names, row.columns, strict=True))
        values = dict(zip(names, (value for _, value in row.values), strict=True))
        happened = self._happened(row, values, columns)
        if isinstance(happened, Rejected):
            return happened
        for name, value in values.items():
            if isinstance(value, str) and not _is_text(value):
                return rejected(row.line, "not_text", columns[name], value)
        content = content_of(layout, values)
        digest = hashlib.sha256(canonical([*map(list, sorted(content.items()))])).hexdigest()
        number = _text(values.get(layout.number)).strip() or None
        given = _given(layout, row, names)
        key = number or self._key(digest)
        return Complaint(row.line, key, digest, number, given, happened, content, columns)

    def _happened(
        self, row: Row, values: Content, columns: Mapping[str, str]
    ) -> datetime | Rejected:
        layout, date = self._layout, _text(values.get(self._layout.received))
        column = columns.get(layout.received, layout.received)
        if not date.strip():
            return rejected(row.line, "no_date", column)
        try:
            return read_date(date, layout.date_forms, self._zone)
        except (ValueError, OverflowError):
            return rejected(row.line, "not_a_date", column, date)

    def _key(self, digest: str) -> str:
        short = int(digest[:16], 16)  # two rows that share it are numbered on
        self._equal[short] += 1
        return f"sha256:{digest}:{self._equal[short]}"


def names_of(layout: Layout, row: Row) -> list[str]:
    """Return the layout's name of each column; the second of a name is known by its number."""
    found: list[str] = []
    times: Counter[str] = Counter()
    for header in row.columns:
        name = layout.column(header)
        times[name] += 1
        found.append(name if times[name] == 1 else f"{name} {times[name]}")
    return found


def content_of(layout: Layout, values: Content) -> dict[str, Scalar]:
    """Return what a row says, without what is empty and without the ways of writing a date."""
    said = {name: value for name, value in values.items() if value is not None and value != ""}
    dated = {name: same_date(said[name], layout.date_forms) for name in layout.dates & said.keys()}
    return said | dated


def _given(layout: Layout, row: Row, names: list[str]) -> dict[str, object]:
    """Return the fields of the receipt; what none of them holds as it stands is in the row."""
    values = dict(zip(names, (value for _, value in row.values), strict=True))
    given: dict[str, object] = dict(layout.always)
    housed: dict[str, str] = {}
    for field, homes in layout.fields.items():
        home = next((one for one in homes if _text(values.get(one)).strip()), None)
        if home is not None:
            given[field], housed[home] = values[home], field
    for field, choice in layout.choices.items():
        word = _text(values.get(choice.column)).strip().casefold()
        if word:
            given[field] = choice.words.get(word, choice.otherwise)
    cells: list[Scalar] = [
        [header, {HOUSED: housed[name]} if name in housed else value]
        for name, (header, value) in zip(names, row.values, strict=True)
    ]
    return {**given, KEPT: canonical(cells).decode()}


def kept_before(layout: Layout, said: Mapping[str, str]) -> Content:
    """Return the content of an imported case as the vault still has it, to compare a row with."""
    cells = parse(said[KEPT].encode()) if KEPT in said else []
    if not isinstance(cells, list):
        return {}
    pairs = [(str(one[0]), one[1]) for one in cells if isinstance(one, list)]
    row = Row(0, tuple((header, _unhoused(value, said)) for header, value in pairs))
    values = (value for _, value in row.values)
    return content_of(layout, dict(zip(names_of(layout, row), values, strict=True)))


def _unhoused(value: Scalar, said: Mapping[str, str]) -> Scalar:
    if isinstance(value, dict) and HOUSED in value:
        return said.get(str(value[HOUSED]), "")
    return value


def _text(value: Scalar) -> str:
    return value if isinstance(value, str) else ""


def _is_text(value: str) -> bool:
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True
