"""What is a mutant? The process with one rule changed, and what a scenario must do to see it."""

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple, Self

from amends.workflow import Process

from ..book.unmet import Term
from ..catalogue import say
from ..scene.asked import ANY_MOVE, Asked, Change
from ..scene.world import World
from .objecting import Objection

Value = Term | str | int | tuple[Term, ...]


class Trail(NamedTuple):
    """Where a scenario has been: what was asked, what objected, which states were gone through."""

    asked: frozenset[Asked]
    changes: frozenset[Change] = frozenset()
    objections: frozenset[Objection] = frozenset()

    @classmethod
    def of(cls, world: World, objections: frozenset[Objection]) -> Self:
        """Return where this scenario has been."""
        return cls(frozenset(world.asked), world.changes(), objections)


class Reach(NamedTuple):
    """Where a change can be felt: in these questions, in these steps, in these stages.

    `entered` are states of other machines, with their region, that a scenario has to come into.

    A scenario that never came there is played exactly as before, so it need not be played. Nor
    need one in which none of the `objections` was made, where there are any: what is gone with
    them said nothing.
    """

    pairs: frozenset[Asked] = frozenset()
    steps: frozenset[str] = frozenset()
    stages: frozenset[str] = frozenset()
    entered: frozenset[tuple[str, str]] = frozenset()
    everywhere: bool = False
    objections: frozenset[Objection] = frozenset()

    def matters(self, trail: Trail) -> bool:
        """Tell whether a scenario could notice: it has been there, and something was said there."""
        silent = self.objections and self.objections.isdisjoint(trail.objections)
        return not silent and self.touches(trail)

    def touches(self, trail: Trail) -> bool:
        """Tell whether a scenario has been there."""
        if self.everywhere or not _questions(self.pairs).isdisjoint(trail.asked):
            return True
        if self.entered:
            return any((region, state) in self.entered for region, _, state in trail.changes)
        if not (self.stages or self.steps):
            return False
        stages, steps = _been(trail.asked)
        return not (self.stages.isdisjoint(stages) and self.steps.isdisjoint(steps))


@lru_cache(maxsize=64)
def _questions(pairs: frozenset[Asked]) -> frozenset[Asked]:
    """Return these questions, and those after everything in their stages."""
    return pairs | {(stage, ANY_MOVE) for stage, _ in pairs}


@lru_cache(maxsize=8192)
def _been(asked: frozenset[Asked]) -> tuple[frozenset[str], frozenset[str]]:
    """Return in which stages something was asked, and which steps."""
    return frozenset(stage for stage, _ in asked), frozenset(step for _, step in asked)


class Mutant(NamedTuple):
    """One change: by which operator, to what, where it is felt, and the changed process.

    `kind` is what the changed rule is about: move, guard, consent, role, effect, money, words,
    figure. `key` names the mutant for good, in a list of declared equivalents.
    """

    operator: str
    kind: str
    values: tuple[tuple[str, Value], ...]
    reach: Reach
    make: Callable[[], Process]
    move: str = ""
    source: str = ""
    guard: str = ""

    @property
    def key(self) -> str:
        """Return a name that stays, whatever the labels are."""
        return " ".join([self.operator, *(_plain(one) for _, one in self.values)])

    def says(self, lang: str, process: Process) -> str:
        """Say in one language what was changed."""
        shown = {name: _shown(one, lang, process) for name, one in self.values}
        return say(f"mutant.{self.operator}", lang, **shown)


def _plain(value: Value) -> str:
    if isinstance(value, Term):
        return value.code
    if isinstance(value, tuple):
        return ",".join(map(_plain, value))
    return str(value)


def _shown(value: Value, lang: str, process: Process) -> object:
    from ..book.lexicon import word  # noqa: PLC0415  # only where something is said

    if isinstance(value, Term):
        return word(process, lang, *value)
    if isinstance(value, tuple):
        between = {"en": ", ", "zh": "、"}[lang]
        return between.join(word(process, lang, *one) for one in value)
    return value
