"""What a record folded to is kept under its hash: never wrong, never for another record."""

from dataclasses import replace

import pytest

from amends.workflow import PROCESS, StillOwed
from amends.workflow.engine.folds import MOST, Folds, folds_of
from amends.workflow.engine.snapshot import Snapshot, applied, new_snapshot
from amends.workflow.record.event import Stored

from ..bench import Bench


def stored_of(bench: Bench, case: str) -> list[Stored]:
    """Return the record of a case."""
    with bench.store.reading() as view:
        return [*view.events(case)]


def folded(stored: list[Stored]) -> Snapshot:
    """Fold a record from its beginning."""
    snapshot = new_snapshot(PROCESS)
    for one in stored:
        snapshot = applied(PROCESS, snapshot, one.event(), one.hash)
    return snapshot


def walked(bench: Bench) -> str:
    """Receive a complaint, have one step refused and two taken."""
    case = bench.receive().id
    with pytest.raises(StillOwed):
        bench.do(case, "inquire")
    bench.run(case, "contact", "note")
    return case


def test_a_record_folds_to_the_same_kept_or_not() -> None:
    """Whatever was folded before, every beginning of a record folds to what it folds to alone."""
    bench = Bench()
    stored, folds = stored_of(bench, walked(bench)), Folds(PROCESS)
    for end in (len(stored), 2, 1, 3, 0, len(stored)):
        assert folds.replayed(stored[:end]) == folded(stored[:end])


def test_a_record_that_was_changed_is_folded_anew() -> None:
    """One other byte gives another hash, so nothing that was kept is taken for it."""
    bench = Bench()
    stored, folds = stored_of(bench, walked(bench)), Folds(PROCESS)
    folds.replayed(stored)
    other = stored[-1]._replace(body=stored[-1].body.replace(b'"note"', b'"meet"'))
    assert other != stored[-1]
    found = folds.replayed([*stored[:-1], other])
    assert found == folded([*stored[:-1], other])
    assert found.last == other.hash


def test_only_the_latest_are_kept() -> None:
    """What is kept has a limit, and what had to go is folded again when it is asked for."""
    bench = Bench()
    stored, folds = stored_of(bench, walked(bench)), Folds(PROCESS)
    first = folds.replayed(stored)
    for number in range(MOST):
        folds.keep(first._replace(last=f"{number:064}"))
    assert folds.replayed(stored) == first
    assert folds.replayed(stored) is not first


def test_processes_that_fold_alike_share() -> None:
    """Another row changes no fold; another act does."""
    assert folds_of(replace(PROCESS, rows=PROCESS.rows[1:])) is folds_of(PROCESS)
    assert folds_of(replace(PROCESS, acts=PROCESS.acts[1:])) is not folds_of(PROCESS)


def test_a_fork_goes_its_own_way() -> None:
    """A store that is forked has everything, and what is written to one is not in the other."""
    bench = Bench()
    case = walked(bench)
    other = Bench(store=bench.store.fork())
    assert other.desk().show(case) == bench.desk().show(case)
    before = bench.desk().log(case)
    other.do(case, "note", text="Only there.")
    other.desk().attach(case, b"Only there.", name="there.txt")
    new = other.receive().id
    assert bench.desk().log(case) == before
    assert [one.id for one in bench.desk().list()] == [case]
    assert bench.receive().id == new
