"""Where does each value of a JSON array begin and end? Found as the text comes, piece by piece."""

import re
from collections.abc import Iterator
from typing import IO, Final

from ...frozen.named import NamedTuple
from ..keeping.verbatim import PIECE, Raw, spill

LONGEST: Final = 16_000_000  # characters of one value
_OUTSIDE: Final = re.compile(r'["\[\]{},]')
_INSIDE: Final = re.compile(r'["\\]')


class Element(NamedTuple):
    """A value of an array; not `ended` where the file breaks off, without text if too long."""

    line: int
    raw: Raw
    ended: bool
    too_long: bool


def elements(text: IO[str], *, keeps: bool) -> Iterator[Element]:
    """Return one value after another; whatever comes after the array is one more.

    Where the array breaks off between two values, one without text says so. Of a value that is
    too long nothing is in memory; with `keeps` it is kept elsewhere.
    """
    scan, one, before = _Scan(), _Value(1, keeps=keeps), "["
    while piece := text.read(PIECE):
        start = 0
        for at, sign in scan.signs(piece):
            one.take(piece[start:at])
            if not one.blank or sign == "," or (sign == "]" and before == ","):
                yield one.made(ended=True)
            one, before, start = _Value(one.next_line, keeps=keeps), sign, at + 1
        one.take(piece[start:])
    if not one.blank:
        yield one.made(ended=scan.between_values)
    if scan.depth == 1 and (one.blank or scan.between_values):
        yield _Value(one.next_line, keeps=False).made(ended=False)


class _Scan:
    """Finds the signs of the array itself: its brackets, and the commas between its values."""

    def __init__(self) -> None:
        self.depth = 0
        self._string = self._escaped = False

    @property
    def between_values(self) -> bool:
        """Tell whether a value would be whole here."""
        return self.depth <= 1 and not self._string

    def signs(self, piece: str) -> Iterator[tuple[int, str]]:
        at, self._escaped = int(self._escaped), False
        while found := (_INSIDE if self._string else _OUTSIDE).search(piece, at):
            at, sign = found.end(), found[0]
            if sign == "\\":
                at += 1
                self._escaped = at > len(piece)
            elif sign == '"':
                self._string = not self._string
            elif self._is_own(sign):
                yield found.start(), sign

    def _is_own(self, sign: str) -> bool:
        if sign == ",":
            return self.depth == 1
        self.depth += 1 if sign in "[{" else -1
        return self.depth == (1 if sign in "[{" else 0)


class _Value:
    """One value as it comes."""

    def __init__(self, line: int, *, keeps: bool) -> None:
        self._line = self.next_line = line
        self._keeps, self.blank = keeps, True
        self._pieces: list[str] = []
        self._size = 0
        self._spilled: IO[str] | None = None

    def take(self, piece: str) -> None:
        within = piece.lstrip()
        if self.blank and within:
            self.blank = False
            self._line = self.next_line + piece.count("\n", 0, len(piece) - len(within))
        self.next_line += piece.count("\n")
        self._size += len(piece)
        self._pieces.append(piece)
        if self._size > LONGEST:
            self._pass_on()

    def _pass_on(self) -> None:
        if self._keeps and self._spilled is None:
            self._spilled = spill()
        if self._spilled is not None:
            self._spilled.writelines(self._pieces)
        self._pieces.clear()

    def made(self, *, ended: bool) -> Element:
        raw = Raw("".join(self._pieces), self._spilled)
        return Element(self._line, raw, ended, self._size > LONGEST)
