"""What is played? A scenario, or one row of an outline, sentence by sentence as it was written."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

from ..book.sentence import Kind
from .problem import Problem
from .text import Text

Rows = Sequence[Sequence[str]]
Node = dict[str, Any]  # a part of what the official parser makes of a file
KINDS: Final[dict[str, Kind]] = {"Context": "given", "Action": "when", "Outcome": "then"}


class Sentence(NamedTuple):
    """One step: what it is, what it says, where it stands, and the table or text below it."""

    kind: Kind
    keyword: str
    text: str
    line: int
    column: int
    table: Rows | None = None
    doc: str | None = None
    background: bool = False


class Plan(NamedTuple):
    """A scenario with its sentences, those of its backgrounds first.

    `line` is where the scenario begins, `row` where its row of an outline stands (0 for none).
    `outline` is the name as written, with the columns in it; `pickle` what other tools read.
    """

    path: Path
    feature: str
    rule: str
    name: str
    outline: str
    line: int
    row: int
    tags: tuple[str, ...]
    sentences: tuple[Sentence, ...]
    lang: str
    pickle: Node

    @property
    def where(self) -> int:
        """Return the line that this very scenario is chosen by."""
        return self.row or self.line


class Feature(NamedTuple):
    """A feature file: its plans, what is wrong with it, and what the official parser made of it."""

    path: Path
    source: Text
    document: Node
    plans: tuple[Plan, ...]
    problems: tuple[Problem, ...]
    lang: str

    @property
    def name(self) -> str:
        """Return the title of the feature."""
        return str((self.document.get("feature") or {}).get("name", ""))

    @property
    def errors(self) -> tuple[Problem, ...]:
        """Return what keeps this feature from being run."""
        return tuple(one for one in self.problems if one.level == "error")
