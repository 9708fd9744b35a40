"""Which values make up a dossier and a pack? Plain ones, with ISO moments in the desk's zone."""

from collections.abc import Mapping

from ...frozen.named import NamedTuple
from ...record.canonical import Json
from ..caring import Recovery
from ..offering import Round
from ..telling.agreements import Agreement
from ..telling.way import Stop
from ..timekeeping.explaining import ClockView
from ..views import BrokenAt


class Told(NamedTuple):
    """One event of the record, as far as its reader may have it.

    `who` is empty where only the role is told. `came_from` and `leads_to` are stages where the
    step moved the case; `changes` holds every region that moved. `said` are texts by field, `data`
    plain values by field.
    """

    seq: int
    at: str
    kind: str
    what: str
    who: str
    role: str
    behalf: str | None
    came_from: str | None
    leads_to: str | None
    changes: tuple[tuple[str, str, str], ...]
    said: Mapping[str, str]
    data: Mapping[str, Json]


class RemedyTold(NamedTuple):
    """One remedy: agreed or owed by law, its sum as text, and whether it was performed."""

    number: int
    kind: str
    state: str
    amount: str | None


class Dossier(NamedTuple):
    """One case at one moment (`made`), whole or as its customer may have it (`reader`).

    `overdue` names the open clocks that ran out, by their place in `clocks`; they go on top.
    `feeling` is None for the customer: readings are our view of them. `words` is the complaint as
    received, `wants` what the customer asked for with it.
    """

    case: str
    reference: str
    reader: str
    made: str
    zone: str
    practice: bool
    stage: str
    received_at: str
    precision: str | None
    owner: str | None
    customer: str | None
    channel: str | None
    severity: str | None
    cause: str | None
    words: str | None
    wants: str | None
    version: int
    way: tuple[Stop, ...]
    overdue: tuple[int, ...]
    clocks: tuple[ClockView, ...]
    names: Mapping[str, Mapping[str, str]]
    feeling: Recovery | None
    rounds: tuple[Round, ...]
    agreements: tuple[Agreement, ...]
    remedies: tuple[RemedyTold, ...]
    timeline: tuple[Told, ...]


class Notice(NamedTuple):
    """What was sent or said to the customer as a notice: its exact text, part by part.

    `parts` is every text by field, as the vault has it; `erased` names those that it has lost.
    `hash` is that of the event, which holds commitments to each part. `holds` is False where the
    text is not the one that was recorded, or the event itself does not hold.
    """

    seq: int
    at: str
    what: str
    who: str
    role: str
    about: tuple[str, ...]
    channel: str | None
    parts: Mapping[str, str]
    erased: tuple[str, ...]
    hash: str
    holds: bool


class Pressed(NamedTuple):
    """A tactic in what was said or written: which, in which step, and how it came to light.

    `how` is `marked` (a person said so), `found` (in the text, surely), `stood` (in doubt, let
    stand for the reason in `why`) or `draft` (in a draft; `code` is then the place in it).
    `policy` is block or flag, `rows` the seed rows behind it.
    """

    seq: int
    at: str
    what: str
    who: str
    code: str
    how: str
    policy: str
    rows: tuple[str, ...]
    why: str | None


class Decision(NamedTuple):
    """Who decided: the step, the person and their role, and the words that go with it."""

    seq: int
    at: str
    what: str
    who: str
    role: str
    data: Mapping[str, Json]
    said: Mapping[str, str]


class Refusal(NamedTuple):
    """A step that was refused: which, to whom, and the guards that refused it."""

    seq: int
    at: str
    what: str
    who: str
    code: str
    owed: tuple[str, ...]


class RuleTold(NamedTuple):
    """One version of a rule pack that the case lives under, and where it stands."""

    version: str
    layer: str
    names: Mapping[str, str]
    reference: str
    mark: str
    since: str | None
    until: str | None


class Pack(NamedTuple):
    """Everything about a case that whoever has to prove it needs; `dossier` is the whole one.

    `holds` tells whether the case's history follows from itself, `faults` where it does not.
    `events` counts its events, `head` is the hash of the last one. `decided` are decisions,
    `consents` the records of agreement beside the steps they rest on, in `supports`.
    """

    dossier: Dossier
    holds: bool
    events: int
    head: str
    faults: tuple[BrokenAt, ...]
    notices: tuple[Notice, ...]
    supports: tuple[Told, ...]
    rules: tuple[RuleTold, ...]
    tactics: tuple[Pressed, ...]
    decided: tuple[Decision, ...]
    refused: tuple[Refusal, ...]
