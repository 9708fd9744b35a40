"""Do the pages about playbooks say what is so? Their commands and their playbook are tried."""

import shlex

import pytest

from amends.workflow.playbook import SITUATIONS, read_playbook
from amends.workflow.playbook.reading import HEAD, KEYS, NEEDED

from ..cli.conftest import Line
from .test_craft_page import DOCS, block

PAGES = ("playbooks.md", "playbooks.zh.md")


@pytest.mark.parametrize("page", PAGES)
def test_every_command_of_the_page_runs(line: Line, page: str) -> None:
    """On a new desk with one complaint and the playbook of the page each ends with status 0."""
    received = line("receive", "--customer", "Chen Li", "--channel", "phone", "--words", "Twice.")
    assert received.status == 0, received.err
    (line.folder / "our-shop.toml").write_text(block(page, "toml"), encoding="utf-8")
    for typed in block(page, "console").splitlines():
        program, *argv = shlex.split(typed.removeprefix("$ "))
        assert program == "amends"
        done = line(*argv)
        assert done.status == 0, (argv, done.err)
    shown = line("playbook", "show", "tariff_received", "--json").json
    assert shown["playbook"] == "our_shop@1"


@pytest.mark.parametrize("page", PAGES)
def test_the_tables_of_the_page_are_whole(page: str) -> None:
    """Every key and every situation has its line, and the example is a playbook."""
    assert read_playbook(block(page, "toml"), page).id == "our_shop@1"
    text = (DOCS / page).read_text(encoding="utf-8")
    table = "".join(line for line in text.splitlines() if line.startswith("| `"))
    names = {*KEYS, *HEAD, *NEEDED, *SITUATIONS} - {"en", "zh"}
    assert [one for one in names if f"`{one}`" not in table] == []
