"""Does the page about clocks say what is so? Its commands and its lines of Python are run."""

import io
import re
import shlex
from contextlib import redirect_stdout
from pathlib import Path

from amends.workflow.clocks import State

from ..cli.conftest import Line

PAGE = Path(__file__).parents[2] / "docs" / "clocks.md"
TEXT = PAGE.read_text(encoding="utf-8")
FOR_EVER = "worker"  # it ends when somebody ends it


def blocks(language: str) -> list[str]:
    """Return the fenced blocks of a language."""
    return re.findall(rf"```{language}\n(.*?)```", TEXT, re.DOTALL)


def test_every_command_of_the_page_runs(line: Line) -> None:
    """On a new desk with one complaint, each line does what its remark says, with status 0."""
    received = line("receive", "--customer", "Chen Li", "--channel", "phone", "--words", "Twice.")
    assert received.status == 0, received.err
    (block,) = blocks("console")
    typed = [shlex.split(one.removeprefix("$ "), comments=True) for one in block.splitlines()]
    assert len(typed) > 8
    for argv in typed:
        assert argv[0] == "amends"
        if argv[1] != FOR_EVER:
            done = line(*argv[1:])
            assert done.status == 0, (argv, done.err)


def test_the_lines_of_python_run() -> None:
    """They print the clocks of a complaint, a due moment, and what a tick and a report found."""
    (block,) = blocks("python")
    printed = io.StringIO()
    with redirect_stdout(printed):
        exec(compile(block, str(PAGE), "exec"), {})  # noqa: S102  # the page's own lines
    first, due, last = printed.getvalue().splitlines()
    assert "('first_contact', <State.RUNNING: 'running'>" in first
    assert due.startswith("2026-10-15T23:59:59")
    assert last == "{} 0"


def test_the_table_of_states_is_the_one_of_the_code() -> None:
    """Every state stands in the table."""
    table = TEXT.partition("## How one stands")[2].partition("\n\n##")[0]
    for state in State:
        assert state.replace("_", " ") in table
