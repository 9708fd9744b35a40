"""What is written in one transaction? All of it becomes visible together, or nothing does."""

import hashlib
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager

from amends.workflow.errors import ChangedMeanwhile
from amends.workflow.record.event import Secret, Stored
from amends.workflow.store import NUMBERS, CaseRow, Ready, Remembered, UserRow, numbers_of
from amends.workflow.store.marks import marks_in
from amends.workflow.store.rows import FIRST_NUMBER

from .. import counting
from .. import statements as sql
from ..searching import MERGED, Entries, Pending
from . import adding
from .link import Link
from .reading import Reading


class Writing(Reading):
    """A transaction: what is put becomes visible together, or not at all."""

    def __init__(self, link: Link) -> None:
        """Write by a link whose transaction is open."""
        super().__init__(link)
        self._seen: dict[str, CaseRow] = {}
        self._new: set[tuple[str, int]] = set()  # events of which the vault has nothing yet
        self._known: set[str] = set()  # people of cases that are there
        self._entries = Entries(link.index, link.rows, link.change_each)

    @contextmanager
    def part(self) -> Generator[None]:
        """Take a part of the transaction by itself: what it raises takes back that part alone."""
        pending = self._entries.pending()
        self._link.begin_part()
        try:
            yield
            self._link.end_part()
        except BaseException:
            self._link.undo_part()
            self._forget_all(pending)
            raise

    def _forget_all(self, pending: Pending) -> None:
        """Know nothing any more of what was read and written, but what is still to be written."""
        self._seen.clear()
        self._new.clear()
        self._known.clear()
        self._desk = None
        self._entries.restore(pending)

    def finish(self) -> None:
        """Write what was put off, before the transaction ends."""
        self._entries.write()

    def _written(self) -> None:
        self._entries.write()

    def case(self, case_id: str) -> CaseRow | None:
        """Return a case by its full id, or None; what is changed later is told by comparing."""
        found = super().case(case_id)
        if found:
            self._seen[case_id] = found
            self._known.add(found.person)
            self._entries.know(found)
        return found

    def remembered(self, key: str) -> Remembered | None:
        """Return what was answered to this key, once nobody else is about to answer to it."""
        self._link.hold_key(key)
        return super().remembered(key)

    def append(self, stored: Iterable[Stored]) -> None:
        """Append events and their marks; raises `ChangedMeanwhile` if one is there already."""
        for one in stored:
            if not self._link.change(sql.APPEND, adding.values_of(one)):
                last = self._rows(sql.LAST_EVENT, stream=one.stream)[0][0]
                raise _too_late(one.stream, one.seq - 1, last)
            self._new.add((one.stream, one.seq))
            self._mark(one)

    def keep(self, secrets: Iterable[Secret]) -> None:
        """Put personal values into the vault, and make a case that is there findable by them."""
        kept = [*secrets]
        for person in dict.fromkeys(one.person for one in kept):
            self._know(person)
        for said in _by_event(kept):
            before = self._before(said[0])
            self._link.insert_each(sql.KEEP, said)
            self._entries.say([*before, *said], before)

    def forget(self, secrets: Iterable[Secret]) -> None:
        """Remove personal values from the vault, and their tokens from the index."""
        forgotten = False
        for gone in _by_event([*secrets]):
            before = self._said(gone[0])
            rest = [one for one in before if one not in gone]
            if rest == before:
                continue
            forgotten = True
            for one in set(before) - set(rest):
                self._change(sql.FORGET, stream=one.stream, seq=one.seq, field=one.field)
            self._entries.say(rest, before)
        self._entries.write()
        for statement in self._link.index.tidy if forgotten else ():
            self._change(statement)

    def wake(self, now: str, *, provisional: bool = False) -> int:
        """Have the clocks of open cases looked at again; returns of how many."""
        self._seen.clear()
        return self._change(sql.WAKE_PROVISIONAL if provisional else sql.WAKE, now=now)

    def reindex(self) -> int:
        """Make the index anew from the vault; returns how many cases there are."""
        return self._entries.rebuild()

    def mark_anew(self) -> int:
        """Make all marks anew from the events, a stream at a time; returns how many there are."""
        self._change(counting.DROP_MARKS)
        return sum(
            self._mark(stored) for stream in self.streams() for stored in self.events(stream)
        )

    def _mark(self, stored: Stored) -> int:
        """Put the marks of one event."""
        made = marks_in(stored)
        adding.insert_all(self._link, counting.PUT_MARK, made)
        return len(made)

    def _know(self, person: str) -> None:
        """Have a customer known by an opaque id, unless a case says already that it is."""
        if person not in self._known:
            self._change(sql.KNOW_PERSON, id=person)
            self._known.add(person)

    def add_case(self, row: CaseRow) -> None:
        """Add the projection of a new case."""
        self._know(row.person)
        if not self._link.change(sql.ADD_CASE, row._asdict()):
            raise _too_late(row.id, 0, row.version)
        self._entries.number(row)

    def add(self, cases: Sequence[Ready]) -> None:
        """Add new cases whole, table by table; raises `ChangedMeanwhile` if one is there."""
        self._entries.add(adding.write(self._link, cases))
        self._entries.write()
        if any((one.new.row.number + 1) % MERGED == 0 for one in cases):
            for statement in self._link.index.merge:
                self._change(statement)

    def put_case(self, row: CaseRow, expected: int) -> None:
        """Replace the projection of a case; raises `ChangedMeanwhile` unless at that version."""
        before = self._seen.pop(row.id, None) or self.case(row.id)
        if before is None:
            raise _too_late(row.id, expected, 0)
        changed = _changed(before, row) if before.version == expected else CaseRow._fields
        values = {name: getattr(row, name) for name in ("id", *changed)} | {"expected": expected}
        if not self._link.change(sql.put_case(changed), values):
            stands = self.case(row.id)
            raise _too_late(row.id, expected, stands.version if stands else 0)
        self._seen[row.id] = row
        if not {*NUMBERS}.isdisjoint(changed) and [*numbers_of(before)] != [*numbers_of(row)]:
            self._entries.number(row, before)

    def put_user(self, row: UserRow) -> None:
        """Add or replace a person of the desk."""
        self._link.change(sql.PUT_USER, row._asdict())
        self._desk = None

    def put_meta(self, name: str, value: str) -> None:
        """Put a fact about the desk itself."""
        self._change(sql.PUT_META, name=name, value=value)
        if name in sql.DESK_FACTS:
            self._desk = None

    def remember(self, one: Remembered) -> None:
        """Keep the answer to a key, in the transaction of what it answers."""
        self._link.change(sql.REMEMBER, one._asdict())

    def put_content(self, data: bytes) -> str:
        """Keep a content under its SHA-256, the same one once; returns the digest, in hex."""
        digest = hashlib.sha256(data).hexdigest()
        self._change(sql.PUT_CONTENT, digest=digest, data=data)
        return digest

    def next_number(self, count: int = 1) -> int:
        """Take the next case numbers, and return the first; numbers are never used twice."""
        self._change(sql.TAKE_NUMBERS, after=str(FIRST_NUMBER + count), count=count)
        return int(self.meta("next_number") or 0) - count

    def _before(self, one: Secret) -> list[Secret]:
        event = (one.stream, one.seq)
        if event not in self._new:
            return self._said(one)
        self._new.remove(event)
        return []

    def _said(self, one: Secret) -> list[Secret]:
        """Return what the vault has of the event that a value belongs to."""
        rows = self._rows(sql.SECRETS_OF, stream=one.stream, seq=one.seq)
        return [Secret(*row) for row in rows]

    def _change(self, statement: str, **values: object) -> int:
        return self._link.change(statement, values)


def _by_event(secrets: Sequence[Secret]) -> Iterator[list[Secret]]:
    """Bring the values of each event together."""
    found: dict[tuple[str, int], list[Secret]] = {}
    for one in secrets:
        found.setdefault((one.stream, one.seq), []).append(one)
    yield from found.values()


def _changed(before: CaseRow, after: CaseRow) -> tuple[str, ...]:
    """Name the fields that differ; the version is always among them, so that it is compared."""
    pairs = zip(CaseRow._fields, before, after, strict=True)
    return ("version", *[name for name, old, new in pairs if old != new and name != "version"])


def _too_late(case: str, expected: int, version: int) -> ChangedMeanwhile:
    return ChangedMeanwhile("changed_meanwhile", case=case, expected=expected, version=version)
