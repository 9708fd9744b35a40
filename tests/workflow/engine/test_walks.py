"""Random walks over all acts and moves by several people: whatever happens, the properties hold."""

from collections.abc import Iterator
from functools import cache

import pytest

from amends.workflow.engine import Standing
from amends.workflow.engine.way import way
from amends.workflow.lifecycle import STAGES

from ..build import PEOPLE, Place, World
from .unlocking import ASKS, ended_in_silence, unlocked, walked, within_reach
from .walking import Walk

WALKS, STEPS, GROUPS = 200, 60, 8
OWN = {"escalate", "reopen"}  # what is owed for these is a value of the move itself


@cache
def walks(group: int) -> tuple[Walk, ...]:
    """Walk one group of walks once for all tests that look at it."""
    each = WALKS // GROUPS
    return tuple(Walk(seed).run(STEPS) for seed in range(group * each, (group + 1) * each))


def places(seeds: range, every: int) -> Iterator[tuple[World, Place]]:
    """Yield where walks stand now and then."""
    for seed in seeds:
        walk = Walk(seed)
        for _ in range(3):
            walk.run(every)
            yield walk.world, walk.place


@pytest.mark.parametrize("group", range(GROUPS))
def test_no_walk_breaks_a_property(group: int) -> None:
    """After each step all properties hold, and each refusal was foretold by the answer."""
    broken = [(walk.seed, walk.faults, walk.done[-1]) for walk in walks(group) if walk.faults]
    assert not broken


def test_the_walks_see_the_whole_lifecycle() -> None:
    """They reach every stage and are refused often enough to mean something."""
    taken = [walk for group in range(GROUPS) for walk in walks(group)]
    assert set().union(*(walk.stages for walk in taken)) == set(STAGES)
    assert sum(walk.refused for walk in taken) > WALKS


@pytest.mark.parametrize("seeds", [range(at, at + 6) for at in range(1000, 1024, 6)])
def test_doing_what_a_refusal_names_lets_the_move_fire(seeds: range) -> None:
    """Each guard holds once what it names is done in order, and in the end the move fires."""
    for world, place in places(seeds, every=20):
        for name in _moves(world, place):
            if world.why(place, name, ASKS).standing is Standing.OWED:
                ready = unlocked(world, place, name)
                after, events = world.take(ready, name, {}, ASKS)
                assert name in {event.what for event in events}
                assert after.snapshot.version > place.snapshot.version


def _moves(world: World, place: Place) -> list[str]:
    process = world.engine.process
    here = {row.move for row in process.rows if place.facts.stage in row.sources}
    return sorted((here & set(process.names())) - OWN)


def to_and_fro(world: World, place: Place, name: str) -> bool:
    """Tell whether a case was sent back so often that nobody at all may send it back again."""
    returns = place.facts.organising.returns
    return name == "send-back" and returns >= world.policy.returns_at_most


@pytest.mark.parametrize("seeds", [range(at, at + 5) for at in range(2000, 2015, 5)])
def test_a_planned_way_makes_the_step_ready(seeds: range) -> None:
    """Going the legs for real makes the step ready, for another where this very person may not."""
    for seed in seeds:
        walk = Walk(seed).run(25)
        world, place = walk.world, walk.place
        for name in walk.random.sample(world.engine.process.names(), 6):
            by = "customer" if world.engine.form(name).by_customer else None
            legs = way(world.engine, world.where(place), world.asked(place, name, ASKS, {}, by))
            if legs is None:
                assert not within_reach(world, place.facts.stage, name), name
                continue
            there = walked(world, place, legs)
            found = world.why(there, name, ASKS, by)
            asked = [found, *(world.why(there, name, who, by) for who in PEOPLE if found.barred)]
            ready = [one for one in asked if one.standing is Standing.READY]
            assert ready or to_and_fro(world, there, name), (name, [one.name for one in legs])


@pytest.mark.parametrize("seeds", [range(at, at + 10) for at in range(3000, 3030, 10)])
def test_the_desk_alone_can_end_any_case(seeds: range) -> None:
    """With a silent customer and without an outside body every case comes to an end."""
    for world, place in places(seeds, every=20):
        ended = ended_in_silence(world, place)
        assert ended.facts.stage in {"closed", "withdrawn", "redirected"}
