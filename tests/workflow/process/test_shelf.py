"""A long list of acts is loaded act by act, and is the same list."""

import subprocess
import sys
from importlib import import_module

import pytest

from amends.workflow import PROCESS
from amends.workflow.acts import ACTS
from amends.workflow.process.shelf import Shelf

LOADED = """
import sys; sys.path.insert(0, {root!r}); import conftest
from amends.workflow import PROCESS
{does}
print(*sorted(one for one in sys.modules if ".acts." in one))
"""


def loaded(does: str, root: str) -> set[str]:
    """Do something with the process in a program of its own, and name what acts it loaded."""
    code = LOADED.format(root=root, does=does)
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    return {one.rpartition(".acts.")[2] for one in said.stdout.split()}


def test_the_names_are_those_of_the_acts() -> None:
    """Every module has the acts that the list says, in that order, and there are no others."""
    assert isinstance(ACTS, Shelf)
    assert [one.name for one in ACTS] == [*ACTS.names]
    assert len(ACTS) == len(ACTS.names) == len({*ACTS.names})
    for name in ACTS.names:
        assert ACTS.named(name) is next(one for one in ACTS if one.name == name)
    assert ACTS[0].name == ACTS.names[0]
    assert [one.name for one in ACTS[-2:]] == [*ACTS.names[-2:]]


def test_a_name_that_is_none_is_none() -> None:
    """A move, or a slip of the hand, is no act."""
    assert ACTS.named("accept") is None
    assert PROCESS.form("acept") is None


def test_a_module_that_lacks_an_act_is_told() -> None:
    """A list that promises what no module has fails where somebody goes through it."""
    home = import_module("amends.workflow.acts")
    wrong = Shelf(home.__name__, {"linking": "link unlink sever"}, lambda act: act)
    with pytest.raises(LookupError, match="linking has no act sever"):
        list(wrong)


def test_an_act_loads_its_own_module(pytestconfig: pytest.Config) -> None:
    """The process by itself loads few acts; one that is asked for brings its module alone."""
    root = str(pytestconfig.rootpath)
    few = loaded("", root)
    one = loaded("PROCESS.form('link')", root)
    every = loaded("[*PROCESS.acts]", root)
    assert one - few == {"linking"}
    assert len(few) < len(every) / 3
