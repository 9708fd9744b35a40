"""The acts and moves of the process as plain tables, so that help needs no machine to load.

`python tools/commands.py` writes the modules here from the process and its catalogue.
"""

from collections.abc import Mapping
from functools import cache
from importlib import import_module


@cache
def texts(lang: str) -> Mapping[str, str]:
    """Return the texts of the process that help needs, in one language."""
    found: Mapping[str, str] = import_module(f".{lang}", __name__).TEXTS
    return found
