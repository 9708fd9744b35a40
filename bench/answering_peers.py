"""The same questions to two machines; whether they say the same as ours is looked at first."""

import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from answering import NAMES, Situation, answers

from amends.workflow import PROCESS, Answer, Guard, Policy, Standing
from amends.workflow.desk.opening import engine_of
from amends.workflow.facts import Facts
from amends.workflow.machine import Machines

DECIDED: Final = frozenset({Standing.READY, Standing.OWED, Standing.NOT_FROM_HERE})


class Model:
    """What the library attaches its questions to."""

    state = "received"


def library(asked: Sequence[Situation]) -> Callable[[], int]:
    """Return the same questions to the machine itself; its yeses are held against ours first."""
    model: Any = Model()
    Machines(PROCESS).machine("matter").add_model(model, "received")
    mays = [getattr(model, f"may_{name}") for name in NAMES]

    def all_mays(one: Situation) -> list[bool]:
        model.state = one.stage
        policy = one.where.policy
        return [may(facts=one.facts, policy=policy) for may in mays]

    _agree(asked, all_mays)
    return lambda: sum(sum(all_mays(one)) for one in asked)


def _agree(asked: Sequence[Situation], mays: Callable[[Situation], list[bool]]) -> None:
    """See that both say the same, where it is the guards that decide and none asks for more."""
    lookers = {one.code for one in PROCESS.guards if (PROCESS.asked or set()) & set(one.reads)}
    for one in asked:
        for found, may in zip(answers(one), mays(one), strict=True):
            counts = found.standing in DECIDED and not _looks(one, found, lookers)
            if counts and (found.standing is Standing.READY) is not may:
                raise SystemExit(f"{one.where.case} {found.name}: not the same answer")


def _looks(one: Situation, found: Answer, lookers: set[str]) -> bool:
    ways = one.engine.machines.table.get((one.stage, found.name), ())
    return any(guard.code in lookers for way in ways for guard in way.given)


def peer(asked: Sequence[Situation], folder: Path) -> dict[str, Callable[[], int]]:
    """Return the same questions to python-statemachine, if it is there."""
    sys.path.insert(0, str(folder))
    try:
        machine = _their_machine(import_module("statemachine"))
    except ImportError:
        return {}

    def enabled(one: Situation) -> Sequence[Any]:
        machine.current_state_value = one.stage
        found: Sequence[Any] = machine.enabled_events(facts=one.facts, policy=one.where.policy)
        return found

    def all_mays(one: Situation) -> list[bool]:
        names = {str(event.id) for event in enabled(one)}
        return [_plain(name) in names for name in NAMES]

    _agree(asked, all_mays)
    return {
        "python-statemachine, `enabled_events`": lambda: sum(len(enabled(one)) for one in asked)
    }


def _their_machine(library: Any) -> Any:  # noqa: ANN401 - a module that may be absent
    """Write the lifecycle as its users would: states, transitions, a condition a guard."""
    matter, table = PROCESS.matter, engine_of(PROCESS).machines.table
    states = {
        name: library.State(name, value=name, initial=name == matter.initial)
        for name in matter.states
    }
    events: dict[str, Any] = {}
    for (stage, name), ways in table.items():
        for way in ways:
            conditions = [_holds(one) for one in (*way.when, *way.given)]
            to = states[way.target or stage]
            inside = way.target is None
            made = states[stage].to(to, cond=conditions, internal=inside)
            key = _plain(name)
            events[key] = events[key] | made if key in events else made
    named = {f"at_{name}": state for name, state in states.items()}
    return type("Theirs", (library.StateMachine,), {**named, **events})()


def _plain(name: str) -> str:
    return name.replace("-", "_").replace("!", "_forced")


def _holds(guard: Guard) -> Callable[..., bool]:
    def holds(facts: Facts, policy: Policy) -> bool:
        return guard.holds(facts, policy)

    holds.__name__ = guard.code
    return holds
