"""How do tests get at the scenarios of the project? Planned, to be played as a test likes."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from amends.features.book.phrases import Found, Reader
from amends.features.coverage import Coverage, cover
from amends.features.engine.play import Player
from amends.features.engine.verdict import Played, Status
from amends.features.phrases import BOOK
from amends.features.reading.parsing import feature_of, read_feature
from amends.features.reading.plan import Plan as ReadPlan
from amends.features.specs import Specs
from amends.features.strength.hunt import Surveyed
from amends.workflow import PROCESS, Process

FEATURES: Final = Path(__file__).parents[2] / "features"
READER: Final = Reader(BOOK.phrases)
WALKS: Final = Surveyed(PROCESS)  # the beginnings that scenarios share, and all their tests


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
        played = Player(process, READER, WALKS if process is PROCESS else None).play(self.plan)
        reasons = [one.reason for one in played.told if one.reason] + [played.ending]
        assert played.status is Status.PASSED, next(one.says("en") for one in reasons if one)
        return played

    def holds(self, process: Process = PROCESS) -> bool:
        """Tell whether the scenario holds on a desk with this process."""
        return (
            Player(process, READER, WALKS if process is PROCESS else None).play(self.plan).status
            is Status.PASSED
        )


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
def walks() -> Surveyed:
    """Hand out the beginnings of scenarios, which whoever plays them walks once."""
    return WALKS


@pytest.fixture(scope="session")
def covered(features: list[Path]) -> Coverage:
    """Play every scenario of the project and see what it covers."""
    return cover(Specs(*features, walks=WALKS))
