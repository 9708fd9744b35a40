"""The table that answers questions and the `transitions` machine that moves cases are one thing."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from random import Random
from typing import Any

import pytest

from amends.workflow import PROCESS, GuardFailed, MemoryStore, Need, Policy, Process
from amends.workflow.engine import Engine, Snapshot
from amends.workflow.engine.snapshot import new_snapshot
from amends.workflow.facts import Facts
from amends.workflow.machine import FORCED_MARK, Machines, compiled
from amends.workflow.process import Bundle, Guard, Row

from ..bench import Bench
from ..build import START, World
from ..process.lending import LIBRARY
from ..sensible import SENSIBLE, TO_CLOSED

ALL_SUBSETS = 9  # guards of a step up to which every subset is tried
SAMPLED = 150
CHOSEN: dict[str, bool] = {}


def fake(guard: Guard) -> Guard:
    """Return a guard that holds when the test says so."""

    def needs(_facts: Any, _policy: Policy) -> tuple[Need, ...]:
        return () if CHOSEN[guard.code] else (Need(),)

    return Guard(guard.code, needs, guard.reads)


def faked(process: Process) -> Process:
    """Return the process with the outcome of every guard in the hands of the test."""

    def opened(guards: tuple[Guard | Bundle, ...]) -> tuple[Guard, ...]:
        return tuple(fake(one) for one in Row("", "", (), "", guards).given)

    rows = tuple(
        replace(row, guards=opened(row.guards), when=opened(row.when)) for row in process.rows
    )
    acts = tuple(replace(act, guards=opened(act.guards)) for act in process.acts)
    return replace(process, rows=rows, acts=acts, guards=opened(process.guards))


FAKED = Engine(faked(PROCESS))
STEPS = sorted({(stage, name) for stage, name in FAKED.machines.table if FORCED_MARK not in name})


def outcomes(codes: list[str], seed: str) -> Iterator[dict[str, bool]]:
    """Yield every outcome of a few guards; of many, all that fail alone and a sample."""
    if len(codes) <= ALL_SUBSETS:
        yield from (dict(zip(codes, values, strict=True)) for values in _products(len(codes)))
        return
    random = Random(seed)  # noqa: S311  # repeatable, not secret
    yield dict.fromkeys(codes, True)
    yield from ({code: code != alone for code in codes} for alone in codes)
    for _ in range(SAMPLED):
        share = random.random()
        yield {code: random.random() < share for code in codes}


def _products(size: int) -> Iterator[tuple[bool, ...]]:
    return product((True, False), repeat=size)


def codes_of(stage: str, name: str) -> list[str]:
    """Name the guards that a step asks or is chosen by."""
    ways = FAKED.machines.table.get((stage, name), ())
    return list(dict.fromkeys(one.code for way in ways for one in (*way.when, *way.given)))


def answered(stage: str, name: str) -> tuple[bool, str | None]:
    """Ask the judgement that every question and every refusal rests on."""
    world = World()
    at: Snapshot = new_snapshot(PROCESS)._replace(facts=Facts(stage=stage))
    where = FAKED.where("C-1", at, Policy(), START, {})
    asked = world.asked(world.new(), name, "li.na", {})
    form = FAKED.form(name)
    found = FAKED.judged(where, form, FAKED.step_asked(form, asked))
    return found.refusal is None, found.target or stage


@pytest.mark.parametrize(("stage", "name"), STEPS)
def test_the_answer_is_what_the_machine_does(stage: str, name: str) -> None:
    """For each outcome of its guards a step is ready exactly when the machine lets it through."""
    for outcome in outcomes(codes_of(stage, name), f"{stage} {name}"):
        CHOSEN.clear()
        CHOSEN.update(outcome)
        ready, target = answered(stage, name)
        moved = FAKED.machines.step(name, stage, Facts(stage=stage), Policy())
        assert moved == (target if ready else None), outcome


@pytest.mark.parametrize("process", [PROCESS, LIBRARY], ids=["complaint", "library"])
def test_the_table_of_questions_is_what_the_machine_holds(process: Process) -> None:
    """Every way of the machine is in the table, in the same order, with the same guards."""
    machines = Machines(process)
    held = compiled(machines.machine(process.matter.name))
    assert {at: [*ways] for at, ways in machines.table.items()} == held


@pytest.mark.parametrize("process", [PROCESS, LIBRARY], ids=["complaint", "library"])
def test_ways_are_those_of_the_table(process: Process) -> None:
    """Asked one by one, of every stage and step, the ways and the stages are the table's."""
    machines, asked = Machines(process), Machines(process)
    names = {*process.names(), *(event for _, event in machines.table)}
    for stage, name in product(process.matter.states, names):
        assert [*asked.ways(stage, name)] == [*machines.table.get((stage, name), ())]
    for name in names:
        held = tuple(stage for stage, one in machines.table if one == name)
        assert asked.stages_of(name) == held
    guards = {
        one for ways in machines.table.values() for way in ways for one in way.when + way.given
    }
    brought = process.asked
    looks = {id(one) for one in guards if brought is None or not brought.isdisjoint(one.reads)}
    assert asked.askers == looks


@pytest.mark.parametrize("process", [PROCESS, LIBRARY], ids=["complaint", "library"])
def test_what_fires_an_event_is_a_part_of_the_machine(process: Process) -> None:
    """The machine of one event has all ways of the whole machine by that event, and no others."""
    machines = Machines(process)
    held = compiled(machines.machine(process.matter.name))
    for event in {event for _, event in held}:
        alone = compiled(machines.firing(event))
        assert alone == {at: ways for at, ways in held.items() if at[1] == event}


def test_a_step_that_is_not_in_the_table_does_nothing() -> None:
    """From every other stage the machine stays where it is and the answer is no."""
    CHOSEN.clear()
    CHOSEN.update({guard.code: True for guard in PROCESS.guards})
    for stage, name in product(PROCESS.matter.states, PROCESS.names()):
        if (stage, name) not in FAKED.machines.table:
            assert FAKED.machines.step(name, stage, Facts(stage=stage), Policy()) is None
            assert answered(stage, name)[0] is False


def test_forced_rows_fire_in_the_order_of_the_table() -> None:
    """A forced row fires exactly when what chooses it holds, the first of them if several do."""
    forced = [row for row in PROCESS.rows if row.who == "forced"]
    codes = list(dict.fromkeys(one.code for row in forced for one in row.when))
    for stage, values in product(PROCESS.matter.states, _products(len(codes))):
        CHOSEN.clear()
        CHOSEN.update(zip(codes, values, strict=True))
        fits = {
            (row.move, row.target)
            for row in forced
            if stage in row.sources and all(CHOSEN[one.code] for one in row.when)
        }
        found = FAKED.machines.force(stage, Facts(stage=stage), Policy())
        assert (found in fits) if fits else found is None


def test_the_machines_hold_nothing_but_the_process() -> None:
    """No model is kept, and no event exists that the process does not name."""
    machines = Machines(PROCESS)
    names = set(PROCESS.names()) | {f"{row.move}{FORCED_MARK}" for row in PROCESS.rows}
    for region in PROCESS.regions:
        machine = machines.machine(region.name)
        events = {event for event, _, _ in region.rows} or names
        assert machine.models == []
        assert set(machine.events) <= events
        assert set(machine.states) == set(region.states)


def test_every_step_that_is_written_fires_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each act, move and forced move in the log was let through by the machine just before."""
    fired: list[str] = []
    original = Machines.fire

    def spy(self: Machines, region: str, event: str, *rest: Any) -> str | None:
        reached = original(self, region, event, *rest)
        if region == "matter" and reached is not None:
            fired.append(event.removesuffix(FORCED_MARK))
        return reached

    monkeypatch.setattr(Machines, "fire", spy)
    bench = Bench()
    case = bench.receive()
    bench.run(case.id, *TO_CLOSED, ("revoke", {}))
    written = [entry.what for entry in bench.desk().log(case.id)][1:]
    assert written == fired
    assert written[-2:] == ["revoke", "reopen"]


def test_a_guard_that_raises_leaves_no_event() -> None:
    """A broken guard is told apart from a refusal and changes nothing at all."""

    def broken(_facts: Any, _policy: Policy) -> tuple[Need, ...]:
        raise ZeroDivisionError

    guard = next(one for one in PROCESS.guards if one.code == "feelings_acknowledged")
    bad = Guard(guard.code, broken, guard.reads)
    rows = tuple(
        replace(row, guards=(bad,)) if row.move == "inquire" else row for row in PROCESS.rows
    )
    guards = tuple(bad if one is guard else one for one in PROCESS.guards)
    bench = Bench(replace(PROCESS, rows=rows, guards=guards), MemoryStore(practice=True))
    case = bench.receive()
    bench.do(case.id, "empathise", **SENSIBLE["empathise"])
    before = bench.desk().log(case.id)
    with pytest.raises(GuardFailed) as failed:
        bench.do(case.id, "inquire")
    assert failed.value.values["move"] == "inquire"
    assert bench.desk().log(case.id) == before
    assert bench.desk().show(case.id).version == 2
