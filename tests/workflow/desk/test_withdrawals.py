"""Withdrawals are reported by their reasons, beside what came after; nobody is ranked by them."""

import pytest

from amends.workflow.desk.reporting import withdrawn as report

from ..bench import Bench

TOLD = ("inform", {"about": ["withdrawal", "way_back"]})


def withdrawn(bench: Bench, reason: str | None) -> str:
    """Bring a complaint to its withdrawal, for a reason or for none that was said."""
    case = bench.receive().id
    said = {"reason": reason} if reason else {}
    bench.do(case, "request-withdrawal", words="I take it back.", **said)
    bench.run(case, "identify", TOLD)
    bench.wait(hours=73)
    bench.run(case, "withdraw")
    return case


def test_reasons_are_counted_beside_what_came_after() -> None:
    """How often each reason was given, how often it ended the case, how often it came back."""
    bench = Bench()
    withdrawn(bench, "resolved")
    back = withdrawn(bench, "resolved")
    bench.do(back, "reopen", by="customer", words="It happened again.")
    again = withdrawn(bench, None)
    bench.desk().link(bench.receive().id, again, "repeat")
    asked = bench.receive().id
    bench.do(asked, "request-withdrawal", words="Leave it.", reason="other_route")
    bench.receive()
    found = bench.desk().withdrawals()
    assert (found.cases, found.cut) == (4, False)
    assert {name: tuple(one) for name, one in found.reasons.items()} == {
        "resolved": (2, 2, 1),
        "not_said": (1, 1, 1),
        "other_route": (1, 0, 0),
    }
    assert bench.desk().withdrawals("stage:withdrawn").cases == 2
    assert "wang" not in repr(found)


def test_a_bounded_number_of_cases_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there are more, it says so."""
    bench = Bench()
    for _ in range(3):
        case = bench.receive().id
        bench.do(case, "request-withdrawal", words="Leave it.", reason="other")
    monkeypatch.setattr(report, "MOST", 2)
    found = bench.desk().withdrawals()
    assert (found.cases, found.cut) == (2, True)
