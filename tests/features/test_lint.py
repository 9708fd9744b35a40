"""The features as texts: nothing in them is skipped, empty, unused or technical."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from gherkin.parser import Parser

LONGEST = 175  # characters of a line: a sentence of twenty-six words has to fit
MOST_STEPS = 7
MOST_LINES = 250
MOST_FEATURES = 12  # in a folder
MOST_SCENARIOS = 25  # in a feature
FEWEST_SCENARIOS = 120
TECHNICAL = re.compile(
    r"C-\d|AM-|\{|\}|--\w|\bamends\b|\bJSON\b|\bCLI\b|\bid\b|_"
    r"|\b(click|button|field|database)\b|\bpress the\b|页面|点击|按钮|字段|数据库",
    re.IGNORECASE,
)


def feature_of(text: str) -> dict[str, Any]:
    """Parse a feature as it is written."""
    document: Any = Parser().parse(text)
    feature: dict[str, Any] = document["feature"]
    return feature


def scenarios_of(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Find the scenarios of a feature, those in its rules too."""
    for child in node["children"]:
        if "rule" in child:
            yield from scenarios_of(child["rule"])
        elif "scenario" in child:
            yield child["scenario"]


def faults(text: str) -> list[str]:
    """Say what in a feature would pass without being checked, or could not be read at the desk."""
    feature = feature_of(text)
    scenarios = list(scenarios_of(feature))
    names = Counter(one["name"] for one in scenarios)
    found = [f"{name}: two scenarios of this name" for name, count in names.items() if count > 1]
    if not feature["description"].strip():
        found.append("the feature has no narrative")
    if not any("rule" in child for child in feature["children"]):
        found.append("the feature has no rules")
    return [*found, *(fault for one in scenarios for fault in _scenario(one)), *_lines(text)]


def _scenario(scenario: dict[str, Any]) -> Iterator[str]:
    name = scenario["name"]
    kinds = _kinds(scenario["steps"])
    if not name:
        yield "a scenario has no name"
    if not kinds:
        yield f"{name}: no steps"
    elif "Outcome" not in kinds:
        yield f"{name}: nothing is expected"
    if len(kinds) > MOST_STEPS:
        yield f"{name}: too many steps"
    yield from _examples(scenario)


def _kinds(steps: list[dict[str, Any]]) -> list[str]:
    return [step["keywordType"] for step in steps]


def _examples(scenario: dict[str, Any]) -> Iterator[str]:
    name, said = scenario["name"], str(scenario["steps"]) + scenario["name"]
    columns: set[str] = set()
    for examples in scenario["examples"]:
        columns |= {
            cell["value"] for cell in (examples.get("tableHeader") or {"cells": []})["cells"]
        }
        if not examples["tableBody"]:
            yield f"{name}: an outline without rows"
    asked = set(re.findall(r"<([^<>]+)>", said))
    yield from (f"{name}: no column <{one}>" for one in sorted(asked - columns))
    yield from (f"{name}: the column <{one}> is not used" for one in sorted(columns - asked))


def _lines(text: str) -> Iterator[str]:
    for number, line in enumerate(text.splitlines(), 1):
        technical = TECHNICAL.search(line)
        if technical:
            yield f"line {number}: “{technical.group()}” is no word of the desk"
        if len(line) > LONGEST or line != line.rstrip() or "\t" in line:
            yield f"line {number}: too long, or white space that nobody sees"


def folder_of(file: Path) -> str:
    """Return which of the two folders of features a file is in, however deep."""
    return next(one.name for one in file.parents if one.parent.name == "features")


def test_there_are_as_many_features_as_the_desk_needs(features: list[Path]) -> None:
    """At least 120 scenarios are written, two fifths of them in Chinese, none in a huge file."""
    written = {"en": 0, "zh": 0}
    for file in features:
        scenarios = [*scenarios_of(feature_of(file.read_text("utf-8")))]
        assert len(scenarios) <= MOST_SCENARIOS, file
        written[folder_of(file)] += len(scenarios)
    assert sum(written.values()) >= FEWEST_SCENARIOS
    assert written["zh"] >= sum(written.values()) * 2 / 5


def test_no_file_is_too_long_to_be_read_at_once(features: list[Path]) -> None:
    """A feature has at most 250 lines, and a folder at most twelve of them."""
    assert max(len(file.read_text("utf-8").splitlines()) for file in features) <= MOST_LINES
    assert max(Counter(file.parent for file in features).values()) <= MOST_FEATURES


def test_no_theme_is_told_twice(features: list[Path]) -> None:
    """No scenario has the name of one in another feature."""
    names = Counter(
        one["name"]
        for file in features
        for one in scenarios_of(feature_of(file.read_text("utf-8")))
    )
    assert not [name for name, count in names.items() if count > 1]


def test_each_is_in_the_language_of_its_folder(features: list[Path]) -> None:
    """A feature is written in the language that its folder names."""
    languages = {"en": "en", "zh": "zh-CN"}
    for file in features:
        assert feature_of(file.read_text("utf-8"))["language"] == languages[folder_of(file)]


def test_the_features_have_no_faults(features: list[Path]) -> None:
    """Nothing in the features is dropped, empty, unused, technical or unreadable."""
    found = [
        f"{file.name}: {fault}" for file in features for fault in faults(file.read_text("utf-8"))
    ]
    assert not found, "\n".join(found)


def test_every_sentence_has_a_meaning(plans: list[Any]) -> None:
    """There is no sentence in the features that the book does not know."""
    unknown = [
        f"{plan.file.name}: {plan.name}: {text}"
        for plan in plans
        for found, (_, text, _) in zip(plan.sentences(), plan.steps, strict=True)
        if found is None
    ]
    assert not unknown, "\n".join(unknown)


def test_pytest_runs_as_many_scenarios_as_are_written(
    request: pytest.FixtureRequest, plans: list[Any]
) -> None:
    """No scenario and no row of an outline is lost on the way to pytest."""
    collected = [item for item in request.session.items if item.path.suffix == ".feature"]
    if not collected:
        pytest.skip("the features were not collected in this run")
    chosen = request.config.getoption("keyword") or request.config.getoption("markexpr")
    if chosen or any("::" in argument for argument in request.config.args):
        pytest.skip("only some of the features were collected in this run")
    assert len(collected) == len(plans)


HEAD = "Feature: f\n  Why.\n\n  Rule: r\n"
OUTLINE = HEAD + "    Scenario Outline: s\n"
BROKEN = {
    "two scenarios of this name": HEAD
    + "    Scenario: s\n      Then a\n    Scenario: s\n      Then b\n",
    "no narrative": "Feature: f\n  Rule: r\n    Scenario: s\n      Then a\n",
    "no rules": "Feature: f\n  Why.\n\n  Scenario: s\n    Then a\n",
    "no name": HEAD + "    Scenario:\n      Then a\n",
    "no steps": HEAD + "    Scenario: s\n",
    "nothing is expected": HEAD + "    Scenario: s\n      Given a\n      When b\n",
    "too many steps": HEAD + "    Scenario: s\n" + "      Then a\n" * 8,
    "without rows": OUTLINE + "      Then <a>\n      Examples:\n        | a |\n",
    "no column <b>": OUTLINE
    + "      Then <a> <b>\n      Examples:\n        | a |\n        | 1 |\n",
    "<b> is not used": OUTLINE
    + "      Then <a>\n      Examples:\n        | a | b |\n        | 1 | 2 |\n",
    "no word of the desk": HEAD + "    Scenario: s\n      Then C-1001 is closed\n",
    "white space": HEAD + "    Scenario: s\n      Then a \n",
}


@pytest.mark.parametrize(("fault", "text"), BROKEN.items(), ids=BROKEN)
def test_a_fault_is_found(fault: str, text: str) -> None:
    """Each fault that would pass unseen is named, and nothing else is found beside it."""
    found = faults(text)
    assert len(found) == 1, found
    assert fault in found[0]


@pytest.mark.parametrize("text", [HEAD + "    Scenario: s\n      Given a\n      Then b\n"])
def test_a_sound_feature_has_no_faults(text: str, plan: Callable[[str], list[Any]]) -> None:
    """A narrative, a rule, and a scenario that expects something: nothing to complain about."""
    assert faults(text) == []
    assert [one.name for one in plan(text)] == ["s"]
