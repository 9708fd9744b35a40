"""How do sentences become tests? By pytest-bdd, and for experiments by a runner of our own."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

import pytest
from gherkin.parser import Parser
from gherkin.pickles.compiler import Compiler
from pytest_bdd import given, parsers, then, when
from pytest_bdd.parser import Scenario, Step
from pytest_bdd.scenario import scenario_wrapper_template_registry

from amends.features.phrases import BOOK, Found, Reader, World
from amends.features.phrases.book import Rows
from amends.workflow import PROCESS, Process

FEATURES: Final = Path(__file__).parents[2] / "features"
READER: Final = Reader(BOOK.phrases)
KINDS: Final = {"Context": "given", "Action": "when", "Outcome": "then"}


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


class Plan(NamedTuple):
    """A scenario, or one row of an outline, with its sentences as they were written."""

    file: Path
    name: str
    steps: Sequence[tuple[str, str, Rows | None]]

    def sentences(self) -> list[Found | None]:
        """Return what its sentences mean; None for one that the book does not know."""
        return [READER.find(kind, text) for kind, text, _ in self.steps]

    def play(self, process: Process = PROCESS) -> World:
        """Play the scenario on a desk with this process; raises what goes wrong."""
        world = World(process)
        for found, (_, text, table) in zip(self.sentences(), self.steps, strict=True):
            assert found is not None, f"no phrase means “{text}”"
            found.play(world, table)
        world.settled()
        return world

    def holds(self, process: Process = PROCESS) -> bool:
        """Tell whether the scenario holds on a desk with this process."""
        try:
            self.play(process)
        except Exception:  # noqa: BLE001  # whatever goes wrong, it does not hold
            return False
        return True


def planned(file: Path, text: str | None = None) -> list[Plan]:
    """Return the scenarios of a feature, outlines written out."""
    document: Any = Parser().parse(text or file.read_text(encoding="utf-8"))
    document["uri"] = file.name
    return [
        Plan(file, pickle["name"], [_step(one) for one in pickle["steps"]])
        for pickle in Compiler().compile(document)
    ]


def _step(step: Any) -> tuple[str, str, Rows | None]:  # as the parser gives it
    rows = step.get("argument", {}).get("dataTable", {}).get("rows")
    table = None if rows is None else [[cell["value"] for cell in row["cells"]] for row in rows]
    return KINDS[step["type"]], step["text"], table


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
