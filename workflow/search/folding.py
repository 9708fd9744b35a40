"""Which spellings count as the same? Those that differ in case, width, form, or in the unseen."""

import re
from collections.abc import Iterator, Sequence
from typing import Final
from unicodedata import category, combining, normalize

# Nothing that a reader sees: soft hyphens, zero-width and direction marks, variation selectors.
_UNSEEN: Final = re.compile(
    "[\u00ad\u034f\u061c\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)
_JOINS: Final = re.compile("[\u1160-\u11ff\uff9e\uff9f]")  # no marks, and yet they compose
# Characters that fold to one each, whatever stands beside them: Latin, Chinese, and its marks.
_ALONE: Final = re.compile("[\0-\x7f\u3001-\u3011\u3400-\u9fff\uff01-\uff5d]*")
Span = tuple[int, int]


def fold(text: str) -> str:
    """Write a text as it is compared: NFKC, without case, without what nobody sees."""
    if text.isascii():
        return text.lower()
    seen = _UNSEEN.sub("", text)
    return normalize("NFKC", normalize("NFKC", seen).casefold())


def spans(text: str) -> Sequence[Span]:
    """Say for each character of the folded text where it stands in the text: from, and up to."""
    if _ALONE.fullmatch(text):
        return [(at, at + 1) for at in range(len(text))]
    found = [span for span, piece in _pieces(text) for _ in fold(piece)]
    length = len(fold(text))
    if len(found) == length:
        return found
    last = max(len(text) - 1, 0)  # pieces that would compose: near is the best there is
    return [(min(at, last), min(at, last) + 1) for at in range(length)]


def _pieces(text: str) -> Iterator[tuple[Span, str]]:
    """Cut a text before every character that does not compose with the one before it."""
    begin = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or _begins(text[at]):
            yield (begin, at), text[begin:at]
            begin = at


def _begins(character: str) -> bool:
    if character.isascii() or "\u3400" <= character <= "\u9fff":
        return True
    composes = combining(character) or category(character)[0] == "M" or _JOINS.match(character)
    return not composes
