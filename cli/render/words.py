"""How are the desk's own words said in the reader's language?"""

from collections.abc import Mapping
from typing import Final

from amends.workflow.catalogue import has, say
from amends.workflow.pages.saying.words import label, value_name

from ..catalogue import texts
from ..generated.form import option_of

_LABELS: Final = {
    "stage": "stage",
    "stages": "stage",
    "role": "role",
    "needs": "role",
    "wanted": "choice",
    "kinds": "choice",
    "incident": "incident",
    "alarm": "alarm",
    "owing": "owing",
}
_OPTIONS: Final = frozenset({"field", "fields"})

__all__ = ["label", "sentence", "value_name"]


def sentence(code: str, lang: str, values: Mapping[str, object]) -> str:
    """Say one sentence, of the command line or of the desk, with its values in the language."""
    said = {name: _value(name, value, lang) for name, value in values.items()}
    own = texts(lang).get(code)
    if own is not None:
        return own.format_map(said)
    if has(code, lang):
        return say(code, lang, **said)
    shown = ", ".join(f"{name} {value}" for name, value in said.items())
    return f"{code.partition('.')[2].replace('_', ' ')}: {shown}" if shown else code


def _value(name: str, value: object, lang: str) -> object:
    if name in _LABELS:
        kind = _LABELS[name]
        if isinstance(value, list | tuple):
            return [label(kind, str(one), lang) for one in value]
        return label(kind, str(value), lang)
    if name == "items":
        return label("items", str(value), lang)
    if name in _OPTIONS and isinstance(value, str) and not value.startswith("-"):
        return ", ".join(option_of(one) for one in value.split(", ") if one)
    return value
