"""Which promises does every store keep? Events are appended, projections follow, all or nothing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Protocol

from ..record.event import Secret, Stored
from .marks import Mark, Question, Span
from .rows import CaseQuery, CaseRow, Finding, ListedRow, NewCase, Ready, Remembered, UserRow

if TYPE_CHECKING:
    from pathlib import Path


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

    def marks_of(self, streams: Sequence[str]) -> Mapping[str, Sequence[Mark]]:
        """Return the marks of several streams, each as `marks` has them; read together."""
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

    def is_awaited(self) -> bool:
        """Tell whether somebody waits to write; True where nobody can tell."""
        ...

    def findings(self) -> Sequence[Finding]:
        """Say how the store is: its settings, its integrity, its version."""
        ...

    def backup(self, target: "Path") -> None:
        """Write a complete copy that opens as a desk; raises `StoreNotReady` or `BadInput`."""

    def close(self) -> None:
        """Let go of everything."""
