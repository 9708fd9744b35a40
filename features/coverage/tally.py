"""What was seen in all scenarios together? Each thing with the sentences that show it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

from amends.workflow import Process

from ..reading.plan import Plan
from .elements import Use, Way, leaves_of, uses_by, way_of
from .witness import Done, Witness

Key = TypeVar("Key")


class Seen(NamedTuple):
    """Where something was seen: a sentence of a scenario."""

    plan: Plan
    line: int


class Sights(Generic[Key]):
    """Where each thing was seen, each scenario once, with the first sentence that shows it."""

    def __init__(self) -> None:
        """Begin with nothing seen."""
        self._seen: dict[Key, dict[int, Seen]] = {}

    def add(self, key: Key, plan: Plan, sentence: int) -> None:
        """Note that a sentence of a scenario shows this."""
        line = plan.sentences[sentence].line
        self._seen.setdefault(key, {}).setdefault(id(plan), Seen(plan, line))

    def __getitem__(self, key: Key) -> tuple[Seen, ...]:
        return tuple(self._seen.get(key, {}).values())

    def __contains__(self, key: Key) -> bool:
        return key in self._seen

    def count(self, keys: Iterable[Key]) -> int:
        """Count how many of these were seen."""
        return sum(one in self._seen for one in keys)


@dataclass(frozen=True, slots=True)
class Tally:
    """What was seen, and where: by a When, on the way to where a scenario begins, refused."""

    taken: Sights[Way] = field(default_factory=Sights[Way])
    walked: Sights[Way] = field(default_factory=Sights[Way])
    refused: Sights[Way] = field(default_factory=Sights[Way])
    stopped: Sights[Use] = field(default_factory=Sights[Use])
    passed: Sights[Use] = field(default_factory=Sights[Use])
    reached: Sights[str] = field(default_factory=Sights[str])
    begun: Sights[str] = field(default_factory=Sights[str])
    passed_by: Sights[str] = field(default_factory=Sights[str])
    acted: Sights[str] = field(default_factory=Sights[str])
    supplied: Sights[str] = field(default_factory=Sights[str])
    said: Sights[int] = field(default_factory=Sights[int])

    def add(self, process: Process, plan: Plan, witness: Witness) -> None:
        """Take in what one scenario showed."""
        for done in witness.done():
            self._did(process, plan, done)
        for shown in witness.shown:
            for way in shown.ways:
                self.refused.add(way, plan, shown.sentence)
            for use in shown.uses:
                self.stopped.add(use, plan, shown.sentence)
        for at, found in enumerate(witness.found):
            for phrase in leaves_of(found):
                self.said.add(id(phrase), plan, at)
        if witness.begins is not None:
            self.begun.add(witness.begins, plan, 0)

    def _did(self, process: Process, plan: Plan, done: Done) -> None:
        deed, at = done.deed, done.sentence
        way = way_of(process, deed)
        if deed.stages is not None:
            stages = self.passed_by if done.supposed else self.reached
            stages.add(deed.stages[1], plan, at)
        if way is not None:
            (self.walked if done.supposed else self.taken).add(way, plan, at)
        else:
            (self.supplied if done.supposed else self.acted).add(deed.name, plan, at)
        if not done.supposed:
            for use in uses_by(process, way, deed.name):
                self.passed.add(use, plan, at)
