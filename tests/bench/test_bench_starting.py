"""The benchmark of starts compares the same answers, and measures commands that did their work."""

from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import pytest

Script = Callable[[str], Any]
CASES = 40


@pytest.fixture(scope="module")
def made() -> list[Path]:
    """Keep the desk that the first test makes for those after it."""
    return []


@pytest.fixture
def desk(script: Script, made: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a small desk as the benchmark makes its large one."""
    if not made:
        made.append(script("starting_desk").made(tmp_path_factory.mktemp("desk"), CASES))
    return made[0]


def test_lists_and_their_floors_name_the_same_cases(script: Script, desk: Path) -> None:
    """What bare Python prints for a queue or a list is what the command prints."""
    starts = script("starting").Starts(desk, terminal=False)
    asked = [one for one in script("starting_questions").QUESTIONS if one.same]
    assert len(asked) == 4
    for question in asked:
        starts.same(question)


def test_a_floor_that_answers_something_else_is_no_floor(script: Script, desk: Path) -> None:
    """Fewer cases than the command names stop the benchmark."""
    starts = script("starting").Starts(desk, terminal=False)
    some = script("starting_questions").SOME
    with pytest.raises(SystemExit, match="do not name the same cases"):
        starts.same(some._replace(given=("24",)))


@pytest.mark.parametrize("floor", ["case", "record", "like"])
def test_floors_print_what_they_found(script: Script, desk: Path, floor: str) -> None:
    """A floor that finds nothing would be too cheap."""
    given = ("C-10", "C-1:") if floor == "like" else ("C-1001",)
    command = script("starting_floor").floor(floor, desk, *given)
    found = script("processes").ran(command)
    assert found.status == 0
    assert "C-1001" in found.said


@pytest.mark.parametrize("terminal", [False, True])
def test_every_command_does_its_work_before_it_is_a_figure(
    script: Script, desk: Path, terminal: bool
) -> None:
    """A refusal is refused, and a step is taken, in a pipe and on a terminal."""
    starting = script("starting")
    starts = starting.Starts(desk, terminal=terminal)
    starts._fresh = count(script("starting_desk").FIRST + (3 if terminal else 0))
    names = {"a refusal: inquire CASE", "escalate CASE --by customer", "--help"}
    asked = [one for one in starts.questions() if one.name in names]
    assert len(asked) == 3
    for question in asked:
        assert starts.ours(question).seconds > 0
    if not terminal:
        assert starts.modules(asked[0]) > 30


def test_many_rows_are_judged_by_what_they_take_beyond_a_few(script: Script) -> None:
    """The start of the process is not counted twice."""
    starting, asked = script("starting"), script("starting_questions")
    figures = {asked.SOME.name: 5.0, asked.SOME.bare: 2.0}
    figures |= {asked.MANY.name: 9.0, asked.MANY.bare: 4.0}
    assert starting._figures(figures, asked.SOME) == (5.0, 2.0)
    assert starting._figures(figures, asked.MANY) == (4.0, 2.0)


@pytest.mark.parametrize(
    ("ours", "bare", "said"),
    [
        (4.0, 2.0, ("4", "2.0", "2.0", "2", "met")),
        (5.0, 2.0, ("5", "2.0", "2.5", "2", "missed")),
        (5.0, -0.1, ("5", "-0.1", "", "2", "unclear")),
        (-5.0, 0.1, ("-5", "0.1", "", "2", "unclear")),
    ],
)
def test_a_goal_is_met_or_missed_or_unclear(
    script: Script, ours: float, bare: float, said: tuple[str, ...]
) -> None:
    """Just the goal is enough, and what drowned in noise is neither."""
    assert script("starting").compared(ours, bare, 2.0) == said
