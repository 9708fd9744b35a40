"""How does click speak another language without a compiled catalogue?"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from typing import Final

import click

_NOUN_FIELDS: Final = frozenset({"number_type", "param_type"})

_texts: dict[str, str] = {}


def translate_click(texts: Mapping[str, str]) -> None:
    """Make click say its own strings as the table has them; an empty table is English again.

    Call it before the modules that declare commands are imported, because click words a few
    defaults (``--version``, confirmations) when they are declared. A module that click loads
    late (its editor and progress bar) speaks the language once this is called after it.
    """
    _texts.clear()
    _texts.update(texts)
    for name, module in list(sys.modules.items()):
        if name.startswith(f"{click.__name__}."):
            _adopt(module)


def click_text(english: str) -> str:
    """Say one of click's strings in the language last given to ``translate_click``."""
    return _Sentence(_texts.get(english, english))


def _click_count(one: str, many: str, count: int) -> str:
    return click_text(one if count == 1 else many)


_REPLACED: Final[dict[str, Callable[..., str]]] = {"_": click_text, "ngettext": _click_count}


def _adopt(module: object) -> None:
    for name, function in _REPLACED.items():
        if callable(getattr(module, name, None)):
            setattr(module, name, function)


class _Sentence(str):
    """A sentence of click's that also translates the words click puts into it."""

    __slots__ = ()

    def format(self, *args: object, **fields: object) -> str:
        """Fill the fields; those that name a kind of thing in the language of the sentence."""
        nouns = _NOUN_FIELDS | {"name"} if "filename" in fields else _NOUN_FIELDS
        said = {key: _noun(word) if key in nouns else word for key, word in fields.items()}
        return super().format(*args, **said)


def _noun(word: object) -> object:
    return _texts.get(word.lower(), word) if isinstance(word, str) else word
