"""Where does a pointer of the ledger lead? Each form is looked up where its things live."""

import ast
import importlib
import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Final

import click

from amends.cli.app import root
from amends.cli.context.language import Invocation
from amends.workflow.complaint import GUARDS, PROCESS
from amends.workflow.craft import CARDS
from amends.workflow.playbook import ENTRIES
from amends.workflow.policy import NAMES as POLICIES
from amends.workflow.process import Field
from amends.workflow.rules import SHIPPED, shipped

ROOT: Final = Path(__file__).parents[2]
SCENARIO: Final = re.compile(
    r"\s*(?:Scenario|Scenario Outline|场景|场景大纲):\s*(.+?)\s*", re.MULTILINE
)


def leads_somewhere(pointer: str) -> bool:
    """Tell whether what a pointer names is there."""
    form, _, name = pointer.partition(":")
    return form in FORMS and bool(name) and FORMS[form](name)


def _symbol(name: str) -> bool:
    parts = name.split(".")
    for end in range(len(parts), 1, -1):
        try:
            found = importlib.import_module(".".join(parts[:end]))
        except ImportError:
            continue
        return _has(found, parts[end:])
    return False


def _has(found: object, rest: list[str]) -> bool:
    for part in rest:
        if part in getattr(found, "__annotations__", ()):
            return part == rest[-1]
        if not hasattr(found, part):
            return False
        found = getattr(found, part)
    return True


def _fields(step: str) -> Mapping[str, Field]:
    form = PROCESS.receive if step == PROCESS.receive.name else PROCESS.form(step)
    return {one.name: one for one in form.fields} if form else {}


def _field(name: str) -> bool:
    step, _, field = name.partition(".")
    return field in _fields(step)


def _choice(name: str) -> bool:
    step, field, value = (*name.split("."), "", "")[:3]
    found = _fields(step).get(field)
    return found is not None and value in found.choices


def _clock(name: str) -> bool:
    pack, _, clock = name.rpartition(".")
    return pack in SHIPPED and any(one.clock(clock) for one in shipped(pack).versions)


def _command(name: str) -> bool:
    found: click.Command | None = root(Invocation((), "en", json=False))
    for word in name.split():
        if not isinstance(found, click.Group):
            return False
        found = found.get_command(click.Context(found), word)
    return found is not None


@cache
def scenarios(path: str) -> frozenset[str]:
    """Return the names of the scenarios in a feature file."""
    file = ROOT / path
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    return frozenset(found[1] for line in lines if (found := SCENARIO.fullmatch(line)))


def _scenario(name: str) -> bool:
    path, _, scenario = name.partition(".feature:")
    return scenario in scenarios(f"{path}.feature")


def _test(name: str) -> bool:
    path, _, function = name.partition("::")
    file = ROOT / path
    if not file.is_file():
        return False
    nodes = ast.walk(ast.parse(file.read_text(encoding="utf-8")))
    return any(isinstance(node, ast.FunctionDef) and node.name == function for node in nodes)


def _state(name: str) -> bool:
    region, _, state = name.partition(".")
    return any(one.name == region and state in one.states for one in PROCESS.regions)


def _event(name: str) -> bool:
    region, _, event = name.partition(".")
    return any(
        one.name == region and any(row[0] == event for row in one.rows) for one in PROCESS.regions
    )


FORMS: Final[Mapping[str, Callable[[str], bool]]] = {
    "symbol": _symbol,
    "guard": lambda name: any(one.code == name for one in GUARDS),
    "act": lambda name: any(one.name == name for one in PROCESS.acts),
    "move": lambda name: any(one.name == name for one in PROCESS.moves),
    "field": _field,
    "choice": _choice,
    "clock": _clock,
    "pack": lambda name: name in SHIPPED,
    "command": _command,
    "scenario": _scenario,
    "test": _test,
    "card": lambda name: any(one.code == name for one in CARDS),
    "entry": lambda name: any(one.code == name for one in ENTRIES),
    "policy": lambda name: name in POLICIES,
    "state": _state,
    "event": _event,
}
