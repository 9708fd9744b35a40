"""What is wrong with a feature file? Each fault with its line, its column, and one sentence."""

from typing import Literal, NamedTuple

from ..catalogue import say

Level = Literal["error", "warning"]


class Problem(NamedTuple):
    """One fault: where it is, which rule it breaks, and what fills the rule's sentence."""

    line: int
    column: int
    code: str
    values: tuple[tuple[str, object], ...] = ()
    level: Level = "error"

    def says(self, lang: str) -> str:
        """Say in one language what is wrong and what to do."""
        filled = {name: _shown(one, lang) for name, one in self.values}
        return say(f"problem.{self.code}", lang, **filled)


def problem(
    line: int, code: str, /, *, column: int = 1, level: Level = "error", **values: object
) -> Problem:
    """Return a fault of a line."""
    return Problem(line, column, code, tuple(values.items()), level)


def _shown(value: object, lang: str) -> object:
    if isinstance(value, tuple):
        return {"en": ", ", "zh": "、"}[lang].join(str(one) for one in value)
    return value[lang] if isinstance(value, dict) else value  # what is said, by language


class Unreadable(Exception):
    """A file is no feature file that could be run; `problems` say why, all of them."""

    def __init__(self, path: str, problems: tuple[Problem, ...]) -> None:
        """Keep which file it is and what is wrong with it."""
        super().__init__(path)
        self.path, self.problems = path, problems

    def __str__(self) -> str:
        """Say in English what is wrong, a line each."""
        return "\n".join(self.lines("en"))

    def lines(self, lang: str) -> list[str]:
        """Say what is wrong, each with its line and column."""
        found = ((one, one.says(lang)) for one in self.problems)
        return [f"{self.path}:{one.line}:{one.column}: {said}" for one, said in found]
