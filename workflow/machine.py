"""How does a case move? By one flat `transitions` machine a region, shared and never attached.

This is the only module that knows the library. A machine is built from the process and holds no
case: it is handed a small subject with the state of one region, fires, and lets go of it. The
table that answers questions is compiled from the very same machine.
"""

from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Any, Final, NamedTuple

from transitions import EventData, Machine

from .errors import GuardFailed
from .policy import Policy
from .process import Act, Guard, Process, Region, Row

STATE: Final = "state"


class Subject:
    """What a machine moves: the state of one region of one case, for one step."""

    __slots__ = (STATE,)

    def __init__(self, state: str) -> None:
        """Take the state the record says."""
        self.state = state


class Given:
    """One guard as the library calls it: with the facts and the policy of the step."""

    __slots__ = ("__name__", "guard", "owed")

    def __init__(self, guard: Guard, *, owed: bool) -> None:
        """Keep the guard, and whether it can be owed or only chooses the row."""
        self.guard, self.owed, self.__name__ = guard, owed, guard.code

    def __call__(self, event: EventData) -> bool:
        """Tell whether the guard holds for the facts of this step."""
        return self.guard.holds(event.kwargs["facts"], event.kwargs["policy"])


class Way(NamedTuple):
    """One transition, as the machine has it: where it leads, what chooses it, what it asks.

    An act leads nowhere: it is an internal transition of each stage it is possible in.
    """

    target: str | None
    when: tuple[Guard, ...]
    given: tuple[Guard, ...]


Table = Mapping[tuple[str, str], Sequence[Way]]
FORCED_MARK: Final = "!"  # forced rows are events of their own: nobody can ask for them


class Machines:
    """The machines of a process, and the table compiled from that of its matter."""

    def __init__(self, process: Process) -> None:
        """Build one machine a region; that of the matter has the moves and the acts."""
        self.process = process
        self._by_region = {
            region.name: _build(region, process) if region is process.matter else _aside(region)
            for region in process.regions
        }
        self._matter = process.matter.name
        events = self._by_region[self._matter].events
        self._forced = tuple(one for one in events if one.endswith(FORCED_MARK))
        self.table: Table = compiled(self._by_region[self._matter])
        self.stages: Mapping[str, tuple[str, ...]] = _stages(self.table)

    @cached_property
    def askers(self) -> frozenset[int]:
        """Return the guards (by identity) that declare a fact which a question itself brings in."""
        asked = self.process.asked
        guards = (
            one for ways in self.table.values() for way in ways for one in way.when + way.given
        )
        return frozenset(
            id(one) for one in guards if asked is None or not asked.isdisjoint(one.reads)
        )

    def fire(self, region: str, event: str, state: str, facts: Any, policy: Policy) -> str | None:
        """Fire an event and return the new state, or None if the machine does not let it through.

        Raises `GuardFailed` when a guard raises.
        """
        machine = self._by_region[region]
        if event not in machine.events or not machine.events[event].transitions.get(state):
            return None
        subject = Subject(state)
        try:
            moved = machine.events[event].trigger(subject, facts=facts, policy=policy)
        except Exception as error:
            raise GuardFailed("guard_failed", move=event, error=repr(error)) from error
        return subject.state if moved else None

    def step(self, name: str, stage: str, facts: Any, policy: Policy) -> str | None:
        """Fire an act or a move of the matter; an act comes back to the stage it was fired in."""
        return self.fire(self._matter, name, stage, facts, policy)

    def force(self, stage: str, facts: Any, policy: Policy) -> tuple[str, str] | None:
        """Fire the forced row whose time has come; return the move and the new stage, or None."""
        for event in self._forced:
            target = self.fire(self._matter, event, stage, facts, policy)
            if target is not None:
                return event.removesuffix(FORCED_MARK), target
        return None


@lru_cache(maxsize=256)
def _aside(region: Region) -> Machine:
    """Build the machine of a region beside the matter once: it has no guards and holds no case."""
    return _build(region, None)


def _build(region: Region, process: Process | None) -> Machine:
    rows, acts = (process.rows, process.acts) if process else ((), ())
    return Machine(
        model=None,
        model_attribute=STATE,
        states=list(region.states),
        initial=region.initial,
        auto_transitions=False,
        send_event=True,
        transitions=[
            *(
                {"trigger": event, "source": list(sources), "dest": target}
                for event, sources, target in region.rows
            ),
            *(_transition(row) for row in rows),
            *(_internal(act) for act in acts),
        ],
    )


def _transition(row: Row) -> dict[str, object]:
    return {
        "trigger": row.move + (FORCED_MARK if row.who == "forced" else ""),
        "source": list(row.sources),
        "dest": row.target,
        "conditions": [
            *(Given(guard, owed=False) for guard in row.when),
            *(Given(guard, owed=True) for guard in row.given),
        ],
    }


def _internal(act: Act) -> dict[str, object]:
    return {
        "trigger": act.name,
        "source": list(act.stages),
        "dest": None,
        "conditions": [Given(guard, owed=True) for guard in act.guards],
    }


def compiled(machine: Machine) -> Table:
    """Read the table of questions out of a machine: (stage, step) to its ways, in firing order."""
    table: dict[tuple[str, str], list[Way]] = {}
    for event in machine.events.values():
        for stage, found in event.transitions.items():
            table[stage, event.name] = [_way(one.dest, one.conditions) for one in found]
    return table


def _stages(table: Table) -> Mapping[str, tuple[str, ...]]:
    """Return from which stages each step is possible at all."""
    found: dict[str, tuple[str, ...]] = {}
    for stage, name in table:
        found[name] = (*found.get(name, ()), stage)
    return found


def _way(target: str | None, conditions: Sequence[Any]) -> Way:
    asked: list[Given] = [condition.func for condition in conditions]
    return Way(
        target,
        tuple(one.guard for one in asked if not one.owed),
        tuple(one.guard for one in asked if one.owed),
    )
