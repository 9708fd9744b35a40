"""What do all parts of the document share? The coverage, the language, and where things stand."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from amends.workflow import Process
from amends.workflow.pages.frame import tongue
from amends.workflow.pages.html import Html, html, tag
from amends.workflow.process import Row

from ..book.lexicon import word
from ..book.values import label
from ..catalogue import say
from ..coverage import Coverage, Seen, State
from ..coverage.elements import Way
from ..engine.verdict import Played, Status

MARKS: Final[Mapping[State, str]] = {
    State.TAKEN: "✓",
    State.WALKED: "○",
    State.REFUSED: "⊘",
    State.UNSEEN: "✗",
}
Scene = tuple[str, int]  # the file of a scenario and the line it begins in


@dataclass(frozen=True)
class View:
    """What is shown, and in which language."""

    coverage: Coverage
    lang: str

    @property
    def process(self) -> Process:
        """Return the process that is shown."""
        return self.coverage.process

    def say(self, code: str, **values: object) -> str:
        """Say a text of the document."""
        return say(f"document.{code}", self.lang, **values)

    def step(self, name: str) -> str:
        """Return what the process calls an act or a move."""
        return label(self.process, self.lang, f"step.{name}")

    def stage(self, name: str) -> str:
        """Return what the process calls a stage."""
        return label(self.process, self.lang, f"stage.{name}")

    def reason(self, guard: str) -> str:
        """Return how a guard is given as a reason."""
        return word(self.process, self.lang, "reason", guard)

    def who(self, row: Row) -> str:
        """Return who makes the move of a row."""
        return say(f"who.{row.who.replace(' ', '_')}", self.lang)

    def mark(self, state: State) -> Html:
        """Return the sign of a state, with its name for who cannot see it."""
        said = self.said(state)
        return tag("span", MARKS[state], klass=f"mark {state.value}", role="img", aria_label=said)

    def sign(self, state: State) -> Html:
        """Return the sign of a state beside words that say the same."""
        return tag("span", MARKS[state], klass=f"mark {state.value}", aria_hidden="true")

    def said(self, state: State) -> str:
        """Return the name of a state."""
        return self.say(f"state_{state.value}")

    @cached_property
    def played(self) -> Mapping[Scene, Sequence[Played]]:
        """Return what came of each scenario, row by row where it is an outline."""
        found: dict[Scene, list[Played]] = {}
        for one in self.coverage.ran.played:
            found.setdefault((str(one.plan.path), one.plan.line), []).append(one)
        return found

    @cached_property
    def anchors(self) -> Mapping[Scene, str]:
        """Return by which name each scenario is linked to."""
        return {scene: f"s{number}" for number, scene in enumerate(self.played, 1)}

    def links(self, places: Iterable[Seen]) -> Html:
        """Link to scenarios, each once, in reading order; an outline says how many of its rows."""
        rows: dict[Scene, list[Seen]] = {}
        for one in places:
            rows.setdefault((str(one.plan.path), one.plan.line), []).append(one)
        items = [self._link(scene, seen) for scene, seen in rows.items()]
        return tag("ul", *items, klass="links") if items else html()

    def _link(self, scene: Scene, seen: Sequence[Seen]) -> Html:
        plan = seen[0].plan
        times = tag("small", f" ×{len(seen)}") if len(seen) > 1 else html()
        to = f"#{self.anchors[scene]}"
        return tag("li", tag("a", plan.outline, href=to, lang=self.foreign(plan.lang)), times)

    def foreign(self, lang: str) -> str | None:
        """Return the name of a language that is not the page's own, or None."""
        return None if tongue(lang) == tongue(self.lang) else tongue(lang)

    def more(self, summary: str, body: Html) -> Html:
        """Fold something away that opens without a script."""
        return tag("details", tag("summary", summary), body, klass="more") if body else html()


def row_anchor(number: int) -> str:
    """Return the name of a row of the lifecycle."""
    return f"m{number}"


def stage_anchor(name: str) -> str:
    """Return the name of a stage."""
    return f"stage-{slug(name)}"


def guard_anchor(name: str) -> str:
    """Return the name of a guard."""
    return f"guard-{slug(name)}"


def slug(name: str) -> str:
    """Return a name that may stand in an address, different for every name."""
    return "".join(one if one.isascii() and one.isalnum() else f".{ord(one):x}." for one in name)


def holds(played: Played) -> bool:
    """Tell whether a scenario holds."""
    return played.status is Status.PASSED


def state_of(states: Iterable[State]) -> State:
    """Return the worst of several states."""
    order = list(State)
    return max(states, key=order.index, default=State.UNSEEN)


def ways_of_row(coverage: Coverage, number: int) -> dict[Way, State]:
    """Return the ways of one row."""
    return {way: state for way, state in coverage.ways.items() if way.row == number}
