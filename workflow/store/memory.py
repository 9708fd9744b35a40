"""A store in memory: the reference for every other store, and a desk to try things on."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import islice
from pathlib import Path
from threading import RLock
from typing import TypeVar

from ..errors import BadInput, ChangedMeanwhile
from ..record.event import Secret, Stored
from .choosing import begins, fits, in_order, listed
from .marks import Mark, Question, Span, counted, marks_in
from .rows import (
    FIRST_NUMBER,
    AsItIs,
    CaseQuery,
    CaseRow,
    Finding,
    ListedRow,
    NewCase,
    Ready,
    Remembered,
    UserRow,
)

K = TypeVar("K")
V = TypeVar("V")


class MemoryStore:
    """Everything in dictionaries, gone with the process; safe between threads.

    `practice` marks the desk for ever: only such a desk takes its time from outside.
    """

    def __init__(self, *, practice: bool = False) -> None:
        """Begin empty."""
        self._lock = RLock()
        self._shelf = _Shelf()
        if practice:
            self._shelf.put_meta("practice", "yes")
            self._shelf.undo.clear()

    def fork(self) -> "MemoryStore":
        """Return a store of its own that begins as this one stands."""
        new = MemoryStore()
        with self._lock:
            new._shelf = self._shelf.fork()
        return new

    @contextmanager
    def reading(self) -> Generator["_Shelf"]:
        """Open a view; nobody writes meanwhile."""
        with self._lock:
            yield self._shelf

    @contextmanager
    def writing(self) -> Generator["_Shelf"]:
        """Open a transaction; whatever an exception leaves half done is taken back."""
        with self._lock:
            self._shelf.undo.clear()
            try:
                yield self._shelf
            except BaseException:
                for step in reversed(self._shelf.undo):
                    step()
                raise
            finally:
                self._shelf.undo.clear()

    def is_awaited(self) -> bool:
        """Not know who waits."""
        return True

    def ready(self, new: NewCase) -> Ready:
        """Take a new case as it is: there is nothing to make ready."""
        return AsItIs(new)

    def findings(self) -> Sequence[Finding]:
        """Say that this desk ends with the process."""
        return (Finding("warn", "in_memory", {}),)

    def backup(self, target: Path) -> None:
        """Refuse: there is no file that could be copied."""
        raise BadInput("no_backup_of_memory", path=str(target))

    def close(self) -> None:
        """Nothing to let go of."""


class _Shelf:
    """Reader and writer in one; `undo` holds how to take the open transaction back."""

    def __init__(self) -> None:
        self.undo: list[Callable[[], object]] = []
        self._meta: dict[str, str] = {}
        self._users: dict[str, UserRow] = {}
        self._cases: dict[str, CaseRow] = {}
        self._events: defaultdict[str, list[Stored]] = defaultdict(list)
        self._secrets: defaultdict[str, list[Secret]] = defaultdict(list)
        self._remembered: dict[str, Remembered] = {}
        self._sources: dict[tuple[str, str], str] = {}
        self._contents: dict[str, bytes] = {}

    def fork(self) -> "_Shelf":
        """Copy what can change; rows, events and secrets cannot."""
        new = _Shelf()
        new._meta, new._users, new._cases = dict(self._meta), dict(self._users), dict(self._cases)
        new._events.update((name, [*events]) for name, events in self._events.items())
        new._secrets.update((name, [*said]) for name, said in self._secrets.items())
        new._remembered, new._sources = dict(self._remembered), dict(self._sources)
        new._contents = dict(self._contents)
        return new

    def meta(self, name: str) -> str | None:
        return self._meta.get(name)

    def users(self) -> Sequence[UserRow]:
        return [self._users[name] for name in sorted(self._users)]

    def case(self, case_id: str) -> CaseRow | None:
        return self._cases.get(case_id)

    def like(self, text: str, limit: int = 10) -> Sequence[CaseRow]:
        return [*islice(self._like(text), limit)]

    def count_like(self, text: str) -> int:
        return sum(1 for _ in self._like(text))

    def _like(self, text: str) -> Iterator[CaseRow]:
        return (row for row in self._cases.values() if begins(row, text))

    def by_source(self, source: str, key: str) -> CaseRow | None:
        return self._cases.get(self._sources.get((source, key), ""))

    def by_sources(self, source: str, keys: Sequence[str]) -> Mapping[str, CaseRow]:
        found = ((key, self.by_source(source, key)) for key in keys)
        return {key: row for key, row in found if row is not None}

    def known_as(self, numbers: Sequence[str]) -> set[str]:
        known = ((row.reference, row.external_ref) for row in self._cases.values())
        return {one for pair in known for one in pair if one} & {*numbers}

    def cases(self, query: CaseQuery) -> Sequence[CaseRow]:
        return in_order([row for row in self._cases.values() if self._fits(row, query)], query)

    def each(self, query: CaseQuery) -> Iterator[CaseRow]:
        return iter(self.cases(query))

    def listed(self, query: CaseQuery) -> Iterator[ListedRow]:
        return map(listed, self.cases(query))

    def count(self, query: CaseQuery) -> int:
        return sum(self._fits(row, query) for row in self._cases.values())

    def _fits(self, row: CaseRow, query: CaseQuery) -> bool:
        return fits(row, query, lambda: self.secrets(row.id))

    def events(self, stream: str, after: int = 0) -> Sequence[Stored]:
        return self._events[stream][after:] if stream in self._events else []

    def latest(self, stream: str) -> Stored | None:
        return self._events[stream][-1] if self._events.get(stream) else None

    def events_of(self, streams: Sequence[str]) -> Mapping[str, Sequence[Stored]]:
        return {one: self.events(one) for one in streams}

    def streams(self) -> Sequence[str]:
        return sorted(name for name, events in self._events.items() if events)

    def marks(self, stream: str) -> Sequence[Mark]:
        return [mark for one in self.events(stream) for mark in marks_in(one)]

    def marks_of(self, streams: Sequence[str]) -> Mapping[str, Sequence[Mark]]:
        return {one: self.marks(one) for one in streams}

    def counted(self, question: Question, span: Span) -> Sequence[Sequence[str | int]]:
        kinds = {row.id: (row.cause or "", row.detail or "") for row in self._cases.values()}
        return counted(question, span, map(self.marks, self.streams()), kinds)

    def secrets(self, stream: str) -> Sequence[Secret]:
        return list(self._secrets[stream]) if stream in self._secrets else []

    def secrets_of(self, streams: Sequence[str]) -> Mapping[str, Sequence[Secret]]:
        return {one: self.secrets(one) for one in streams}

    def remembered(self, key: str) -> Remembered | None:
        return self._remembered.get(key)

    def content(self, digest: str) -> bytes | None:
        return self._contents.get(digest)

    def content_size(self, digest: str) -> int | None:
        return len(self._contents[digest]) if digest in self._contents else None

    def contents(self) -> Sequence[str]:
        return sorted(self._contents)

    @contextmanager
    def part(self) -> Generator[None]:
        begun = len(self.undo)
        try:
            yield
        except BaseException:
            while len(self.undo) > begun:
                self.undo.pop()()
            raise

    def append(self, stored: Iterable[Stored]) -> None:
        for one in stored:
            events = self._events[one.stream]
            if one.seq != len(events) + 1:
                raise _late(one.stream, one.seq - 1, len(events))
            events.append(Stored(*one))  # the bytes alone
            self.undo.append(events.pop)

    def keep(self, secrets: Iterable[Secret]) -> None:
        for one in secrets:
            self._secrets[one.stream].append(one)
            self.undo.append(self._secrets[one.stream].pop)

    def forget(self, secrets: Iterable[Secret]) -> None:
        for one in secrets:
            kept = self._secrets[one.stream]
            if one in kept:
                at = kept.index(one)
                self.undo.append(partial(kept.insert, at, kept.pop(at)))

    def add_case(self, row: CaseRow) -> None:
        key = (row.source or "", row.source_key or "")
        if row.id in self._cases or (row.source and key in self._sources):
            raise _late(row.id, 0, row.version)
        self._put(self._cases, row.id, row)
        if row.source:
            self._put(self._sources, key, row.id)

    def add(self, cases: Sequence[Ready]) -> None:
        for new in (one.new for one in cases):
            self.add_case(new.row)
            self.append(new.stored)
            self.keep(new.secrets)

    def put_case(self, row: CaseRow, expected: int) -> None:
        stands = self._cases.get(row.id)
        if stands is None or stands.version != expected:
            raise _late(row.id, expected, stands.version if stands else 0)
        self._put(self._cases, row.id, row)

    def put_user(self, row: UserRow) -> None:
        self._put(self._users, row.name, row)

    def put_meta(self, name: str, value: str) -> None:
        self._put(self._meta, name, value)

    def remember(self, one: Remembered) -> None:
        self._put(self._remembered, one.key, one)

    def put_content(self, data: bytes) -> str:
        digest = hashlib.sha256(data).hexdigest()
        if digest not in self._contents:
            self._put(self._contents, digest, bytes(data))
        return digest

    def wake(self, now: str, *, provisional: bool = False) -> int:
        asleep = [
            row
            for row in self._cases.values()
            if row.open and (row.next_due_provisional or not provisional)
            if row.next_change is None or row.next_change > now
        ]
        for row in asleep:
            self._put(self._cases, row.id, row._replace(next_change=now))
        return len(asleep)

    def reindex(self) -> int:
        return len(self._cases)  # they are found by their words themselves

    def mark_anew(self) -> int:
        return sum(len(self.marks(stream)) for stream in self._events)  # made whenever asked for

    def next_number(self, count: int = 1) -> int:
        number = int(self._meta.get("next_number", FIRST_NUMBER))
        self.put_meta("next_number", str(number + count))
        return number

    def _put(self, into: dict[K, V], key: K, value: V) -> None:
        before = into.get(key)
        into[key] = value
        put_back = partial(into.__setitem__, key, before) if before is not None else None
        self.undo.append(put_back or partial(into.pop, key))


def _late(case: str, expected: int, version: int) -> ChangedMeanwhile:
    """Return the refusal of what somebody else was faster with."""
    return ChangedMeanwhile("changed_meanwhile", case=case, expected=expected, version=version)
