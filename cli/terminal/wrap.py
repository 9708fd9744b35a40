"""Where does a line of English or Chinese end?"""

from __future__ import annotations

from itertools import accumulate
from typing import Final

from amends.workflow.frozen.named import NamedTuple

from .width import clusters, width

OPENING: Final = frozenset("([{（［｛〔【〖〈《「『“‘〝￥＄￡")
CLOSING: Final = frozenset(")]},.;:!?%）］｝〕】〗〉》」』”’〞，。、；：？！．％‰℃°…·～々ー゛゜")

SPACES: Final = " \u3000"
_SEPARATORS: Final = frozenset("/|,;-_=&?.")


def wrap(text: str, cells: int) -> list[str]:
    """Fold cleaned text into lines of at most that many cells, losing nothing but spaces.

    English breaks at spaces, Chinese anywhere, yet no line starts with closing or ends with
    opening punctuation, and numbers, words and case numbers stay whole unless one alone is
    longer than the line. Newlines in the text are kept; an empty text is one empty line.

    >>> wrap("退还漫游费1,286.40元。", 14)
    ['退还漫游费', '1,286.40元。']
    """
    text = text.expandtabs(4)
    return [text[start:end] for start, end in line_spans(text, cells)]


def line_spans(text: str, cells: int) -> list[tuple[int, int]]:
    """Give the slice of each line that ``wrap`` makes, for text that carries styles."""
    spans: list[tuple[int, int]] = []
    begin = 0
    for line in text.split("\n"):
        folded = [(0, len(line.rstrip(SPACES)))] if width(line) <= cells else _fold(line, cells)
        spans += [(begin + start, begin + end) for start, end in folded]
        begin += len(line) + 1
    return spans


def _fold(line: str, cells: int) -> list[tuple[int, int]]:
    return _Line.of(line).fold(max(cells, 1))


class _Line(NamedTuple):
    """One line as characters, with where each begins in text and in cells."""

    characters: list[str]
    offsets: list[int]
    cells: list[int]

    @classmethod
    def of(cls, text: str) -> _Line:
        """Measure a line."""
        seen = clusters(text)
        offsets = [0, *accumulate(map(len, seen))]
        return cls(seen, offsets, [0, *accumulate(map(width, seen))])

    def fold(self, room: int) -> list[tuple[int, int]]:
        """Fill lines of that many cells, piece by piece."""
        folded: list[tuple[int, int]] = []
        start = end = 0
        for piece_start, piece_end in self._pieces():
            if not self._fits(start, piece_end, room):
                if end > start:
                    folded.append((start, end))
                start = piece_start
                while not self._fits(start := self._skip(start, piece_end), piece_end, room):
                    cut = self._cut(start, piece_end, room)
                    folded.append((start, self._trim(start, cut)))
                    start = cut
            end = piece_end
        folded.append((start, end))
        return [(self.offsets[first], self.offsets[last]) for first, last in folded]

    def _pieces(self) -> list[tuple[int, int]]:
        """Cut at every place a line may end; spaces there belong to no piece."""
        pieces: list[tuple[int, int]] = []
        start = end = 0
        for here, character in enumerate(self.characters):
            if character in SPACES:
                continue
            if end and self._may_break(end, here):
                pieces.append((start, end))
                start = here
            end = here + 1
        return [*pieces, (start, end)]

    def _may_break(self, end: int, here: int) -> bool:
        before, after = self.characters[end - 1], self.characters[here]
        if end < here:
            return not _is_glued(before, after, ascii_too=False)
        loose = _is_loose(before) or _is_loose(after)
        return loose and not _is_glued(before, after, ascii_too=True)

    def _fits(self, start: int, end: int, room: int) -> bool:
        return end - start <= 1 or self.cells[end] - self.cells[start] <= room

    def _skip(self, start: int, end: int) -> int:
        while start < end and self.characters[start] in SPACES:
            start += 1
        return start

    def _trim(self, start: int, end: int) -> int:
        while end > start and self.characters[end - 1] in SPACES:
            end -= 1
        return end

    def _cut(self, start: int, end: int, room: int) -> int:
        """Choose where to break a piece that is longer than a line."""
        last = start + 1
        while last < end and self._fits(start, last + 1, room):
            last += 1
        allowed = [at for at in range(start + 1, last + 1) if not self._is_glued_at(at)]
        late = [at for at in allowed if at - start > (last - start) * 2 // 3]
        separated = [at for at in late if self.characters[at - 1] in _SEPARATORS]
        return max(separated or allowed or [last])

    def _is_glued_at(self, at: int) -> bool:
        return _is_glued(self.characters[at - 1], self.characters[at], ascii_too=True)


def _is_glued(before: str, after: str, *, ascii_too: bool) -> bool:
    """Tell whether punctuation holds two neighbours together; over a space only Chinese does."""
    return (before in OPENING and (ascii_too or not before.isascii())) or (
        after in CLOSING and (ascii_too or not after.isascii())
    )


def _is_loose(character: str) -> bool:
    """Tell whether a line may break beside this character without a space."""
    return width(character) > 1 and not ("\uff00" < character < "\uff5f" and character.isalnum())
