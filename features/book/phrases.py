"""What does a sentence mean? One function a meaning, its English and Chinese phrase beside it."""

import inspect
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any, Final, NamedTuple, TypeVar

from amends.workflow import PROCESS, Process

from .lexicon import lexicon
from .sentence import Kind, Phrase, head, sentences
from .values import LANGUAGES

Meaning = TypeVar("Meaning", bound=Callable[..., None])
Rows = Sequence[Sequence[str]]
SUPPOSED: Final = "given"


class AmbiguousPhrase(Exception):
    """One sentence could mean two things; `said` are the phrases."""

    def __init__(self, text: str, said: Sequence[str]) -> None:
        """Keep the sentence and what it could mean."""
        super().__init__(f"“{text}” could mean: {' / '.join(said)}")
        self.text, self.said = text, tuple(said)


class Found(NamedTuple):
    """A phrase as a sentence uses it, its blanks read."""

    phrase: Phrase
    lang: str
    values: tuple[object, ...]
    said: tuple[str, ...] = ()  # the values as they were written
    parts: tuple["Part", ...] = ()  # what a team's own phrase stands for

    def play(self, world: Any, table: Rows | None = None) -> None:  # noqa: ANN401  # it hands it on
        """Do what the sentence says."""
        for part in self.parts:
            part.found.play(world)
        if self.parts:
            return
        wants = wants_table(self.phrase.does)
        self.phrase.does(world, *self.values, **({"table": table or []} if wants else {}))


class Part(NamedTuple):
    """One sentence that a team's own phrase stands for, and what it means."""

    text: str
    found: Found


@cache
def wants_table(does: Callable[..., None]) -> bool:
    """Tell whether a meaning reads a table."""
    return "table" in inspect.signature(does).parameters


class Reader:
    """Reads sentences by the phrases of a book, with the labels of one process."""

    def __init__(self, phrases: Sequence[Phrase], process: Process = PROCESS) -> None:
        """Index the phrases by how they begin; an expression is made when it is first needed."""
        self.process, self.phrases = process, tuple(phrases)
        self._words = {lang: lexicon(process, lang) for lang in LANGUAGES}
        self._read: dict[tuple[str, str], Found | None] = {}
        self._ways: dict[tuple[str, str], list[tuple[Phrase, str]]] = {}  # by kind and beginning
        lengths: dict[str, set[int]] = {}
        for one in phrases:
            for lang in one.said:
                begins = head(one.said[lang])
                self._ways.setdefault((one.kind, begins), []).append((one, lang))
                lengths.setdefault(one.kind, set()).add(len(begins))
        self._lengths = {kind: sorted(known) for kind, known in lengths.items()}

    def find(self, kind: str, text: str) -> Found | None:
        """Return what a sentence means, or None; raises `AmbiguousPhrase`."""
        if (kind, text) not in self._read:
            self._read[kind, text] = self._find(kind, text)
        return self._read[kind, text]

    def _find(self, kind: str, text: str) -> Found | None:
        hits = [*self._hits(kind, text)]
        if len({id(found.phrase) for found in hits}) > 1:
            raise AmbiguousPhrase(text, [one.phrase.said[one.lang] for one in hits])
        return hits[0] if hits else None

    def _hits(self, kind: str, text: str) -> Iterator[Found]:
        for length in self._lengths.get(kind, ()):
            for phrase, lang in self._ways.get((kind, text[:length]), ()):
                match = self._words[lang].expression(phrase.said[lang]).fullmatch(text)
                if match is not None:
                    yield self._found(phrase, lang, match.groups())

    def _found(self, phrase: Phrase, lang: str, said: tuple[str, ...]) -> Found:
        filled = zip(phrase.blanks(lang), said, strict=True)
        values = tuple(self._words[lang].read(kind, text) for kind, text in filled)
        parts = phrase.team.parts(self, said) if phrase.team else ()
        return Found(phrase, lang, values, said, parts)


class Book:
    """Every phrase there is."""

    def __init__(self) -> None:
        """Begin empty."""
        self.phrases: list[Phrase] = []

    def phrase(self, kind: Kind, *, en: str, zh: str) -> Callable[[Meaning], Meaning]:
        """Register the function below as the meaning of a sentence; raises `TypeError`."""

        def register(does: Meaning) -> Meaning:
            self.add(Phrase(kind, {"en": en, "zh": zh}, does))
            return does

        return register

    def add(self, new: Phrase) -> None:
        """Let a phrase in; raises `TypeError` for a coroutine, whose body would never run."""
        if inspect.iscoroutinefunction(new.does):
            raise TypeError(f"{new.meaning} is a coroutine, and a sentence is played at once")
        self.phrases.append(new)


def ambiguities(
    phrases: Sequence[Phrase], process: Process = PROCESS, known: int = 0
) -> Iterator[tuple[Phrase, Phrase, str]]:
    """Find the pairs of phrases that one sentence, given as the third, could both mean.

    The first `known` of them are known to be apart from one another.
    """
    for at, one in enumerate(phrases[known:], known):
        for other in phrases[:at]:
            if one.kind == other.kind:
                both = _both(one, other, process)
                if both:
                    yield other, one, both


def _both(one: Phrase, other: Phrase, process: Process) -> str:
    for lang in {*one.said} & {*other.said} & {*LANGUAGES}:
        for mine, its in ((one, other), (other, one)):
            said = mine.said[lang]
            begins, reads = head(said), lexicon(process, lang).expression(said)
            for text in sentences(its, lang, process):
                if text.startswith(begins) and reads.fullmatch(text):
                    return text
    return ""


BOOK: Final = Book()
phrase: Final = BOOK.phrase
