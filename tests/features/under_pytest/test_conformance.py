"""Both engines give the same verdict on every sentence: of the project, and of generated ones."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from amends.features.book.sentence import Phrase, sentences
from amends.features.book.values import LANGUAGES
from amends.features.phrases import BOOK

KEYWORDS: Final = {
    "en": {"given": "Given ", "when": "When ", "then": "Then ", "and": "And "},
    "zh": {"given": "假如", "when": "当", "then": "那么", "and": "而且"},
}
TABLES: Final = (
    "",
    '      """\n      Said below.\n      """\n',
    "      | inquire |\n      | escalate |\n",
    "      | 查询 |\n      | no such step |\n",
)
SCENARIOS: Final = 24  # in one run of pytest


def meanings(_world: object, *_values: object) -> None:
    """Mean nothing."""


def breaks(_world: object, *_values: object) -> None:
    """Break, as a phrase with a fault of its own would."""
    raise ZeroDivisionError


AMBIGUOUS: Final = Phrase("then", {"en": "the complaint is {stage}", "zh": "投诉{stage}"}, meanings)
BREAKS: Final = Phrase("when", {"en": "the phrase breaks", "zh": "句式出错"}, breaks)


class Line(NamedTuple):
    """One sentence of a generated scenario, and what stands below it."""

    kind: str
    said: str
    below: str

    def written(self, lang: str, before: str) -> str:
        """Write the step, with And where the kind goes on."""
        keyword = KEYWORDS[lang]["and" if before == self.kind else self.kind]
        return f"    {keyword}{self.said}\n{self.below}"


def lines(phrase: Phrase) -> Iterator[Line]:
    """Say one phrase in every way, with what it needs below it."""
    below = TABLES[2] if phrase.said["en"].endswith(":") else ""
    for lang in LANGUAGES:
        yield from (Line(phrase.kind, text, below) for text in sentences(phrase, lang))


KNOWN: Final = [[*lines(phrase)] for phrase in (*BOOK.phrases, BREAKS)]
GIVENS: Final = [some for some in KNOWN if some[0].kind == "given"]
LIKELY: Final = [
    some for some in KNOWN if some[0].said.startswith(("the complaint is", "the hand"))
]


def a_line() -> st.SearchStrategy[Line]:
    """Give a sentence: mostly one of the book, sometimes one that is off, or in the wrong place."""
    known = st.sampled_from([*KNOWN, *3 * LIKELY]).flatmap(st.sampled_from)
    off = st.builds(lambda one, more: one._replace(said=one.said + more), known, st.just(" 了 so"))
    below = st.builds(lambda one, some: one._replace(below=some), known, st.sampled_from(TABLES))
    misplaced = st.builds(
        lambda one, kind: one._replace(kind=kind), known, st.sampled_from(["given", "when", "then"])
    )
    often = [known] * 12
    return st.one_of(*often, off, below, misplaced)


def a_scenario() -> st.SearchStrategy[list[Line]]:
    """Give a few sentences, supposed ones first, as people write."""
    first = st.lists(st.sampled_from(GIVENS).flatmap(st.sampled_from), max_size=1)
    return st.builds(lambda a, b: [*a, *b], first, st.lists(a_line(), min_size=1, max_size=4))


def written(lang: str, scenarios: list[list[Line]]) -> str:
    """Write scenarios as a feature file."""
    title, scene = {"en": ("Feature", "Scenario"), "zh": ("功能", "场景")}[lang]
    text = f"{title}: generated\n"
    for number, steps in enumerate(scenarios):
        before = ["", *(one.kind for one in steps)]
        said = (one.written(lang, kind) for one, kind in zip(steps, before, strict=False))
        text += f"  {scene}: {number}\n{''.join(said)}"
    return text


@given(
    scenarios=st.lists(a_scenario(), min_size=SCENARIOS, max_size=SCENARIOS),
    lang=st.sampled_from(LANGUAGES),
)
@settings(
    max_examples=8,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # a batch names what differs in it
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_generated_scenarios_come_to_the_same_verdicts(
    scenarios: list[list[Line]], lang: str, both: Callable[..., Any]
) -> None:
    """Whatever is said in whatever order, each sentence passes, fails, or means nothing in both."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(BOOK, "phrases", [*BOOK.phrases, BREAKS])
        outcome = both({"a.feature": written(lang, scenarios)})
    assert not outcome.faults
    assert len(outcome.verdicts) == SCENARIOS
    assert [len(one.sentences) for one in outcome.verdicts] == [len(one) for one in scenarios]


EVERY: Final = """\
Feature: every verdict
  Scenario: it passes
    Given a complaint that is received
    Then the complaint is still received
  Scenario: it fails
    When the handler tries to inquire
    Then the complaint is closed
    And the day of receipt has not moved
  Scenario: its refusal is not said
    When the handler tries to inquire
    Then the complaint is received
  Scenario: the next attempt does not hide it
    When the handler tries to inquire
    And the handler tries to propose
  Scenario: it means nothing
    Given a complaint that is received
    Then it rains
  Scenario: the phrase breaks
    When the phrase breaks
    Then the complaint still is at the stage received
  Scenario: it breaks
    When the phrase breaks
    And the customer objects
  Scenario: it cannot be supposed
    Given the matter is serious
    And everything is ready to fulfil, except that liability has not been judged
  Scenario: a table holds
    Given a complaint that is accepted
    Then only these may happen next:
      | fulfil | escalate | reopen |
  Scenario: a table is missing
    Then only these may happen next:
  Scenario: a table is too much
    Then the complaint is received
      | received |
"""
VERDICTS: Final = [
    (("passed", "passed"), False),
    (("passed", "failed", "skipped"), False),
    (("failed", "passed"), False),
    (("failed", "skipped"), False),
    (("skipped", "undefined"), False),
    (("skipped", "undefined"), False),
    (("failed", "skipped"), False),
    (("passed", "failed"), False),
    (("passed", "passed"), False),
    (("undefined",), False),
    (("undefined",), False),
]


def test_every_verdict_there_is(both: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """Passed, failed, skipped, undefined, a wrong end: each is what it is in both engines."""
    monkeypatch.setattr(BOOK, "phrases", [*BOOK.phrases, BREAKS])
    outcome = both({"a.feature": EVERY})
    assert [(one.sentences, one.ended) for one in outcome.verdicts] == VERDICTS


def test_an_ambiguous_sentence_stops_its_scenario(
    both: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What could mean two things is played in neither engine, nor is anything beside it."""
    monkeypatch.setattr(BOOK, "phrases", [*BOOK.phrases, AMBIGUOUS])
    text = "Feature: f\n  Scenario: s\n    When 1 day passes\n    Then the complaint is closed\n"
    assert both({"a.feature": text}).verdicts[0].sentences == ("skipped", "ambiguous")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_projects_scenarios_come_to_the_same_verdicts(
    lang: str, features: list[Path], plans: list[Any], both: Callable[..., Any]
) -> None:
    """Every scenario of the project holds in both engines, sentence by sentence."""
    files = [file for file in features if file.parent.name == lang]
    for file in files:
        shutil.copy(file, file.name)
    outcome = both({file.name: file.read_bytes() for file in files})
    assert not outcome.faults
    assert len(outcome.verdicts) == sum(plan.file in files for plan in plans)
    assert all({*one.sentences} == {"passed"} and not one.ended for one in outcome.verdicts)
