"""What does a row say as a complaint? Fields, the day it came, its key, and all the rest."""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import datetime

from ..frozen.named import NamedTuple
from ..record.canonical import canonical
from .dates import Dates, Moment, Unreadable
from .fields import Content, Unfit, content_of, given_of, names_of, shown
from .keeping.seen import Seen
from .layout import Layout
from .outcome import Rejected, rejected
from .row import Row
from .text.decoding import misread

ANSWERED_AT = "answered_at"


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

    def home_of(self, layout: Layout, field: str) -> str:
        """Return the layout's name of the column that a field was read from, or nothing."""
        own = {"at": layout.received, ANSWERED_AT: layout.answered}
        chosen = layout.choices.get(field)
        homes = (chosen.column,) if chosen else layout.fields.get(field, ())
        return next((one for one in (own.get(field, ""), *homes) if one in self.content), "")


class Reading:
    """Reads the rows of one file, and counts those that are equal and have no number."""

    def __init__(self, layout: Layout, zone: str) -> None:
        """Read by a layout; dates without a time are midnight in the zone."""
        self._layout, self._zone, self._dates = layout, zone, Dates(zone)
        self._equal = Seen()
        self._header, self._names = list[str](), list[str]()

    def read(self, row: Row) -> Complaint | Rejected:
        """Read one row as a complaint, or say why it is none."""
        if self._header != row.columns:  # the rows of a sheet have one header
            self._header, self._names = [*row.columns], names_of(self._layout, row)
        names = self._names
        values = dict(zip(names, (value for _, value in row.values), strict=True))
        columns = dict(zip(names, row.columns, strict=True))
        try:
            return self._complaint(row, names, values, columns)
        except Unfit as unfit:
            column = columns.get(unfit.column, unfit.column)
            return rejected(row.line, unfit.reason, column, shown(values.get(unfit.column)))

    def _complaint(
        self, row: Row, names: Sequence[str], values: Content, columns: Mapping[str, str]
    ) -> Complaint:
        layout, received = self._layout, self._moment(values, self._layout.received)
        if received is None:
            raise Unfit(layout.received, "no_date")
        dated = self._dated(values, received)
        for name, value in values.items():
            if isinstance(value, str) and misread(value):
                raise Unfit(name, "not_text")
        content = content_of(layout, values)
        digest = hashlib.sha256(canonical([*map(list, sorted(content.items()))])).hexdigest()
        number = shown(values.get(layout.number)).strip() or None
        given = {**given_of(layout, row, names, values), **dated}
        key = number or self._key(digest)
        return Complaint(row.line, key, digest, number, given, received.at, content, columns)

    def _dated(self, values: Content, received: Moment) -> dict[str, object]:
        """Return what the file says of the time: how precise it is, and when it was answered."""
        column = self._layout.answered
        answered = self._moment(values, column) if _has_digit(shown(values.get(column))) else None
        found: dict[str, object] = {"precision": received.precision or None}
        if answered is None:
            return found
        if answered.before(received, self._zone):
            raise Unfit(column, "answered_before")
        return found | {ANSWERED_AT: answered.at, "answered_precision": answered.precision or None}

    def _moment(self, values: Content, column: str) -> Moment | None:
        text = shown(values.get(column))
        if not text.strip():
            return None
        try:
            return self._dates.read(text, self._layout.forms_of(column))
        except Unreadable as wrong:
            raise Unfit(column, wrong.code) from wrong

    def _key(self, digest: str) -> str:
        short = int(digest[:16], 16)  # two rows that share it are numbered on
        self._equal[short] += 1
        return f"sha256:{digest}:{self._equal[short]}"


def _has_digit(text: str) -> bool:
    """Tell whether a text may be a date; a cell such as `not yet` stays in the row as it is."""
    return any(map(str.isdecimal, text))
