"""What has time done since? Looked up by an index, and recorded once, whoever asks how often."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from ...engine import Advanced, Engine
from ...errors import ChangedMeanwhile
from ...frozen.named import NamedTuple
from ...moments import iso
from ...record.event import Stored
from ...store import CaseQuery, CaseRow, Reader, Store, Writer
from ..opening import keep_time, people_of, policy_of
from ..showing import row_of

BATCH: Final = 50  # cases a transaction: nobody who writes has to wait long


class Thing(NamedTuple):
    """One thing that time did: to which case, what, and to which clock, "" where to none."""

    case: str
    what: str
    clock: str


class Ticked(NamedTuple):
    """What was recorded: in how many cases, how often which thing, and each thing in its order."""

    looked_at: int = 0
    cases: tuple[str, ...] = ()
    told: Mapping[str, int] = {}
    things: tuple[Thing, ...] = ()


def tick(engine: Engine, store: Store, now: datetime) -> Ticked:
    """Record what time has done to the cases of a desk, each thing once and in its order."""
    looked_at, things, left = 0, list[Thing](), set[str]()
    while batch := _batch(engine, store, now, left):
        looked_at += len(batch)
        things += [one for told in batch.values() for one in told]
    return _ticked(looked_at, things)


def rehearsed(engine: Engine, view: Reader, now: datetime) -> Ticked:
    """Say what a tick would record, and write nothing."""
    rows = view.cases(CaseQuery(waking=iso(now), order="change"))
    found = [_told(row.id, _ripened(engine, view, row, now).stored) for row in rows]
    return _ticked(len(rows), [one for told in found for one in told])


def _ticked(looked_at: int, things: Sequence[Thing]) -> Ticked:
    told = Counter(one.what for one in things)
    cases = tuple(dict.fromkeys(one.case for one in things))
    return Ticked(looked_at, cases, dict(told), tuple(things))


def _batch(
    engine: Engine, store: Store, now: datetime, left: set[str]
) -> Mapping[str, Sequence[Thing]]:
    """Do a batch in a transaction; a case of which somebody else writes just now is `left`."""
    waking = CaseQuery(waking=iso(now), order="change", limit=BATCH + len(left))
    try:
        with store.writing() as tx:
            rows = [row for row in tx.cases(waking) if row.id not in left][:BATCH]
            if rows:
                keep_time(tx, now)
            return {row.id: _one(engine, tx, row.id, now, left) for row in rows}
    except ChangedMeanwhile as error:
        left.add(str(error.values["case"]))
        return _batch(engine, store, now, left)


def _one(engine: Engine, tx: Writer, case: str, now: datetime, left: set[str]) -> Sequence[Thing]:
    """Record what time has done to one case, and when it does something next."""
    row = tx.case(case)
    if row is None:
        return ()
    made = _ripened(engine, tx, row, now)
    tx.append(made.stored)
    after = row_of(engine.process, row, made.snapshot, policy_of(tx))
    tx.put_case(after, expected=row.version)
    if (after.next_change or "9999") <= iso(now):
        left.add(case)  # a process whose clocks never come to rest does not keep a tick going
    if made.stored:
        engine.folds.keep(made.snapshot)
    return _told(case, made.stored)


def _ripened(engine: Engine, view: Reader, row: CaseRow, now: datetime) -> Advanced:
    at, policy = engine.folds.replayed(view.events(row.id)), policy_of(view)
    last = datetime.fromisoformat(at.recorded) if at.recorded else now
    recorded = max(now, last)
    where = engine.where(row.id, at, policy, recorded, people_of(view))
    pen = engine.pen(row.id, at)
    engine.ripen(pen, where, recorded)
    return pen.done()


def _told(case: str, stored: Sequence[Stored]) -> Sequence[Thing]:
    events = [one.event() for one in stored]
    return [Thing(case, one.what, str(one.data.get("clock", ""))) for one in events]
