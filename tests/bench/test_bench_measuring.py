"""What the benchmarks share is itself true: turns, costs, versions and the lines of a table."""

import sqlite3
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import pytest

Script = Callable[[str], Any]
SAYS = [sys.executable, "-c", "import sys; print(sys.stdout.isatty(), sys.stdin.isatty())"]


def test_all_sides_take_equally_many_turns_in_changing_orders(script: Script) -> None:
    """Nobody always comes first, and every side is asked once a round."""
    order: list[str] = []

    def turn(name: str) -> str:
        order.append(name)
        return name

    sides = {name: partial(turn, name) for name in "abc"}
    found = script("measuring").rounds(sides, 20)
    assert found == {name: [name] * 20 for name in "abc"}
    turns = [tuple(order[at : at + 3]) for at in range(0, 60, 3)]
    assert all(sorted(turn) == ["a", "b", "c"] for turn in turns)
    assert len(Counter(turns)) > 3


@pytest.mark.parametrize(("terminal", "says"), [(False, "False False"), (True, "True True")])
def test_a_process_runs_in_a_pipe_or_on_a_terminal(
    script: Script, terminal: bool, says: str
) -> None:
    """What a program prints on a terminal is measured on one."""
    found = script("processes").taken(SAYS, says=says, terminal=terminal)
    assert found.seconds > 0
    assert found.megabytes > 1


@pytest.mark.parametrize("wrong", [{"status": 3}, {"says": "nothing of this"}])
def test_what_did_not_do_the_work_is_no_figure(script: Script, wrong: dict[str, Any]) -> None:
    """Another status, or a sentence that is missing, stops the benchmark."""
    with pytest.raises(SystemExit, match="ended with 0"):
        script("processes").taken(SAYS, **wrong)


def test_more_than_a_pipe_holds_is_read_to_its_end(script: Script) -> None:
    """A long answer neither blocks nor is cut off."""
    long = [sys.executable, "-c", "print('x' * 1_000_000 + 'end')"]
    assert script("processes").taken(long, says="end").seconds > 0


def test_where_it_was_measured_is_said_with_python_sqlite_and_journal(
    script: Script, tmp_path: Path
) -> None:
    """A figure without its machine says nothing."""
    measuring = script("measuring")
    said = measuring.machine()
    assert "cores, load " in said
    assert f"SQLite {sqlite3.sqlite_version}" in said
    with closing(sqlite3.connect(tmp_path / "one.db")) as raw:
        raw.execute("PRAGMA journal_mode=WAL")
        raw.execute("PRAGMA synchronous=EXTRA")
        assert measuring.journal(raw) == "journal WAL, synchronous EXTRA"


def test_what_is_not_installed_is_named_as_absent(script: Script, tmp_path: Path) -> None:
    """A peer is looked for where it was said, and nowhere else."""
    versions = script("measuring").versions
    assert (
        versions(["pytest", "no-such-peer"]) == f"pytest {pytest.__version__}, no-such-peer absent"
    )
    assert versions(["pytest"], tmp_path) == "pytest absent"


def test_half_of_the_values_are_below_the_median_and_one_in_a_hundred_above_the_last(
    script: Script,
) -> None:
    """The percentiles of one to a hundred and one are known."""
    assert script("measuring").percentiles([*range(1, 102)]) == (51, 100)


def test_a_table_is_written_in_markdown(script: Script, capsys: pytest.CaptureFixture[str]) -> None:
    """The lines can be pasted into a page."""
    measuring = script("measuring")
    measuring.head("a", "b")
    measuring.line(1, "x")
    assert capsys.readouterr().out == "| a | b |\n|---|---|\n| 1 | x |\n"
