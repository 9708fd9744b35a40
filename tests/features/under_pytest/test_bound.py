"""What we lean on in pytest-bdd is where we expect it: a new release that moves it fails here."""

import importlib
import inspect
from dataclasses import fields
from pathlib import Path

import pytest
import pytest_bdd
from pytest_bdd import cucumber_json, feature, gherkin_parser, parser, parsers, reporting
from pytest_bdd.steps import StepNamePrefix

from amends.features.engine.play import Player
from amends.features.reading.parsing import feature_of
from amends.features.under_pytest.bound import bound
from amends.features.under_pytest.steps import holding_steps
from amends.features.under_pytest.titles import titled

scenario = importlib.import_module("pytest_bdd.scenario")  # the function hides the module

NAMES = {
    pytest_bdd: ["given", "when", "then", "scenario"],
    parsers: ["StepParser"],
    feature: ["features", "get_feature"],
    gherkin_parser: ["Cell", "DataTable", "Location", "Row"],
    parser: ["Feature", "Rule", "ScenarioTemplate", "Step"],
    scenario: ["scenario_wrapper_template_registry"],
    cucumber_json: ["LogBDDCucumberJSON"],
    reporting: [
        "ReportContext",
        "ScenarioReport",
        "scenario_reports_registry",
        "test_report_context_registry",
    ],
}
FIELDS = {
    parser.Feature: "scenarios filename rel_filename language keyword name tags background"
    " line_number description",
    parser.ScenarioTemplate: "feature keyword name line_number templated description tags _steps"
    " examples rule",
    reporting.ReportContext: "scenario name",
}
TEXT = "Feature: f\n  Scenario: s\n    Given a complaint that is received\n"


@pytest.mark.parametrize(
    ("module", "name"), [(module, name) for module, names in NAMES.items() for name in names]
)
def test_a_name_is_there(module: object, name: str) -> None:
    """Each name that we import or reach for exists."""
    assert hasattr(module, name)


@pytest.mark.parametrize(("made", "named"), FIELDS.items(), ids=lambda one: str(one)[:40])
def test_what_we_make_has_the_same_fields(made: type, named: str) -> None:
    """What we build instead of pytest-bdd's parser still has these fields and no others."""
    assert [one.name for one in fields(made)] == named.split()


def test_pytest_bdd_takes_our_reading() -> None:
    """`scenario()` asks for a reading by the absolute path before it parses a file itself."""
    source = inspect.getsource(feature.get_feature)
    assert "features.get(full_name)" in source
    read = feature_of(TEXT, Path("nowhere.feature"))
    plays = bound(read, [*titled(read)])
    template = scenario.scenario_wrapper_template_registry[plays["s"]]
    assert [one.name for one in template.steps] == ["a complaint that is received"]
    assert str(read.path.absolute()) not in feature.features, "it stays with our files"


def test_a_reading_of_somebody_else_is_put_back(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test module that has bound the same file keeps what pytest-bdd read for it."""
    path = str(Path("nowhere.feature").absolute())
    theirs = object()
    monkeypatch.setitem(feature.features, path, theirs)
    read = feature_of(TEXT, Path("nowhere.feature"))
    bound(read, [*titled(read)])
    assert feature.features[path] is theirs


def test_the_steps_are_found_by_the_names_that_pytest_bdd_gives() -> None:
    """A file's module holds one step for each kind, and nothing that looks like a test."""
    held = [name for name in vars(holding_steps(Player().reader)) if not name.startswith("__")]
    prefix = StepNamePrefix.step_def.value
    assert held == [f"{prefix}_{kind}_a phrase for {kind}" for kind in ("given", "when", "then")]


def test_step_functions_are_asked_by_our_parser() -> None:
    """A parser is asked two questions, by these names."""
    assert parsers.StepParser.__abstractmethods__ == {"is_matching", "parse_arguments"}
