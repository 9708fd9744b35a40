"""Do the tours run as they are printed, in both languages, from the call to the end?"""

import shlex
from collections.abc import Sequence
from pathlib import Path

import pytest

from ..cli.conftest import Line
from ..cli.healing import MOVES
from .console import Typed, session

ROOT = Path(__file__).parents[2]
PAGES = {name: ROOT / "docs" / name for name in ("tour.md", "tour.zh.md")}
REFUSED = 3


def run(line: Line, typed: Typed) -> None:
    """Do what one line of a tour says, and compare status and answer."""
    if typed.argv[0] == "export":
        name, _, value = typed.argv[1].partition("=")
        line.set(name, value)
        return
    said = line(*typed.argv[1:])
    printed = said.out + said.err
    assert said.status == typed.status, (typed.argv, printed)
    assert typed.fits(printed), "\n".join([str(typed.argv), *typed.shown, "but:", printed])


def fills(typed: Sequence[str], printed: Sequence[str]) -> bool:
    """Tell whether a typed command is the printed one, its blanks filled, perhaps with more."""
    parts = zip(typed, printed, strict=False)
    return len(typed) >= len(printed) and all(_same(*pair) for pair in parts)


def _same(typed: str, printed: str) -> bool:
    before, blank, _ = printed.partition("<")
    return typed.startswith(before) and "<" not in typed if blank else typed == printed


def printed_by(line: Line, move: str) -> list[list[str]]:
    """Give the commands that the refusal of a move prints."""
    return [one["do"] for one in line("why", "C-1001", move, "--json").json["owed"]]


def commands(typed: Typed) -> list[tuple[str, ...]]:
    """Give the commands that the page shows below a refusal."""
    found = (one.partition("amends ") for one in typed.shown)
    return [("amends", *shlex.split(command)) for _, program, command in found if program]


@pytest.mark.parametrize("page", PAGES)
def test_a_tour_runs_as_it_is_printed(line: Line, page: str) -> None:
    """Every line of a tour, on one new desk, does and prints what the page says."""
    steps = session(PAGES[page])
    assert {typed.argv[0] for typed in steps} == {"amends", "export"}
    for typed in steps:
        run(line, typed)
    case = line("show", "C-1001", "--json").json
    assert (case["stage"], case["consent"]) == ("closed", "effective")
    assert line("verify").status == 0


@pytest.mark.parametrize("page", PAGES)
def test_a_tour_types_every_command_that_was_printed(line: Line, page: str) -> None:
    """Between a refused move and the next try stands each of its commands, blanks filled."""
    refused, waiting = set[str](), list[list[str]]()
    for typed in session(PAGES[page]):
        run(line, typed)
        waiting = [do for do in waiting if not fills(typed.argv, do)]
        if typed.argv[1] in MOVES:
            assert not waiting, typed.argv
        if typed.status == REFUSED:
            refused.add(typed.argv[1])
            waiting = printed_by(line, typed.argv[1])
    assert refused == {*MOVES}


@pytest.mark.parametrize("page", PAGES)
def test_a_tour_shows_all_that_is_owed(line: Line, page: str) -> None:
    """Below a refused move stands every command that supplies what is owed, and no other."""
    for typed in session(PAGES[page]):
        run(line, typed)
        if typed.status == REFUSED:
            printed = printed_by(line, typed.argv[1])
            assert commands(typed) == [*dict.fromkeys(map(tuple, printed))], typed.argv


def test_the_readme_leads_to_both_tours() -> None:
    """The handler's door names both tours, and each tour the other."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert all(f"docs/{page}" in readme for page in PAGES)
    assert "(tour.zh.md)" in PAGES["tour.md"].read_text(encoding="utf-8")
    assert "(tour.md)" in PAGES["tour.zh.md"].read_text(encoding="utf-8")
