"""What is read and written in one transaction? Rows of the port, by the named statements."""

import hashlib
from collections.abc import Iterable, Sequence
from typing import Final

from amends.workflow.errors import ChangedMeanwhile
from amends.workflow.record.event import Secret, Stored
from amends.workflow.store import CaseQuery, CaseRow, Remembered, UserRow
from amends.workflow.store.memory import FIRST_NUMBER

from .. import statements as sql
from .link import Link, Row

OPEN: Final = CaseRow._fields.index("open")
PAST_ALL: Final = "\U0010ffff"  # no text that begins with a prefix comes after prefix + this


class Reading:
    """One consistent view of a desk."""

    def __init__(self, link: Link) -> None:
        """Read by a link whose transaction is open."""
        self._link = link

    def meta(self, name: str) -> str | None:
        """Return a fact about the desk itself, or None."""
        rows = self._rows(sql.META, name=name)
        return str(rows[0][0]) if rows else None

    def users(self) -> Sequence[UserRow]:
        """Return the people of the desk, by name."""
        rows = self._rows(sql.USERS)
        return sorted(UserRow(name, role, bool(active)) for name, role, active in rows)

    def case(self, case_id: str) -> CaseRow | None:
        """Return a case by its full id, or None."""
        return _first(self._rows(sql.CASE, id=case_id))

    def like(self, text: str, limit: int = 10) -> Sequence[CaseRow]:
        """Return cases whose id or reference begins with the text, or whose external ref is it."""
        return _cases(self._rows(sql.LIKE, text=text, above=text + PAST_ALL, limit=limit))

    def by_source(self, source: str, key: str) -> CaseRow | None:
        """Return the case that was imported from that row of that source, or None."""
        return _first(self._rows(sql.BY_SOURCE, source=source, key=key))

    def cases(self, query: CaseQuery) -> Sequence[CaseRow]:
        """Return the cases a query asks for."""
        return _cases(self._link.rows(sql.cases(query), sql.values(query)))

    def count(self, query: CaseQuery) -> int:
        """Return how many cases a query asks for, without its limit."""
        return int(self._link.rows(sql.count(query), sql.values(query))[0][0])

    def events(self, stream: str, after: int = 0) -> Sequence[Stored]:
        """Return the events of a stream in their order, those up to `after` left out."""
        found = self._link.bodies(sql.EVENTS, {"stream": stream, "after": after})
        return [Stored(stream, seq, body) for seq, body in found]

    def streams(self) -> Sequence[str]:
        """Return the names of all streams."""
        return [str(name) for (name,) in self._rows(sql.STREAMS)]

    def secrets(self, stream: str) -> Sequence[Secret]:
        """Return the vault's values of a stream, in the order of the events they belong to."""
        return [Secret(*row) for row in self._rows(sql.SECRETS, stream=stream)]

    def remembered(self, key: str) -> Remembered | None:
        """Return what was answered to this key, or None."""
        rows = self._rows(sql.REMEMBERED, key=key)
        return Remembered(*rows[0]) if rows else None

    def content(self, digest: str) -> bytes | None:
        """Return the content of attachments that was kept under this digest, or None."""
        rows = self._rows(sql.CONTENT, digest=digest)
        return bytes(rows[0][0]) if rows else None

    def content_size(self, digest: str) -> int | None:
        """Return how many bytes that content has, or None; it is not read for this."""
        rows = self._rows(sql.CONTENT_SIZE, digest=digest)
        return int(rows[0][0]) if rows else None

    def contents(self) -> Sequence[str]:
        """Return the digests of all contents, in their order."""
        return [str(digest) for (digest,) in self._rows(sql.CONTENTS)]

    def _rows(self, statement: str, **values: object) -> list[Row]:
        return self._link.rows(statement, values)


class Writing(Reading):
    """A transaction: what is put becomes visible together, or not at all."""

    def __init__(self, link: Link) -> None:
        """Write by a link whose transaction is open."""
        super().__init__(link)
        self._seen: dict[str, CaseRow] = {}

    def case(self, case_id: str) -> CaseRow | None:
        """Return a case by its full id, or None; what is changed later is told by comparing."""
        found = super().case(case_id)
        if found:
            self._seen[case_id] = found
        return found

    def remembered(self, key: str) -> Remembered | None:
        """Return what was answered to this key, once nobody else is about to answer to it."""
        self._link.hold_key(key)
        return super().remembered(key)

    def append(self, stored: Iterable[Stored]) -> None:
        """Append events; raises `ChangedMeanwhile` if one of that number is there already."""
        for one in stored:
            body = one.body.decode()
            if not self._change(sql.APPEND, stream=one.stream, seq=one.seq, body=body):
                last = self._rows(sql.LAST_EVENT, stream=one.stream)[0][0]
                raise _too_late(one.stream, one.seq - 1, last)

    def keep(self, secrets: Iterable[Secret]) -> None:
        """Put personal values into the vault."""
        known: set[str] = set()
        for one in secrets:
            if one.person not in known:
                self._change(sql.KNOW_PERSON, id=one.person)
                known.add(one.person)
            self._link.change(sql.KEEP, one._asdict())

    def add_case(self, row: CaseRow) -> None:
        """Add the projection of a new case."""
        self._change(sql.KNOW_PERSON, id=row.person)
        if not self._link.change(sql.ADD_CASE, row._asdict()):
            raise _too_late(row.id, 0, row.version)

    def put_case(self, row: CaseRow, expected: int) -> None:
        """Replace the projection of a case; raises `ChangedMeanwhile` unless at that version."""
        before = self._seen.pop(row.id, None) or self.case(row.id)
        if before is None:
            raise _too_late(row.id, expected, 0)
        values = {**row._asdict(), "expected": expected}
        changed = _changed(before, row) if before.version == expected else CaseRow._fields
        if not self._link.change(sql.put_case(changed), values):
            stands = self.case(row.id)
            raise _too_late(row.id, expected, stands.version if stands else 0)
        self._seen[row.id] = row

    def put_user(self, row: UserRow) -> None:
        """Add or replace a person of the desk."""
        self._link.change(sql.PUT_USER, row._asdict())

    def put_meta(self, name: str, value: str) -> None:
        """Put a fact about the desk itself."""
        self._change(sql.PUT_META, name=name, value=value)

    def remember(self, one: Remembered) -> None:
        """Keep the answer to a key, in the transaction of what it answers."""
        self._link.change(sql.REMEMBER, one._asdict())

    def put_content(self, data: bytes) -> str:
        """Keep a content under its SHA-256, the same one once; returns the digest, in hex."""
        digest = hashlib.sha256(data).hexdigest()
        self._change(sql.PUT_CONTENT, digest=digest, data=data)
        return digest

    def next_number(self) -> int:
        """Take the next case number; numbers are never used twice."""
        self._change(sql.TAKE_NUMBER, second=str(FIRST_NUMBER + 1))
        return int(self.meta("next_number") or 0) - 1

    def _change(self, statement: str, **values: object) -> int:
        return self._link.change(statement, values)


def _changed(before: CaseRow, after: CaseRow) -> Sequence[str]:
    """Name the fields that differ; the version is always among them, so that it is compared."""
    pairs = zip(CaseRow._fields, before, after, strict=True)
    return ["version", *(name for name, old, new in pairs if old != new and name != "version")]


def _too_late(case: str, expected: int, version: int) -> ChangedMeanwhile:
    return ChangedMeanwhile("changed_meanwhile", case=case, expected=expected, version=version)


def _first(rows: list[Row]) -> CaseRow | None:
    return _case(rows[0]) if rows else None


def _cases(rows: list[Row]) -> Sequence[CaseRow]:
    return [_case(row) for row in rows]


def _case(row: Row) -> CaseRow:
    return CaseRow._make((*row[:OPEN], bool(row[OPEN]), *row[OPEN + 1 :]))
