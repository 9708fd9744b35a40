"""Let a bare checkout answer to `amends.*`, and run its features, when it is not installed."""

import importlib.util
import sys
from importlib.metadata import entry_points
from pathlib import Path
from types import ModuleType

if importlib.util.find_spec("amends") is None:
    checkout = ModuleType("amends")
    checkout.__path__ = [str(Path(__file__).parent)]
    sys.modules["amends"] = checkout

PLUGIN = "amends.features.plugin"
pytest_plugins = ["pytester"]
if not entry_points(group="pytest11", name=PLUGIN):
    pytest_plugins.append(PLUGIN)
