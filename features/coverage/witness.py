"""What did one scenario show? Its record says what was done, its Thens what was refused and why."""

from collections.abc import Iterator
from typing import NamedTuple

from amends.workflow import Refused, StillOwed
from amends.workflow.process import FORCED
from amends.workflow.record.event import Event

from ..book.phrases import SUPPOSED, Found
from ..scene.scene import Scene
from ..scene.world import OPENER, World
from .elements import Deed, Use, Way, leaves_of, reasons_in, uses_by

FIRST = 0


class Shown(NamedTuple):
    """A refusal that a Then claims: the sentence, the ways it stood in, the guards it names."""

    sentence: int
    ways: tuple[Way, ...]
    uses: tuple[Use, ...]


class Done(NamedTuple):
    """A step of the record, and the sentence that brought it about."""

    sentence: int
    deed: Deed
    supposed: bool


class Witness:
    """Looks on while one scenario is played; nothing of the scenario changes by it."""

    def __init__(self) -> None:
        """Begin before the first sentence."""
        self.found: list[Found] = []
        self.shown: list[Shown] = []
        self.begins: str | None = None  # the stage in which the first thing happens
        self._ends: list[int] = []  # up to which version of the case each sentence led
        self._world: World | None = None

    def __call__(self, scene: Scene, found: Found) -> None:
        """Look at the scene after a sentence."""
        world = self._world = scene.world
        self.found.append(found)
        spoken = world.spoken is not None
        self._ends.append(world.view().version if spoken else 0)
        if found.phrase.kind == SUPPOSED and spoken:
            self.begins = world.stage
        if found.phrase.kind == "then":
            self._claimed(world, found)

    def _claimed(self, world: World, found: Found) -> None:
        outcome = world.outcome
        refused = outcome.refused if outcome is not None and outcome.claimed else None
        if not isinstance(refused, Refused) or not _of_refusals(found):
            return
        ways = refused_ways(world, refused)
        owed = outcome.owed if outcome is not None else frozenset[str]()
        named = {one for one in reasons_in(found) if one in owed}
        asked = [
            use for way in ways or (None,) for use in uses_by(world.process, way, refused.move)
        ]
        uses = tuple(one for one in asked if one.guard in named)
        self.shown.append(Shown(len(self.found) - 1, ways, uses))

    def done(self) -> Iterator[Done]:
        """Return the steps of the record, in their order."""
        world = self._world
        if world is None or world.spoken is None:
            return
        version = 0
        for entry in world.record(world.spoken):
            version += counts(world, entry)
            if entry.kind in {"act", "move"}:
                at = next((n for n, end in enumerate(self._ends) if version <= end), None)
                if at is not None:
                    moved = [
                        one[1:] for one in entry.changes if one[0] == world.process.matter.name
                    ]
                    stages = (moved[0][0], moved[0][1]) if moved and entry.kind == "move" else None
                    deed = Deed(entry.what, stages, bool(entry.data.get("forced")))
                    yield Done(at, deed, self.found[at].phrase.kind == SUPPOSED)


def counts(world: World, entry: Event) -> bool:
    """Tell whether an entry of the record made a version: what is refused or only told does not."""
    told = entry.kind == "clock" and entry.what in world.process.clocks.tells
    return entry.kind != "refusal" and not told


def _of_refusals(found: Found) -> bool:
    """Tell whether a Then speaks of a step that was tried."""
    kinds = [kind for one in leaves_of(found) for kind in one.blanks(next(iter(one.said)))]
    return "move" in kinds


def refused_ways(world: World, refused: Refused) -> tuple[Way, ...]:
    """Return the ways that were tried and refused: of several, those that the case could go."""
    move, stage = refused.move, refused.stage
    ways = [
        Way(number, stage)
        for number, row in enumerate(world.process.rows)
        if row.move == move and stage in row.sources and row.who != FORCED
    ]
    if len(ways) > 1 and isinstance(refused, StillOwed):
        policy, facts = world.desk(OPENER).policy, world.facts
        rows = world.process.rows
        ways = [one for one in ways if all(w.holds(facts, policy) for w in rows[one.row].when)]
    return tuple(ways)
