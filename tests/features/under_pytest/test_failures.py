"""What pytest shows when a scenario does not hold: its sentences, one reason, no traceback."""

from collections.abc import Callable
from typing import Any

import pytest

Run = Callable[..., Any]

WRONG_PHRASE = """\
# language: zh-CN
功能: 坏例子
  场景: 未定义
    假如 一件已澄清的投诉
    当 处理员建议补偿200元
    那么 投诉已澄清
"""
WRONG_WORD = (
    "Feature: f\n  Scenario: s\n    When 1 day passes\n    Then the complaint is recieved\n"
)
UNCLAIMED = """\
Feature: Feelings
  Scenario: Straight to the questions
    When the handler tries to inquire
    Then the complaint is received
"""
FAILS = """\
Feature: f
  Scenario Outline: to <stage>
    When 1 day passes
    Then the complaint is <stage>
    And the complaint is received
    Examples:
      | stage  |
      | closed |
"""
BROKEN = """\
Feature: f
  Scenario: s
    Then the complaint is received
  Scenario: s
    Then the complaint is received
  Scenario: empty
"""
QUOTES = """\
Feature: f
  Scenario: s
    When the customer objects
    Then the record holds the customer's “好”
  Scenario: s
    Then the complaint is received
"""
MIXED = "# language: zh-CN\n功能: f\n  场景: s\n    那么the complaint is received\n  规则: 空\n"
SHOWN = {
    "a faulty English file with Chinese words in it": (
        QUOTES,
        ["a.feature:5:3: “s” is already the name of the scenario in line 2; *"],
    ),
    "a faulty Chinese file": (MIXED, ["a.feature:5:3: 规则“空”没有场景；*"]),
    "an undefined sentence, in Chinese": (
        WRONG_PHRASE,
        [
            "_* 坏例子: 未定义 _*",
            "  · 假如 一件已澄清的投诉",
            "  ✗ 当 处理员建议补偿200元",
            "      a.feature:5: 没有句式表示“处理员建议补偿200元”；是否想写",
            "        *",
            "        *",
            "        *",
            "  · 那么 投诉已澄清",
            "FAILED a.feature::未定义 - 没有句式表示“处理员建议补偿200元”",
        ],
    ),
    "a wrong word": (
        WRONG_WORD,
        [
            "  · When 1 day passes",
            "  ✗ Then the complaint is recieved",
            "      a.feature:4: “recieved” is no stage here; it may be: received, *; did you mean",
            "        the complaint is {stage}",
        ],
    ),
    "a refusal that nobody claims": (
        UNCLAIMED,
        [
            "_* Feelings: Straight to the questions _*",
            "  ✗ When the handler tries to inquire",
            "      a.feature:3: 'inquire' was refused (*), and no Then says so",
            "  ✓ Then the complaint is received",
        ],
    ),
    "a row of an outline": (
        FAILS,
        [
            "_* f: to closed _*",
            "  ✓ When 1 day passes",
            "  ✗ Then the complaint is closed",
            "      a.feature:4: the complaint should be closed, and it is received",
            "  · And the complaint is received",
            "FAILED a.feature::to <stage>[[]closed] - the complaint should be closed, and it*",
        ],
    ),
    "a file with two faults": (
        BROKEN,
        [
            "_* ERROR collecting a.feature _*",
            "a.feature:4:3: “s” is already the name of the scenario in line 2; *",
            "a.feature:6:3: “empty” has no steps, so it shows nothing; *",
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), SHOWN.values(), ids=SHOWN)
@pytest.mark.parametrize("style", ["auto", "long", "native"])
def test_a_failure_is_shown_as_the_scenario(
    text: str, expected: list[str], style: str, run: Run
) -> None:
    """Marks, file and line, one sentence in the feature's language, in whatever style."""
    result = run({"a.feature": text}, f"--tb={style}")
    result.stdout.fnmatch_lines(expected, consecutive=False)
    said = result.stdout.str()
    assert "Traceback" not in said
    assert ".py" not in said.partition("= FAILURES =")[2] + said.partition("= ERRORS =")[2]


def test_a_failure_in_one_line(run: Run) -> None:
    """`--tb=line` gives the file, the line of the sentence, and the reason."""
    result = run({"a.feature": FAILS}, "--tb=line")
    line = "*a.feature:4: the complaint should be closed, and it is received"
    result.stdout.fnmatch_lines([line])


def test_a_failure_from_another_process(run: Run) -> None:
    """The same text arrives from a process that ran the scenario, with the reason below."""
    result = run({"a.feature": FAILS}, "-n", "1")
    result.stdout.fnmatch_lines(SHOWN["a row of an outline"][1], consecutive=False)


def test_what_is_not_ours_is_told_as_pytest_tells_it(run: Run) -> None:
    """A fixture of the project that breaks under a scenario is shown as it would be anywhere."""
    breaks = "import pytest\n\n@pytest.fixture(autouse=True)\ndef f(): raise OSError('no disk')\n"
    text = "Feature: f\n  Scenario: s\n    Then the complaint is received\n"
    result = run({"conftest.py": breaks, "a.feature": text})
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*OSError: no disk"])


def test_hostile_text_gives_no_orders(run: Run) -> None:
    """What a sentence would tell a terminal is shown as an escape."""
    text = "Feature: f\n  Scenario: s\n    Then \x1b[2J\u202e it rains\n"
    said = run({"pytest.ini": "[pytest]\namends_features = .\n", "a.feature": text}).stdout.str()
    assert r"  ✗ Then \x1b[2J\u202e it rains" in said
    assert "\x1b[2J" not in said
