"""What would a careful reader object to in a playbook? Every fault by its place, none in silence.

What is serious keeps a file from being added: a missing language, a word that the process does not
know, a tactic, a sentence that stands somewhere else, a claim of law without its source. The rest
is worth a look: a sentence that is long, words that may press.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from ..craft import Card, parts
from ..craft.model import LANGUAGES
from ..errors import BadInput
from ..frozen.named import NamedTuple
from ..speech import check, readability
from .model import SITUATIONS, STYLES, TEXTS, Entry
from .reading import entry_of, head_of, tables_of

SPOKEN: Final = ("say", "ask", "watch", "escalate", "why", "name")  # everything but `avoid`
END: Final = re.compile(r"(?<=[.!?。！？])\s*")
LAW: Final = re.compile(
    r"\b(?:by law|(?:the|a) law|legal(?:ly)?|statut\w+|regulations?|articles? \d+|unlawful)\b"
    r"|法律|法规|条例|依法|法定|违法|《|第[一二三四五六七八九十百零\d]+条",
    re.IGNORECASE,
)


class Known(NamedTuple):
    """What a playbook is held against: words of the process, lengths, and what is said already.

    `words` and `characters` are how long a sentence may be in English and Chinese; `said` has the
    sentences of the library with the code of the card or entry that they stand in.
    """

    causes: frozenset[str]
    stages: frozenset[str]
    channels: frozenset[str]
    words: int
    characters: int
    said: Mapping[str, str]


class Remark(NamedTuple):
    """One objection: its code, the entry and text it is about, and whether it is serious."""

    code: str
    at: str
    serious: bool
    values: Mapping[str, str | int]


class Linted(NamedTuple):
    """What came of a look: what could be read, what could not, and what is objected to."""

    entries: tuple[Entry, ...]
    faults: tuple[BadInput, ...]
    remarks: tuple[Remark, ...]

    @property
    def sound(self) -> bool:
        """Tell whether nothing serious was found, so that a desk may work by it."""
        return not self.faults and not any(one.serious for one in self.remarks)


def lint(source: str | bytes, where: str, known: Known) -> Linted:
    """Look a file over; raises `BadInput` only where it is no TOML at all."""
    data = parts.parsed(source, where)
    faults, entries = list[BadInput](), list[Entry]()
    try:
        name, version = head_of(data, where)
    except BadInput as fault:
        faults, name, version = [fault], "", 0
    for code, table in tables_of(data):
        try:
            entries.append(entry_of(where, f"{name}@{version}", code, table))
        except BadInput as fault:
            faults.append(fault)
    return Linted(tuple(entries), tuple(faults), tuple(remarks_on(entries, known)))


def remarks_on(entries: Sequence[Entry], known: Known) -> Iterator[Remark]:
    """Give what is objected to in entries that could be read, in their order.

    An entry may repeat what stands in the one of its code, which it overrides.
    """
    own = {entry.code for entry in entries}
    said = {text: code for text, code in known.said.items() if code not in own}
    for entry in entries:
        yield from _words(entry, known)
        for lang in LANGUAGES:
            for name in ("name", *TEXTS):
                text, at = getattr(entry, name)[lang], f"{entry.code}.{lang}.{name}"
                yield from _text(entry, name, text, at, known)
                yield from _twice(entry, text, at, said)


def sentences_of(texts: Iterable[str]) -> Iterator[str]:
    """Give the sentences of some texts, one by one."""
    return (one for text in texts for one in END.split(text) if one)


def said_in(cards: Iterable[Card], entries: Iterable[Entry]) -> dict[str, str]:
    """Return every sentence of the library with the code of what it stands in."""
    found = dict[str, str]()
    for card in cards:
        names = ("name", "say", "do", "avoid", "why")
        texts = (text for name in names for text in getattr(card, name).values())
        found.update(dict.fromkeys(sentences_of(texts), card.code))
    for entry in entries:
        texts = (text for name in ("name", *TEXTS) for text in getattr(entry, name).values())
        found.update(dict.fromkeys(sentences_of(texts), entry.code))
    return found


def _words(entry: Entry, known: Known) -> Iterator[Remark]:
    spaces = {
        "causes": known.causes,
        "stages": known.stages,
        "channels": known.channels,
        "styles": frozenset(STYLES),
        "situations": frozenset(SITUATIONS),
    }
    for key, words in spaces.items():
        for one in getattr(entry, key):
            if one not in words:
                values = {"key": key, "word": one, "known": ", ".join(sorted(words))}
                yield Remark("unknown", entry.code, serious=True, values=values)


def _text(entry: Entry, name: str, text: str, at: str, known: Known) -> Iterator[Remark]:
    for found in check(text) if name in SPOKEN else ():
        blocked = found.sure and found.policy == "block"
        values = {"tactic": found.code, "text": text[found.start : found.end]}
        yield Remark("tactic" if blocked else "doubt", at, serious=blocked, values=values)
    if name in SPOKEN and not entry.sources and (claim := LAW.search(text)):
        yield Remark("law", at, serious=True, values={"text": claim.group()})
    measured = readability(text)
    most = known.characters if measured.lang == "zh" else known.words
    if measured.longest > most:
        yield Remark("long", at, serious=False, values={"longest": measured.longest, "most": most})


def _twice(entry: Entry, text: str, at: str, said: dict[str, str]) -> Iterator[Remark]:
    for sentence in sentences_of([text]):
        other = said.get(sentence)
        if other is not None:
            values = {"text": sentence, "other": other}
            yield Remark("twice", at, serious=True, values=values)
        said[sentence] = entry.code
