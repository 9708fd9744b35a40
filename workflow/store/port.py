"""Which promises does every store keep? Events are appended, projections follow, all or nothing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, Protocol

from ..record.event import Secret, Stored
from .marks import Mark, Question, Span

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


class Reader(Protocol):
    """One consistent view of the store."""

    def meta(self, name: str) -> str | None:
        """Return a fact about the desk itself, or None."""
        ...

    def users(self) -> Sequence[UserRow]:
        """Return the people of the desk, by name."""
        ...

    def case(self, case_id: str) -> CaseRow | None:
        """Return a case by its full id, or None."""
        ...

    def like(self, text: str, limit: int = 10) -> Sequence[CaseRow]:
        """Return cases whose id or reference begins with the text, or whose external ref is it."""
        ...

    def count_like(self, text: str) -> int:
        """Return how many cases `like` would find without a limit."""
        ...

    def by_source(self, source: str, key: str) -> CaseRow | None:
        """Return the case that was imported from that row of that source, or None."""
        ...

    def by_sources(self, source: str, keys: Sequence[str]) -> Mapping[str, CaseRow]:
        """Return the cases that were imported from those rows of a source, by their keys."""
        ...

    def known_as(self, numbers: Sequence[str]) -> set[str]:
        """Return which of these are taken: as a reference, or as the number elsewhere of a case."""
        ...

    def cases(self, query: CaseQuery) -> Sequence[CaseRow]:
        """Return the cases a query asks for."""
        ...

    def each(self, query: CaseQuery) -> Iterator[CaseRow]:
        """Yield the cases a query asks for, as `cases` has them, a page in memory at a time."""
        ...

    def listed(self, query: CaseQuery) -> Iterator[ListedRow]:
        """Yield what a list shows of the cases a query asks for, a page in memory at a time."""
        ...

    def count(self, query: CaseQuery) -> int:
        """Return how many cases a query asks for, without its limit."""
        ...

    def events(self, stream: str, after: int = 0) -> Sequence[Stored]:
        """Return the events of a stream in their order, those up to `after` left out."""
        ...

    def latest(self, stream: str) -> Stored | None:
        """Return the last event of a stream, or None."""
        ...

    def events_of(self, streams: Sequence[str]) -> Mapping[str, Sequence[Stored]]:
        """Return the events of several streams, each as `events` has them; read together."""
        ...

    def streams(self) -> Sequence[str]:
        """Return the names of all streams."""
        ...

    def marks(self, stream: str) -> Sequence[Mark]:
        """Return what reports count of a stream: the marks of its events, in their order."""
        ...

    def counted(self, question: Question, span: Span) -> Sequence[Sequence[str | int]]:
        """Answer a question about the marks of all cases; `store.marks.QUESTIONS` has the rows."""
        ...

    def secrets(self, stream: str) -> Sequence[Secret]:
        """Return the vault's values of a stream, in the order of the events they belong to."""
        ...

    def secrets_of(self, streams: Sequence[str]) -> Mapping[str, Sequence[Secret]]:
        """Return the vault's values of several streams, each as `secrets` has them."""
        ...

    def remembered(self, key: str) -> Remembered | None:
        """Return what was answered to this key, or None."""
        ...

    def content(self, digest: str) -> bytes | None:
        """Return the content of attachments that was kept under this digest, or None."""
        ...

    def content_size(self, digest: str) -> int | None:
        """Return how many bytes that content has, or None; it is not read for this."""
        ...

    def contents(self) -> Sequence[str]:
        """Return the digests of all contents, in their order."""
        ...


class Writer(Reader, Protocol):
    """A transaction: what is put becomes visible together, or not at all."""

    def part(self) -> AbstractContextManager[None]:
        """Take a part of the transaction by itself: what it raises takes back that part alone."""
        ...

    def append(self, stored: Iterable[Stored]) -> None:
        """Append events, and what reports count of them.

        Raises `ChangedMeanwhile` if one of that number is there already.
        """

    def keep(self, secrets: Iterable[Secret]) -> None:
        """Put personal values into the vault, and make a case that is there findable by them."""

    def forget(self, secrets: Iterable[Secret]) -> None:
        """Remove personal values from the vault, and from whatever else was made of them."""

    def add_case(self, row: CaseRow) -> None:
        """Add the projection of a new case."""

    def add(self, cases: Sequence[Ready]) -> None:
        """Add new cases whole, in a few statements; raises `ChangedMeanwhile` if one is there."""

    def put_case(self, row: CaseRow, expected: int) -> None:
        """Replace the projection of a case; raises `ChangedMeanwhile` unless at that version."""

    def put_user(self, row: UserRow) -> None:
        """Add or replace a person of the desk."""

    def put_meta(self, name: str, value: str) -> None:
        """Put a fact about the desk itself."""

    def remember(self, one: Remembered) -> None:
        """Keep the answer to a key, in the transaction of what it answers."""

    def put_content(self, data: bytes) -> str:
        """Keep a content under its SHA-256, the same one once; returns the digest, in hex."""
        ...

    def wake(self, now: str, *, provisional: bool = False) -> int:
        """Have the clocks of open cases looked at again: `next_change` is now, or earlier.

        With `provisional` only of those whose next deadline is; returns of how many.
        """
        ...

    def reindex(self) -> int:
        """Make anew what cases are found by, from the vault; returns how many cases there are."""
        ...

    def mark_anew(self) -> int:
        """Make anew what reports count, from the events; returns how many marks there are."""
        ...

    def next_number(self, count: int = 1) -> int:
        """Take the next case numbers, and return the first; numbers are never used twice."""
        ...


class Store(Protocol):
    """Where a desk lives."""

    def reading(self) -> AbstractContextManager[Reader]:
        """Open one consistent view; raises `StoreNotReady` or `Busy`."""
        ...

    def writing(self) -> AbstractContextManager[Writer]:
        """Open a transaction that commits at the end and rolls back on any exception.

        Raises `Busy`, `StoreNotReady`, `ChangedMeanwhile`, or `OutcomeUnknown` when the commit
        itself failed.
        """
        ...

    def ready(self, new: NewCase) -> Ready:
        """Make a new case ready, outside any transaction: nothing is left but to write it."""
        ...

    def findings(self) -> Sequence[Finding]:
        """Say how the store is: its settings, its integrity, its version."""
        ...

    def backup(self, target: Path) -> None:
        """Write a complete copy that opens as a desk; raises `StoreNotReady` or `BadInput`."""

    def close(self) -> None:
        """Let go of everything."""
