"""How does a database find cases by words? By an index of tokens, which is made of the vault.

An entry stands for one event of a case and holds the tokens of all that was said in it; entry 0 of
a case holds those of its public numbers. Its key is the number of the case and that of the event
in one figure, so that cases come out in the order of their numbers.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any, Final

from amends.workflow.frozen.named import NamedTuple
from amends.workflow.record.event import Secret
from amends.workflow.store import CaseRow, Finding, Passage, numbers_of, said_in

Values = Mapping[str, object]
Read = Callable[[str, Values], Sequence[Any]]
Change = Callable[[str, Sequence[Values]], object]  # a statement, for each of some rows
Pending = tuple["Entry", ...]
PAGE: Final = 500  # cases whose words are in memory at a time
FACT: Final = "search_index"  # the fact about the desk that tells by which rules its index was made

MERGED: Final = 256  # new cases to one merge: it has about as many pages as they have themselves
EVENT_BITS: Final = 20  # of an entry's key, below those of the case's number


class Index(NamedTuple):
    """What one kind of database needs: statements, and how it takes tokens and finds by them."""

    make: tuple[str, ...]
    found: str  # the entries with some tokens, with the name of the blank left open
    key: str  # of an entry
    put: str
    drop: str
    clear: str
    tidy: tuple[str, ...]  # after a removal, so that nothing of it stays in the file
    merge: tuple[str, ...]  # a little of what keeps the index quick to ask, for MERGED cases
    entries: str
    tokens: Callable[[Iterable[str]], object]
    asked: Callable[[Sequence[str]], object]
    plain: str  # before a column: its indexes are left alone
    walks: bool  # whether entries come in their order without finding them all

    def having(self, blank: str, *, bounded: bool = False) -> str:
        """Return the condition that a case has the tokens of a blank.

        `bounded` looks only at cases from `:since` up to, but not with, `:until`.
        """
        within = f" AND {self.key} >= :since AND {self.key} < :until" if bounded else ""
        return f"number IN ({self.numbers(blank)}{within})"

    def numbers(self, blank: str) -> str:
        """Return the statement of the numbers of the cases that have the tokens of a blank."""
        found = self.found.format(blank=blank)
        return f"SELECT {self.key} >> {EVENT_BITS} AS number {found}"


def _line(tokens: Iterable[str]) -> str:
    return " ".join(sorted(tokens))


def _every(tokens: Sequence[str]) -> str:
    return " AND ".join(f'"{one}"' for one in tokens)


FTS5: Final = Index(
    # The tokens come ready made; the text itself is in the vault, and not here a second time.
    make=(
        """CREATE VIRTUAL TABLE search_index
        USING fts5(tokens, content='', detail=none, tokenize='ascii')""",
        # By itself FTS5 merges hundreds of pages in one COMMIT, while the next writer waits.
        "INSERT INTO search_index (search_index, rank) VALUES ('automerge', 0)",
    ),
    found="FROM search_index WHERE search_index MATCH :{blank}",
    key="rowid",
    # Of one row, and not of a SELECT: for that, FTS5 would write what it has gathered each time.
    put="INSERT INTO search_index (rowid, tokens) VALUES (:entry, :tokens)",
    # An index without content is told what it is to forget.
    drop="""INSERT INTO search_index (search_index, rowid, tokens)
        VALUES ('delete', :entry, :tokens)""",
    clear="INSERT INTO search_index (search_index) VALUES ('delete-all')",
    tidy=("INSERT INTO search_index (search_index) VALUES ('optimize')",),
    merge=("INSERT INTO search_index (search_index, rank) VALUES ('merge', 16)",),
    entries="SELECT id FROM search_index_docsize",
    tokens=_line,
    asked=_every,
    plain="+",
    walks=True,
)

GIN: Final = Index(
    make=(
        "CREATE TABLE search_index (entry BIGINT PRIMARY KEY, tokens TEXT[] NOT NULL)",
        "CREATE INDEX ix_search_index_tokens ON search_index USING gin (tokens)",
    ),
    found="FROM search_index WHERE tokens @> :{blank}",
    key="entry",
    put="INSERT INTO search_index (entry, tokens) VALUES (:entry, :tokens)",
    drop="DELETE FROM search_index WHERE entry = :entry",
    clear="DELETE FROM search_index",
    tidy=(),
    merge=(),
    entries="SELECT entry FROM search_index",
    tokens=sorted,
    asked=list,
    plain="",  # the server knows how many cases there are of what
    walks=False,
)

# The cases of a page, in the order of their numbers, with what of them is indexed itself.
CASES: Final = """SELECT id, number, reference, external_ref FROM cases
    WHERE number > :after ORDER BY number LIMIT :page"""
NUMBER: Final = "SELECT number FROM cases WHERE id = :id"
SAID: Final = """SELECT person, stream, seq, field, value, salt FROM vault
    WHERE stream = :stream ORDER BY seq, field"""
NOTED: Final = "SELECT value FROM meta WHERE name = :name"
NOTE: Final = """INSERT INTO meta (name, value) VALUES (:name, :value)
    ON CONFLICT (name) DO UPDATE SET value = excluded.value"""
# What an entry should be there for: every case, and every event with a value in the vault.
_WANTED: Final = """SELECT * FROM (SELECT CAST(number AS BIGINT) << 20 FROM cases
    UNION SELECT (CAST(number AS BIGINT) << 20) + seq FROM vault JOIN cases ON id = stream) AS w"""


def missing(index: Index) -> str:
    """Return the statement that counts what cannot be found, though it was said."""
    return f"SELECT count(*) FROM ({_WANTED} EXCEPT {index.entries}) AS missing"  # noqa: S608


def left_over(index: Index) -> str:
    """Return the statement that counts what is found, though nobody said it."""
    return f"SELECT count(*) FROM ({index.entries} EXCEPT {_WANTED}) AS left_over"  # noqa: S608


def finding(index: Index, read: Read) -> Finding:
    """Say whether the index fits what was said: every entry there, none too many, by our rules."""
    from amends.workflow.search import VERSION  # noqa: PLC0415 - what few ask for

    lost, more = (int(read(of(index), {})[0][0]) for of in (missing, left_over))
    noted = read(NOTED, {"name": FACT})
    found = str(noted[0][0]) if noted else "?"
    whole = not lost and not more and found == VERSION
    said: dict[str, str | int] = {
        "missing": lost,
        "left_over": more,
        "found": found,
        "known": VERSION,
    }
    return Finding("ok" if whole else "bad", FACT, said)


class Entry(NamedTuple):
    """One entry that is to be written: by which statement, and what fills it."""

    statement: str
    values: Values


def entries_of(index: Index, row: CaseRow, secrets: Sequence[Secret]) -> list[Entry]:
    """Return the entries of a new case: of its numbers, and of what was said in each event."""
    said = ((seq, said_in([*some])) for seq, some in groupby(sorted(secrets, key=_seq), _seq))
    return [
        _entry(index, index.put, row.number, seq, some)
        for seq, some in ((0, numbers_of(row)), *said)
    ]


def _seq(secret: Secret) -> int:
    return secret.seq


def _entry(index: Index, statement: str, number: int, seq: int, said: Iterable[Passage]) -> Entry:
    from amends.workflow.search import tokens_of  # noqa: PLC0415 - what few ask for

    tokens = index.tokens(tokens_of([text for _, _, text in said]))
    return Entry(statement, {"entry": (number << EVENT_BITS) + seq, "tokens": tokens})


class Entries:
    """The entries of the index as one transaction changes them."""

    def __init__(self, index: Index, read: Read, change: Change) -> None:
        """Change the index by running statements, each for many entries."""
        self._index, self._read, self._change = index, read, change
        self._numbers: dict[str, int | None] = {}
        self._pending: list[Entry] = []

    def add(self, entries: Iterable[Entry]) -> None:
        """Make new cases findable by entries that are ready."""
        self._pending += entries

    def know(self, row: CaseRow) -> None:
        """Take the number of a case that is there, so that nobody has to look it up."""
        self._numbers[row.id] = row.number

    def number(self, row: CaseRow, before: CaseRow | None = None) -> None:
        """Make a case findable by its numbers, and no longer by those it had."""
        self._numbers[row.id] = row.number
        if before is not None:
            self._drop(row.id, 0, numbers_of(before))
        self._put(row.id, 0, numbers_of(row))

    def say(self, now: Sequence[Secret], was: Sequence[Secret]) -> None:
        """Make a case findable by the values of one event, and no longer by those it had."""
        for one in was[:1]:
            self._drop(one.stream, one.seq, said_in(was))
        for one in now[:1]:
            self._put(one.stream, one.seq, said_in(now))

    def pending(self) -> Pending:
        """Return what is still to be written."""
        return tuple(self._pending)

    def restore(self, pending: Pending) -> None:
        """Go back to what was to be written, once all that came after it was taken back."""
        self._numbers.clear()
        self._pending = [*pending]

    def write(self) -> None:
        """Write what was gathered: together, since FTS5 begins a new segment in between."""
        pending, self._pending = self._pending, []
        for statement, some in groupby(pending, lambda one: one.statement):
            self._change(statement, [one.values for one in some])

    def rebuild(self) -> int:
        """Make the whole index anew, a bounded number of cases at a time; returns how many."""
        from amends.workflow.search import VERSION  # noqa: PLC0415 - what few ask for

        self._pending.clear()
        self._change(self._index.clear, [{}])
        count, after = 0, -1
        while page := self._read(CASES, {"after": after, "page": PAGE}):
            self._numbers = {case: number for case, number, *_ in page}
            for case, _, *numbers in page:
                self._put(case, 0, (Passage(0, "", str(one)) for one in numbers if one))
                secrets = [Secret(*row) for row in self._read(SAID, {"stream": case})]
                for _seq, said in groupby(secrets, lambda one: one.seq):
                    self.say([*said], [])
            self.write()
            count, after = count + len(page), page[-1][1]
        self._change(NOTE, [{"name": FACT, "value": VERSION}])
        return count

    def _put(self, case: str, seq: int, said: Iterable[Passage]) -> None:
        self._entry(self._index.put, case, seq, said)

    def _drop(self, case: str, seq: int, said: Iterable[Passage]) -> None:
        self._entry(self._index.drop, case, seq, said)

    def _entry(self, statement: str, case: str, seq: int, said: Iterable[Passage]) -> None:
        number = self._number_of(case)
        if number is not None:
            self._pending.append(_entry(self._index, statement, number, seq, said))

    def _number_of(self, case: str) -> int | None:
        if case not in self._numbers:
            found = self._read(NUMBER, {"id": case})
            self._numbers[case] = found[0][0] if found else None
        return self._numbers[case]
