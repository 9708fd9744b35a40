"""Does what lists and reports show follow from the record? What does not is made anew from it.

The record has the last word: a row is a projection, and so are the marks that reports count. What
the record does not know (the reference, the person, where a case came from) stays as it stands.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Final

from ...engine import Engine
from ...engine.folds import folded_afresh
from ...engine.replaying import FLAWS
from ...errors import ChangedMeanwhile
from ...frozen.named import NamedTuple
from ...policy import Policy
from ...record.event import Event, Stored
from ...store import CaseQuery, CaseRow, Reader, Store, Writer
from ...store.marks import Mark, marks_read
from ..opening import policy_of
from ..showing import row_of

PAGE: Final = 64  # cases whose records are read together
BATCH: Final = 50  # rows a transaction: nobody who writes has to wait long
TRIES: Final = 5  # for rows that somebody else writes just then


class Rebuilt(NamedTuple):
    """What was compared with the record, and how much of it stood otherwise.

    `rows` of the `cases` stood otherwise, `names` says how often in which column; reports counted
    `marked` of the cases otherwise. The histories of `unreadable` cases could not be read to their
    end: these are left as they are, and `verify` says what is wrong with them.
    """

    cases: int = 0
    events: int = 0
    rows: int = 0
    marked: int = 0
    names: Mapping[str, int] = {}
    unreadable: tuple[str, ...] = ()


class _Compared(NamedTuple):
    """One case beside its record: its row, as it follows, and whether its marks follow too."""

    row: CaseRow
    events: int
    follows: CaseRow | None
    marked: bool = False

    @property
    def differs(self) -> bool:
        return self.follows is not None and self.follows != self.row


def rebuild(engine: Engine, store: Store, *, dry_run: bool = False) -> Rebuilt:
    """Compare every row and all marks with the record, and write those that stood otherwise.

    Nothing is written where nothing differs, or in a dry run. Rows are written a few at a time;
    what somebody does meanwhile is in the record, and so in them.
    """
    cases, events, unreadable = 0, 0, list[str]()
    names, differing, marked = Counter[str](), list[str](), 0
    with store.reading() as view:
        policy = policy_of(view)
        for one in _all_compared(engine, view, policy):
            cases, events, marked = cases + 1, events + one.events, marked + one.marked
            if one.follows is None:
                unreadable.append(one.row.id)
            elif one.differs:
                differing.append(one.row.id)
                names.update(_differing(one.row, one.follows))
    if not dry_run:
        _write(engine, store, differing, marks=marked > 0)
    told = dict(sorted(names.items()))
    return Rebuilt(cases, events, len(differing), marked, told, tuple(unreadable))


def _all_compared(engine: Engine, view: Reader, policy: Policy) -> Iterator[_Compared]:
    rest = view.each(CaseQuery())
    while rows := [*islice(rest, PAGE)]:
        names = [row.id for row in rows]
        stored, marks = view.events_of(names), view.marks_of(names)
        for row in rows:
            yield _compared(engine, row, stored[row.id], marks[row.id], policy)


def _compared(
    engine: Engine, row: CaseRow, stored: Sequence[Stored], stood: Sequence[Mark], policy: Policy
) -> _Compared:
    try:
        events = [one.event() for one in stored]
        follows = followed(engine, row, events, policy) if events else None
        marks = [mark for one in events for mark in marks_read(one)]
    except FLAWS:
        return _Compared(row, len(stored), None)
    return _Compared(row, len(stored), follows, marks != stood)


def followed(engine: Engine, row: CaseRow, events: Sequence[Event], policy: Policy) -> CaseRow:
    """Return the row as it follows from the events of its case; raises what folding them does."""
    channel = events[0].data.get("channel")
    begun = row._replace(channel=channel if isinstance(channel, str) else None)
    return row_of(engine.process, begun, folded_afresh(engine.process, events), policy)


def _differing(row: CaseRow, follows: CaseRow) -> Iterator[str]:
    pairs = zip(CaseRow._fields, row, follows, strict=True)
    return (name for name, stood, true in pairs if stood != true)


def _write(engine: Engine, store: Store, differing: Sequence[str], *, marks: bool) -> None:
    rest = iter(differing)
    while batch := [*islice(rest, BATCH)]:
        _write_batch(engine, store, batch)
    if marks:
        with store.writing() as tx:
            tx.mark_anew()


def _write_batch(engine: Engine, store: Store, batch: Sequence[str]) -> None:
    """Write some rows as they follow by now; whoever was faster has made theirs anew as well."""
    for left in reversed(range(TRIES)):
        try:
            with store.writing() as tx:
                policy, stored = policy_of(tx), tx.events_of(batch)
                for case in batch:
                    _put(engine, tx, case, stored[case], policy)
        except ChangedMeanwhile:
            if not left:
                raise
        else:
            return


def _put(engine: Engine, tx: Writer, case: str, stored: Sequence[Stored], policy: Policy) -> None:
    row = tx.case(case)
    found = _compared(engine, row, stored, (), policy) if row else None
    if found and found.follows and found.differs:
        tx.put_case(found.follows, expected=found.row.version)
