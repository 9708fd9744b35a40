"""How does a new case come into the tables? Made ready before its transaction, then only written.

Many cases are written table by table: a few statements, however many they are.
"""

from collections.abc import Iterable, Sequence

from amends.workflow.errors import ChangedMeanwhile
from amends.workflow.frozen.named import NamedTuple
from amends.workflow.record.event import Stored
from amends.workflow.store import NewCase, Ready
from amends.workflow.store.marks import Mark, marks_in

from .. import counting
from .. import statements as sql
from ..searching import Entry, Index, entries_of
from .link import Link, Row, Values


class Prepared(NamedTuple):
    """A new case as rows of the tables."""

    new: NewCase
    events: Sequence[Values]
    marks: Sequence[Mark]
    entries: Sequence[Entry]  # of the search index


def prepared(new: NewCase, index: Index) -> Prepared:
    """Make a new case ready: bytes become texts, events leave marks, words become tokens."""
    return Prepared(
        new,
        [values_of(one) for one in new.stored],
        [mark for one in new.stored for mark in marks_in(one)],
        entries_of(index, new.row, new.secrets),
    )


def values_of(stored: Stored) -> Values:
    """Return an event as a row of its table."""
    return {"stream": stored.stream, "seq": stored.seq, "body": stored.body.decode()}


def write(link: Link, cases: Sequence[Ready]) -> Sequence[Entry]:
    """Write new cases, and return what the search index is to have of them.

    Raises `ChangedMeanwhile` if a case, its number, reference, source or stream is there already.
    """
    rows = [one if isinstance(one, Prepared) else prepared(one.new, link.index) for one in cases]
    know(link, (person for one in rows for person in _people(one.new)))
    new, events = [one.new.row for one in rows], [event for one in rows for event in one.events]
    _see_all_new(rows, new, insert_all(link, sql.ADD_CASE, new))
    _see_all_new(rows, events, change_all(link, sql.APPEND, events))
    insert_all(link, counting.PUT_MARK, [mark for one in rows for mark in one.marks])
    insert_all(link, sql.KEEP, [value for one in rows for value in one.new.secrets])
    return [entry for one in rows for entry in one.entries]


def know(link: Link, people: Iterable[str]) -> None:
    """Make customers known who may be already."""
    insert_all(link, sql.KNOW_PERSON, [(one,) for one in dict.fromkeys(people)])


def change_all(link: Link, statement: str, rows: Sequence[Values]) -> int:
    """Run a statement for each row, if there are any."""
    return link.change_each(statement, rows) if rows else 0


def insert_all(link: Link, statement: str, rows: Sequence[Row]) -> int:
    """Insert rows, if there are any; returns how many were not there."""
    return link.insert_each(statement, rows) if rows else 0


def _people(new: NewCase) -> Iterable[str]:
    return (new.row.person, *(one.person for one in new.secrets))


def _see_all_new(of: Sequence[Prepared], rows: Sequence[object], written: int) -> None:
    """See that no row was there before, nor anything that is unique of it."""
    if written != len(rows):
        raise ChangedMeanwhile("changed_meanwhile", case=of[0].new.row.id, expected=0, version=1)
