"""How does a case move? By one flat `transitions` machine a region, shared and never attached.

This is the only module that knows the library. A machine is built from the process and holds no
case: it is handed a small subject with the state of one region, fires, and lets go of it.
Questions are answered by a table of the same rows, which a test holds against the machine: whoever
only asks loads no library.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from .errors import GuardFailed
from .policy import Policy
from .process import Act, Guard, Process, Region, Row

if TYPE_CHECKING:
    from transitions import EventData, Machine

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

    def __call__(self, event: "EventData") -> bool:
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
    """The machines of a process, and the table of its matter that answers questions."""

    def __init__(self, process: Process) -> None:
        """Write the table; a machine is built when it has to fire."""
        self.process = process
        self._matter = process.matter.name
        self.table: Table = table_of(process)
        self.stages: Mapping[str, tuple[str, ...]] = _stages(self.table)
        self._by_region = {region.name: region for region in process.regions}
        self._forced = tuple(
            dict.fromkeys(event for _, event in self.table if event.endswith(FORCED_MARK))
        )

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

    def machine(self, region: str) -> "Machine":
        """Return the machine of a region; that of the matter has the moves and the acts."""
        named = self._by_region[region]
        return self._of_matter if named is self.process.matter else _aside(named)

    @cached_property
    def _of_matter(self) -> "Machine":
        return _build(self.process.matter, self.process)

    def fire(self, region: str, event: str, state: str, facts: Any, policy: Policy) -> str | None:
        """Fire an event and return the new state, or None if the machine does not let it through.

        Raises `GuardFailed` when a guard raises.
        """
        machine = self.machine(region)
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

    def may_force(self, stage: str) -> bool:
        """Tell whether a row is forced from this stage at all, whatever the facts."""
        return any((stage, event) in self.table for event in self._forced)

    def force(self, stage: str, facts: Any, policy: Policy) -> tuple[str, str] | None:
        """Fire the forced row whose time has come; return the move and the new stage, or None."""
        for event in self._forced:
            target = self.fire(self._matter, event, stage, facts, policy)
            if target is not None:
                return event.removesuffix(FORCED_MARK), target
        return None


@lru_cache(maxsize=256)
def _aside(region: Region) -> "Machine":
    """Build the machine of a region beside the matter once: it has no guards and holds no case."""
    return _build(region, None)


def _build(region: Region, process: Process | None) -> "Machine":
    from transitions import Machine  # only what fires needs the library

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


def _event(row: Row) -> str:
    """Name the event of a row."""
    return row.move + (FORCED_MARK if row.who == "forced" else "")


def _transition(row: Row) -> dict[str, object]:
    return {
        "trigger": _event(row),
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


def table_of(process: Process) -> Table:
    """Write the table of questions: (stage, step) to its ways, in the order in which they fire."""
    table: dict[tuple[str, str], list[Way]] = {}
    for event, sources, way in _ways(process):
        for stage in sources:
            table.setdefault((stage, event), []).append(way)
    return table


def _ways(process: Process) -> Iterator[tuple[str, Sequence[str], Way]]:
    for event, sources, target in process.matter.rows:
        yield event, sources, Way(target, (), ())
    for row in process.rows:
        yield _event(row), row.sources, Way(row.target, row.when, row.given)
    for act in process.acts:
        yield act.name, act.stages, Way(None, (), act.guards)


def compiled(machine: "Machine") -> Table:
    """Read the same table out of a machine, which is what fires."""
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
