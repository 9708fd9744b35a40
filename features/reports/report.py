"""What does every report tell? The same run, in the same words, whatever its form is."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from ..book.phrases import AmbiguousPhrase, Found, Part
from ..catalogue import say
from ..engine.verdict import Played, Reason, Status
from ..reading.plan import Plan, Sentence
from ..specs import Ran, Specs

UNSAID = (Status.UNDEFINED, Status.AMBIGUOUS)


class Fault(NamedTuple):
    """What keeps a file from being run: where it is, and one sentence."""

    uri: str
    line: int
    column: int
    said: str

    def __str__(self) -> str:
        """Name the place before the sentence, as compilers do."""
        return f"{self.uri}:{self.line}:{self.column}: {self.said}"


@dataclass(frozen=True, slots=True)
class Report:
    """A run that is to be told: what was asked, what came of it, and in which language."""

    specs: Specs
    ran: Ran
    lang: str = "en"
    began: datetime = field(default_factory=lambda: datetime.now(UTC))

    def say(self, code: str, **values: object) -> str:
        """Say a sentence of the reports."""
        return say(f"report.{code}", self.lang, **values)

    def shown(self, path: Path) -> str:
        """Return how a file is named to people."""
        return self.specs.shown(path)

    def why(self, played: Played) -> list[str]:
        """Return the sentences that say what is wrong with a scenario."""
        return [one.says(self.lang) for one in reasons(played)]

    def faults(self) -> Iterator[Fault]:
        """Find what keeps files from being run, each with its line and column."""
        read, lang = self.ran.read, self.lang
        for file in read.unreadable:
            for one in file.problems:
                yield Fault(file.path, one.line, one.column, one.says(lang))
        for feature in read.features:
            for one in feature.errors:
                yield Fault(feature.document["uri"], one.line, one.column, one.says(lang))

    def counted(self) -> dict[str, int]:
        """Count the scenarios by what came of them."""
        return {
            "scenarios": len(self.ran.played),
            "held": self.ran.count(Status.PASSED),
            "failed": self.ran.count(Status.FAILED),
            "unknown": sum(map(self.ran.count, UNSAID)),
        }

    def stands_for(self, plan: Plan, sentence: Sentence) -> list[str]:
        """Return what a team's own phrase stands for, a line a sentence, the deeper further in."""
        try:
            found = self.specs.reader(plan.path).find(sentence.kind, sentence.text)
        except AmbiguousPhrase:
            return []
        return [*_expanded(found.parts)] if isinstance(found, Found) else []


def _expanded(parts: tuple[Part, ...], depth: int = 0) -> Iterator[str]:
    for part in parts:
        yield "  " * depth + part.text
        yield from _expanded(part.found.parts, depth + 1)


def reasons(played: Played) -> list[Reason]:
    """Return why a scenario does not hold, in the order of its sentences."""
    found = (*(one.reason for one in played.told), played.ending)
    return [one for one in found if one is not None]


def named(plan: Plan) -> str:
    """Return the name of a scenario, with its row where its outline gives all rows one name."""
    if not plan.row or plan.name != plan.outline:
        return plan.name
    return f"{plan.name} [{plan.row}]"
