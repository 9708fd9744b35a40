"""`amends spec strength`: three figures, what escaped, and the scenario that would notice it."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Line

FEATURE = """Feature: Feelings
  Scenario: First
    When the handler tries to inquire
    Then the handler cannot inquire because the customer's feelings have gone unanswered
"""


@pytest.fixture
def features(amends: "Line") -> "Line":
    """Write one feature."""
    (amends.folder / "feelings.feature").write_text(FEATURE, "utf-8")
    return amends


def test_a_program_reads_the_figures_and_the_survivors(features: "Line") -> None:
    """Raw, net and restated, by kind, and each survivor with its key and its sentence."""
    told = features("--json", "spec", "strength", "--kind", "figure").json
    assert told["mutants"] == told["kinds"]["figure"]["of"]
    assert told["noticed"] + len(told["survivors"]) == told["mutants"]
    assert {one["kind"] for one in told["survivors"]} == {"figure"}


@pytest.mark.parametrize(("lang", "said"), [("en", "Nobody notices that"), ("zh", "没有人察觉")])
def test_a_screen_lists_what_nobody_notices(features: "Line", lang: str, said: str) -> None:
    """People read the figures, a table by kind of rule, and a sentence a survivor."""
    told = features("--lang", lang, "spec", "strength", "--kind", "figure", screen=True)
    assert told.status == 0
    assert said in told.out


def test_a_declared_equivalent_needs_no_scenario(features: "Line") -> None:
    """What lies in equivalents.toml counts in the raw figure alone."""
    before = features("--json", "spec", "strength", "--kind", "words").json
    key = before["survivors"][0]["key"]
    text = f'[equivalent]\n"{key}" = "Nobody can see it."\n'
    (features.folder / "equivalents.toml").write_text(text, "utf-8")
    after = features("--json", "spec", "strength", "--kind", "words").json
    assert after["raw"] == before["raw"]
    assert after["net"] >= before["net"]
    assert len(after["survivors"]) == len(before["survivors"]) - 1


def test_less_than_was_asked_for_ends_with_7(features: "Line") -> None:
    """A gate ends with 7, and says by how much it was missed."""
    told = features("spec", "strength", "--kind", "figure", "--fail-under", "95")
    assert told.status == 7
    assert "95 %" in told.err
    assert features("spec", "strength", "--kind", "figure", "--fail-under", "0").status == 0


def test_what_does_not_hold_is_to_be_mended_first(features: "Line") -> None:
    """Scenarios that fail today are named, and nothing is measured."""
    (features.folder / "feelings.feature").write_text(FEATURE.replace("gone", "left"), "utf-8")
    told = features("spec", "strength")
    assert (told.status, told.out) == (2, "")
    assert "feelings.feature:2" in told.err
