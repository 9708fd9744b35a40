"""How does the phrase book look on paper? By what a sentence is for, and then the blanks."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from ..book.sentence import KINDS
from ..catalogue import say
from .entries import Blank, Entry

LONGEST: Final = 18  # letters of a word that still goes into a line with others
_MARKUP: Final = re.compile(r"([\\`*_<>\[\]|#])")


def page(entries: Sequence[Entry], lang: str) -> str:
    """Write phrases as a Markdown page that prints well."""
    return "\n".join(_lines(entries, lang)) + "\n"


def _lines(entries: Sequence[Entry], lang: str) -> Iterator[str]:
    yield f"# {say('book.title', lang)}"
    for kind in KINDS:
        group = [one for one in entries if one.kind == kind]
        if group:
            yield from ("", f"## {say(f'book.about_{kind}', lang)}", "")
            for one in group:
                yield from _entry(one, lang)
    yield from _blanks(entries, lang)


def _entry(one: Entry, lang: str) -> Iterator[str]:
    yield f"- **{plain(one.said)}**  "
    between = " " if lang == "en" else ""
    yield f"  {plain(one.keyword)}{between}{plain(one.example)}"
    if one.table:
        yield from ("", f"  {_row(one.table)}", f"  {_row(['---'] * len(one.table))}", "")
    if one.stands_for:
        said = say("book.comma", lang).join(map(plain, one.stands_for))
        yield f"  {say('book.stands_for', lang, said=said)}"


def _blanks(entries: Iterable[Entry], lang: str) -> Iterator[str]:
    blanks = {one.kind: one for entry in entries for one in entry.blanks}
    if not blanks:
        return
    yield from ("", f"## {say('book.blanks', lang)}", "")
    for one in blanks.values():
        yield from _blank(one, lang)


def _blank(one: Blank, lang: str) -> Iterator[str]:
    """Say what may stand in a blank: short words in a line, long ones a line each."""
    title = f"**{{{one.kind}}}** ({one.name})"
    words = [plain(word) for word in one.words]
    if one.open:
        words = [say("book.such_as", lang, said=word) for word in words]
    if max(map(len, words), default=0) > LONGEST:
        yield from (f"- {title}", *(f"  - {word}" for word in words))
    else:
        yield f"- {title}  "
        yield f"  {say('book.comma', lang).join(words)}"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def plain(text: str) -> str:
    """Write a text so that Markdown takes none of it for its own."""
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))
