"""Every false green and dead end that was measured in runners of features, one test for each."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from amends.features.book.phrases import Book
from amends.features.book.sentence import Phrase
from amends.features.phrases import BOOK

Both = Callable[..., Any]
Run = Callable[..., Any]

HEAD = "Feature: f\n"
HOLDS = "    Then the complaint is received\n"
FAILS = "    Then the complaint is closed\n"
OUTLINE = HEAD + "  Scenario Outline: s\n    Then the complaint is <x>\n"
CHINESE = "功能：收到\n  场景：刚刚收到\n    那么投诉已受理\n"
PASSED = ("passed",)


class Shown(NamedTuple):
    """A scenario as `--cucumberjson` shows it."""

    file: str
    name: str
    statuses: tuple[str, ...]


def shown(path: str = "out.json") -> list[Shown]:
    """Read the file that `--cucumberjson` has written."""
    features = json.loads(Path(path).read_text("utf-8"))
    return sorted(
        Shown(
            one["uri"].rpartition("/")[2],
            scene["name"],
            tuple(step["result"]["status"] for step in scene["steps"]),
        )
        for one in features
        for scene in one["elements"]
    )


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "  Scenario: s\n" + HOLDS + "  Scenario: s\n" + HOLDS,
        HEAD + "  Rule: a\n  Scenario: s\n" + HOLDS + "  Rule: b\n  Scenario: s\n" + HOLDS,
    ],
    ids=["in one feature", "under two rules"],
)
def test_two_scenarios_with_one_name(text: str, both: Both) -> None:
    """Neither of two scenarios of one name is dropped: the file is refused, naming the line."""
    outcome = both({"a.feature": text})
    second = text.rpartition("  Scenario: s")[0].count("\n") + 1
    assert outcome.verdicts == []
    assert [one.split(" ")[0] for one in outcome.faults] == [f"a.feature:{second}:3:"]


def test_examples_with_a_header_and_no_rows(both: Both) -> None:
    """An outline without rows is refused instead of being run once with its columns in it."""
    outcome = both({"a.feature": OUTLINE + "    Examples:\n      | x |\n"})
    assert outcome.verdicts == []
    assert "have no rows" in "\n".join(outcome.faults)


def test_a_column_that_is_not_there(both: Both) -> None:
    """A column that no table of examples has is refused instead of being read as it stands."""
    outcome = both({"a.feature": OUTLINE + "    Examples:\n      | y |\n      | 1 |\n"})
    assert outcome.verdicts == []
    assert "no column <x>" in "\n".join(outcome.faults)


def test_a_scenario_without_steps(both: Both) -> None:
    """A scenario that says nothing is refused instead of passing."""
    outcome = both({"a.feature": HEAD + "  Scenario: s\n  Scenario: t\n" + HOLDS})
    assert outcome.verdicts == []
    assert outcome.faults[0].startswith("a.feature:2:3: “s” has no steps")


def test_an_async_step() -> None:
    """A coroutine, whose body nobody would run, is refused when it is to become a meaning."""

    async def never_run(_world: object) -> None:
        """Mean nothing."""

    untyped: Any = never_run
    with pytest.raises(TypeError, match="never_run is a coroutine"):
        Book().phrase("then", en="it is so", zh="如此")(untyped)


def test_two_definitions_that_match(both: Both, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A sentence that could mean two things is played as neither, and both are named."""

    def other(_world: object, _stage: str) -> None:
        """Mean something else."""

    double = Phrase("then", {"en": "the {stage} complaint is received"}, other)
    same = Phrase("then", {"en": "the complaint is {stage}"}, other)
    monkeypatch.setattr(BOOK, "phrases", [*BOOK.phrases, double, same])
    files = {"a.feature": HEAD + "  Scenario: s\n" + HOLDS + HOLDS}
    assert [one.sentences for one in both(files).verdicts] == [("ambiguous", "ambiguous")]
    said = run(files).stdout.str()
    assert "the complaint is {stage} / the complaint is {stage}" in said


def test_an_undefined_step(both: Both, run: Run) -> None:
    """A sentence without a meaning is undefined everywhere, also as the first of its scenario."""
    files = {"a.feature": HEAD + "  Scenario: s\n    Then it rains\n" + HOLDS}
    statuses = ("undefined", "skipped")
    assert [one.sentences for one in both(files).verdicts] == [statuses]
    run(files, "--cucumberjson=out.json")
    assert shown() == [Shown("a.feature", "s", statuses)]


def test_a_failing_step(both: Both, run: Run) -> None:
    """What was never run after a failure is skipped, not failed."""
    files = {"a.feature": HEAD + "  Scenario: s\n" + HOLDS + FAILS + HOLDS}
    statuses = ("passed", "failed", "skipped")
    assert [one.sentences for one in both(files).verdicts] == [statuses]
    run(files, "--cucumberjson=out.json")
    assert shown() == [Shown("a.feature", "s", statuses)]


def test_a_report_of_several_processes(run: Run) -> None:
    """What came of each sentence reaches the reports of the main process, in every feature."""
    files = {
        "a.feature": HEAD + "  Scenario: s\n" + HOLDS + FAILS + HOLDS,
        "b.feature": CHINESE,
    }
    result = run(files, "-n", "2", "--cucumberjson=out.json")
    result.assert_outcomes(passed=1, failed=1)
    assert shown() == [
        Shown("a.feature", "s", ("passed", "failed", "skipped")),
        Shown("b.feature", "刚刚收到", PASSED),
    ]


@pytest.mark.parametrize("begins", ["And", "*", "But"])
def test_a_scenario_that_begins_with_and(begins: str, both: Both) -> None:
    """A scenario or a background may go on from nothing: what it says first is supposed."""
    step = f"    {begins} a complaint that is received\n"
    text = HEAD + "  Background:\n" + step + "  Scenario: s\n" + step + HOLDS
    assert [one.sentences for one in both({"a.feature": text}).verdicts] == [3 * PASSED]


def test_an_empty_file(both: Both, run: Run) -> None:
    """Nothing is collected of an empty file, which is no success, and if it is asked for, a fault.

    A file that the ini does not name has to speak a sentence of ours.
    """
    outcome = both({"a.feature": ""})
    assert outcome.faults == ["a.feature:1:1: the file is empty; begin it with “Feature: …”"]
    result = run({"pytest.ini": "[pytest]\n"})
    result.assert_outcomes()
    assert result.ret == pytest.ExitCode.NO_TESTS_COLLECTED


def test_a_byte_order_mark(both: Both) -> None:
    """The mark that Windows puts at the head of a file is no part of its text."""
    outcome = both({"a.feature": b"\xef\xbb\xbf" + CHINESE.encode()})
    assert [one.sentences for one in outcome.verdicts] == [PASSED]


def test_a_file_in_gb18030(both: Both, run: Run) -> None:
    """A file as Chinese Windows stores it is read, with a warning that it be saved as UTF-8."""
    files = {"a.feature": CHINESE.encode("gb18030")}
    advice = "a.feature以GB18030保存，其他工具无法读取；请另存为UTF-8"
    gently = ("-W", "always")
    assert [one.sentences for one in both(files, *gently).verdicts] == [PASSED]
    assert advice in run(files, *gently).stdout.str()
    strictly = run(files, "-W", "error")
    strictly.assert_outcomes(errors=1)
    strictly.stdout.fnmatch_lines([advice])
    assert "Traceback" not in strictly.stdout.str()


def test_a_full_width_colon(both: Both) -> None:
    """The colon of a Chinese keyboard ends a keyword."""
    assert [one.sentences for one in both({"a.feature": CHINESE}).verdicts] == [PASSED]


def test_full_width_pipes(both: Both) -> None:
    """The bars of a Chinese keyboard divide a table."""
    table = "    例子：\n      ｜ 阶段 ｜\n      ｜ 已受理 ｜\n"
    text = f"功能：f\n  场景大纲：s\n    那么投诉<阶段>\n{table}"
    assert [one.sentences for one in both({"a.feature": text}).verdicts] == [PASSED]
