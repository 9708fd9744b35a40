"""Do the pages about the craft say what is so? Their commands and their card are tried."""

import re
import shlex
from pathlib import Path

import pytest

from amends.workflow.craft import read_cards
from amends.workflow.craft.reading import KEYS, TEXTS

from ..cli.conftest import Line

DOCS = Path(__file__).parents[2] / "docs"
PAGES = ("craft.md", "craft.zh.md")


def block(page: str, language: str) -> str:
    """Return the one fenced block of a language."""
    text = (DOCS / page).read_text(encoding="utf-8")
    (found,) = re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)
    return str(found)


@pytest.mark.parametrize("page", PAGES)
def test_every_command_of_the_page_runs(line: Line, page: str) -> None:
    """On a new desk with one complaint each line ends with status 0."""
    received = line("receive", "--customer", "Chen Li", "--channel", "phone", "--words", "Twice.")
    assert received.status == 0, received.err
    for typed in block(page, "console").splitlines():
        program, *argv = shlex.split(typed.removeprefix("$ "))
        assert program == "amends"
        done = line(*argv)
        assert done.status == 0, (argv, done.err)


@pytest.mark.parametrize("page", PAGES)
def test_the_card_of_the_page_is_one(page: str) -> None:
    """The example is read as a card, and every key has its line in the table."""
    (card,) = read_cards(block(page, "toml"), page)
    assert (card.code, card.feeling) == ("greet_by_name", (0, 2))
    text = (DOCS / page).read_text(encoding="utf-8")
    table = "".join(line for line in text.splitlines() if line.startswith("| `"))
    assert all(f"`{key}`" in table for key in (*KEYS, *TEXTS) if key not in {"en", "zh"})
