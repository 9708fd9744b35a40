"""The project's own features, measured: no change to the process goes unnoticed."""

import tomllib
from pathlib import Path

import pytest

from amends.features.specs import Specs
from amends.features.strength.equivalents import declared
from amends.features.strength.hunt import Hunters, Surveyed
from amends.features.strength.measure import measure, mutants
from amends.workflow import PROCESS

FEATURES = Path(__file__).parents[3] / "features"
DECLARED = declared(FEATURES / "equivalents.toml")
KIND_OF = {one.key: one.kind for one in mutants(PROCESS)}
NOTICED = tomllib.loads(Path(__file__).with_name("noticed.toml").read_text(encoding="utf-8"))
PLAYS = 10  # scenarios until one notices: what takes more is remembered by tools/noticed.py
LEAST = 0.95  # of all changes, those declared to be invisible counted in


@pytest.fixture(scope="session")
def hunters(walks: Surveyed) -> Hunters:
    """Play every scenario once."""
    specs = Specs(FEATURES, root=FEATURES.parent)
    plans = [(one, specs.player(one.path)) for one in specs.plans()]
    return Hunters(PROCESS, plans, walks, NOTICED)


@pytest.mark.parametrize("kind", sorted({*KIND_OF.values()}))
def test_no_change_of_this_kind_goes_unnoticed(kind: str, hunters: Hunters) -> None:
    """Each is noticed by a scenario or declared with a reason, and guards by behaviour."""
    found = measure(hunters, DECLARED, lambda one: one.kind == kind)
    assert not hunters.broken
    assert [one.mutant.key for one in found.survivors] == []
    assert [one.mutant.key for one in found.weak] == []
    assert [key for key in found.stale if KIND_OF.get(key) == kind] == []
    late = [one.mutant.key for one in found.noticed if one.plays > PLAYS]
    assert late == [], "look for them once: python tools/noticed.py"


def test_few_changes_are_declared_to_be_invisible() -> None:
    """What is declared or remembered names a change there is, and few are declared."""
    assert DECLARED.keys() | NOTICED.keys() <= KIND_OF.keys()
    assert len(DECLARED) <= (1 - LEAST) * len(KIND_OF)
