"""How scenarios are chosen and named under pytest: ids, words, tags, processes, JUnit."""

from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree as ET

import pytest

Run = Callable[..., Any]

ENGLISH = """\
@desk @issue:12 @skip
Feature: First steps

  Rule: What comes in

    @quick
    Scenario: It is received
      Then the complaint is received

    Scenario Outline: It becomes <stage>
      Given a complaint that is <stage>
      Then the complaint is <stage>

      Examples:
        | stage    |
        | inquired |
        | inquired |

      @later
      Examples:
        | stage     |
        | clarified |
"""
CHINESE = """\
功能：先处理感情
  ＠共情
  场景：刚刚收到，尚未处理
    那么投诉已受理
  场景大纲：投诉到了<阶段>
    假如一件<阶段>的投诉
    那么投诉<阶段>
    例子：
      ｜ 阶段 ｜
      ｜ 已澄清 ｜
"""
FILES = {"one.feature": ENGLISH, "规约/二.feature": CHINESE}
IDS = [
    "one.feature::It is received",
    "one.feature::It becomes <stage>[inquired]",
    "one.feature::It becomes <stage>[inquired-2]",
    "one.feature::It becomes <stage>[clarified]",
    "规约/二.feature::刚刚收到，尚未处理",
    "规约/二.feature::投诉到了<阶段>[已澄清]",
]
STRICT = "[pytest]\nstrict = true\nfilterwarnings =\n    error\n"


@pytest.fixture
def chosen(run: Run) -> Callable[..., list[str]]:
    """Hand out what runs some scenarios and names them, with every warning an error."""

    def chosen(*arguments: str) -> list[str]:
        result = run({"pytest.ini": STRICT, **FILES}, *arguments)
        reports = result.reprec.getreports("pytest_runtest_logreport")
        assert all(one.passed for one in reports)
        return [one.nodeid for one in reports if one.when == "call"]

    return chosen


def test_every_scenario_has_a_readable_id(chosen: Callable[..., list[str]]) -> None:
    """A scenario is called what it is called, an example by its values too, in either script."""
    assert chosen() == IDS


@pytest.mark.parametrize("nodeid", IDS)
def test_an_id_chooses_its_scenario(nodeid: str, chosen: Callable[..., list[str]]) -> None:
    """What pytest prints can be given back to it."""
    assert chosen(nodeid) == [nodeid]


def test_the_name_of_an_outline_chooses_all_its_rows(chosen: Callable[..., list[str]]) -> None:
    """The name without values means every row."""
    assert chosen("one.feature::It becomes <stage>") == IDS[1:4]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("received", IDS[:1]),
        ("clarified", IDS[3:4]),
        ("澄清", IDS[5:]),
        ("尚未处理 or quick", [IDS[0], IDS[4]]),
        ("comes", IDS[:4]),
        ("先处理感情", IDS[4:]),
        ("二", IDS[4:]),
        ("not one", IDS[4:]),
        ("skip", IDS[:4]),
        ("nowhere", []),
    ],
)
def test_words_choose(words: str, found: list[str], chosen: Callable[..., list[str]]) -> None:
    """`-k` looks at names, values, rules, features, tags and files, in either script."""
    assert chosen("-k", words) == found


@pytest.mark.parametrize(
    ("tags", "found"),
    [
        ("desk", IDS[:4]),
        ("desk and not quick", IDS[1:4]),
        ("later", IDS[3:4]),
        ("共情", IDS[4:5]),
        ("共情 or quick", [IDS[0], IDS[4]]),
    ],
)
def test_tags_choose(tags: str, found: list[str], chosen: Callable[..., list[str]]) -> None:
    """`-m` knows every tag that is written, of features and of rows too, and warns of none."""
    assert chosen("-m", tags) == found


def test_a_tag_changes_nothing(run: Run) -> None:
    """A tag that pytest would obey chooses like any other, and excuses nothing."""
    for tag in ("skip", "xfail", "parametrize", "usefixtures", "filterwarnings", "_hidden"):
        text = f"@{tag}\nFeature: f\n  Scenario: s\n    Then the complaint is closed\n"
        run({"a.feature": text}).assert_outcomes(failed=1)


def test_several_processes(run: Run) -> None:
    """Spread over processes, the same scenarios come to the same end."""
    result = run({"pytest.ini": STRICT, **FILES}, "-n", "2")
    result.assert_outcomes(passed=6)
    reports = result.reprec.getreports("pytest_runtest_logreport")
    assert sorted(one.nodeid for one in reports if one.when == "call") == sorted(IDS)


def test_junit(run: Run) -> None:
    """The class of a scenario is its file, and its sentences are its properties."""
    run(FILES, "--junitxml=out.xml")
    cases = ET.parse("out.xml").getroot().findall(".//testcase")  # noqa: S314  # ours
    named = [(one.get("classname"), one.get("name")) for one in cases]
    assert named[0] == ("one.feature", "It is received")
    assert named[5] == ("规约.二.feature", "投诉到了<阶段>[已澄清]")
    said = [(one.get("name"), one.get("value")) for one in cases[5].findall(".//property")]
    assert said == [
        ("step 6: 假如 一件已澄清的投诉", "passed"),
        ("step 7: 那么 投诉已澄清", "passed"),
    ]


def test_names_that_would_break_an_id(run: Run) -> None:
    """Controls, double colons and names without end become titles that can be read and chosen."""
    text = (
        "Feature: f\n  Scenario: one::two\n    Then the complaint is received\n"
        "  Scenario: red\x1b[31m\u202e\n    Then the complaint is received\n"
        f"  Scenario: {'long ' * 1000}\n    Then the complaint is received\n"
    )
    result = run({"a.feature": text}, "-v")
    result.assert_outcomes(passed=3)
    titles = [
        one.nodeid.removeprefix("a.feature::")
        for one in result.reprec.getreports("pytest_runtest_logreport")
        if one.when == "call"
    ]
    assert titles[:2] == ["one: :two", r"red\x1b[31m\u202e"]
    assert titles[2].startswith("long long")
    assert len(titles[2]) <= 160
    assert "\u202e" not in result.stdout.str()
