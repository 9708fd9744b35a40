"""How does pytest-bdd come to play our scenarios? It is handed our reading of the file.

Every name of pytest-bdd that is not documented is used here, in `steps.py` or in
`cucumber_json.py`; a test fails with its name when one of them moves.
"""

from collections import OrderedDict
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

from pytest_bdd import scenario
from pytest_bdd.feature import features as readings
from pytest_bdd.gherkin_parser import Cell, DataTable, Location, Row
from pytest_bdd.parser import Feature, Rule, ScenarioTemplate, Step

from ..reading.plan import Feature as Read
from ..reading.plan import Plan, Sentence

Wrapped = Callable[..., Any]


def bound(read: Read, titled: Collection[tuple[str, Plan]]) -> dict[str, Wrapped]:
    """Return the function that plays a scenario, by the title of each."""
    feature = _feature(read)
    for title, plan in titled:
        feature.scenarios[title] = _template(feature, plan)
    before = readings.get(feature.filename)
    readings[feature.filename] = feature
    try:
        wrapped = {title: _wrapped(feature, title) for title in feature.scenarios}
    finally:  # a test module that binds the file itself reads it by itself
        readings.pop(feature.filename)
        if before is not None:
            readings[feature.filename] = before
    for title, plan in titled:  # only now: pytest-bdd would make marks of them that warn
        feature.scenarios[title].tags = {tag.removeprefix("@") for tag in plan.tags}
    return wrapped


def _wrapped(feature: Feature, title: str) -> Wrapped:
    """Let pytest-bdd make its function of a scenario."""
    file = Path(feature.filename)
    return scenario(file.name, title, features_base_dir=str(file.parent))(_nothing)


def _nothing() -> None:
    """Do what is left to do when every sentence was played."""


def _feature(read: Read) -> Feature:
    node, path = read.document["feature"], read.path.absolute()
    return Feature(
        scenarios=OrderedDict(),
        filename=str(path),
        rel_filename=str(Path(path.parent.name, path.name)),
        language=node["language"],
        keyword=node["keyword"],
        name=node["name"],
        tags=set(),
        background=None,
        line_number=node["location"]["line"],
        description=node["description"],
    )


def _template(feature: Feature, plan: Plan) -> ScenarioTemplate:
    """Return a scenario with its backgrounds and examples already written into it."""
    made = ScenarioTemplate(
        feature=feature,
        keyword="Scenario",
        name=plan.name,
        line_number=plan.where,
        templated=False,
        description="",
        rule=Rule("Rule", plan.rule, "", set()) if plan.rule else None,
    )
    for sentence in plan.sentences:
        made.add_step(_step(sentence))
    return made


def _step(sentence: Sentence) -> Step:
    return Step(
        name=sentence.text,
        type=sentence.kind,
        indent=sentence.column - 1,
        line_number=sentence.line,
        keyword=sentence.keyword,
        datatable=_table(sentence),
        docstring=sentence.doc,
    )


def _table(sentence: Sentence) -> DataTable | None:
    if sentence.table is None:
        return None
    at = Location(sentence.column, sentence.line)
    return DataTable(
        at, [Row("", at, [Cell(at, value) for value in row]) for row in sentence.table]
    )
