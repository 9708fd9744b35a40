"""Which columns are there, and how are they wished for?"""

from collections.abc import Sequence
from typing import Final

from ...errors import BadInput
from ...frozen.named import NamedTuple
from ..showing import CONTACT, RECEIPT

FORMATS: Final = ("csv", "jsonl", "json")
TIMES: Final = ("received_at", "recorded_at", "next_due")
OWN: Final = (  # of the projection: what means something outside the desk
    *("id", "reference", "external_ref", "source", "stage", "open", "version"),
    *("received_at", "recorded_at", "channel", "owner", "next_due", "next_due_kind", "severity"),
    *("cause", "left", "feeling", "feeling_reading", "consent", "withdrawal"),
)
VAULT: Final = {
    "customer": "customer",
    **{name: name for name in CONTACT},
    "text": "words",
    "reply": "reply",
    "subject": "subject",
}
COLUMNS: Final = (*OWN, *RECEIPT, *VAULT)
PERSONAL: Final = frozenset({*VAULT, "external_ref"})
Value = str | int | None
Row = dict[str, Value]


class Wish(NamedTuple):
    """How the rows are to be: their format and columns, and for whom."""

    format: str
    fields: Sequence[str] | None = None
    redact: bool = False
    excel: bool = False

    @property
    def whole(self) -> bool:
        """Tell whether the cases go out with their records, so that a desk can be rebuilt."""
        return self.format == "jsonl" and self.fields is None and not self.redact

    def columns(self) -> tuple[str, ...]:
        """Return the columns in their order; raises `BadInput` for what cannot be."""
        if self.format not in FORMATS:
            raise _not_one_of("format", self.format, FORMATS)
        if self.excel and self.format != "csv":
            raise BadInput("excel_is_csv", value=self.format)
        if self.fields is None:
            return COLUMNS
        wrong = [one for one in self.fields or [""] if one not in COLUMNS]
        if wrong:
            raise _not_one_of("fields", wrong[0], COLUMNS)
        return tuple(dict.fromkeys(self.fields))


def _not_one_of(field: str, value: str, choices: Sequence[str]) -> BadInput:
    return BadInput("not_a_choice", field=field, value=value, choices=", ".join(choices))
