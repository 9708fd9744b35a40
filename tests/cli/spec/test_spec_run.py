"""`amends spec run`: what holds, what does not and why, in both languages and in three forms."""

import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Line, Start

ENGLISH = """Feature: Above
  Rule: At once
    Scenario: Asked for
      Given a complaint that is received
      When the customer asks for somebody above
      Then the complaint is {stage}
"""
CHINESE = """功能：升级
  场景：开口即可
    假如一件已受理的投诉
    当客户要求由上级处理
    那么投诉{stage}
"""


def write(amends: "Line", english: str = "escalated", chinese: str = "已升级") -> None:
    """Write a feature in each language, and nothing else."""
    (amends.folder / "above.feature").write_text(ENGLISH.format(stage=english), "utf-8")
    (amends.folder / "升级.feature").write_text(CHINESE.format(stage=chinese), "utf-8")


@pytest.mark.parametrize(
    ("english", "chinese", "status"),
    [
        ("escalated", "已升级", 0),
        ("closed", "已升级", 7),
        ("escalatd", "已升级", 2),
        ("closed", "升", 2),
    ],
)
def test_two_bare_files_are_run(amends: "Line", english: str, chinese: str, status: int) -> None:
    """Two feature files in a new folder are all it takes, and the status says what came of them."""
    write(amends, english, chinese)
    said = amends("spec", "run")
    assert said.status == status
    assert len(said.rows) == 2
    assert {len(row) for row in said.rows} == {4}


def test_a_pipe_gets_a_line_a_scenario(amends: "Line") -> None:
    """In a pipe each scenario is a line: its result, its place, its name, and what is wrong."""
    write(amends, english="closed")
    failed, held = amends("spec", "run").rows
    assert failed[:3] == ["failed", "above.feature:3", "Asked for"]
    assert failed[3] == "the complaint should be closed, and it is escalated"
    assert held == ["passed", "升级.feature:2", "开口即可", ""]


@pytest.mark.parametrize(("lang", "said"), [("en", "should be closed"), ("zh", "投诉应为已结案")])
def test_a_screen_shows_what_failed_in_full(amends: "Line", lang: str, said: str) -> None:
    """What does not hold is shown with its marks, its file and line, and one sentence."""
    write(amends, english="closed")
    amends.set("NO_COLOR", "1")
    told = amends("--lang", lang, "spec", "run", screen=True)
    assert said in told.out
    assert "above.feature:6" in told.out
    assert "✓ Given a complaint that is received" in told.out
    assert "✗ Then the complaint is closed" in told.out
    assert "Traceback" not in told.out + told.err


def test_progress_is_a_mark_a_scenario(amends: "Line") -> None:
    """The short form shows a mark each, and then only what does not hold."""
    write(amends, english="closed")
    told = amends("spec", "run", "--format", "progress", screen=True)
    assert told.out.startswith("✗✓\n")
    assert "Asked for" in told.out
    assert "开口即可" not in told.out


def test_json_says_it_step_by_step(amends: "Line") -> None:
    """A program reads every scenario with its steps, and the figures of the whole."""
    write(amends, english="closed")
    told = amends("--json", "spec", "run").json
    assert (told["status"], told["scenarios"], told["held"], told["failed"]) == (7, 2, 1, 1)
    assert [one["status"] for one in told["results"][0]["steps"]] == ["passed", "passed", "failed"]
    assert amends("spec", "run", "--format", "json").json == told


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_wrong_word_is_told_apart_from_a_wrong_phrase(amends: "Line", lang: str) -> None:
    """A wrong word is named with those it may be, a wrong phrase with the nearest."""
    write(amends, english="escalatd")
    told = amends("--lang", lang, "spec", "run", "above.feature")
    assert "“escalatd”" in told.out
    assert "escalated" in told.out
    write(amends, english="escalated by somebody")
    said = amends("--lang", lang, "spec", "run", "above.feature", screen=True).out
    assert "the complaint is {stage}" in said


def test_what_cannot_be_read_is_named_with_every_line(amends: "Line") -> None:
    """A broken file keeps nothing else from running, and each of its faults has its line."""
    write(amends)
    broken = "Feature: f\n  Scenario: a\n  Scenario: a\n    Given x\n"
    (amends.folder / "broken.feature").write_text(broken, "utf-8")
    told = amends("spec", "run")
    assert told.status == 2
    assert len(told.rows) == 2
    assert "broken.feature:2:" in told.err
    assert "broken.feature:3:" in told.err


@pytest.mark.parametrize("argv", [("nothing",), ("-t", "@none"), ("-k", "nowhere"), ("-t", "a (")])
def test_nothing_found_ends_with_2(amends: "Line", argv: tuple[str, ...]) -> None:
    """There is no such thing as nought passed and all well."""
    write(amends)
    told = amends("spec", "run", *argv)
    assert (told.status, told.out) == (2, "")
    assert told.err.count("\n") == 1


def test_an_empty_folder_ends_with_2(amends: "Line") -> None:
    """Where there is no feature, the way to begin is named."""
    told = amends("spec", "run")
    assert told.status == 2
    assert "amends spec new" in told.err


def test_a_rehearsal_only_reads(amends: "Line") -> None:
    """With --dry-run what would fail is read, and what means nothing is found."""
    write(amends, english="closed")
    assert amends("spec", "run", "--dry-run").status == 0
    write(amends, english="closd")
    assert amends("spec", "run", "-n").status == 2


def test_a_process_is_named_by_its_module(amends: "Line") -> None:
    """Another process is held to the sentences, and one that is none is a mistake."""
    write(amends)
    (amends.folder / "ours.py").write_text("from amends.workflow import PROCESS\n", "utf-8")
    assert amends("spec", "run", "--process", "ours:PROCESS").status == 0
    for wrong in ("ours", "ours:NONE", "nobody:PROCESS"):
        told = amends("spec", "run", "--process", wrong)
        assert (told.status, told.err.count("\n")) == (2, 1)


def test_without_the_extra_it_says_so(amends: "Line", monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a library of the extra is missing, one sentence says what to install."""
    write(amends)
    from amends.cli.shape.spec import common

    monkeypatch.setattr(common, "find_spec", lambda _name: None)
    for name in ("gherkin", "cucumber_expressions"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    told = amends("spec", "run")
    assert (told.status, told.out) == (2, "")
    assert "pip install 'amends[spec]'" in told.err
    assert told.err.count("\n") == 1


def test_watching_runs_again_when_a_file_is_saved(amends: "Line", start: "Start") -> None:
    """It runs at once, again after a change, and ends when it is interrupted."""
    import signal
    import subprocess
    import time

    write(amends)
    running = start("spec", "run", "--watch", stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert running.stdout is not None
    first = [running.stdout.readline().decode() for _ in range(2)]
    assert {line.split("\t")[0] for line in first} == {"passed"}
    time.sleep(0.3)
    write(amends, english="closed")
    again = [running.stdout.readline().decode() for _ in range(2)]
    assert [line.split("\t")[0] for line in again] == ["failed", "passed"]
    running.send_signal(signal.SIGINT)
    assert running.wait(10) == 130
