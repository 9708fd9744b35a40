"""How does a case move? By one flat `transitions` machine a region, shared and never attached.

This is the only module that knows the library. A machine is built from the process and holds no
case: it is handed a small subject with the state of one region, fires, and lets go of it.
Questions are answered by a table of the same rows, which a test holds against the machine: whoever
only asks loads no library.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, Final

from .errors import GuardFailed
from .frozen.named import NamedTuple
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
        """Write the table of the moves; acts and machines are looked at when they are needed."""
        self.process = process
        self._matter = process.matter.name
        self._moves: Table = _table(_moved(process))
        self._found: dict[tuple[str, str], Sequence[Way]] = {}
        self._firing: dict[str, Machine] = {}
        self._by_region = {region.name: region for region in process.regions}
        forced = [one for one in self._moves if one[1].endswith(FORCED_MARK)]
        self._forced = tuple(dict.fromkeys(event for _, event in forced))
        self._forces = frozenset(stage for stage, _ in forced)
        self.askers: set[int] = set()
        for ways in self._moves.values():
            self._see(ways)

    def ways(self, stage: str, name: str) -> Sequence[Way]:
        """Return the ways of a step from a stage, in the order in which they fire; none if none."""
        found = self._found.get((stage, name))
        if found is None:
            act = self.process.form(name)
            by_act = [_of_act(act)] if isinstance(act, Act) and stage in act.stages else []
            self._see(by_act)
            found = self._found[stage, name] = (*self._moves.get((stage, name), ()), *by_act)
        return found

    def stages_of(self, name: str) -> tuple[str, ...]:
        """Return from which stages a step is possible at all."""
        act = self.process.form(name)
        by_act = act.stages if isinstance(act, Act) else ()
        return tuple(dict.fromkeys((*(at for at, one in self._moves if one == name), *by_act)))

    def _see(self, ways: Sequence[Way]) -> None:
        """Remember the guards (by identity) that declare a fact which a question itself brings in.

        They are in `askers` from when the step that asks them is looked at.
        """
        asked = self.process.asked
        for guard in (one for way in ways for one in way.when + way.given):
            if asked is None or not asked.isdisjoint(guard.reads):
                self.askers.add(id(guard))

    @cached_property
    def table(self) -> Table:
        """The whole table of questions: (stage, step) to its ways, as `ways` has them."""
        return table_of(self.process)

    def region(self, name: str) -> Region:
        """Return the region of that name."""
        return self._by_region[name]

    def machine(self, region: str) -> "Machine":
        """Return the whole machine of a region; that of the matter has the moves and the acts."""
        named = self._by_region[region]
        return self._of_matter if named is self.process.matter else _aside(named)

    @cached_property
    def _of_matter(self) -> "Machine":
        return _build(self.process.matter, self.process.rows, self.process.acts)

    def firing(self, event: str) -> "Machine":
        """Return the machine of the matter with one event alone: a start fires few of them."""
        if event not in self._firing:  # two threads may both build it: they are equal
            rows = [row for row in self.process.rows if _event(row) == event]
            act = self.process.form(event)
            acts = [act] if isinstance(act, Act) else []
            self._firing[event] = _build(self.process.matter, rows, acts)
        return self._firing[event]

    def fire(self, region: str, event: str, state: str, facts: Any, policy: Policy) -> str | None:
        """Fire an event and return the new state, or None if the machine does not let it through.

        Raises `GuardFailed` when a guard raises.
        """
        machine = self.firing(event) if region == self._matter else self.machine(region)
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
        return stage in self._forces

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
    return _build(region, (), ())


def _build(region: Region, rows: Iterable[Row], acts: Iterable[Act]) -> "Machine":
    from transitions import Machine  # only what fires needs the library

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
    acts = ((act.name, act.stages, _of_act(act)) for act in process.acts)
    return _table((*_moved(process), *acts))


def _table(ways: Iterable[tuple[str, Sequence[str], Way]]) -> Table:
    table: dict[tuple[str, str], list[Way]] = {}
    for event, sources, way in ways:
        for stage in sources:
            table.setdefault((stage, event), []).append(way)
    return table


def _moved(process: Process) -> Iterator[tuple[str, Sequence[str], Way]]:
    for event, sources, target in process.matter.rows:
        yield event, sources, Way(target, (), ())
    for row in process.rows:
        yield _event(row), row.sources, Way(row.target, row.when, row.given)


def _of_act(act: Act) -> Way:
    return Way(None, (), act.guards)


def compiled(machine: "Machine") -> Table:
    """Read the same table out of a machine, which is what fires."""
    table: dict[tuple[str, str], list[Way]] = {}
    for event in machine.events.values():
        for stage, found in event.transitions.items():
            table[stage, event.name] = [_way(one.dest, one.conditions) for one in found]
    return table


def _way(target: str | None, conditions: Sequence[Any]) -> Way:
    asked: list[Given] = [condition.func for condition in conditions]
    return Way(
        target,
        tuple(one.guard for one in asked if not one.owed),
        tuple(one.guard for one in asked if one.owed),
    )
