"""Many threads at one store: nothing is lost, nothing is done twice, every view is whole."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import pytest

from amends.workflow import AmendsError, CaseRow, ChangedMeanwhile
from amends.workflow.record.event import Secret, Stored

from ..bench import Bench
from ..sensible import SENSIBLE

THREADS, EACH = 8, 15


def test_no_step_is_lost() -> None:
    """Steps of several people at once are all there, in one order that holds."""
    bench = Bench()
    case = bench.receive()
    desks = [bench.desk(name) for name in ("wang", "zhao", "sun", "qian")]

    def work(number: int) -> None:
        for _ in range(EACH):
            desks[number % len(desks)].do(case.id, "note", text=f"from {number}")
            assert desks[0].show(case.id).version >= 1

    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(work, range(THREADS)))
    assert bench.desk().show(case.id).version == 1 + THREADS * EACH
    assert bench.desk().verify().ok


def test_a_key_works_between_threads() -> None:
    """The same call from many threads happens once and is told to all of them."""
    bench = Bench()
    case, desk = bench.receive(), bench.desk()
    with ThreadPoolExecutor(THREADS) as pool:
        calls = [
            pool.submit(desk.do, case.id, "note", text="once", key="K") for _ in range(THREADS * 2)
        ]
        versions = {call.result().version for call in calls}
    assert versions == {2}
    assert len(desk.log(case.id)) == 2


def test_one_of_many_who_expect_the_same_version_goes_first() -> None:
    """The others learn that somebody was faster."""
    bench = Bench()
    case, desk = bench.receive(), bench.desk()

    def attempt(number: int) -> bool:
        try:
            desk.do(case.id, "note", text=str(number), expect=1)
        except ChangedMeanwhile:
            return False
        return True

    with ThreadPoolExecutor(THREADS) as pool:
        assert sum(pool.map(attempt, range(THREADS * 2))) == 1
    assert desk.show(case.id).version == 2


def test_numbers_are_never_given_twice() -> None:
    """Complaints received at once have numbers, references and persons of their own."""
    bench = Bench()
    desk = bench.desk()
    with ThreadPoolExecutor(THREADS) as pool:
        calls = [
            pool.submit(desk.receive, customer="A", channel="phone", words=str(at))
            for at in range(THREADS * 4)
        ]
        found = [call.result() for call in calls]
    assert len({case.id for case in found}) == THREADS * 4
    assert len({case.reference for case in found}) == THREADS * 4
    assert desk.verify().ok


def test_what_fails_half_way_leaves_nothing() -> None:
    """Whatever a transaction did before it broke is taken back, in the order it was done."""
    bench = Bench()
    case = bench.receive()
    with bench.store.reading() as view:
        before = (view.events(case.id), view.secrets(case.id), view.case(case.id))
        number = view.meta("next_number")
    row = before[2]
    assert row is not None
    with pytest.raises(AmendsError):
        _fail_half_way(bench, before[0][0], before[1], row)
    with bench.store.reading() as view:
        assert (view.events(case.id), view.secrets(case.id), view.case(case.id)) == before
        assert view.meta("next_number") == number
    assert bench.do(case.id, "empathise", **SENSIBLE["empathise"]).version == 2


def _fail_half_way(bench: Bench, event: Stored, secrets: Sequence[Secret], row: CaseRow) -> None:
    with bench.store.writing() as tx:
        tx.next_number()
        tx.put_case(row._replace(stage="closed"), expected=row.version)
        tx.keep(secrets)
        tx.append([event._replace(seq=2)])
        tx.append([event])
