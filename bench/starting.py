"""What does a whole command cost, from its start to its end? `python bench/starting.py`.

On a desk in SQLite of `--cases` imported cases (or a copy of `--desk FILE`), every command is
started in a pipe and on a terminal, in turns with bare Python that opens the same file with
`sqlite3`, asks one indexed query and prints the rows of the same answer: the floor. The least CPU
of `--rounds` counts. Everything was started once before, so that nothing is compiled.
"""

import argparse
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from functools import partial
from itertools import count
from pathlib import Path
from typing import Final

import starting_desk
import starting_libraries
from measuring import head, journal, line, machine, rounds, versions
from processes import Cost, ran, taken
from starting_floor import floor
from starting_questions import AMENDS, MANY, QUESTIONS, SOME, Question

from amends.storage.sql_store.sqlite import SqliteDatabase

MS: Final = 1e3
Sides = dict[str, Callable[[], Cost]]


class Starts:
    """The commands on one desk, in a pipe or on a terminal."""

    def __init__(self, desk: Path, *, terminal: bool) -> None:
        """Begin with cases that nobody has touched; a step or a refusal takes the next of them."""
        self.desk, self.terminal = desk, terminal
        self._fresh = count(starting_desk.FIRST + (1 if terminal else 0), 2)

    @property
    def env(self) -> dict[str, str]:
        """Return the surroundings of a handler."""
        named = {"AMENDS_DESK": str(self.desk), "AMENDS_AS": starting_desk.ACTOR}
        return {**named, "AMENDS_LANG": "en", "TERM": "xterm-256color"}

    def command(self, question: Question) -> list[str]:
        """Return a command as it is typed."""
        case = {"case": starting_desk.WORKED, "fresh": f"C-{next(self._fresh)}"}
        return [*AMENDS, *(word.format(**case) for word in question.words)]

    def ours(self, question: Question) -> Cost:
        """Run a command."""
        env = {**self.env, **question.env}
        return taken(
            self.command(question),
            env=env,
            status=question.status,
            says=question.says,
            terminal=self.terminal,
        )

    def floor(self, question: Question) -> Cost:
        """Run what bare Python does for the same answer."""
        return taken(floor(question.floor, self.desk, *question.given), terminal=self.terminal)

    def modules(self, question: Question) -> int:
        """Count the modules that a command imports, those of Python's own start among them."""
        env = {**self.env, **question.env, "PYTHONPROFILEIMPORTTIME": "1"}
        said = ran(self.command(question), env=env, terminal=self.terminal).said
        return said.count("import time:") - 1  # of the head of the list

    def same(self, question: Question) -> None:
        """See that both sides name the same cases in the same order, where they name cases."""
        if not question.same:
            return
        both = (self.command(question), floor(question.floor, self.desk, *question.given))
        ours, bare = (_first(ran(one, env=self.env).said) for one in both)
        if ours != bare:
            raise SystemExit(f"{question.name} and its floor do not name the same cases")

    def sides(self) -> Sides:
        """Return both sides of every question, by name."""
        found: Sides = {}
        for one in self.questions():
            found[one.name] = partial(self.ours, one)
            found[one.bare] = partial(self.floor, one)  # one for all that have the same
        return found

    def questions(self) -> Iterator[Question]:
        """Yield what is asked here."""
        return (one for one in QUESTIONS if one.goals[self.terminal])


def _first(said: str) -> list[str]:
    return [row.split("\t")[0] for row in said.splitlines()]


def measured(starts: Starts, turns: int) -> None:
    """Start everything in turns, and print the table."""
    for question in starts.questions():
        starts.same(question)
    sides = starts.sides()
    for side in sides.values():
        side()  # compiles what is not yet
    found = {
        name: min(one.seconds for one in told) * MS for name, told in rounds(sides, turns).items()
    }
    where = "on a terminal" if starts.terminal else "in a pipe"
    head(where, "CPU ms", "floor ms", "times the floor", "goal", "", "modules")
    for question in starts.questions():
        goal, modules = question.goals[starts.terminal], starts.modules(question)
        line(question.name, *compared(*_figures(found, question), goal), modules)
    print()


def compared(ours: float, bare: float, goal: float) -> tuple[str, ...]:
    """Return both, how many times the floor ours is, and whether that meets the goal."""
    if min(ours, bare) <= 0:  # a difference may drown in what else a machine does
        return f"{ours:.0f}", f"{bare:.1f}", "", f"{goal:g}", "unclear"
    met = "met" if ours <= goal * bare else "missed"
    return f"{ours:.0f}", f"{bare:.1f}", f"{ours / bare:.1f}", f"{goal:g}", met


def _figures(found: Mapping[str, float], question: Question) -> tuple[float, float]:
    """Return ours and the floor's; of many rows, what they take beyond a few."""
    ours, bare = found[question.name], found[question.bare]
    if question is not MANY:
        return ours, bare
    return ours - found[SOME.name], bare - found[SOME.bare]


def main() -> None:
    """Make the desk, start everything, and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=100_000)
    parser.add_argument("--desk", type=Path, help="a desk that starting_desk.py made")
    parser.add_argument("--rounds", type=int, default=7, help="the best of so many is kept")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        desk = asked.desk or starting_desk.made(folder, asked.cases)
        copy = starting_desk.copied(desk, folder)
        with closing(SqliteDatabase(str(copy)).connect()) as link:
            cases = link.rows("SELECT count(*) FROM cases", {})[0][0]
            print(f"{machine()}, {journal(link.connection)}")
        print(f"{versions(['click', 'rich'])}; {cases:,} cases, the best of {asked.rounds}\n")
        for terminal in (False, True):
            measured(Starts(copy, terminal=terminal), asked.rounds)
        starting_libraries.measured(copy, asked.rounds)


if __name__ == "__main__":
    main()
