"""Does any scenario notice? A mutant is hunted until the first one that does.

Scenarios that never come where a mutant is felt are not played; those that name its guard or
take its move come first; those that only restate what may happen next come last. Beginnings are
taken over from the unchanged process where the change could not be felt on the way.
"""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from amends.workflow import BadInput, Process
from amends.workflow.process.check import faults

from ..book.phrases import Reader
from ..book.unmet import Term
from ..engine.play import Player
from ..engine.verdict import Played, Status
from ..reading.plan import Plan
from ..scene.scene import Scene
from ..scene.walks import Walks
from ..scene.world import World
from .mutant import Mutant, Trail

RESTATES: Final = frozenset({"only_these"})  # meanings that restate what the process is


class Ground(NamedTuple):
    """One scenario that holds: what it asked, what it claims, and whether it restates."""

    plan: Plan
    reader: Reader
    trail: Trail
    named: frozenset[str]
    tried: frozenset[str]
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
        super().__init__(process, most=None)
        self._trails: dict[Hashable, Trail] = {}

    def trail(self, way: Hashable) -> Trail | None:
        """Return where a way has been, or None for one that nobody walked."""
        if way not in self._kept:
            return None
        if way not in self._trails:
            self._trails[way] = Trail.of(self._kept[way])
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
        if trail is not None and not self._mutant.reach.touches(trail):
            return self._base.world(way).fork(self.process)
        return super().at(way)


class Hunters:
    """The scenarios of some features, as they hold under the unchanged process."""

    def __init__(self, process: Process, plans: Iterable[tuple[Plan, Player]]) -> None:
        """Play every scenario once; one that does not hold cannot notice anything."""
        self.process, self.walks = process, Surveyed(process)
        self.broken: list[Played] = []
        self.grounds = [*self._grounds(plans)]

    def _grounds(self, plans: Iterable[tuple[Plan, Player]]) -> Iterator[Ground]:
        for plan, player in plans:
            found = self._survey(plan, player.reader)
            if found is not None:
                yield found

    def _survey(self, plan: Plan, reader: Reader) -> Ground | None:
        scenes = list[Scene]()
        player = Player(self.process, reader, self.walks)
        played = player.play(plan, lambda scene, _found: scenes.append(scene))
        if played.status is not Status.PASSED or not scenes:
            self.broken.append(played)
            return None
        return _ground(plan, reader, scenes[-1].world)

    def hunt(self, mutant: Mutant) -> Hunted:
        """Play against a mutant until a scenario notices it."""
        process = mutant.make()
        if faults(process):
            return Hunted(mutant, stillborn=True)
        walks, plays = Detours(self.walks, mutant, process), 0
        for ground in self.order(mutant):
            plays += 1
            played = _tried(process, ground, walks)
            if played.status is not Status.PASSED:
                at = played.broken if played.broken is not None else len(played.told) - 1
                return Hunted(mutant, ground.plan, at, _restated(ground, at), plays=plays)
        return Hunted(mutant, plays=plays)

    def order(self, mutant: Mutant) -> Sequence[Ground]:
        """Return the scenarios that could notice, the likeliest first and restating ones last."""
        fit = [one for one in self.grounds if mutant.reach.touches(one.trail)]
        return sorted(fit, key=lambda one: _unlikely(one, mutant))


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


def _ground(plan: Plan, reader: Reader, world: World) -> Ground:
    found = [reader.find(one.kind, one.text) for one in plan.sentences]
    known = [one for one in found if one is not None]
    claims = [one for one in known if one.phrase.kind == "then"]
    does = [one for one in known if one.phrase.kind == "when"]
    return Ground(
        plan,
        reader,
        Trail.of(world),
        frozenset(value for one in claims for value in one.values if isinstance(value, str)),
        frozenset(value for one in does for value in one.values if isinstance(value, str)),
        any(one.phrase.meaning in RESTATES for one in claims),
    )


def _unlikely(ground: Ground, mutant: Mutant) -> tuple[bool, bool, bool, bool, bool, int]:
    """Return what sorts a scenario behind others that more probably notice a mutant."""
    here, values = (mutant.source, mutant.move), dict(mutant.values)
    led = values.get("target")
    return (
        ground.restates,
        bool(mutant.guard) and mutant.guard not in ground.named,
        bool(mutant.move) and mutant.move not in (ground.tried | ground.named),
        bool(mutant.source) and here not in ground.trail.asked,
        isinstance(led, Term) and led.code not in ground.named,
        len(ground.trail.asked),
    )
