"""Which words has a process, and how do phrases read them? Looked up once a process."""

import re
from collections.abc import Sequence
from functools import lru_cache

from amends.workflow import Process
from amends.workflow.process.fingerprint import Held

from ..catalogue import texts
from .values import LABELLED, LANGUAGES, OPEN, Forms, clause


class Lexicon:
    """The words of one process in one language, and what phrases read with them."""

    def __init__(self, process: Process, lang: str) -> None:
        """Take the process and the language."""
        self.process, self.lang = process, lang
        self._forms: dict[str, Forms] = {}
        self._expressions: dict[str, re.Pattern[str]] = {}

    def forms(self, kind: str) -> Forms:
        """Return the words of a kind with what they stand for; raises `KeyError` for no kind."""
        if kind not in self._forms:
            self._forms[kind] = LABELLED[kind](self.process, self.lang)
        return self._forms[kind]

    def pattern(self, kind: str) -> str:
        """Return the expression for a blank of this kind; raises `KeyError` for no kind."""
        if kind in OPEN:
            return OPEN[kind].pattern
        forms = sorted(self.forms(kind), key=len, reverse=True)
        return "|".join(map(re.escape, forms)) or r"(?!)"

    def expression(self, said: str) -> re.Pattern[str]:
        """Return what reads a phrase, a Cucumber Expression whose blanks are kinds of words."""
        if said not in self._expressions:
            self._expressions[said] = re.compile(self._compiled(said))
        return self._expressions[said]

    def read(self, kind: str, text: str) -> object:
        """Return what a filled blank stands for."""
        return OPEN[kind].read(text) if kind in OPEN else self.forms(kind)[text]

    def _compiled(self, said: str) -> str:
        from .kinds import Kinds  # noqa: PLC0415  # an extra, and only for what is read

        return Kinds(self.pattern).regexp(said)


def lexicon(process: Process, lang: str) -> Lexicon:
    """Return the words of a process in a language."""
    return _lexicon(Held(process), lang)


@lru_cache(maxsize=64)
def _lexicon(held: Held, lang: str) -> Lexicon:
    return Lexicon(held.process, lang)


def samples(process: Process, lang: str, kind: str) -> Sequence[str]:
    """Return what may stand in a blank of this kind."""
    return OPEN[kind].samples if kind in OPEN else tuple(lexicon(process, lang).forms(kind))


def named(process: Process, kind: str, text: str) -> str | None:
    """Return what a label stands for, in whichever language it is, or None."""
    for lang in LANGUAGES:
        forms = lexicon(process, lang).forms(kind)
        if text in forms:
            return forms[text]
    return None


def word(process: Process, lang: str, kind: str, code: str) -> str:
    """Say what a code stands for in a language; what is no word of the process, as it is."""
    if kind == "reason":
        return clause(process, lang, code)
    own = texts(lang).get(f"{kind}.{code}")
    if own is not None or kind not in LABELLED:
        return own or process.labels.get(lang, {}).get(f"{kind}.{code}", code)
    said = {meant: form for form, meant in lexicon(process, lang).forms(kind).items()}
    return said.get(code) or process.labels.get(lang, {}).get(f"{kind}.{code}", code)
