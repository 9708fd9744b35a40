"""Every text that people read from the specs, in each language, by its code.

The TOML files are what people edit; `python tools/catalogue.py` compiles them to the modules
that are imported here, and only for the language that is asked for.
"""

from collections.abc import Mapping
from functools import cache
from importlib import import_module


@cache
def texts(lang: str) -> Mapping[str, str]:
    """Return every text of one language."""
    found: Mapping[str, str] = import_module(f".{lang}", __name__).TEXTS
    return found


def say(code: str, lang: str, /, **values: object) -> str:
    """Fill the text of a code; raises `KeyError` when the text or one of its values is missing."""
    return texts(lang)[code].format_map(values)
