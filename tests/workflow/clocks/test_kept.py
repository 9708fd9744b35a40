"""What was reckoned of clocks is kept: as long as the same would be reckoned again, no longer."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from amends.workflow.facts.time import reckoning
from amends.workflow.moments import from_epoch
from amends.workflow.policy import Policy

from ..bench import Bench

HOURS = st.lists(st.integers(0, 24 * 40), min_size=1, max_size=12)


def told(bench: Bench, case: str) -> tuple[Any, Policy]:
    """Return what the record of a case folds to, and the policy."""
    desk = bench.desk()
    with bench.store.reading() as view:
        return desk._engine.folds.replayed(view.events(case)), desk.policy


@settings(max_examples=30, deadline=None)
@given(HOURS, HOURS)
def test_what_is_kept_is_what_would_be_reckoned(steps: list[int], asked: list[int]) -> None:
    """At any moments, in any order, kept clocks are those that are reckoned anew."""
    bench = Bench()
    case = bench.receive().id
    for number, hours in enumerate(steps):
        if number == 1:
            bench.do(case, "promise", text="A call.", due=bench.now + timedelta(days=3))
        bench.wait(hours=hours % 60)
        bench.do(case, "note", text=f"After {hours} hours.")
        at, policy = told(bench, case)
        for one in asked:
            now = int(bench.now.timestamp()) + one * 3600 + one % 2
            found = reckoning.open_clocks(at.facts, at.timers, policy, now)
            assert found == reckoning.clocks(at.facts, at.timers, policy, now, every=False)


def test_the_last_moment_of_a_clock_is_its_own() -> None:
    """A clock that is kept runs at its last second, and is missed a second later."""
    bench = Bench()
    case = bench.receive().id
    at, policy = told(bench, case)
    now = int(bench.now.timestamp())
    due = min(one.due for one in reckoning.open_clocks(at.facts, at.timers, policy, now) if one.due)
    for moment in (due, due + 1, due):
        found = reckoning.open_clocks(at.facts, at.timers, policy, moment)
        assert found == reckoning.clocks(at.facts, at.timers, policy, moment, every=False)
    assert from_epoch(due) > bench.now


def test_a_step_reckons_clocks_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A step of a case that is known reckons what it left, and asks nothing of before again."""
    bench, reckoned = Bench(), list[int]()
    cases = [bench.receive().id for _ in range(20)]
    clocks = reckoning.clocks

    def counting(*of: Any, **how: Any) -> object:
        reckoned.append(1)
        return clocks(*of, **how)

    monkeypatch.setattr(reckoning, "clocks", counting)
    for _ in range(3):
        bench.wait(seconds=30)
        for case in cases:
            bench.do(case, "note", text="One of many.")
    assert len(reckoned) == 3 * len(cases)
