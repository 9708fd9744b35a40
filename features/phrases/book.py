"""What does a sentence mean? One function a meaning, its English and Chinese phrase beside it."""

import inspect
import re
from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple, TypeVar

from amends.workflow import PROCESS, Process

from .sentence import Kind, Phrase, compiled, sentences
from .values import LANGUAGES, read

Meaning = TypeVar("Meaning", bound=Callable[..., None])
Rows = Sequence[Sequence[str]]


class AmbiguousPhrase(Exception):
    """One sentence could mean two things."""


class Found(NamedTuple):
    """A phrase as a sentence uses it, its blanks read."""

    phrase: Phrase
    lang: str
    values: tuple[object, ...]

    def play(self, world: Any, table: Rows | None = None) -> None:  # noqa: ANN401  # it hands it on
        """Do what the sentence says."""
        wants = "table" in inspect.signature(self.phrase.does).parameters
        self.phrase.does(world, *self.values, **({"table": table or []} if wants else {}))


class Reader:
    """Reads sentences by the phrases of a book, with the labels of one process."""

    def __init__(self, phrases: Sequence[Phrase], process: Process = PROCESS) -> None:
        """Compile each phrase in each language."""
        self.process = process
        self._read: dict[tuple[str, str], Found | None] = {}
        self._compiled = [
            (phrase, lang, compiled(phrase.said[lang], process, lang))
            for phrase in phrases
            for lang in LANGUAGES
        ]

    def find(self, kind: str, text: str) -> Found | None:
        """Return what a sentence means, or None; raises `AmbiguousPhrase`."""
        if (kind, text) not in self._read:
            self._read[kind, text] = self._find(kind, text)
        return self._read[kind, text]

    def _find(self, kind: str, text: str) -> Found | None:
        hits = [
            (phrase, lang, found)
            for phrase, lang, expression in self._compiled
            if phrase.kind == kind and (found := expression.fullmatch(text))
        ]
        if len({id(phrase) for phrase, _, _ in hits}) > 1:
            both = " / ".join(phrase.said[lang] for phrase, lang, _ in hits)
            raise AmbiguousPhrase(f"“{text}” could mean: {both}")
        if not hits:
            return None
        phrase, lang, found = hits[0]
        filled = zip(phrase.blanks(lang), found.groups(), strict=True)
        return Found(
            phrase, lang, tuple(read(self.process, lang, kind, text) for kind, text in filled)
        )


class _Shape(NamedTuple):
    """A phrase in one language: the expression it reads by, and every sentence it can be."""

    phrase: Phrase
    lang: str
    expression: re.Pattern[str]
    sentences: tuple[str, ...]

    @property
    def said(self) -> str:
        """Return the phrase as it is written in the book."""
        return self.phrase.said[self.lang]

    def takes(self, other: "_Shape") -> str:
        """Return a sentence of the other phrase that this one would read as its own, or nothing."""
        return next(filter(self.expression.fullmatch, other.sentences), "")


class Book:
    """Every phrase there is; one that could be taken for another is not let in."""

    def __init__(self) -> None:
        """Begin empty."""
        self.phrases: list[Phrase] = []
        self._shapes: list[_Shape] = []

    def phrase(self, kind: Kind, *, en: str, zh: str) -> Callable[[Meaning], Meaning]:
        """Register the function below as the meaning of a sentence; raises `AmbiguousPhrase`."""

        def register(does: Meaning) -> Meaning:
            self.add(Phrase(kind, {"en": en, "zh": zh}, does))
            return does

        return register

    def add(self, new: Phrase) -> None:
        """Let a phrase in; raises `AmbiguousPhrase` if a sentence could mean it and another."""
        shapes = [_shape(new, lang) for lang in LANGUAGES]
        for one in shapes:
            for old in self._shapes:
                if (old.phrase.kind, old.lang) != (new.kind, one.lang):
                    continue
                both = old.takes(one) or one.takes(old)
                if both:
                    raise AmbiguousPhrase(f"“{both}” could mean: {old.said} / {one.said}")
        self.phrases.append(new)
        self._shapes += shapes


def _shape(new: Phrase, lang: str) -> _Shape:
    expression = compiled(new.said[lang], PROCESS, lang)
    return _Shape(new, lang, expression, tuple(sentences(new, lang)))


BOOK: Final = Book()
phrase: Final = BOOK.phrase
