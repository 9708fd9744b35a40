"""Do the pages about learning say what is so? Their commands are run in order."""

import re
import shlex
from pathlib import Path

import pytest

from ..cli.conftest import Line

DOCS = Path(__file__).parents[2] / "docs"
PAGES = ("learning.md", "learning.zh.md")


def commands(page: str) -> list[str]:
    """Return the lines of the one block of commands."""
    text = (DOCS / page).read_text(encoding="utf-8")
    (found,) = re.findall(r"```console\n(.*?)```", text, re.DOTALL)
    return str(found).splitlines()


@pytest.mark.parametrize("page", PAGES)
def test_every_command_of_the_page_runs(line: Line, page: str) -> None:
    """On a new desk with one complaint each line ends with status 0, and the record holds."""
    received = line("receive", "--customer", "Chen Li", "--channel", "phone", "--words", "Twice.")
    assert received.status == 0, received.err
    for typed in commands(page):
        program, *argv = shlex.split(typed.removeprefix("$ "))
        assert program == "amends"
        done = line(*argv)
        assert done.status == 0, (argv, done.err)
    assert line("verify").status == 0


def test_both_pages_run_the_same_commands() -> None:
    """Nothing is shown in one language alone."""
    first, second = ([shlex.split(one)[1:3] for one in commands(page)] for page in PAGES)
    assert first == second
