"""Why does a sentence not hold? One sentence in the reader's language, with the process's words."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from amends.workflow import PROCESS, Money, Process

from ..catalogue import say
from .lexicon import word
from .moments import Wall, moment_said
from .values import money_said

_BETWEEN: Final = {"en": ", ", "zh": "、"}


class Term(NamedTuple):
    """A word of the process: which kind of word, and the code it stands for."""

    kind: str
    code: str


class Unmet(AssertionError):
    """A sentence does not hold; `says` tells why."""

    def __init__(self, code: str, process: Process = PROCESS, /, **values: object) -> None:
        """Keep the code of the sentence, and the values that fill it: texts, terms or lists."""
        super().__init__(code)
        self.code, self.process, self.values = code, process, values

    def __str__(self) -> str:
        """Say it in English."""
        return self.says("en")

    def says(self, lang: str) -> str:
        """Say in one language why the sentence does not hold."""
        return self.said("unmet", lang)

    def said(self, table: str, lang: str) -> str:
        """Fill the sentence of this code in one table; what is empty is told as nothing."""
        nothing = say("unmet.nothing", lang)
        shown = {name: self._shown(one, lang) or nothing for name, one in self.values.items()}
        return say(f"{table}.{self.code}", lang, **shown)

    def _shown(self, value: object, lang: str) -> str:
        if isinstance(value, Unmet):
            return value.says(lang)
        if isinstance(value, Term):
            return word(self.process, lang, *value)
        if isinstance(value, Money):
            return money_said(value, lang)
        if isinstance(value, Wall):
            return moment_said(value, lang)
        if isinstance(value, list | tuple):
            return _BETWEEN[lang].join(self._shown(one, lang) for one in value)
        return str(value)


def terms(kind: str, codes: Iterable[str]) -> list[Term]:
    """Return several words of one kind."""
    return [Term(kind, code) for code in codes]
