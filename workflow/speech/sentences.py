"""How hard is a text to read? By its longest sentence, and for English by a school grade.

English is counted in words: sentences of more than 25 are hard to follow, of 14 nearly everybody
understands (GOV.UK, Sentence length: why 25 words is our limit, 2014). Chinese is counted in
characters, by limits of our own. The grade is the automated readability index (Smith and Senter,
AMRL-TR-66-22, 1967); it says little of a short text, and nothing hangs on it.
"""

import re
from collections.abc import Iterator
from typing import Final

from ..frozen.named import NamedTuple
from .remembering import remembered

_END: Final = re.compile(
    r"[.!?;][\"')\]\u201d\u2019]*(?=\s|$|[\u3400-\u9fff])|[\u3002\uff01\uff1f\uff1b\n]+"
)
_WORD: Final = re.compile(r"[^\W_\u3400-\u9fff]+(?:[.,'\u2019:/@-][^\W_\u3400-\u9fff]+)*")
_HAN: Final = re.compile(r"[\u3400-\u9fff]")
_PER_LETTER: Final = 4.71
_PER_WORD: Final = 0.5
_LESS: Final = 21.43


class Readability(NamedTuple):
    """How long the sentences of a text are, in `lang`'s unit: words, or Chinese characters.

    `hardest` is the longest sentence as it stands; `grade` the school year in the United States
    in which English like this is read, None for Chinese and for no words at all.
    """

    lang: str
    sentences: int
    longest: int
    mean: float
    grade: float | None
    hardest: str


def readability(text: str) -> Readability:
    """Measure a text; a word or figure among Chinese characters counts as one of them."""
    pieces = [one for one in _sentences(text) if _WORD.search(one) or _HAN.search(one)]
    words, han = len(_WORD.findall(text)), len(_HAN.findall(text))
    lang = "zh" if han > words else "en"
    lengths = [_length(one) for one in pieces]
    hardest = max(pieces, key=_length, default="")
    count = max(1, len(pieces))
    grade = None if lang == "zh" or not words else _grade(text, words, count)
    longest = max(lengths, default=0)
    return Readability(lang, len(pieces), longest, sum(lengths) / count, grade, hardest)


def too_hard(text: str, words: int, characters: int) -> bool:
    """Tell whether a sentence has more words, or more Chinese characters, than it may."""
    lang, longest = _longest(text)
    return longest > (characters if lang == "zh" else words)


@remembered
def _longest(text: str) -> tuple[str, int]:
    """Return the language of a text, and the length of its longest sentence."""
    found = readability(text)
    return found.lang, found.longest


def _sentences(text: str) -> Iterator[str]:
    begin = 0
    for end in _END.finditer(text):
        yield text[begin : end.end()].strip()
        begin = end.end()
    yield text[begin:].strip()


def _length(sentence: str) -> int:
    return len(_WORD.findall(sentence)) + len(_HAN.findall(sentence))


def _grade(text: str, words: int, sentences: int) -> float:
    letters = sum(map(str.isalnum, text))
    return _PER_LETTER * letters / words + _PER_WORD * words / sentences - _LESS
