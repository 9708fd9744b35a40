"""What would a careful reader object to? Every file checked, and whether it may pass."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

from ..reading.problem import Problem, Unreadable

PASSED: Final = 0
WRONG: Final = 2


class Placed(NamedTuple):
    """What is wrong, and in which file."""

    path: str
    problem: Problem

    def says(self, lang: str) -> str:
        """Say it in one language."""
        return self.problem.says(lang)


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of a check: how many files and scenarios there were, and every problem.

    `strict` takes warnings for errors.
    """

    files: int
    scenarios: int
    problems: tuple[Placed, ...]
    strict: bool = False

    @property
    def errors(self) -> int:
        """Count the errors."""
        return sum(one.problem.level == "error" for one in self.problems)

    @property
    def warnings(self) -> int:
        """Count the warnings."""
        return len(self.problems) - self.errors

    @property
    def status(self) -> int:
        """Return 0 if the features may pass, or 2."""
        return WRONG if self.errors or (self.strict and self.warnings) else PASSED


def placed(name: str, problems: tuple[Problem, ...]) -> Iterator[Placed]:
    """Return the problems of one file."""
    return (Placed(name, one) for one in problems)


def unread(lost: Sequence[Unreadable], shown: Callable[[Path], str]) -> Iterator[Placed]:
    """Return why files could not be read, each file once."""
    for path, problems in {one.path: one.problems for one in lost}.items():
        yield from placed(shown(Path(path)), problems)
