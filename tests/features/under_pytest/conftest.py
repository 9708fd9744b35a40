"""How is a folder of feature files run in a test? By pytest in a folder of its own, and without."""

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

import pytest

from amends.features.engine.play import Player
from amends.features.reading.parsing import read_feature
from amends.features.reading.problem import Unreadable
from amends.features.scene.walks import Walks
from amends.features.under_pytest.language import language_of

ROOT: Final = Path(__file__).parents[3]
PLUGIN: Final = ("-p", "amends.features.plugin")
APART: Final = ("-p", "no:hypothesispytest")  # it would be imported anew in every run
Files = Mapping[str, str | bytes]


class Verdict(NamedTuple):
    """What came of one scenario: each sentence, and whether the end was wrong."""

    file: str
    line: int
    sentences: tuple[str, ...]
    ended: bool


class Outcome(NamedTuple):
    """What came of a folder: its scenarios, and what was said of files that could not be run."""

    verdicts: list[Verdict]
    faults: list[str]


@pytest.fixture(autouse=True)
def importable(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let processes that a test starts find a bare checkout, too."""
    monkeypatch.delenv("PYTEST_ADDOPTS", raising=False)
    monkeypatch.setenv("AMENDS_LANG", "en")
    if sys.modules["amends"].__spec__ is None:
        there = tmp_path_factory.mktemp("where")
        (there / "amends").symlink_to(ROOT, target_is_directory=True)
        path = [str(there), *sys.path]  # workers are given the path from before conftest.py
        monkeypatch.setattr("xdist.workermanage._sys_path", path)
        known = os.environ.get("PYTHONPATH")
        monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, [str(there), known])))


def lay(files: Files) -> None:
    """Write files into the current folder."""
    for name, content in files.items():
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


@pytest.fixture
def run(pytester: pytest.Pytester) -> Callable[..., pytest.RunResult]:
    """Hand out what lays files and runs pytest on them."""

    def run(files: Files, *arguments: str) -> pytest.RunResult:
        lay(files)
        return pytester.runpytest_inprocess(*PLUGIN, *APART, *arguments)

    return run


@pytest.fixture
def both(run: Callable[..., Any], walks: Walks) -> Callable[[Files], Outcome]:
    """Hand out what runs files by both engines, and returns what both of them say.

    They share no beginnings: pytest walks those of its run itself.
    """

    def both(files: Files, *arguments: str) -> Outcome:
        named = [name for name in files if name.endswith(".feature")]
        ini = "[pytest]\namends_features = " + " ".join(f'"{name}"' for name in named)
        result = run({"pytest.ini": ini, **files}, *arguments)
        by_pytest, directly = said_by_pytest(result), played(sorted(named), walks)
        assert by_pytest == directly
        return directly

    return both


def said_by_pytest(result: Any) -> Outcome:
    """Read what pytest reports, from what reports carry between processes."""
    reports = result.reprec.getreports("pytest_runtest_logreport")
    found = [_reported(one) for one in reports if one.when == "call"]
    failed = [str(one.longrepr) for one in result.reprec.getfailedcollections()]
    return Outcome(sorted(found), sorted(line for one in failed for line in one.split("\n")))


def _reported(report: Any) -> Verdict:
    came = tuple(value for name, value in report.user_properties if name.startswith("step "))
    ended = ("end", "failed") in report.user_properties
    file, line, _ = report.location
    assert report.passed == (set(came) == {"passed"} and not ended)
    return Verdict(str(file), line + 1, came, ended)


def played(names: list[str], walks: Walks | None = None) -> Outcome:
    """Read what the engine says that needs no test runner."""
    player, found, faults = Player(walks=walks), list[Verdict](), list[str]()
    for name in names:
        try:
            feature = read_feature(Path(name), name)
        except Unreadable as unreadable:
            faults += unreadable.lines(language_of(Path(name)))
            continue
        if feature.errors:
            lang = "zh" if feature.lang.startswith("zh") else "en"
            faults += Unreadable(name, feature.errors).lines(lang)
            continue
        for one in player.all(feature.plans):
            came = tuple(str(told.status) for told in one.told)
            found.append(Verdict(name, one.plan.where, came, one.ending is not None))
    return Outcome(sorted(found), sorted(faults))
