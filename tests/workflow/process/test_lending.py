"""A process that somebody else wrote in one short file runs on a desk like the shipped one."""

from pathlib import Path

import pytest

from amends.workflow import MemoryStore, NotFromHere, StillOwed, StoreNotReady
from amends.workflow.process.check import faults

from ..bench import Bench
from .lending import LIBRARY, STAGES


@pytest.fixture
def bench() -> Bench:
    """Open a desk that lends books."""
    return Bench(LIBRARY, MemoryStore(practice=True))


def test_it_is_short_and_whole() -> None:
    """Fewer than sixty lines make a process of five stages without a fault."""
    source = Path(__file__).with_name("lending.py").read_text(encoding="utf-8")
    assert len(source.splitlines()) < 60
    assert len(STAGES) == 5
    assert faults(LIBRARY) == ()


def test_a_book_is_lent_and_comes_back(bench: Bench) -> None:
    """A refusal names the act that helps, the act is done, and the moves lead to the end."""
    loan = bench.receive(words="A novel, please.")
    assert loan.stage == "asked"
    with pytest.raises(StillOwed) as refused:
        bench.do(loan.id, "lend")
    assert [owed.do for owed in refused.value.owed] == [("amends", "look", loan.id, "--card")]
    assert bench.do(loan.id, "look", card=True).next == ("lend",)
    assert bench.do(loan.id, "lend").stage == "lent"
    bench.do(loan.id, "look", damaged=True)
    assert bench.do(loan.id, "bring-back", by="customer").stage == "mending"
    assert bench.do(loan.id, "bring-back", by="customer").stage == "shelved"
    assert bench.desk().list()[0].open is False
    assert bench.desk().verify().ok


def test_a_row_is_chosen_by_what_was_seen(bench: Bench) -> None:
    """A book that is out is waited for; nothing else can happen to it meanwhile."""
    loan = bench.receive()
    bench.do(loan.id, "look", card=True, out=True)
    assert bench.do(loan.id, "lend").stage == "waiting"
    with pytest.raises(NotFromHere) as refused:
        bench.do(loan.id, "bring-back")
    assert refused.value.stages == ("lent", "mending")


def test_the_way_is_planned_in_any_process(bench: Bench) -> None:
    """The shortest way to a move is found without the desk knowing what a book is."""
    loan = bench.receive()
    legs = bench.desk().way(loan.id, "bring-back")
    assert legs is not None
    assert [leg.name for leg in legs] == ["look", "lend"]


def test_another_process_is_refused(bench: Bench) -> None:
    """A desk that lends books never opens as a desk for complaints."""
    before = bench.desk("li.na").verify().events
    with pytest.raises(StoreNotReady) as refused:
        Bench(store=bench.store)
    assert refused.value.code == "other_process"
    assert bench.desk("li.na").verify().events == before
