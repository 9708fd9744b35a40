"""What goes into a store and comes out of it? Rows of cases and people, and what is asked for."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final, Literal, Protocol

from ..frozen.named import NamedTuple
from ..record.event import Secret, Stored

if TYPE_CHECKING:
    from ..query.conditions import Condition

FIRST_NUMBER: Final = 1001  # of the first case of a desk


class CaseRow(NamedTuple):
    """A case as lists show it: a projection that can be rebuilt from the record at any time.

    Times are ISO 8601 in UTC. `version` counts the steps taken, refusals left out; `recorded_at`
    is when the last of them was recorded. `stand_in` was named to handle the case for its owner
    until `stand_in_until`, and does so once `stand_in_took` is 1. `next_due` is what is due next,
    by `next_due_kind`, and provisional where `next_due_provisional` is 1; `next_change` is when
    time does something to the case that has to be recorded. `alarm` is the least role that was told
    of something missed, until somebody of that role has looked at the case. `incident` is the group
    that it belongs to. `source` and
    `source_key` say where an imported case came from, `source_digest` what its row held.
    """

    id: str
    number: int
    reference: str
    person: str
    stage: str
    open: bool
    version: int
    received_at: str
    recorded_at: str
    channel: str | None = None
    left: str | None = None
    feeling: str | None = None
    feeling_reading: int | None = None
    consent: str | None = None
    withdrawal: str | None = None
    severity: str | None = None
    cause: str | None = None
    owner: str | None = None
    next_due: str | None = None
    next_due_kind: str | None = None
    stand_in: str | None = None
    stand_in_took: int | None = None
    stand_in_until: str | None = None
    source: str | None = None
    source_key: str | None = None
    source_digest: str | None = None
    external_ref: str | None = None
    next_due_provisional: int | None = None
    next_change: str | None = None
    alarm: str | None = None
    detail: str | None = None
    validity: str | None = None
    incident: str | None = None


class ListedRow(NamedTuple):
    """What a list shows of a case, each as `CaseRow` has it."""

    id: str
    number: int
    reference: str
    stage: str
    feeling_reading: int | None
    owner: str | None
    received_at: str
    next_due: str | None
    next_due_kind: str | None
    next_due_provisional: int | None


class UserRow(NamedTuple):
    """A person of the desk."""

    name: str
    role: str
    active: bool = True


class Remembered(NamedTuple):
    """What was answered to a call with an idempotency key."""

    key: str
    digest: str
    answer: str


class Finding(NamedTuple):
    """One thing that a store says about its own health: ok, warn or bad."""

    level: Literal["ok", "warn", "bad"]
    code: str
    values: Mapping[str, str | int]


class NewCase(NamedTuple):
    """A case that is not there yet: its row, its events, and what of it stands in the vault."""

    row: CaseRow
    stored: Sequence[Stored]
    secrets: Sequence[Secret]


class Ready(Protocol):
    """A new case that a store has made ready: all that is left to do is to write it."""

    @property
    def new(self) -> NewCase:
        """Return the case itself."""
        ...


class AsItIs(NamedTuple):
    """A new case of which nothing is made ready before it is written."""

    new: NewCase


class CaseQuery(NamedTuple):
    """Which cases, in which order. `after` continues behind the case of that number.

    `owner` is whose case it is; `handler` who handles it at the moment `now` (ISO, UTC): the owner
    unless somebody stands in, and whoever has been named to.
    `alarms` adds to what `handler` handles the cases about which one of these roles was told.
    `waking` keeps to those to which time has done something by then, for the order `change`.
    All of `where` must hold; `amends.workflow.query` makes conditions of a text. `newest` is the
    order of the numbers from the last to the first.
    """

    stages: tuple[str, ...] = ()
    owner: str | None = None
    handler: str | None = None
    now: str = ""
    open_only: bool = False
    alarms: tuple[str, ...] = ()
    waking: str = ""
    order: Literal["number", "due", "newest", "change"] = "number"
    limit: int | None = None
    after: int = 0
    where: "tuple[Condition, ...]" = ()
