"""How much of the process do these scenarios show? Only what a scenario that holds does counts."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from amends.workflow import Process

from ..book.sentence import Phrase
from ..engine.verdict import Played, Status
from ..specs import Choice, Ran, Specs
from .elements import Use, Way, uses_of, ways_of
from .tally import Tally
from .witness import Witness


class State(StrEnum):
    """How a move is covered, from best to worst."""

    TAKEN = "taken"
    WALKED = "walked"
    REFUSED = "refused"
    UNSEEN = "unseen"


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
        """Return every use of a guard: by how many scenarios it refuses, and lets pass."""
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
