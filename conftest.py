"""Let a bare checkout answer to `amends.*`, and run its features, when it is not installed."""

import importlib.util
import sys
from importlib.metadata import entry_points
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

if importlib.util.find_spec("amends") is None:
    checkout = ModuleType("amends")
    checkout.__path__ = [str(Path(__file__).parent)]
    sys.modules["amends"] = checkout

PLUGIN = "amends.features.plugin"
pytest_plugins = ["pytester"]
if not entry_points(group="pytest11", name=PLUGIN):
    pytest_plugins.append(PLUGIN)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:  # noqa: ANN401
    """Give each worker one half of the tests, so that what a folder shares is made once.

    Whoever is done first takes over what the other has not begun.
    """
    if config.getoption("dist") != "load":
        return None  # somebody has asked for another way
    from xdist.scheduler import WorkStealingScheduling  # noqa: PLC0415  # only where it is used

    return WorkStealingScheduling(config, log)
