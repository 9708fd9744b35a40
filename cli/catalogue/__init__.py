"""Every text of the command line itself, in each language, by its code.

The TOML files are what people edit; `python tools/catalogue.py` compiles them to the modules
that are imported here, and only for the language that is asked for.
"""

from collections.abc import Mapping
from functools import cache
from importlib import import_module

from amends.workflow.catalogue import say as say_shared

from .both import Both


@cache
def texts(lang: str) -> Mapping[str, str]:
    """Return every text of one language."""
    found: Mapping[str, str] = import_module(f".{lang}", __name__).TEXTS
    return found


def say(code: str, lang: str, /, **values: object) -> str:
    """Fill the text of a code, one of the command line or else one that pages say as well.

    Raises `KeyError` when the text or one of its values is missing.
    """
    own = texts(lang).get(code)
    return say_shared(code, lang, **values) if own is None else own.format_map(values)


def both(code: str) -> Mapping[str, str]:
    """Return the text of a code in each language, as commands and options want it."""
    return Both(lambda lang: texts(lang)[code])


def line_of(code: str) -> Mapping[str, str]:
    """Return the first line of a text in each language, as lists of commands want it."""
    return Both(lambda lang: texts(lang)[code].partition("\n")[0])
