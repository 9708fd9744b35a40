"""What is read in one transaction? Rows of the port, by the named statements."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import islice
from typing import Final

from amends.workflow.query import inexact
from amends.workflow.record.event import Secret, Stored
from amends.workflow.store import CaseQuery, CaseRow, Remembered, UserRow
from amends.workflow.store.choosing import says
from amends.workflow.store.marks import Mark, Question, Span

from .. import counting
from .. import statements as sql
from .link import Link, Row

OPEN: Final = CaseRow._fields.index("open")
PAGE: Final = 200  # cases that are read through at a time, at first
MOST: Final = 4000
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

    def count_like(self, text: str) -> int:
        """Return how many cases `like` would find without a limit."""
        return int(self._rows(sql.COUNT_LIKE, text=text, above=text + PAST_ALL)[0][0])

    def by_source(self, source: str, key: str) -> CaseRow | None:
        """Return the case that was imported from that row of that source, or None."""
        return _first(self._rows(sql.BY_SOURCE, source=source, key=key))

    def by_sources(self, source: str, keys: Sequence[str]) -> Mapping[str, CaseRow]:
        """Return the cases that were imported from those rows of a source, by their keys."""
        asked = sql.by_sources(source, keys)
        rows = (row for one in asked for row in _cases(self._link.rows(*one)))
        return {str(row.source_key): row for row in rows}

    def known_as(self, numbers: Sequence[str]) -> set[str]:
        """Return which of these are taken: as a reference, or as the number elsewhere of a case."""
        asked = sql.known_as(numbers)
        return {str(found) for one in asked for (found,) in self._link.rows(*one)}

    def cases(self, query: CaseQuery) -> Sequence[CaseRow]:
        """Return the cases a query asks for."""
        if any(map(inexact, query.where)):
            return [*islice(self._read_through(query), query.limit)]
        return self._chosen(query)

    def count(self, query: CaseQuery) -> int:
        """Return how many cases a query asks for, without its limit."""
        if any(map(inexact, query.where)):
            return sum(1 for _ in self._read_through(query._replace(after=0)))
        return int(self._link.rows(*sql.count(query, self._link.index))[0][0])

    def _chosen(self, query: CaseQuery, offset: int = 0) -> Sequence[CaseRow]:
        return _cases(self._link.rows(*sql.cases(query, self._link.index, offset)))

    def _read_through(self, query: CaseQuery) -> Iterator[CaseRow]:
        """Yield the cases that the index lets through and whose texts then say it."""
        seen, page = 0, PAGE
        while found := self._chosen(query._replace(limit=page), seen):
            for row in found:
                if says(row, query, partial(self.secrets, row.id)):
                    yield row
            seen, page = seen + len(found), min(2 * page, MOST)

    def events(self, stream: str, after: int = 0) -> Sequence[Stored]:
        """Return the events of a stream in their order, those up to `after` left out."""
        found = self._link.bodies(sql.EVENTS, {"stream": stream, "after": after})
        return [Stored(stream, seq, body) for seq, body in found]

    def streams(self) -> Sequence[str]:
        """Return the names of all streams."""
        return [str(name) for (name,) in self._rows(sql.STREAMS)]

    def marks(self, stream: str) -> Sequence[Mark]:
        """Return what reports count of a stream: the marks of its events, in their order."""
        return [Mark(*row) for row in self._rows(counting.MARKS, stream=stream)]

    def counted(self, question: Question, span: Span) -> Sequence[Sequence[str | int]]:
        """Answer a question about the marks of all cases, counted by the database, sorted."""
        rows = self._link.rows(counting.COUNTING[question], span._asdict())
        return sorted(tuple(_plain(cell) for cell in row) for row in rows)

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


def _plain(cell: object) -> str | int:
    """Return a sum as a whole number, whatever type the database adds up in."""
    return cell if isinstance(cell, str) else int(str(cell))


def _first(rows: list[Row]) -> CaseRow | None:
    return _case(rows[0]) if rows else None


def _cases(rows: list[Row]) -> Sequence[CaseRow]:
    return [_case(row) for row in rows]


def _case(row: Row) -> CaseRow:
    return CaseRow._make((*row[:OPEN], bool(row[OPEN]), *row[OPEN + 1 :]))
