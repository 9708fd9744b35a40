"""How a customer likes to be spoken to is for a handler's eyes: no rule may know of it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from amends.workflow import PROCESS
from amends.workflow.acts.hearing.caring import PREFERENCES, STYLES
from amends.workflow.process.model import no_remarks, no_stirs, none, unchanged

ROOT = Path(__file__).parents[2] / "workflow"
SAID = {"manner", "preference", "style", "traits", *PREFERENCES, *STYLES}
WRITTEN = {  # where the note itself is described and shown; beside the texts and the tactics
    "acts/hearing/caring.py",
    "desk/asking.py",
    "desk/caring/__init__.py",
    "desk/caring/privacy.py",
    "desk/coaching/setting.py",
    "desk/reporting/manners.py",  # counts alone
    "desk/reporting/values.py",
    "desk/talking/advising.py",
    "pages/reporting/went.py",
    "desk/views.py",
    "playbook/choosing.py",
    "playbook/linting.py",
    "playbook/model.py",
    "playbook/reading.py",
}
TEXTS = (  # sentences for people, phrases that are looked for, the styles of cells and of pages
    *("catalogue/", "speech/", "ledger/", "intake/", "playbook/entries/", "pages/frame.py"),
)
RULES = ("guards/", "facts/", "clocks/", "rules/", "query/", "engine/", "policy.py", "selectors.py")


def names_in(tree: ast.AST) -> Iterator[str]:
    """Yield every name, attribute, argument and whole string of a module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.arg | ast.keyword):
            yield node.arg or ""
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def where(path: Path) -> str:
    """Say which module it is, from `workflow` on."""
    return path.relative_to(ROOT).as_posix()


def modules() -> list[Path]:
    """List the modules in which a rule could stand."""
    found = (path for path in sorted(ROOT.rglob("*.py")))
    return [one for one in found if not where(one).startswith(TEXTS)]


@pytest.mark.parametrize("path", modules(), ids=where)
def test_no_module_reads_it_but_those_that_write_and_show_it(path: Path) -> None:
    """No guard, fold, policy, clock or query names it, nor anything that it may say."""
    found = SAID & set(names_in(ast.parse(path.read_text(encoding="utf-8"))))
    assert not found or where(path) in WRITTEN


def test_the_rules_are_among_what_was_looked_at() -> None:
    """Every folder of rules has modules, and none of them is excused."""
    seen = [where(one) for one in modules()]
    for folder in RULES:
        assert any(one.startswith(folder) for one in seen), folder
    assert not [one for one in WRITTEN if one.startswith(RULES)]
    assert set(seen) >= WRITTEN


def test_the_act_sets_nothing_and_says_nothing() -> None:
    """It changes no fact, sends no event, remarks nothing, and all of it is private."""
    act = PROCESS.form("manner")
    assert act is not None
    assert (act.fold, act.stirs, act.remarks, act.sets) == (unchanged, no_stirs, no_remarks, ())
    assert all(field.private for field in act.fields)
    assert getattr(act, "checks") is none  # noqa: B009  # a move has none
