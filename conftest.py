"""Let a bare checkout answer to `amends.*` when the package is not installed."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

if importlib.util.find_spec("amends") is None:
    checkout = ModuleType("amends")
    checkout.__path__ = [str(Path(__file__).parent)]
    sys.modules["amends"] = checkout
