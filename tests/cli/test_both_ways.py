"""The questions asked most are answered without click, and in the very words of click's way."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

from amends.cli.context.language import Invocation
from amends.cli.generated.hot import COMMON, HOT
from amends.cli.generated.question import Option

from .loading import loaded_by

if TYPE_CHECKING:
    from tests.cli.conftest import Line, Said

ROOT = Path(__file__).parents[2]
EACH = 60  # calls of each question
CASES = ("C-1001", "1001", "C-1002", "C-9", "AM-", "", "-x", "案件")
MOVES = ("inquire", "propose", "inquire", "empathise", "acept", "-h")
TERMS = (
    "stage:received",
    "is:overdue",
    "roaming",
    "stage:nowhere",
    "-channel:hotline",
    "due:<",
    "国",
)
VALUES = (
    "li.na",
    "chen.bo",
    "nobody",
    "desk.db",
    "received",
    "5",
    "0",
    "-1",
    "1e3",
    "zh",
    "en",
    "",
)


def _calls(name: str) -> Iterator[list[str]]:
    """Give calls of a question: most of them as people type them, some of them wrong."""
    rng = Random(name)  # noqa: S311 - the same calls every time
    for _ in range(EACH):
        words: list[list[str]] = [
            _option(rng, flag, option)
            for flag, option in {**HOT[name].options, **COMMON}.items()
            if flag not in {"--desk", "--as"} and rng.random() < 0.12
        ]
        words += [["--as", rng.choice(VALUES[:3])]] if rng.random() < 0.3 else []
        words += [[one] for one in _places(rng, name)]
        rng.shuffle(words)
        yield [name, *(word for some in words for word in some)]


def _option(rng: Random, flag: str, option: Option) -> list[str]:
    if option.flag is not None:
        return [flag] * rng.choice((1, 1, 1, 2))
    fit = option.choices or (("5", "1") if option.most else ("li.na", "received"))
    value = rng.choice(fit if rng.random() < 0.8 else VALUES)
    return rng.choice(([flag, value], [flag, value], [flag, value], [f"{flag}={value}"], [flag]))


def _places(rng: Random, name: str) -> list[str]:
    if name in {"queue", "list"}:
        return [rng.choice(TERMS) for _ in range(rng.choice((0, 0, 1, 2)))]
    known = CASES[:3] if rng.random() < 0.85 else CASES
    places = [rng.choice(known)] * (rng.random() < 0.9)
    return [*places, rng.choice(MOVES)] if name == "why" and rng.random() < 0.9 else places


@pytest.fixture
def both(
    practice: "Line", monkeypatch: pytest.MonkeyPatch
) -> Callable[..., "tuple[Said, Said, bool]"]:
    """Give a way to run a call twice: as it is, and by click alone; and which way it took."""
    from amends.cli import quick

    quickly, took = quick.answered, [False]

    def noted(call: Invocation) -> int | None:
        status = quickly(call)
        took[0] = status is not None
        return status

    def run(*argv: str, screen: bool) -> "tuple[Said, Said, bool]":
        with monkeypatch.context() as patch:
            patch.setattr(quick, "answered", noted)
            first = practice(*argv, screen=screen)
        with monkeypatch.context() as patch:
            patch.setattr(quick, "answered", lambda _call: None)
            return first, practice(*argv, screen=screen), took[0]

    return run


@pytest.mark.parametrize("name", HOT)
def test_both_ways_say_the_same(
    name: str, both: Callable[..., "tuple[Said, Said, bool]"], practice: "Line"
) -> None:
    """Whatever is asked, right or wrong, the bytes and the status are those of click's way."""
    practice("empathise", "1001", "--named", "furious about the bill")
    practice("receive", "--customer", "王敏", "--channel", "email", "--words", "重复扣费。")
    taken = 0
    for number, argv in enumerate(_calls(name)):
        first, second, quickly = both(*argv, screen=number % 4 == 0)
        assert first == second, argv
        taken += quickly
    assert taken >= EACH // 12, "hardly any of these calls was answered without click"


TYPED = (
    ("",),
    ("s",),
    ("sh",),
    ("empath",),
    ("nosuch",),
    ("--",),
    ("show", ""),
    ("show", "C-1"),
    ("show", "1001"),
    ("show", "AM"),
    ("show", "--"),
    ("inquire", ""),
    ("reopen", ""),
    ("link", "C-"),
    ("link", "1001", ""),
    ("next", ""),
    ("list", "st"),
    ("nosuch", ""),
    ("show", "C-9"),
    ("show", "'C"),
    ("note", "案"),
)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "nosuch", ""])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_shell_gets_the_same_either_way(
    shell: str, lang: str, both: Callable[..., "tuple[Said, Said, bool]"], practice: "Line"
) -> None:
    """Whatever was typed, and for whichever shell, the bytes are those of click's way."""
    practice("receive", "--customer", "Wang: Min", "--channel", "email", "--words", "Twice, again.")
    practice.set("AMENDS_LANG", lang)
    practice.set("_AMENDS_COMPLETE", f"{shell}_complete" if shell else "")
    taken = 0
    for words in TYPED:
        practice.set("COMP_WORDS", " ".join(["amends", *words]))
        practice.set("COMP_CWORD", words[-1] if shell == "fish" else str(len(words)))
        first, second, quickly = both(screen=False)
        assert first == second, words
        taken += quickly
    assert taken == (14 if shell in {"bash", "zsh", "fish"} else 0)


PLAIN = (
    ["queue"],
    ["queue", "--all", "--limit", "5"],
    ["list", "--stage", "received", "--json"],
    ["next"],
    ["next", "C-1001"],
    ["show", "C-1001", "--lang", "zh"],
    ["why", "C-1001", "inquire", "--as", "li.na"],
)


@pytest.mark.parametrize("argv", PLAIN, ids=" ".join)
def test_a_plain_question_loads_no_parser(argv: list[str], practice: "Line") -> None:
    """A question as it is typed every day imports neither click nor what only writes."""
    loaded = loaded_by(practice.folder, argv, {})
    assert not loaded & {"click", "rich", "sqlmodel", "transitions", "amends.cli.commands"}


@pytest.mark.parametrize("words", ["amends sh", "amends show C-1"])
def test_a_shell_is_answered_without_a_parser(words: str, practice: "Line") -> None:
    """Commands and cases are completed without click, and without the process."""
    asked = {"_AMENDS_COMPLETE": "bash_complete", "COMP_WORDS": words}
    loaded = loaded_by(practice.folder, [], {**asked, "COMP_CWORD": str(words.count(" "))})
    assert not loaded & {"click", "amends.workflow.acts", "amends.workflow.engine.advance"}


def test_the_table_is_written_by_the_tool() -> None:
    """What `tools/hot.py` would write is what is there."""
    checked = subprocess.run(
        [sys.executable, f"{ROOT}/tools/hot.py", "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stderr
