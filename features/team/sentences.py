"""What does a phrase of a team stand for? Sentences of the book, with its own values in them."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from ..book.phrases import AmbiguousPhrase, Found, Part, Reader, wants_table
from ..book.sentence import BLANK, KINDS, Kind

DEEPEST: Final = 12  # phrases within phrases


class Unfit(Exception):
    """A phrase cannot stand for what it says; `code` and `values` make the sentence."""

    def __init__(self, code: str, **values: object) -> None:
        """Keep what is wrong."""
        super().__init__(code)
        self.code, self.values = code, values


class Definition(NamedTuple):
    """One phrase of a team: how it is said, and the sentences it stands for."""

    said: str
    stands_for: tuple[str, ...]

    def played(self, *_values: object) -> None:
        """Refuse: it is its sentences that are played; raises `TypeError`."""
        raise TypeError(f"“{self.said}” is played by what it stands for")

    def parts(self, reader: Reader, said: tuple[str, ...]) -> tuple[Part, ...]:
        """Return the sentences it stands for, with these values in their blanks; raises `Unfit`."""
        texts = [self.filled(one, said) for one in self.stands_for]
        kind = next((one for one in KINDS if all(reader.find(one, text) for text in texts)), None)
        if kind is None:
            raise Unfit("team_unknown", phrase=self.said, said=" / ".join(texts))
        return tuple(Part(text, found_as(reader, kind, text)) for text in texts)

    def filled(self, sentence: str, said: Sequence[str]) -> str:
        """Put the values into a sentence: the second `{money}` of it gets the second `{money}`."""
        values: dict[str, list[str]] = {}
        for kind, value in zip(BLANK.findall(self.said), said, strict=True):
            values.setdefault(kind, []).append(value)
        pieces = BLANK.split(sentence)
        for at in range(1, len(pieces), 2):
            left = values.get(pieces[at])
            if not left:
                raise Unfit("team_blank", phrase=self.said, blank=pieces[at])
            pieces[at] = left.pop(0)
        return "".join(pieces)


def found_as(reader: Reader, kind: str, text: str) -> Found:
    """Return what a sentence means, which is known to mean something; raises `Unfit`."""
    found = reader.find(kind, text)
    if found is None or (not found.parts and wants_table(found.phrase.does)):
        raise Unfit("team_table", said=text)
    return found


def kinds_of(definition: Definition, reader: Reader, samples: tuple[str, ...]) -> list[Kind]:
    """Return as what a phrase may stand: all that its sentences may; raises `Unfit`."""
    texts = [definition.filled(one, samples) for one in definition.stands_for]
    try:
        fit: list[Kind] = [kind for kind in KINDS if all(reader.find(kind, text) for text in texts)]
    except AmbiguousPhrase as both:
        raise Unfit("team_ambiguous", said=both.text, both=" / ".join(both.said)) from None
    if not fit:
        lone = [one for one in texts if not any(reader.find(kind, one) for kind in KINDS)]
        code = "team_unknown" if lone else "team_mixed"
        raise Unfit(code, phrase=definition.said, said=" / ".join(lone or texts))
    for text in texts:
        found_as(reader, fit[0], text)
    return fit
