"""What was probably meant? The nearest phrases, or the right phrase with a wrong word in it."""

import difflib
import re
from typing import Final, NamedTuple

from .lexicon import lexicon, samples
from .phrases import Reader
from .sentence import BLANK, Phrase
from .values import OPEN

MOST_KNOWN: Final = 12  # words that a sentence lists
LONGEST: Final = 300  # characters that are compared; a sentence is shorter
_QUOTED: Final = re.compile(r"[\"“「][^\"”」]*[\"”」]|\d+")
_OPTIONAL: Final = re.compile(r"\\\((\w+)\\\)")  # `(s)`, escaped
_HAN: Final = re.compile(r"[\u3400-\u9fff]")


class WrongWord(NamedTuple):
    """A phrase that fits but for one word: which, of which kind, and what it may be."""

    phrase: str
    word: str
    kind: str
    known: tuple[str, ...]


def wrong_word(reader: Reader, kind: str, text: str) -> WrongWord | None:
    """Return the phrase that a sentence would be, were one word of it a word of the process."""
    best: tuple[int, WrongWord] | None = None
    for phrase in reader.phrases:
        for lang in phrase.said if phrase.kind == kind else ():
            found = _off_by_one(reader, phrase, lang, text)
            if found is not None and (best is None or found[0] > best[0]):
                best = found
    return best[1] if best else None


def _off_by_one(
    reader: Reader, phrase: Phrase, lang: str, text: str
) -> tuple[int, WrongWord] | None:
    said, words = phrase.said[lang], lexicon(reader.process, lang)
    pieces = BLANK.split(said)
    literal = sum(map(len, pieces[::2]))
    if literal < 2 or len(pieces) == 1:  # noqa: PLR2004  # nothing but blanks fits anything
        return None
    for at in range(1, len(pieces), 2):
        shapes = [re.escape(one) for one in pieces]
        for other in range(1, len(pieces), 2):
            shapes[other] = f"(?:{words.pattern(pieces[other])})"
        shapes[at] = "(?P<word>.{1,40}?)"
        match = re.fullmatch(
            "".join(shapes).replace(r"\(s\)", "s?").replace(r"\(es\)", "(?:es)?"), text
        )
        if match is not None:
            kind = pieces[at]
            known = OPEN[kind].samples if kind in OPEN else samples(reader.process, lang, kind)
            near = difflib.get_close_matches(match["word"], known, n=3, cutoff=0.4)
            listed = dict.fromkeys((*near, *known))
            return literal, WrongWord(said, match["word"], kind, tuple(listed)[:MOST_KNOWN])
    return None


def nearest(reader: Reader, kind: str, text: str, most: int = 3) -> tuple[str, ...]:
    """Return the phrases most like a sentence, in its language, those of its kind first."""
    lang = "zh" if _HAN.search(text) else "en"
    asked = _QUOTED.sub("", text[:LONGEST]).lower()

    def likeness(phrase: Phrase) -> float:
        plain = BLANK.sub("", phrase.said[lang]).lower()
        alike = difflib.SequenceMatcher(None, plain, asked).ratio()
        return alike + (0.05 if phrase.kind == kind else 0)

    fit = [one for one in reader.phrases if lang in one.said]
    found = sorted(fit, key=likeness, reverse=True)
    return tuple(dict.fromkeys(one.said[lang] for one in found[: 2 * most]))[:most]
