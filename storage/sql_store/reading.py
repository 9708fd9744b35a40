"""What is read in one transaction? Rows of the port, by the named statements."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache, partial
from itertools import chain, islice
from typing import Final

from amends.workflow.frozen.named import NamedTuple
from amends.workflow.record.event import Secret, Stored
from amends.workflow.store import CaseQuery, CaseRow, ListedRow, Remembered, UserRow
from amends.workflow.store.marks import Mark, Question, Span

from .. import counting
from .. import statements as sql
from ..choosing import count
from ..narrowing import FEW
from .link import Link, Row
from .pages import listed_pages, pages
from .rows import cases_of, several

PAST_ALL: Final = "\U0010ffff"  # no text that begins with a prefix comes after prefix + this


class _Desk(NamedTuple):
    """What is known of the desk itself."""

    facts: Mapping[str, str]
    users: Sequence[UserRow]


class Reading:
    """One consistent view of a desk."""

    def __init__(self, link: Link) -> None:
        """Read by a link whose transaction is open."""
        self._link = link
        self._desk: _Desk | None = None

    def meta(self, name: str) -> str | None:
        """Return a fact about the desk itself, or None."""
        if name in sql.DESK_FACTS:
            return self._of_the_desk().facts.get(name)
        rows = self._rows(sql.META, name=name)
        return str(rows[0][0]) if rows else None

    def users(self) -> Sequence[UserRow]:
        """Return the people of the desk, by name."""
        return [*self._of_the_desk().users]

    def _of_the_desk(self) -> "_Desk":
        """Read what is asked about the desk itself once in a transaction, and together."""
        if self._desk is None:
            self._desk = _desk(tuple(self._rows(sql.DESK)))
        return self._desk

    def case(self, case_id: str) -> CaseRow | None:
        """Return a case by its full id, or None."""
        return _first(self._rows(sql.CASE, id=case_id))

    def like(self, text: str, limit: int = 10) -> Sequence[CaseRow]:
        """Return cases whose id or reference begins with the text, or whose external ref is it."""
        asked = {"text": text, "above": text + PAST_ALL}
        many = self._rows(sql.COUNT_FEW_LIKE, **asked, few=FEW + 1)[0][0] > FEW
        return cases_of(self._rows(sql.LIKE_OF_MANY if many else sql.LIKE, **asked, limit=limit))

    def count_like(self, text: str) -> int:
        """Return how many cases `like` would find without a limit."""
        return int(self._rows(sql.COUNT_LIKE, text=text, above=text + PAST_ALL)[0][0])

    def by_source(self, source: str, key: str) -> CaseRow | None:
        """Return the case that was imported from that row of that source, or None."""
        return _first(self._rows(sql.BY_SOURCE, source=source, key=key))

    def by_sources(self, source: str, keys: Sequence[str]) -> Mapping[str, CaseRow]:
        """Return the cases that were imported from those rows of a source, by their keys."""
        found = several(sql.BY_SOURCES, keys, self._link.rows, source=source)
        return {str(row.source_key): row for row in cases_of([*found])}

    def known_as(self, numbers: Sequence[str]) -> set[str]:
        """Return which of these are taken: as a reference, or as the number elsewhere of a case."""
        found = several(sql.KNOWN_AS, numbers, self._link.rows)
        return {str(number) for (number,) in found}

    def cases(self, query: CaseQuery) -> Sequence[CaseRow]:
        """Return the cases a query asks for."""
        return [*self.each(query)]

    def each(self, query: CaseQuery) -> Iterator[CaseRow]:
        """Yield the cases a query asks for, of which only a page is in memory at a time."""
        from amends.workflow.query.conditions import inexact  # noqa: PLC0415 - what few ask for

        self._written()
        found = pages(self._link, query)
        if any(map(inexact, query.where)):
            found = (self._saying(page, query) for page in found)
        return islice(chain.from_iterable(found), query.limit)

    def listed(self, query: CaseQuery) -> Iterator[ListedRow]:
        """Yield what a list shows of the cases a query asks for."""
        from amends.workflow.query.conditions import inexact  # noqa: PLC0415 - what few ask for
        from amends.workflow.store.choosing import listed  # noqa: PLC0415 - what few ask for

        if any(map(inexact, query.where)):
            return map(listed, self.each(query))
        self._written()
        return islice(chain.from_iterable(listed_pages(self._link, query)), query.limit)

    def count(self, query: CaseQuery) -> int:
        """Return how many cases a query asks for, without its limit."""
        from amends.workflow.query.conditions import inexact  # noqa: PLC0415 - what few ask for

        self._written()
        if any(map(inexact, query.where)):
            return sum(1 for _ in self.each(query._replace(after=0, limit=None, order="number")))
        return int(self._link.rows(*count(query, self._link.index))[0][0])

    def _saying(self, page: Sequence[CaseRow], query: CaseQuery) -> Sequence[CaseRow]:
        """Return those of some cases that the index lets through whose texts then say it."""
        from amends.workflow.store.choosing import says  # noqa: PLC0415 - what few ask for

        said = self.secrets_of([row.id for row in page])
        return [row for row in page if says(row, query, partial(said.__getitem__, row.id))]

    def _written(self) -> None:
        """See that what is found is all that was written; a mere reader has written nothing."""

    def events(self, stream: str, after: int = 0) -> Sequence[Stored]:
        """Return the events of a stream in their order, those up to `after` left out."""
        found = self._link.bodies(sql.EVENTS, {"stream": stream, "after": after})
        return [Stored(stream, seq, body) for seq, body in found]

    def latest(self, stream: str) -> Stored | None:
        """Return the last event of a stream, or None."""
        found = self._link.bodies(sql.LATEST, {"stream": stream})
        return Stored(stream, *found[0]) if found else None

    def events_of(self, streams: Sequence[str]) -> Mapping[str, Sequence[Stored]]:
        """Return the events of several streams, each in their order."""
        found: dict[str, list[Stored]] = {one: [] for one in streams}
        for stream, seq, body in several(sql.EVENTS_OF, streams, self._link.bodies):
            name = stream.decode()
            found[name].append(Stored(name, seq, body))
        return found

    def streams(self) -> Sequence[str]:
        """Return the names of all streams."""
        return [str(name) for (name,) in self._rows(sql.STREAMS)]

    def marks(self, stream: str) -> Sequence[Mark]:
        """Return what reports count of a stream: the marks of its events, in their order."""
        return [*map(Mark._make, self._rows(counting.MARKS, stream=stream))]

    def marks_of(self, streams: Sequence[str]) -> Mapping[str, Sequence[Mark]]:
        """Return the marks of several streams, each in their order."""
        found: dict[str, list[Mark]] = {one: [] for one in streams}
        for one in map(Mark._make, several(counting.MARKS_OF, streams, self._link.rows)):
            found[one.stream].append(one)
        return found

    def counted(self, question: Question, span: Span) -> Sequence[Sequence[str | int]]:
        """Answer a question about the marks of all cases, counted by the database, sorted."""
        rows = self._link.rows(counting.COUNTING[question], span._asdict())
        return sorted(tuple(_plain(cell) for cell in row) for row in rows)

    def secrets(self, stream: str) -> Sequence[Secret]:
        """Return the vault's values of a stream, in the order of the events they belong to."""
        return [*map(Secret._make, self._rows(sql.SECRETS, stream=stream))]

    def secrets_of(self, streams: Sequence[str]) -> Mapping[str, Sequence[Secret]]:
        """Return the vault's values of several streams, each as `secrets` has them."""
        found: dict[str, list[Secret]] = {one: [] for one in streams}
        for row in several(sql.SECRETS_OF_ALL, streams, self._link.rows):
            one = Secret(*row)
            found[one.stream].append(one)
        return found

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


@lru_cache(maxsize=8)  # a desk reads the same before every step
def _desk(rows: tuple[Row, ...]) -> _Desk:
    """Tell facts from people: a person is there, or is not there any more."""
    facts = {name: value for name, value, active in rows if active is None}
    users = (UserRow(name, one, bool(active)) for name, one, active in rows if active is not None)
    return _Desk(facts, tuple(sorted(users)))


def _plain(cell: object) -> str | int:
    """Return a sum as a whole number, whatever type the database adds up in."""
    return cell if isinstance(cell, str) else int(str(cell))


def _first(rows: list[Row]) -> CaseRow | None:
    return cases_of(rows[:1])[0] if rows else None
