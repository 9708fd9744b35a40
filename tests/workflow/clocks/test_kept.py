"""What was reckoned of clocks is kept: as long as the same would be reckoned again, no longer."""

from collections import Counter
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from amends.workflow import clocks
from amends.workflow.clocks import deriving
from amends.workflow.clocks.listening import Heard, Since, any_of
from amends.workflow.facts.time import reckoning, running
from amends.workflow.moments import from_epoch
from amends.workflow.policy import Policy
from amends.workflow.rules import SHIPPED

from ..bench import Bench
from ..engine import walking
from ..engine.walking import Walk

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


ALL = Policy(packs=" ".join(SHIPPED))


@pytest.mark.parametrize("seed", range(2000, 2012))
def test_what_no_step_moved_is_not_reckoned(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Under all packs, whatever people do, clocks that are taken over are as reckoned anew."""
    reckon, still = running.running, running.Running.still
    taken = Counter[bool]()

    def both(*of: Any) -> running.Running:
        found = reckon(*of)
        assert found.found == running.clocks(*of, every=False)
        ahead = clocks.effects(found.found, clocks.by_clock(of[1].told))
        assert found.ahead == sorted(ahead, key=lambda one: one.at)
        return found

    def counting(kept: running.Running, *of: Any) -> Any:
        known = still(kept, *of)
        taken.update(one is not None for one in known or ())
        return known

    for module in (running, reckoning):
        monkeypatch.setattr(module, "running", both)
    monkeypatch.setattr(running.Running, "still", counting)
    monkeypatch.setattr(walking, "POLICIES", (ALL,))
    assert not Walk(seed).run(40).faults
    assert taken[True] > taken[False] > 0


STEPS = st.sampled_from(["note", "contact", "extend"])
HEARD = st.builds(Heard, st.none() | st.frozensets(STEPS), st.booleans(), st.booleans())
SINCE = st.builds(Since, st.frozensets(STEPS), st.booleans(), st.booleans())


@given(st.lists(HEARD, max_size=4), SINCE)
def test_what_none_of_several_clocks_hears_moves_none(each: list[Heard], since: Since) -> None:
    """What is asked of all clocks at once says no more and no less than each of them."""
    assert any_of(each).misses(since) is all(one.misses(since) for one in each)


@pytest.mark.parametrize(
    ("name", "given", "moved"),
    [
        ("note", {"text": "One of many."}, []),
        ("raise", {"text": "Charged twice."}, []),
        ("acknowledge", {"channel": "sms", "text": "We will call."}, ["first_contact", "progress"]),
    ],
)
def test_a_step_reckons_what_hears_it(
    name: str, given: dict[str, Any], moved: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A step of a case that is known reckons the clocks that hear it, and no other again."""
    bench, reckoned = Bench(), list[str]()
    cases = [bench.receive().id for _ in range(20)]
    reckon = deriving.reckon

    def counting(case: Any, ruled: Any, *of: Any) -> object:
        reckoned.append(ruled.id)
        return reckon(case, ruled, *of)

    monkeypatch.setattr(deriving, "reckon", counting)
    bench.wait(seconds=30)
    for case in cases:
        bench.do(case, name, **given)
    assert reckoned == moved * len(cases)


def test_what_time_does_is_worked_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What lies ahead of a clock is worked out once, and again when a step moves that clock."""
    bench, worked = Bench(), list[str]()
    case, effects = bench.receive().id, clocks.effects

    def counting(found: Any, told: Any) -> object:
        worked.extend(one.id for one in found)
        return effects(found, told)

    monkeypatch.setattr(running, "effects", counting)
    for _ in range(5):
        bench.wait(seconds=30)
        bench.do(case, "note", text="One of many.")
    assert worked == []
    bench.do(case, "acknowledge", channel="sms", text="We will call.")
    assert worked == ["first_contact", "progress"]
