"""What the package offers, and what it costs to ask for a part."""

import json
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import amends.workflow

ROOT = Path(__file__).parents[2]
HOMES = {name: home for home, names in amends.workflow._HOMES.items() for name in names.split()}


@pytest.mark.parametrize("name", amends.workflow.__all__)
def test_every_name_is_what_its_module_has(name: str) -> None:
    """A name of the package is the very object of the module it comes from."""
    home = import_module(f"amends.workflow.{HOMES[name]}")
    assert getattr(amends.workflow, name) is getattr(home, name)


def test_the_table_and_the_contents_are_the_same() -> None:
    """What is listed can be had, what can be had is listed, and nothing else."""
    assert sorted(HOMES) == sorted(amends.workflow.__all__)
    assert {*amends.workflow.__all__} <= {*dir(amends.workflow)}
    with pytest.raises(AttributeError, match="Nonsense"):
        _ = amends.workflow.Nonsense  # type: ignore[attr-defined]


def test_a_store_is_opened_without_the_process() -> None:
    """A program that only reads pays for neither the machine nor the guards."""
    code = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); import conftest, json\n"
        "import amends.storage, amends.workflow.store\n"
        "print(json.dumps(sorted(sys.modules)))"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, timeout=60)
    loaded = set(json.loads(said.stdout))
    assert not loaded & {"transitions", "amends.workflow.desk", "amends.workflow.guards"}
    assert "amends.workflow.store" in loaded
