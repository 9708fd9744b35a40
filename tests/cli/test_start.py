"""A start loads what the call needs: its modules are counted, and the dear ones are named."""

from typing import TYPE_CHECKING

import pytest

from .loading import collections_of, loaded_by

if TYPE_CHECKING:
    from tests.cli.conftest import Line

DEAR = {"sqlmodel", "sqlalchemy", "pydantic", "alembic", "rich", "psycopg", "holidays", "asyncio"}
PROCESS = {"amends.workflow.acts", "amends.workflow.guards", "amends.workflow.engine.advance"}
RULES = {"amends.workflow.policy", "amends.workflow.rules", "amends.workflow.calendars"}
LIMITS: dict[tuple[str, ...], int] = {  # how many modules of ours a call may import
    ("--help",): 76,
    ("nosuch",): 80,
    ("list",): 103,
    ("queue", "--all"): 260,
    ("next", "C-1001"): 280,
    ("show", "C-1001"): 310,
    ("why", "C-1001", "inquire"): 280,
    ("inquire", "C-1001"): 330,
    ("assign", "C-1001", "--to", "li.na"): 310,
}


@pytest.mark.parametrize("argv", LIMITS, ids=" ".join)
def test_a_start_is_bounded(argv: tuple[str, ...], practice: "Line") -> None:
    """No call imports more modules than its kind needs, and none of the dear ones."""
    loaded = loaded_by(practice.folder, argv, {})
    assert not loaded & DEAR
    ours = [one for one in loaded if one.startswith("amends.")]
    assert len(ours) <= LIMITS[argv], len(ours)


def test_a_start_loads_no_more_of_the_standard_library(practice: "Line") -> None:
    """What hashes, guesses and measures is for whoever needs it; help needs no desk."""
    listed = loaded_by(practice.folder, ["list"], {})
    assert not listed & {"hashlib", "secrets", "difflib", "statistics", "pathlib", "click"}
    helped = loaded_by(practice.folder, ["--help"], {})
    assert not helped & {"zoneinfo", "sqlite3", "shutil", "json", "pathlib", "amends.cli.quick"}
    stepped = loaded_by(practice.folder, ["assign", "C-1001", "--to", "chen.bo"], {})
    assert not stepped & {"secrets", "difflib", "statistics", "platformdirs", "pathlib"}


def test_a_start_looks_for_no_garbage(practice: "Line") -> None:
    """What a question makes is freed by the end of its process, and not looked through before."""
    for argv in (["show", "C-1001"], ["queue", "--all"], ["--help"]):
        looked, left_alone = collections_of(practice.folder, argv)
        assert looked == 0, argv
        assert left_alone > 10_000, argv


def test_a_list_needs_no_process(practice: "Line") -> None:
    """Cases are listed without the acts, the guards, the machines, the policy and its rules."""
    assert not loaded_by(practice.folder, ["list"], {}) & {*PROCESS, *RULES}


def test_a_step_without_texts_searches_none(practice: "Line") -> None:
    """The tactics are loaded when a text has to be searched, and only then."""
    silent = loaded_by(practice.folder, ["assign", "C-1001", "--to", "chen.bo"], {})
    spoken = loaded_by(practice.folder, ["note", "C-1001", "--text", "called back"], {})
    assert "amends.workflow.speech.tactics" not in silent
    assert "amends.workflow.speech.tactics" in spoken


@pytest.mark.parametrize(("lang", "other"), [("en", "zh"), ("zh", "en")])
def test_one_language_is_loaded(lang: str, other: str, practice: "Line") -> None:
    """A call loads the texts of the language that it speaks, and none of the other."""
    for argv in (["--help"], ["assign", "C-1001", "--to", "chen.bo"], ["show", "C-1001"]):
        loaded = loaded_by(practice.folder, [*argv, "--lang", lang], {})
        assert not [one for one in loaded if f".catalogue.{other}." in f"{one}."], argv
