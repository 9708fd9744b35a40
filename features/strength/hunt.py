"""Does any scenario notice? A mutant is hunted until the first one that does.

Scenarios that never come where a mutant is felt are not played, nor those in which a guard that
is gone never objected. Those that name its guard or take its move come first; those that only
restate what may happen next come last. Beginnings are taken over from the unchanged process where
the change could not be felt on the way.
"""

from collections import Counter
from collections.abc import Container, Hashable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple

from amends.workflow import BadInput, Process
from amends.workflow.process.check import faults
from amends.workflow.record.event import Stored

from ..book.phrases import SUPPOSED, Found, Reader
from ..book.unmet import Term
from ..engine.play import Player
from ..engine.verdict import Played, Status
from ..reading.plan import Plan
from ..scene.scene import Scene
from ..scene.walks import Walks
from ..scene.world import World
from .mutant import Mutant, Trail
from .objecting import Objecting, Objection

RESTATES: Final = frozenset({"only_these"})  # meanings that restate what the process is


class Ground(NamedTuple):
    """One scenario that holds: what it asked, what it claims, and whether it restates.

    `taken` are the steps of its record that came after what it supposes.
    """

    plan: Plan
    reader: Reader
    trail: Trail
    named: frozenset[str]
    tried: frozenset[str]
    taken: frozenset[str]
    restates: bool


class Hunted(NamedTuple):
    """What became of a mutant: the scenario that noticed and where, or nobody.

    `restated` says that it was noticed by a table of what may happen next alone; `stillborn` that
    a desk with this process would not even open.
    """

    mutant: Mutant
    noticed: Plan | None = None
    sentence: int = 0
    restated: bool = False
    stillborn: bool = False
    plays: int = 0


class Surveyed(Walks):
    """The beginnings of scenarios under the unchanged process, and where their ways have been."""

    def __init__(self, process: Process) -> None:
        """Keep all of them."""
        self._objecting = Objecting(process)
        super().__init__(self._objecting.process, most=None)
        self._objections: dict[Hashable, frozenset[Objection]] = {}
        self._trails: dict[Hashable, Trail] = {}

    def at(self, way: Hashable) -> World | None:
        """Return a world of its own at the end of a way; one scenario has to end before another."""
        world = super().at(way)
        if world is not None:
            self._objecting.noted = set(self._objections[way])
        return world

    def keep(self, way: Hashable, world: World) -> World:
        """Keep where a way has led to, and what objected on it."""
        if world.spoken is not None:
            _ = world.stage  # drawn now: whoever goes on from here would be told the same
        self._objections[way] = frozenset(self._objecting.noted)
        return super().keep(way, world)

    def come(self, world: World) -> Trail:
        """Return where the scenario has been that is being played."""
        return Trail.of(world, frozenset(self._objecting.noted))

    def trail(self, way: Hashable) -> Trail | None:
        """Return where a way has been, or None for one that nobody walked."""
        if way not in self._kept:
            return None
        if way not in self._trails:
            self._trails[way] = Trail.of(self._kept[way], self._objections[way])
        return self._trails[way]

    def world(self, way: Hashable) -> World:
        """Return the very world at the end of a way, to be forked and not to go on with."""
        return self._kept[way]


class Detours(Walks):
    """The beginnings of scenarios under a mutant, taken from the unchanged process where they may.

    A beginning on whose way the change could not be felt is the same under both.
    """

    def __init__(self, base: Surveyed, mutant: Mutant, process: Process) -> None:
        """Keep what is to be taken over, and the changed process."""
        super().__init__(process)
        self._base, self._mutant = base, mutant

    def at(self, way: Hashable) -> World | None:
        """Return a world at the end of a way, walked under either process."""
        trail = self._base.trail(way)
        if trail is not None and not self._mutant.reach.matters(trail):
            return self._base.world(way).fork(self.process)
        return super().at(way)


class Hunters:
    """The scenarios of some features, as they hold under the unchanged process."""

    def __init__(
        self,
        process: Process,
        plans: Iterable[tuple[Plan, Player]],
        walks: Surveyed | None = None,
        remembered: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """Play every scenario once; one that does not hold cannot notice anything.

        `walks` are beginnings under this process that somebody has walked already. `remembered`
        are scenarios that noticed a mutant before, by its key, as `name` names them: they are
        played first, and prove anew what they prove.
        """
        self.process, self.walks = process, walks or Surveyed(process)
        self.broken: list[Played] = []
        self.grounds = [*self._grounds(plans)]
        self._remembered, self._named = remembered, _by_name(self.grounds)

    def _grounds(self, plans: Iterable[tuple[Plan, Player]]) -> Iterator[Ground]:
        for plan, player in plans:
            found = self._survey(plan, player.reader)
            if found is not None:
                yield found

    def _survey(self, plan: Plan, reader: Reader) -> Ground | None:
        witness = _Witness()
        played = Player(self.process, reader, self.walks).play(plan, witness)
        if played.status is not Status.PASSED or witness.world is None:
            self.broken.append(played)
            return None
        return _ground(plan, reader, self.walks.come(witness.world), witness.taken())

    def hunt(self, mutant: Mutant) -> Hunted:
        """Play against a mutant until a scenario notices it."""
        process = mutant.make()
        if faults(process):
            return Hunted(mutant, stillborn=True)
        walks, plays = Detours(self.walks, mutant, process), 0
        for ground in self._playing(mutant):
            plays += 1
            played = _tried(process, ground, walks)
            if played.status is not Status.PASSED:
                at = played.broken if played.broken is not None else len(played.told) - 1
                return Hunted(mutant, ground.plan, at, _restated(ground, at), plays=plays)
        return Hunted(mutant, plays=plays)

    def _playing(self, mutant: Mutant) -> Iterator[Ground]:
        known = self._named.get(self._remembered.get(mutant.key, ""))
        if known is not None:
            yield known
        yield from (one for one in self.order(mutant) if one is not known)

    def name(self, plan: Plan) -> str:
        """Return what to remember a scenario by, which stays while lines move."""
        return next(name for name, one in self._named.items() if one.plan is plan)

    def order(self, mutant: Mutant) -> Sequence[Ground]:
        """Return the scenarios that could notice, the likeliest first and restating ones last."""
        fit = [one for one in self.grounds if mutant.reach.touches(one.trail)]
        near = {one.plan.path for one in fit if mutant.guard in one.named}
        fit = [one for one in fit if mutant.reach.matters(one.trail)]
        return sorted(fit, key=lambda one: _unlikely(one, mutant, near))


def _by_name(grounds: Iterable[Ground]) -> Mapping[str, Ground]:
    """Return scenarios by file and name; where several have one name, with their number."""
    found: dict[str, Ground] = {}
    times = Counter[str]()
    for one in grounds:
        name = f"{one.plan.path.stem}: {one.plan.name}"
        times[name] += 1
        found[f"{name} #{times[name]}" if times[name] > 1 else name] = one
    return found


def _restated(ground: Ground, at: int) -> bool:
    """Tell whether it was a table of what may happen next that noticed."""
    sentence = ground.plan.sentences[at]
    found = ground.reader.find(sentence.kind, sentence.text)
    return found is not None and found.phrase.meaning in RESTATES


def _tried(process: Process, ground: Ground, walks: Walks) -> Played:
    try:
        return Player(process, ground.reader, walks).play(ground.plan)
    except BadInput:  # the desk of the first morning does not open
        return Played(ground.plan, (), None)


class _Witness:
    """Sees where a scenario ends, and what it did after it had begun."""

    def __init__(self) -> None:
        self.world: World | None = None
        self._begun = 0  # events of the record when the last thing was supposed

    def __call__(self, scene: Scene, found: Found) -> None:
        self.world = scene.world
        if found.phrase.kind == SUPPOSED:
            self._begun = len(self._events(0))

    def taken(self) -> frozenset[str]:
        return frozenset(one.event().what for one in self._events(self._begun))

    def _events(self, after: int) -> Sequence[Stored]:
        world = self.world
        if world is None or world.spoken is None:
            return ()
        with world.store.reading() as view:
            return view.events(world.spoken, after)


def _ground(plan: Plan, reader: Reader, trail: Trail, taken: frozenset[str]) -> Ground:
    found = [reader.find(one.kind, one.text) for one in plan.sentences]
    known = [one for one in found if one is not None]
    claims = [one for one in known if one.phrase.kind == "then"]
    does = [one for one in known if one.phrase.kind == "when"]
    return Ground(
        plan,
        reader,
        trail,
        frozenset(value for one in claims for value in one.values if isinstance(value, str)),
        frozenset(value for one in does for value in one.values if isinstance(value, str)),
        taken,
        any(one.phrase.meaning in RESTATES for one in claims),
    )


def _unlikely(ground: Ground, mutant: Mutant, near: Container[Path]) -> tuple[bool | int, ...]:
    """Return what sorts a scenario behind others that more probably notice a mutant.

    `near` are the files in which some scenario names the guard: the others there know of it too.
    """
    shown = ground.tried | ground.named
    here, values = (mutant.source, mutant.move), dict(mutant.values)
    led = values.get("target")
    return (
        ground.restates,
        bool(mutant.guard) and mutant.guard not in ground.named,
        bool(mutant.guard) and ground.plan.path not in near,
        bool(mutant.move) and mutant.move not in shown and mutant.move not in ground.taken,
        bool(mutant.move) and mutant.move not in shown,
        bool(mutant.source) and here not in ground.trail.asked,
        isinstance(led, Term) and led.code not in ground.named,
        len(ground.trail.asked),
    )
