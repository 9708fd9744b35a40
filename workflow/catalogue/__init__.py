"""Every text that people read from the workflow, in each language, by its code.

The TOML files are what people edit; `python tools/catalogue.py` compiles them to the modules
that are imported here, and only for the language that is asked for.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import Final

LANGUAGES: Final = ("en", "zh")
_BETWEEN: Final = {"en": ", ", "zh": "、"}  # the items of a list
_NONE: Final = "_none"  # ends the code of the sentence that fits an empty value


@cache
def texts(lang: str) -> Mapping[str, str]:
    """Return every text of one language; raises `KeyError` for a language there is not."""
    if lang not in LANGUAGES:
        raise KeyError(lang)
    found: Mapping[str, str] = import_module(f".{lang}", __name__).TEXTS
    return found


class _Texts(Mapping[str, Mapping[str, str]]):
    """The texts of all languages, each loaded when it is first asked for."""

    def __getitem__(self, lang: str) -> Mapping[str, str]:
        return texts(lang)

    def __iter__(self) -> Iterator[str]:
        return iter(LANGUAGES)

    def __len__(self) -> int:
        return len(LANGUAGES)


TEXTS: Final[Mapping[str, Mapping[str, str]]] = _Texts()
LABELS: Final = TEXTS  # what a process asks for by this name


def has(code: str, lang: str = LANGUAGES[0]) -> bool:
    """Tell whether there is a text of that code."""
    return code in texts(lang)


def named(code: str, *tables: str) -> str:
    """Return the code with the first of these tables that has a text for it, or the last."""
    return next((f"{one}.{code}" for one in tables if has(f"{one}.{code}")), f"{tables[-1]}.{code}")


def say(code: str, lang: str, /, **values: object) -> str:
    """Fill the text of a code; raises `KeyError` when the text or one of its values is missing.

    Several values are joined as the language joins them. Where a value is empty or 0, the text
    whose code ends in `_none` is said instead, if there is one.
    """
    text = texts(lang)[code]
    if any(not one and f"{{{name}}}" in text for name, one in values.items()):
        text = texts(lang).get(code + _NONE, text)
    return text.format_map({name: _shown(one, lang) for name, one in values.items()})


def _shown(value: object, lang: str) -> str:
    if isinstance(value, Mapping) and lang in value:  # a text that stands in every language
        return str(value[lang])
    if isinstance(value, list | tuple) and not hasattr(value, "_fields"):
        return _BETWEEN[lang].join(str(one) for one in value)
    return str(value)
