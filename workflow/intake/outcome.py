"""What became of each row of a file? It landed, was there already, differs, or was rejected."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from ..catalogue import named

LONGEST_SHOWN: Final = 200  # characters of a rejected value that the report repeats
_BYTES: Final = re.compile("[\udc00-\uddff]")  # as `decoding` keeps them
REASONS: Final = (
    "answered_before",
    "bad_quotes",
    "blank_left",
    "broken_json",
    "broken_off",
    "date_is_number",
    "date_not_once",
    "date_other_form",
    "date_unclear",
    "in_the_future",
    "no_date",
    "no_result",
    "not_a_complaint",
    "not_a_date",
    "not_in_encoding",
    "not_text",
    "not_utf8",
    "too_few_cells",
    "too_long",
    "too_many_cells",
    "unknown_word",
)


class Landed(NamedTuple):
    """The row is a case now."""

    line: int
    case: str


class AlreadyThere(NamedTuple):
    """The row was imported before, with the same content."""

    line: int
    case: str


class Changed(NamedTuple):
    """The row was imported before, and these columns differ now; the case stays as it was."""

    line: int
    case: str
    columns: tuple[str, ...]


class Rejected(NamedTuple):
    """The row is not a case: which column, what stood there, and the code of the reason."""

    line: int
    column: str
    value: str
    reason: str


class Unproved(NamedTuple):
    """A line of another desk's export that does not come in: which case and event, and why.

    `seq` is 0 where no event is to blame. `code` names the sentence, `values` fill it.
    """

    line: int
    case: str
    seq: int
    code: str
    values: Mapping[str, object] = {}

    @property
    def sentence(self) -> str:
        """Return the code of the sentence, as the catalogues have it."""
        return named(self.code, "fault", "reject", "error")


Outcome = Landed | AlreadyThere | Changed | Rejected | Unproved


def rejected(line: int, reason: str, column: str = "", value: object = "") -> Rejected:
    """Reject a row, and repeat only the beginning of a long value."""
    text = str(value)
    shown = text if len(text) <= LONGEST_SHOWN else text[:LONGEST_SHOWN] + "…"
    return Rejected(line, column, _readable(shown), reason)


def _readable(text: str) -> str:
    """Show bytes that are no text by their numbers."""
    bytewise = _BYTES.sub(lambda found: f"\\x{ord(found[0]) & 0xFF:02x}", text)
    return bytewise.encode("utf-8", "backslashreplace").decode()


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of a file: every row that was read is in exactly one of the other figures.

    `unproved` are the rejected lines of another desk's export, by the names of their cases.
    """

    layout: str
    read: int
    landed: int
    already_there: int
    changed: tuple[Changed, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    dry_run: bool = False
    encoding: str = ""
    separator: str = ""  # of a CSV
    sheet: str = ""  # of a workbook
    unread: tuple[str, ...] = ()  # the other sheets of the workbook that hold something
    unproved: tuple[Unproved, ...] = ()


class Tally:
    """The outcomes of a file so far; what only has to be counted is only counted."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.landed = self._there = 0
        self._changed: list[Changed] = []
        self._rejected: list[Rejected] = []
        self._unproved: list[Unproved] = []

    def add(self, outcome: Outcome) -> None:
        """Add the outcome of one row."""
        if isinstance(outcome, Landed):
            self.landed += 1
        elif isinstance(outcome, AlreadyThere):
            self._there += 1
        elif isinstance(outcome, Changed):
            self._changed.append(outcome)
        elif isinstance(outcome, Unproved):
            self._unproved.append(outcome)
        else:
            self._rejected.append(outcome)

    @property
    def read(self) -> int:
        """Count the rows that were read."""
        listed = len(self._changed) + len(self._rejected) + len(self._unproved)
        return self.landed + self._there + listed

    def report(
        self,
        layout: str,
        *,
        dry_run: bool,
        encoding: str = "",
        separator: str = "",
        sheet: str = "",
        unread: tuple[str, ...] = (),
    ) -> ImportReport:
        """Say what became of the file, and how it was read."""
        return ImportReport(
            layout,
            self.read,
            self.landed,
            self._there,
            tuple(sorted(self._changed)),
            tuple(sorted(self._rejected)),
            dry_run,
            encoding,
            separator,
            sheet,
            unread,
            tuple(sorted(self._unproved, key=lambda one: one.line)),
        )
