"""Which values was a recorded step given? Read again by its form, with texts as blanks."""

from typing import Any, Final

from ...errors import BadInput
from ...money import Money
from ...policy import Policy
from ...process import Field, Form, Kind
from ...record.event import Event
from ..reading import Reading, read_values

TEXT: Final = "…"  # stands for every text: the vault may have lost it, and no guard reads it


def reread(form: Form, event: Event, policy: Policy) -> Reading:
    """Read the values of a recorded step by its form; raises `BadInput` for what no call gave."""
    given = {field.name: _given(field, event) for field in form.fields}
    reading = read_values(form, given, policy)
    for name in sorted(reading.personal.keys() ^ event.personal.keys()):
        raise BadInput("unknown_field", field=name, move=form.name, fields=sorted(reading.personal))
    return reading


def _given(field: Field, event: Event) -> object:
    value: Any = event.data.get(field.name)  # which may hold anything
    if field.numbered:
        return dict.fromkeys(value, TEXT) if isinstance(value, list) else value
    if field.personal and field.many:
        return [TEXT] * sum(name.startswith(f"{field.name}.") for name in event.personal)
    if field.personal:
        return _blank(field) if field.vaulted in event.personal else None
    if field.kind is Kind.MONEY and isinstance(value, dict):
        return Money(value["minor"], value["currency"])
    return value


def _blank(field: Field) -> object:
    """Return something that the field may hold, in place of what only the vault knows."""
    if field.kind is Kind.CHOICE:
        return field.choices[0]
    return field.least if field.kind is Kind.COUNT else TEXT
