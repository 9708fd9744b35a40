"""Walk the real engine breadth first over a slice of acts and moves, keeping shortest traces."""

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from amends.workflow import AmendsError
from amends.workflow.facts import Draft, Facts, Remedy
from amends.workflow.frozen import altered

from ..build import Place, World
from ..sensible import SENSIBLE
from .properties import move_faults, state_faults

MANY_DAYS = 40


class Do(NamedTuple):
    """One step of an action: what, by whom, with which values besides the sensible ones."""

    name: str
    values: Mapping[str, object] = {}  # never changed
    who: str = "wang"
    by: str | None = None


class Action(NamedTuple):
    """What the explorer tries as one edge; `who` is desk, customer, above, time, outside, world."""

    name: str
    who: str
    steps: Sequence[Do | int] = ()
    when: Callable[[Facts], bool] = lambda _facts: True


def act(name: str, who: str = "desk", **values: object) -> Action:
    """Make an action of one step by the handler."""
    return Action(name, who, (Do(name, values),))


def wait(days: int = MANY_DAYS) -> Action:
    """Make an action of letting time pass."""
    return Action("time passes", "time", (days,))


@dataclass
class Explored:
    """Every place that was reached, by its number, how, and what did not hold there."""

    places: dict[int, Place] = field(default_factory=dict)
    came: dict[int, tuple[int, str] | None] = field(default_factory=dict)
    back: defaultdict[int, list[tuple[int, Action]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    numbers: dict[object, int] = field(default_factory=dict)
    faults: dict[str, tuple[str, ...]] = field(default_factory=dict)
    edges: int = 0
    whole: bool = True

    def number(self, place: object) -> int:
        """Return the number of what a place is, the next one if nothing was there before."""
        return self.numbers.setdefault(place, len(self.numbers))

    def trace(self, key: int, *more: str) -> tuple[str, ...]:
        """Return the shortest way to a place, and what is done there."""
        found, at = list(reversed(more)), self.came[key]
        while at is not None:
            found.append(at[1])
            at = self.came[at[0]]
        return tuple(reversed(found))

    def blame(self, fault: str, trace: tuple[str, ...]) -> None:
        """Keep the first, that is the shortest, trace of each fault."""
        self.faults.setdefault(fault, trace)

    def trapped(self, allowed: Callable[[Action], bool], ends: frozenset[str]) -> list[int]:
        """Return the places that allowed actions lead to no end, the nearest first."""
        can = {key for key, place in self.places.items() if place.facts.stage in ends}
        ahead = list(can)
        while ahead:
            for before, action in self.back[ahead.pop()]:
                if before not in can and allowed(action):
                    can.add(before)
                    ahead.append(before)
        return [key for key in self.places if key not in can]


def normal(facts: Facts) -> object:
    """Fold together what differs in numbers and dates only."""
    waiting = tuple(sorted({(one.kind, one.state) for one in facts.remedies if not _gone(one)}))
    return altered(
        facts,
        versions=0,
        draft=_plain(facts.draft),
        table=_plain(facts.table),
        consent_version=int(facts.consent_version == facts.table.version > 0),
        remedies=(),
        proofs=tuple(dict.fromkeys(facts.proofs)),
        attempts=min(facts.attempts, 3),
        attempt_days=frozenset(range(min(3, len(facts.attempt_days)))),
        told_before=frozenset(),
        restated_before=False,
        today=0,
    ), waiting


def _gone(remedy: Remedy) -> bool:
    return remedy.state in {"superseded", "performed"}


def _plain(draft: Draft) -> Draft:
    return replace(draft, version=min(1, draft.version))


def explore(world: World, start: Place, actions: Sequence[Action], most: int = 10_000) -> Explored:
    """Explore from a place; every place and every move is held against the properties."""
    found = Explored()
    first = found.number(_key(world, start))
    _reach(found, world, start, first, None)
    ahead = deque([first])
    while ahead:
        key = ahead.popleft()
        for action in actions:
            after = _tried(found, world, key, action)
            if after is None:
                continue
            found.edges += 1
            new = found.number(_key(world, after))
            found.back[new].append((key, action))
            if new not in found.places:
                _reach(found, world, after, new, (key, action.name))
                if len(found.places) >= most:
                    found.whole = False
                    return found
                ahead.append(new)
    return found


def _key(world: World, place: Place) -> object:
    timers = place.snapshot.timers
    waits = frozenset((one.kept, one.due < place.now, one.remedy > 0) for one in timers.promises)
    return normal(world.moment(place)), waits, timers.table_by_when > 0, timers.draft_by_when > 0


def _reach(
    found: Explored, world: World, place: Place, key: int, came: tuple[int, str] | None
) -> None:
    found.places[key], found.came[key] = place, came
    for fault in state_faults(world.moment(place)):
        found.blame(fault, found.trace(key))


def _tried(found: Explored, world: World, key: int, action: Action) -> Place | None:
    place = found.places[key]
    if not action.when(place.facts):
        return None
    for step in action.steps:
        if isinstance(step, int):
            place = place.later(days=step)
            continue
        made = _taken(world, place, step)
        if made is None:
            return None
        faults, place = made
        for fault in faults:
            found.blame(fault, found.trace(key, action.name))
    return place


def _taken(world: World, place: Place, step: Do) -> tuple[Iterable[str], Place] | None:
    values = {**SENSIBLE.get(step.name, {}), **step.values}
    form = world.engine.form(step.name)
    fields = {one.name for one in form.fields}
    before = world.moment(place)
    try:
        after, events = world.take(
            place, step.name, {k: v for k, v in values.items() if k in fields}, step.who, step.by
        )
    except AmendsError:
        return None
    moves = [one.what for one in events if one.kind == "move"]
    faults = [fault for move in moves for fault in move_faults(move, before, after.facts)]
    return faults, after
