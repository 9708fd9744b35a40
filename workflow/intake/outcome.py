"""What became of each row of a file? It landed, was there already, differs, or was rejected."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from ..catalogue import named
from ..frozen import frozen
from ..frozen.named import NamedTuple

MOST_LISTED: Final = 1_000  # rows of a kind that a report lists; all of them are counted
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
    "no_such_day",
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


@frozen()
class ImportReport:
    """What became of a file: every row that was read is in exactly one of the other figures.

    `unproved` are the rejected lines of another desk's export, by the names of their cases. The
    lists hold the first thousand of their kind, and `more_changed` and `more_rejected` count those
    beyond them, so that a report does not grow with its file.
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
        self._counts = dict.fromkeys((Landed, AlreadyThere, Changed, Rejected, Unproved), 0)
        self._changed: list[Changed] = []
        self._rejected: list[Rejected] = []
        self._unproved: list[Unproved] = []

    def add(self, outcome: Outcome) -> None:
        """Add the outcome of one row."""
        self._counts[type(outcome)] += 1
        if isinstance(outcome, Changed) and len(self._changed) < MOST_LISTED:
            self._changed.append(outcome)
        elif isinstance(outcome, Rejected) and len(self._rejected) < MOST_LISTED:
            self._rejected.append(outcome)
        elif isinstance(outcome, Unproved) and len(self._unproved) < MOST_LISTED:
            self._unproved.append(outcome)

    def plus(self, outcomes: Iterable[Outcome]) -> "Tally":
        """Return another tally with these added: nobody ever sees a batch counted in part."""
        found = Tally()
        found._counts = dict(self._counts)
        found._changed, found._rejected = [*self._changed], [*self._rejected]
        found._unproved = [*self._unproved]
        for one in outcomes:
            found.add(one)
        return found

    @property
    def read(self) -> int:
        """Count the rows that were read."""
        return sum(self._counts.values())

    @property
    def landed(self) -> int:
        """Count the rows that became cases."""
        return self._counts[Landed]

    def progress(self, taken: int) -> Progress:
        """Say how far it has come, after so many bytes."""
        landed, there, changed, rejects, unproved = self._counts.values()
        return Progress(self.read, landed, there, changed, rejects + unproved, taken)

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
        rejects = self._counts[Rejected] + self._counts[Unproved]
        return ImportReport(
            layout,
            self.read,
            self.landed,
            self._counts[AlreadyThere],
            tuple(sorted(self._changed)),
            tuple(sorted(self._rejected)),
            dry_run,
            encoding,
            separator,
            sheet,
            unread,
            tuple(sorted(self._unproved, key=lambda one: one.line)),
            self._counts[Changed] - len(self._changed),
            rejects - len(self._rejected) - len(self._unproved),
        )
