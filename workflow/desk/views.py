"""What does the desk hand out? Plain values, complete, with nothing of the store in them."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..frozen import field, frozen
from ..frozen.named import NamedTuple
from ..record.canonical import Json

if TYPE_CHECKING:
    from ..engine import Owed
    from ..facts.hints import Hint
    from .caring.privacy import MannerView


class DueView(NamedTuple):
    """One deadline: what is due, when (ISO, in the desk's zone), and whether it has passed.

    `kind` is a clock: one of the desk's own promises, such as `progress`, or one of a rule pack,
    such as `cn-telecom.answer`; `Desk.clock_name` has its name. It is `provisional` while it
    depends on days that no calendar confirms, and `unconfirmed` where its figure is not to be
    relied on: it is never late.
    """

    kind: str
    at: str
    late: bool
    provisional: bool = False
    unconfirmed: bool = False


class StandInView(NamedTuple):
    """Who was named to handle a case for its owner, whether they took it, and until when."""

    who: str
    took: bool
    until: str


class LinkView(NamedTuple):
    """Another case that belongs to this one; `back` where that case was linked to this."""

    case: str
    kind: str
    back: bool


class AttachmentView(NamedTuple):
    """One attachment: `name` as it was given, which is no path, and what may be shown of it.

    `name`, `sha256` and `text` are None where they were erased or never given. `media_type` is
    guessed by the name; `file_name` is what it can safely be called as a file.
    """

    number: int
    name: str | None
    size: int
    sha256: str | None
    media_type: str
    text: str | None
    who: str
    happened: str
    file_name: str


class EvidenceView(NamedTuple):
    """One piece of evidence, as it is known by now (S0-58).

    `issue` is None where it is about the complaint as a whole, `text` where it was erased.
    `credibility` is that of the proof, never of a person. `sha256` is that of the attachment where
    the piece is one. `who` said the last of it, and `happened` says when.
    """

    number: int
    text: str | None = None
    kind: str | None = None
    issue: int | None = None
    holder: str | None = None
    obtained: str | None = None
    credibility: str | None = None
    speaks_for: str | None = None
    ref: str | None = None
    sha256: str | None = None
    attachment: int | None = None
    who: str = ""
    happened: str = ""


class AttachedFile(NamedTuple):
    """An attachment with its content, which is what was attached, to the byte."""

    about: AttachmentView
    content: bytes


@frozen()
class CaseView:
    """A case as people see it; `text` is the complaint as received, `next` the moves ready now.

    `reply` and `answered_at` are what an imported file says was answered elsewhere; they say
    nothing of where the case stands. `precision` is `day` where only the day of the receipt is
    known, `answered_precision` where only that of the answer is.

    `address_as` is how the customer wants to be addressed. `manner` is a private note, for whoever
    handles the case while it is open; `hints` are suggestions, which nothing waits for.

    `feeling_reading` is 0 (calm) to 4 (furious), or None where nobody has taken one. Times are
    ISO 8601 in the desk's zone. `deviations` counts promises that were broken: what went wrong on
    top of what the complaint is about. `changed` is False when a call changed nothing: a dry run.
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
    stand_in: StandInView | None = None
    links: tuple[LinkView, ...] = ()
    precision: str | None = None
    reply: str | None = None
    answered_at: str | None = None
    answered_precision: str | None = None
    columns: tuple[tuple[str, object], ...] = ()
    changed: bool = True
    practice: bool = False
    facts: Any = None
    subject: str | None = None
    attachments: tuple[AttachmentView, ...] = ()
    deviations: int = 0
    address_as: str | None = None
    manner: "MannerView | None" = None
    hints: "tuple[Hint, ...]" = ()
    safety: str | None = None


class QueueItem(NamedTuple):
    """A case in the queue: its nearest deadline, and the step that is usually next.

    `alarm` is the role that is told of what was missed, where the case is in the queue for that.
    """

    case: CaseView
    due: DueView | None
    step: str | None
    owed: "Owed | None"
    alarm: str | None = None


class ListedCase(NamedTuple):
    """What a list shows of a case; `CaseView` has the same under the same names, and all else."""

    id: str
    customer: str | None
    stage: str
    feeling_reading: int | None


class QueueLine(NamedTuple):
    """A line of the queue: what `QueueItem` says, about a case of which no whole view is made."""

    case: ListedCase
    due: DueView | None
    step: str | None
    owed: "Owed | None"
    alarm: str | None = None


@frozen()
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
        from ..catalogue import named

        return named(self.code, "fault", "error")

    @property
    def why(self) -> str:
        """Say in English what is wrong."""
        from ..catalogue import say

        return say(self.sentence, "en", **self.values)


@frozen()
class Verification:
    """What a check of the whole history found."""

    cases: int
    events: int
    faults: tuple[BrokenAt, ...] = ()
    attachments: int = 0

    @property
    def ok(self) -> bool:
        """Tell whether everything follows from what came before."""
        return not self.faults
