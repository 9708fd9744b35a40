"""Which names do fields and values go by? The process and the catalogues say it, in each language.

Names are compared folded, and a space is as good as an underscore.
"""

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import cached_property
from typing import Final

from ..catalogue import LANGUAGES, texts
from ..process import Process
from ..process.fields import Kind as FieldKind
from ..search import fold
from .terms import BY_NAME, FIELDS, Field, Kind

STATES: Final = ("open", "closed", "mine", "overdue")
DAYS: Final = ("today", "yesterday", "tomorrow")
NEAR: Final = 3
CUTOFF: Final = 0.5
Names = Mapping[str, tuple[str, ...]]


class Vocabulary:
    """The words of the language at one desk: those of its process, and its people."""

    def __init__(self, process: Process, people: Sequence[str] = ()) -> None:
        """Take the words of a process; without people any name is taken for one."""
        self.people = tuple(people)
        self._process = process
        self._words: dict[str, Names] = {}

    def field(self, name: str) -> Field | None:
        """Return the field of that name, in either language."""
        if name in BY_NAME:
            return BY_NAME[name]
        named = {key: one for one in FIELDS for key in _names(f"query.field.{one.name}", one.name)}
        return named.get(_key(name))

    def words_of(self, field: Field) -> tuple[str, ...]:
        """Return the closed words of a field; none where the process has not closed it."""
        if field.kind is Kind.STATE:
            return STATES
        if field.labels == "stage":
            return self._process.matter.states
        for region in self._process.regions:
            if region.fact == field.column:
                return region.states
        return self._choices.get(field.column, ())

    def word(self, field: Field, text: str) -> tuple[str, ...]:
        """Return the closed words that a text stands for: usually one, or none at all."""
        if text in self.words_of(field):
            return (text,)
        return self._names_of(field).get(_key(text), ())

    def special(self, text: str, *words: str) -> str:
        """Return which of these words of the language a text is, or nothing."""
        key = _key(text)
        return next((one for one in words if key in _names(f"query.word.{one}", one)), "")

    def unit(self, text: str) -> str:
        """Return the unit of a distance: h, d or w, or nothing."""
        key = _key(text)
        return next((one for one in "hdw" if key in _names(f"query.unit.{one}", one)), "")

    def near_field(self, name: str) -> str:
        """Name the fields that are nearest to a name that is none."""
        names = (key for one in FIELDS for key in _names(f"query.field.{one.name}", one.name))
        return _nearest(name, names)

    def near_word(self, field: Field, text: str) -> str:
        """Name the closed words of a field that are nearest to a text."""
        return _nearest(text, self._names_of(field))

    def near_person(self, text: str) -> str:
        """Name the people who are nearest to a name that nobody has."""
        return _nearest(text, self.people)

    def _names_of(self, field: Field) -> Names:
        if field.name not in self._words:
            found: dict[str, list[str]] = {}
            for word in self.words_of(field):
                for name in self._labelled(field, word):
                    found.setdefault(_key(name), []).append(word)
            self._words[field.name] = {name: tuple(words) for name, words in found.items()}
        return self._words[field.name]

    def _labelled(self, field: Field, word: str) -> set[str]:
        if field.kind is Kind.STATE:
            return {*_names(f"query.word.{word}", word)}
        labels = (self._process.labels.get(lang, {}) for lang in LANGUAGES)
        return {word, *(one.get(f"{field.labels}.{word}", word) for one in labels)}

    @cached_property
    def _choices(self) -> Mapping[str, tuple[str, ...]]:
        """The closed words that acts and moves, or the receipt, know for a field."""
        process, found = self._process, dict[str, dict[str, None]]()
        for form in (process.receive, *process.acts, *process.moves):
            for one in form.fields:
                if one.kind is FieldKind.CHOICE:
                    found.setdefault(one.name, {}).update(dict.fromkeys(one.choices))
        return {name: tuple(words) for name, words in found.items()}


def _key(text: str) -> str:
    return "_".join(fold(text).replace("_", " ").split())


def _names(code: str, word: str) -> Iterator[str]:
    """Yield what a word of the language is called, the word itself first."""
    yield _key(word)
    for lang in LANGUAGES:
        yield from map(_key, texts(lang).get(code, "").split())


def _nearest(text: str, names: "Iterator[str] | Sequence[str] | Names") -> str:
    known = dict.fromkeys(names)
    near = get_close_matches(_key(text), known, NEAR, CUTOFF)
    return ", ".join(near)
