"""A record folded in one go comes to what it comes to event by event, whatever was done."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from amends.workflow import PROCESS
from amends.workflow.engine.snapshot import Snapshot, applied, applied_all, step_of
from amends.workflow.record.event import Event

from ..build import Place, World
from .walking import Walk

LAST = "f" * 64
Taken = tuple[Snapshot, Sequence[Event], Snapshot]


def walked(seed: int, monkeypatch: pytest.MonkeyPatch) -> list[Taken]:
    """Walk, and return what was taken: from where, by which events, and to where."""
    seen, take = list[Taken](), World.take

    def watched(world: World, place: Place, *asked: Any, **also: Any) -> tuple[Place, list[Event]]:
        after, events = take(world, place, *asked, **also)
        seen.append((place.snapshot, events, after.snapshot))
        return after, events

    monkeypatch.setattr(World, "take", watched)
    Walk(seed).run(60)
    return seen


def plainly(before: Snapshot, event: Event) -> Snapshot:
    """Fold one event as the table of acts and regions says it, and nothing faster."""
    version = before.version + (event.kind != "clock" or event.what not in PROCESS.clocks.tells)
    stepped = before.stepped if version == before.version else event.recorded
    after = before._replace(seq=event.seq, recorded=event.recorded)
    if event.kind == "refusal":
        return after
    step, form = step_of(event), PROCESS.form(event.what)
    facts = form.fold(before.facts, step) if form else before.facts
    for change in event.changes:
        (fact,) = (one.fact for one in PROCESS.regions if one.name == change.region)
        facts = replace(facts, **{fact: change.target})
    facts = PROCESS.settle(facts)
    timers = PROCESS.clocks.keep(before.timers, [(before.facts, facts, step)])
    return after._replace(facts=facts, timers=timers, version=version, stepped=stepped)


@pytest.mark.parametrize("seed", range(40))
def test_a_walk_folds_to_the_same_in_one_go(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """From wherever it is begun, to wherever it goes; and nothing that was folded is changed."""
    seen = walked(seed, monkeypatch)
    first, so_far, began = seen[0][0], list[Event](), repr(seen[0][0])
    at = first
    for before, events, after in seen:
        assert before == at
        for event in events:
            so_far.append(event)
            at = plainly(at, event)
            assert applied(PROCESS, at._replace(last=LAST), event, LAST).seq == event.seq
            assert applied_all(PROCESS, first, so_far, at.last) == at
        at = at._replace(last=after.last)
        assert at == after
        assert applied_all(PROCESS, first, so_far, after.last) == after
    assert len(so_far) >= len(seen) > 0
    assert repr(first) == began


def test_clocks_that_look_at_nothing_leave_the_facts_folded(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A process whose timers stand still has the facts of every step all the same."""
    still = replace(PROCESS, clocks=replace(PROCESS.clocks, keep=lambda timers, _taken: timers))
    seen = walked(3, monkeypatch)
    events = [one for _, some, _ in seen for one in some]
    found = applied_all(still, seen[0][0], events, seen[-1][2].last)
    assert found == seen[-1][2]._replace(timers=seen[0][0].timers)
