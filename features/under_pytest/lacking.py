"""What is missing, so that a feature file cannot be run here? Said in one sentence."""

import sys
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path
from typing import Final

import pytest

from ..catalogue import say
from .language import language_of

EXTRA: Final = ("gherkin", "cucumber_expressions", "pytest_bdd")
FORK: Final = "pytest-bdd-ng"  # it installs another library under the same name


def lacking(config: pytest.Config) -> str:
    """Return the code of what is missing, or nothing."""
    if _fork_is_here():
        return "fork"
    if any(find_spec(one) is None for one in EXTRA):
        return "no_extra"
    plugin = sys.modules.get("pytest_bdd.plugin")
    return "" if plugin and config.pluginmanager.is_registered(plugin) else "not_loaded"


def _fork_is_here() -> bool:
    try:
        metadata.distribution(FORK)
    except metadata.PackageNotFoundError:
        return False
    return True


class LackingFile(pytest.File):
    """A feature file that cannot be run here."""

    def collect(self) -> list[pytest.Item]:
        """Say why; raises `CollectError`."""
        raise self.CollectError(said(self.config, self.path))


def said(config: pytest.Config, path: Path) -> str:
    """Say in the language of the file what is missing and what to do."""
    return say(f"plugin.{lacking(config)}", language_of(path))
