"""What does the desk hand out? Plain values, complete, with nothing of the store in them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from ..catalogue import named, say
from ..engine import Owed
from ..record.canonical import Json


class DueView(NamedTuple):
    """One deadline: what is due, when (ISO, in the desk's zone), and whether it has passed."""

    kind: str
    at: str
    late: bool


@dataclass(frozen=True, slots=True)
class CaseView:
    """A case as people see it; `text` is the complaint as received, `next` the moves ready now.

    `feeling_reading` is 0 (calm) to 4 (furious), or None where nobody has taken one. Times are
    ISO 8601 in the desk's zone. `changed` is False when a call changed nothing: a dry run.
    """

    id: str
    reference: str
    stage: str
    feeling: str | None
    feeling_reading: int | None
    consent: str | None
    withdrawal: str | None
    text: str | None
    external_ref: str | None
    received_at: str
    owner: str | None
    version: int
    next: tuple[str, ...] = ()
    customer: str | None = None
    contact: Mapping[str, str] = field(default_factory=dict)
    channel: str | None = None
    severity: str | None = None
    cause: str | None = None
    left: str | None = None
    due: tuple[DueView, ...] = ()
    changed: bool = True
    practice: bool = False
    facts: Any = None


class QueueItem(NamedTuple):
    """A case in the queue: its nearest deadline, and the step that is usually next."""

    case: CaseView
    due: DueView | None
    step: str | None
    owed: Owed | None


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One event of a case; `said` holds what the vault still has of the words and texts."""

    seq: int
    kind: str
    what: str
    who: str
    role: str
    behalf: str | None
    happened: str
    recorded: str
    changes: tuple[tuple[str, str, str], ...]
    data: Mapping[str, Json]
    said: Mapping[str, str]


class UserView(NamedTuple):
    """A person of the desk."""

    name: str
    role: str
    active: bool


class BrokenAt(NamedTuple):
    """Where the history does not hold: the stream, the event, and what is wrong there.

    `code` names the sentence (`fault.` and it, or `error.` and it), `values` fill it.
    """

    stream: str
    seq: int
    code: str
    values: Mapping[str, object] = {}

    @property
    def sentence(self) -> str:
        """Return the code of the sentence, as the catalogues have it."""
        return named(self.code, "fault", "error")

    @property
    def why(self) -> str:
        """Say in English what is wrong."""
        return say(self.sentence, "en", **self.values)


@dataclass(frozen=True, slots=True)
class Verification:
    """What a check of the whole history found."""

    cases: int
    events: int
    faults: tuple[BrokenAt, ...] = ()

    @property
    def ok(self) -> bool:
        """Tell whether everything follows from what came before."""
        return not self.faults
