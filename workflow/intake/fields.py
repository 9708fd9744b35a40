"""Which field holds what of a row? What fields hold as it stands, and the row that keeps it all."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from ..record.canonical import canonical, parse
from .dates import same_date
from .layout import Layout
from .row import Row, Scalar

KEPT: Final = "row"  # the field of a receipt that holds every column, in the order of the file
HOUSED: Final = "field"  # there it names the field that holds a value as it stands
NUMBER: Final = "number"  # there it holds a number of a payload as it is written
Content = Mapping[str, Scalar]


class Unfit(Exception):  # the row is, and is rejected with this
    """A value keeps its row from being a complaint: the layout's name of its column, and why."""

    def __init__(self, column: str, reason: str) -> None:
        """Keep the column and the code of the reason."""
        super().__init__(column, reason)
        self.column, self.reason = column, reason


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
    dated = {
        name: same_date(said[name], layout.forms_of(name)) for name in layout.dates & said.keys()
    }
    return said | dated


def given_of(layout: Layout, row: Row, names: Sequence[str], values: Content) -> dict[str, object]:
    """Return the fields of the receipt; what none of them holds as it stands is in the row."""
    given: dict[str, object] = dict(layout.always)
    housed: dict[str, str] = {}
    for field, homes in layout.fields.items():
        home = next((one for one in homes if shown(values.get(one)).strip()), None)
        if home is not None:
            given[field] = shown(values[home])
            if isinstance(values[home], str):
                housed[home] = field
    for field, choice in layout.choices.items():
        word = shown(values.get(choice.column)).strip().casefold()
        if word:
            given[field] = choice.words.get(word, choice.otherwise)
        if word and not given[field]:
            raise Unfit(choice.column, "unknown_word")
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


def shown(value: Scalar) -> str:
    """Return a value as the text that people see: numbers as they are written, nothing for none."""
    if isinstance(value, dict) and NUMBER in value:
        return str(value[NUMBER])
    whole = isinstance(value, int) and not isinstance(value, bool)
    return str(value) if whole or isinstance(value, str) else ""
