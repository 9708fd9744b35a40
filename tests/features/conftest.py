"""How do sentences become tests? By pytest-bdd, and for experiments by a runner of our own."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest
from pytest_bdd import given, parsers, then, when
from pytest_bdd.parser import Scenario, Step
from pytest_bdd.scenario import scenario_wrapper_template_registry

from amends.features.book.phrases import Found, Reader, Rows
from amends.features.coverage import Coverage, cover
from amends.features.engine.play import Player
from amends.features.engine.verdict import Played, Status
from amends.features.phrases import BOOK
from amends.features.reading.parsing import feature_of, read_feature
from amends.features.reading.plan import Plan as ReadPlan
from amends.features.scene.world import World
from amends.features.specs import Specs
from amends.workflow import PROCESS, Process

FEATURES: Final = Path(__file__).parents[2] / "features"
READER: Final = Reader(BOOK.phrases)


class Sentence(parsers.StepParser):
    """Stands for every phrase of one kind, in both languages."""

    def __init__(self, kind: str) -> None:
        """Take the kind: given, when or then."""
        super().__init__(f"a phrase for {kind}")
        self.kind = kind

    def is_matching(self, name: str) -> bool:
        """Tell whether the book has a phrase for this sentence."""
        return READER.find(self.kind, name) is not None

    def parse_arguments(self, name: str) -> dict[str, Any]:
        """Return the phrase with its blanks read."""
        return {"found": READER.find(self.kind, name)}


@pytest.fixture
def world() -> World:
    """Open a desk for one scenario."""
    return World()


@given(Sentence("given"))
@when(Sentence("when"))
@then(Sentence("then"))
def _sentence(world: World, found: Found, datatable: Rows | None = None) -> None:
    found.play(world, datatable)


def pytest_bdd_after_step(request: pytest.FixtureRequest, scenario: Scenario, step: Step) -> None:
    """Let no scenario end with a refusal that none of its sentences expected."""
    if step is scenario.steps[-1]:
        request.getfixturevalue("world").settled()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let `-k` choose a whole feature by the name of its file, too."""
    for item in items:
        if isinstance(item, pytest.Function) and item.obj in scenario_wrapper_template_registry:
            feature = scenario_wrapper_template_registry[item.obj].feature
            item.extra_keyword_matches.add(Path(feature.filename).stem)


class Plan:
    """A scenario, or one row of an outline, that a test plays on whichever process it likes."""

    def __init__(self, plan: ReadPlan) -> None:
        """Take the scenario as it was read."""
        self.plan, self.file, self.name = plan, plan.path, plan.name
        self.steps = [(one.kind, one.text, one.table) for one in plan.sentences]

    def sentences(self) -> list[Found | None]:
        """Return what its sentences mean; None for one that the book does not know."""
        return [READER.find(kind, text) for kind, text, _ in self.steps]

    def play(self, process: Process = PROCESS) -> Played:
        """Play the scenario on a desk with this process; raises with what does not hold."""
        played = Player(process, READER).play(self.plan)
        reasons = [one.reason for one in played.told if one.reason] + [played.ending]
        assert played.status is Status.PASSED, next(one.says("en") for one in reasons if one)
        return played

    def holds(self, process: Process = PROCESS) -> bool:
        """Tell whether the scenario holds on a desk with this process."""
        return Player(process, READER).play(self.plan).status is Status.PASSED


def planned(file: Path, text: str | None = None) -> list[Plan]:
    """Return the scenarios of a feature, outlines written out."""
    feature = feature_of(text, file) if text is not None else read_feature(file)
    return [Plan(plan) for plan in feature.plans]


@pytest.fixture(scope="session")
def features() -> list[Path]:
    """Find the feature files of the project."""
    return sorted(FEATURES.rglob("*.feature"))


@pytest.fixture(scope="session")
def plan() -> Callable[[str], list[Plan]]:
    """Hand out what plans the text of a feature."""
    return lambda text: planned(Path("text.feature"), text)


@pytest.fixture(scope="session")
def plans(features: list[Path]) -> list[Plan]:
    """Plan every scenario of the project."""
    return [plan for file in features for plan in planned(file)]


@pytest.fixture(scope="session")
def covered(features: list[Path]) -> Coverage:
    """Play every scenario of the project and see what it covers."""
    return cover(Specs(*features))
