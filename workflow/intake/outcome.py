"""What became of each row of a file? It landed, was there already, differs, or was rejected."""

import re
from dataclasses import dataclass
from typing import Final, NamedTuple

MOST_LISTED: Final = 1_000  # rows of a kind that a report lists; all of them are counted
LONGEST_SHOWN: Final = 200  # characters of a rejected value that the report repeats
_BYTES: Final = re.compile("[\udc00-\uddff]")  # as `decoding` keeps them
REASONS: Final = (
    "bad_quotes",
    "blank_left",
    "broken_json",
    "broken_off",
    "in_the_future",
    "no_date",
    "not_a_complaint",
    "not_a_date",
    "not_in_encoding",
    "not_text",
    "not_utf8",
    "too_few_cells",
    "too_long",
    "too_many_cells",
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


Outcome = Landed | AlreadyThere | Changed | Rejected


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

    `changed` and `rejected` list the first thousand of their kind, and `more_changed` and
    `more_rejected` count those beyond them, so that a report does not grow with its file.
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
    more_changed: int = 0
    more_rejected: int = 0


class Progress(NamedTuple):
    """How far an import has come: what became of the rows, and how many bytes were read."""

    read: int
    landed: int
    already_there: int
    changed: int
    rejected: int
    bytes: int


class Tally:
    """The outcomes of a file so far; what only has to be counted is only counted."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._counts = dict.fromkeys((Landed, AlreadyThere, Changed, Rejected), 0)
        self._changed: list[Changed] = []
        self._rejected: list[Rejected] = []

    def add(self, outcome: Outcome) -> None:
        """Add the outcome of one row."""
        self._counts[type(outcome)] += 1
        if isinstance(outcome, Changed) and len(self._changed) < MOST_LISTED:
            self._changed.append(outcome)
        elif isinstance(outcome, Rejected) and len(self._rejected) < MOST_LISTED:
            self._rejected.append(outcome)

    def progress(self, taken: int) -> Progress:
        """Say how far it has come, after so many bytes."""
        landed, there, changed, rejects = self._counts.values()
        return Progress(sum(self._counts.values()), landed, there, changed, rejects, taken)

    def report(
        self, layout: str, *, dry_run: bool, encoding: str = "", separator: str = ""
    ) -> ImportReport:
        """Say what became of the file, and how it was read."""
        return ImportReport(
            layout,
            sum(self._counts.values()),
            self._counts[Landed],
            self._counts[AlreadyThere],
            tuple(sorted(self._changed)),
            tuple(sorted(self._rejected)),
            dry_run,
            encoding,
            separator,
            self._counts[Changed] - len(self._changed),
            self._counts[Rejected] - len(self._rejected),
        )
