"""How much of the process do these scenarios show? Only what a scenario that holds does counts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Generic, NamedTuple, TypeVar

from amends.workflow import Process

from ..book.sentence import Phrase
from ..engine.verdict import Played, Status
from ..reading.plan import Plan
from ..specs import Choice, Ran, Specs
from .elements import Use, Way, leaves_of, uses_by, uses_of, way_of, ways_of
from .witness import Done, Witness

Key = TypeVar("Key")


class State(StrEnum):
    """How a move is covered, from best to worst."""

    TAKEN = "taken"
    WALKED = "walked"
    REFUSED = "refused"
    UNSEEN = "unseen"


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

    taken: Sights[Way] = field(default_factory=lambda: Sights[Way]())
    walked: Sights[Way] = field(default_factory=lambda: Sights[Way]())
    refused: Sights[Way] = field(default_factory=lambda: Sights[Way]())
    stopped: Sights[Use] = field(default_factory=lambda: Sights[Use]())
    passed: Sights[Use] = field(default_factory=lambda: Sights[Use]())
    reached: Sights[str] = field(default_factory=lambda: Sights[str]())
    begun: Sights[str] = field(default_factory=lambda: Sights[str]())
    passed_by: Sights[str] = field(default_factory=lambda: Sights[str]())
    acted: Sights[str] = field(default_factory=lambda: Sights[str]())
    supplied: Sights[str] = field(default_factory=lambda: Sights[str]())
    said: Sights[int] = field(default_factory=lambda: Sights[int]())

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


@dataclass(frozen=True)
class Coverage:
    """What came of the scenarios, and what those that hold show of the process.

    `ways` are its moves, each counted from every stage it leaves; `uses` its guards, each counted
    where it is asked.
    """

    process: Process
    ran: Ran
    tally: Tally
    phrases: tuple[Phrase, ...]

    @cached_property
    def ways(self) -> Mapping[Way, State]:
        """Return every way with how it is covered."""
        return {one: self._state(one) for one in ways_of(self.process)}

    def _state(self, way: Way) -> State:
        tally = self.tally
        seen = {
            State.TAKEN: way in tally.taken,
            State.WALKED: way in tally.walked,
            State.REFUSED: way in tally.refused,
        }
        return next((state for state, so in seen.items() if so), State.UNSEEN)

    @cached_property
    def uses(self) -> Mapping[Use, tuple[int, int]]:
        """Return every use of a guard: how many scenarios show it to refuse, how many to let pass."""
        stopped, passed = self.tally.stopped, self.tally.passed
        return {one: (len(stopped[one]), len(passed[one])) for one in uses_of(self.process)}

    @property
    def stages(self) -> Mapping[str, State]:
        """Return every stage: reached by a When, passed on the way only, or never seen."""
        tally, first = self.tally, self.process.matter.initial
        found: dict[str, State] = {}
        for one in self.process.matter.states:
            walked = one in tally.passed_by or one in tally.begun or one == first
            so = State.WALKED if walked else State.UNSEEN
            found[one] = State.TAKEN if one in tally.reached else so
        return found

    @property
    def acts(self) -> Mapping[str, State]:
        """Return every act: taken by a When, on the way only, or never."""
        tally = self.tally
        walked = {act.name: act.name in tally.supplied for act in self.process.acts}
        return {
            name: State.TAKEN if name in tally.acted else State.WALKED if so else State.UNSEEN
            for name, so in walked.items()
        }

    @property
    def unsaid(self) -> tuple[Phrase, ...]:
        """Return the phrases of the book that no scenario uses."""
        return tuple(one for one in self.phrases if id(one) not in self.tally.said)

    def count(self, state: State) -> int:
        """Count the ways of one state."""
        return sum(one is state for one in self.ways.values())

    @property
    def figures(self) -> Mapping[str, int]:
        """Return the figures of the headline by their names."""
        uses = self.uses.values()
        return {
            "scenarios": len(self.ran.played),
            "held": self.ran.count(Status.PASSED),
            "moves": len(self.ways),
            **{state.value: self.count(state) for state in State},
            "guards": len(uses),
            "both": sum(stopped > 0 and passed > 0 for stopped, passed in uses),
            "stopped": sum(stopped > 0 for stopped, _ in uses),
            "passed": sum(passed > 0 for _, passed in uses),
            "percent": self.percent,
        }

    @property
    def percent(self) -> int:
        """Return the share of moves taken and of guards shown both ways, of all, rounded down."""
        uses = self.uses.values()
        good = self.count(State.TAKEN) + sum(stopped > 0 and passed > 0 for stopped, passed in uses)
        return 100 * good // ((len(self.ways) + len(uses)) or 1)


def cover(specs: Specs, choice: Choice | None = None) -> Coverage:
    """Play what is chosen, all unless something else is, and return what it covers.

    Raises `NoFeatures` where there is nothing to play.
    """
    tally, played = Tally(), list[Played]()
    phrases: dict[int, Phrase] = {}
    for plan in specs.plans(choice or Choice()):
        player, witness = specs.player(plan.path), Witness()
        phrases |= {id(one): one for one in player.reader.phrases}
        one = player.play(plan, witness)
        played.append(one)
        if one.status is Status.PASSED:
            tally.add(specs.process, plan, witness)
    return Coverage(specs.process, Ran(specs.read, tuple(played)), tally, (*phrases.values(),))
