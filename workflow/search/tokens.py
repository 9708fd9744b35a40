"""Into which tokens does a text fall, so that an index can find every word and part of a number?

Chinese has no spaces, so that each of its characters is a token, and each two neighbours are one.
Of other scripts whole words are tokens; of numbers any three digits in a row, or all if fewer.
"""

import re
from collections.abc import Iterable
from operator import add
from typing import Final

from .folding import fold

VERSION: Final = "1"  # grows with every change of what a text falls into: indexes are then stale
LONGEST: Final = 64  # of a word: what is longer is found by its beginning, and then compared
DIGITS: Final = 3

# Scripts that are written without spaces: Chinese, Japanese, Korean, Thai, Lao, Burmese, Khmer.
UNSPACED: Final = (
    "\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029"
    "\u3031-\u3035\u3038-\u303c\u3041-\u3096\u3099-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3105-\u318e"
    "\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7fb\uf900-\ufaff"
    "\U0001b000-\U0001b16f\U00020000-\U0003ffff"
)
LETTER: Final = rf"[^\W\d_{UNSPACED}]"
RUN: Final = re.compile(rf"(?P<unspaced>[{UNSPACED}]+)|(?P<digits>\d+)|(?P<word>{LETTER}+)")
_WORD: Final = re.compile("[a-z]+")
_NUMBER: Final = re.compile("[0-9]+")


def tokens_of(texts: Iterable[str]) -> set[str]:
    """Return every token of some texts, each once."""
    folded = fold("\n".join(texts))
    if folded.isascii():
        found, numbers = set(_WORD.findall(folded)), set(_NUMBER.findall(folded))
    else:
        found, numbers = set[str](), set[str]()
        for run in RUN.finditer(folded):
            piece = run.group()
            if run.lastgroup == "unspaced":
                found.update(piece)
                found.update(map(add, piece, piece[1:]))
            else:
                (found if run.lastgroup == "word" else numbers).add(piece)
    if max(map(len, found), default=0) > LONGEST:
        found = {word[:LONGEST] for word in found}
    for number in numbers:
        if len(number) > DIGITS:
            found.update(_parts(number))
        else:
            found.add(number)
    return found


def tokens_of_run(kind: str, run: str) -> Iterable[str]:
    """Return the tokens that a run of one kind must have where it is found."""
    if kind == "unspaced":
        return map(add, run, run[1:]) if len(run) > 1 else (run,)
    return _parts(run) if kind == "digits" else (run[:LONGEST],)


def _parts(number: str) -> Iterable[str]:
    return {number[at : at + DIGITS] for at in range(max(len(number) - DIGITS, 0) + 1)}
