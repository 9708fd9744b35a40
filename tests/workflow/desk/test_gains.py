"""What complaints brought is counted over cases, and nobody is named by it."""

import pytest

from amends.workflow.desk.reporting import gained as report

from ..bench import Bench
from ..sensible import TO_CLOSED


def test_what_complaints_brought_is_counted() -> None:
    """Ends by outcome, improvements beside them, feelings and opinion first to last."""
    bench = Bench()
    better = bench.receive(feeling=3).id
    steps = [
        ("review", {"improvement": "Test it first."}) if one == "review" else one
        for one in TO_CLOSED
    ]
    bench.run(better, *steps)
    plain = bench.receive(feeling=1).id
    bench.run(plain, *TO_CLOSED)
    bench.do(plain, "reopen", words="Again.", by="customer")
    bench.do(plain, "risk", legal=0, opinion=2, regulator=0)
    bench.do(plain, "risk", legal=0, opinion=1, regulator=0)
    found = bench.desk().gains()
    assert (found.cases, found.cut, dict(found.ended)) == (2, False, {"fulfilled": 1})
    assert (found.improvements, found.per_hundred) == (1, 100)
    assert (found.feeling, found.opinion) == ((2, 1, 0), (1, 1, 0))
    assert "wang" not in repr(found)


def test_nothing_ended_gives_no_share() -> None:
    """Without an end there is no figure for every hundred, rather than a wrong one."""
    bench = Bench()
    bench.receive()
    assert bench.desk().gains().per_hundred is None


def test_a_bounded_number_of_cases_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there are more, it says so."""
    bench = Bench()
    for _ in range(3):
        bench.receive()
    monkeypatch.setattr(report, "MOST", 2)
    found = bench.desk().gains()
    assert (found.cases, found.cut) == (2, True)
