"""How do the peers play the same files? With step modules as their users write them."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from installing import installed

BEHAVE: Final = "behave==1.3.3"
_STEPS: Final = """\
{start}

{opened}

@given({parse}("a complaint that is {{stage}}"))
def begins({given}stage):
    {reach}

@when({parse}("{{days:d}} days pass"))
def waits({given}days):
    {wait}

@when({parse}("the handler tries to {{move}}"))
def tries({given}move):
    {attempt}

@then({parse}("the handler cannot {{move}} because {{reason}}"))
def cannot({given}move, reason):
    {refused}

@then({parse}("the complaint is still {{stage}}"))
def still({given}stage):
    {stands}
"""
_DESK: Final = {
    "reach": "{case}.reach(stage)",
    "wait": "{case}.wait(days)",
    "attempt": "{case}.attempt(move)",
    "refused": "assert {case}.stands_against(reason)",
    "stands": "assert {case}.stage == stage",
}
_IDLE: Final = dict.fromkeys(_DESK, "pass")


def pytest_bdd(features: Path, *, desk: bool) -> list[str]:
    """Write a test module for pytest-bdd beside the features and return the command."""
    parts = _parts("case", desk=desk)
    start = (
        "import pytest\nfrom pytest_bdd import given, parsers, scenarios, then, when\n"
        + ("from desk import Case\n" if desk else "")
        + f"scenarios({str(features)!r})\n"
    )
    opened = "@pytest.fixture\ndef case():\n    return Case()\n" if desk else ""
    given = "case, " if desk else ""
    said = _STEPS.format(start=start, opened=opened, given=given, parse="parsers.parse", **parts)
    file = features.with_name(f"test_{'desk' if desk else 'nothing'}.py")
    file.write_text(said)
    plain = [
        "-q",
        "-p",
        "pytest_bdd.plugin",
        "-p",
        "no:cacheprovider",
        "--rootdir",
        str(file.parent),
    ]
    return [sys.executable, "-m", "pytest", *plain, str(file)]


def behave(features: Path, *, desk: bool, dry_run: bool = False) -> list[str]:
    """Write a folder for behave and return the command."""
    folder = features.with_name(f"behave_{'desk' if desk else 'nothing'}")
    if not folder.exists():
        (folder / "steps").mkdir(parents=True)
        for one in features.iterdir():
            (folder / one.name).write_text(one.read_text())
        parts = _parts("context.case", desk=desk)
        start = "from behave import given, then, when"
        said = _STEPS.format(start=start, opened="", given="context, ", parse="", **parts)
        (folder / "steps" / "steps.py").write_text(said)
        opens = "from desk import Case\n\n\ndef before_scenario(context, scenario):\n"
        if desk:
            (folder / "environment.py").write_text(opens + "    context.case = Case()\n")
    rest = ["--dry-run"] if dry_run else []
    return [sys.executable, "-m", "behave", "-f", "null", *rest, str(folder)]


def _parts(case: str, *, desk: bool) -> Mapping[str, str]:
    return {name: one.format(case=case) for name, one in (_DESK if desk else _IDLE).items()}


def find_behave(given: Path | None, into: Path) -> Path:
    """Return the folder that behave is imported from; it is installed where none is given."""
    if given is None:
        return installed([BEHAVE], None, into)
    found = next(given.glob("**/behave/__main__.py"), None)
    if found is None:
        raise SystemExit(f"There is no behave below {given}; leave --peers out to install it.")
    return found.parents[1]
