"""What stands in the phrase book? Every phrase with an example, and what its blanks may be."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from ..book.lexicon import samples, word
from ..book.phrases import Reader, wants_table
from ..book.sentence import BLANK, Kind, Phrase
from ..book.values import OPEN
from ..catalogue import say
from ..phrases.keeping import record_ends_with
from ..phrases.outcomes import only_these

EITHER: Final = re.compile(r"\((\w+)\)")
COLUMNS: Final = {  # what stands in the cells below a sentence with a table
    only_these: ("move", "move"),
    record_ends_with: ("colleague", "move"),
}
LIKELY: Final = {"role": "handler", "reason": "feelings_acknowledged"}  # as at most desks


class Blank(NamedTuple):
    """What may stand in a blank: a word of the process, or anything of a form, as in `words`."""

    kind: str
    name: str
    words: tuple[str, ...]
    open: bool


class Entry(NamedTuple):
    """A phrase in one language, with an example, and the row of a table that goes with it.

    `source` is the file of a team's own phrase, `stands_for` are the sentences it is made of.
    """

    kind: Kind
    keyword: str
    said: str
    example: str
    table: tuple[str, ...]
    blanks: tuple[Blank, ...]
    source: str
    stands_for: tuple[str, ...]
    phrase: Phrase


class Wanted(NamedTuple):
    """Which phrases are wanted: of a kind, or with a text in them, in either language."""

    kind: str = ""
    text: str = ""


ALL: Final = Wanted()


def entries(reader: Reader, lang: str, wanted: Wanted = ALL) -> Iterator[Entry]:
    """Find the phrases that are wanted, in the order of the book."""
    for phrase in reader.phrases:
        if lang not in phrase.said or wanted.kind not in {"", phrase.kind}:
            continue
        example = _example_with(phrase, lang, reader, wanted.text)
        if example:
            yield _entry(phrase, lang, reader, example)


def _entry(phrase: Phrase, lang: str, reader: Reader, example: str) -> Entry:
    kinds = COLUMNS.get(phrase.does, ()) if wants_table(phrase.does) else ()
    cells = [samples(reader.process, lang, kind)[at] for at, kind in enumerate(kinds)]
    blanks = dict.fromkeys((*phrase.blanks(lang), *kinds))
    return Entry(
        phrase.kind,
        say(f"book.{phrase.kind}", lang),
        phrase.said[lang],
        example,
        tuple(cells),
        tuple(blank(reader, lang, kind) for kind in blanks),
        phrase.source,
        tuple(phrase.team.stands_for) if phrase.team else (),
        phrase,
    )


def blank(reader: Reader, lang: str, kind: str) -> Blank:
    """Return what may stand in a blank of this kind."""
    words = tuple(dict.fromkeys(samples(reader.process, lang, kind)))
    if kind in OPEN:
        words = (_open_sample(kind, lang),)
    return Blank(kind, say(f"kind.{kind}", lang), words, kind in OPEN)


def _example_with(phrase: Phrase, lang: str, reader: Reader, text: str) -> str:
    """Return an example with the text in it, any if the phrase itself has it, or nothing."""
    plain, asked = example(phrase, lang, reader, {}), text.casefold()
    if any(asked in one.casefold() for one in (*phrase.said.values(), plain)):
        return plain
    for kind in phrase.blanks(lang):
        for one in samples(reader.process, lang, kind) if kind not in OPEN else ():
            if asked in one.casefold():
                return example(phrase, lang, reader, {kind: one})
    return ""


def example(phrase: Phrase, lang: str, reader: Reader, chosen: Mapping[str, str]) -> str:
    """Say a phrase with words in its blanks, those that were chosen first."""
    said = EITHER.sub(_plural, phrase.said[lang])
    pieces = BLANK.split(said)
    for at in range(1, len(pieces), 2):
        kind = pieces[at]
        pieces[at] = chosen[kind] if kind in chosen else _sample(reader, lang, kind)
    return "".join(pieces)


def _plural(ending: re.Match[str]) -> str:
    """Keep the ending of a noun, and leave that of a verb: days pass."""
    return "" if ending[1] == "es" else ending[1]


def _sample(reader: Reader, lang: str, kind: str) -> str:
    """Return what an example has in a blank: the likeliest word, where there is one."""
    if kind in OPEN:
        return _open_sample(kind, lang)
    words = samples(reader.process, lang, kind)
    likely = word(reader.process, lang, kind, LIKELY[kind]) if kind in LIKELY else ""
    return likely if likely in words else next(iter(words), "…")


def _open_sample(kind: str, lang: str) -> str:
    """Return what a blank without a list may look like; the book names the Chinese form last."""
    every: Sequence[str] = OPEN[kind].samples
    return every[0] if lang == "en" and kind != "number" else every[-1]


def unused(found: Iterable[Entry], used: Iterable[Phrase]) -> Iterator[Entry]:
    """Leave out what some scenario says, by itself or as part of a team's own phrase."""
    known = {_same(one) for one in used}
    return (one for one in found if _same(one.phrase) not in known)


def _same(phrase: Phrase) -> tuple[str, str, str]:
    return phrase.kind, phrase.meaning, phrase.source
