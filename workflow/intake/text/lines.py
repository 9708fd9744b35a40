"""How are the lines of a CSV handed out? One at a time, and no record grows beyond all measure."""

import re
from collections.abc import Iterator
from typing import Final, Literal

from ..keeping.verbatim import PIECE, Raw, spill
from .decoding import breaks_off, text_of
from .opening import Opened

LONGEST: Final = 8_000_000  # characters of a record; one so long could not land, text by text
_NEWLINES: Final = ("\n", "\r")
_WITHIN: Final = re.compile(r'[^"]*+(?:""[^"]*+)*+')  # two quotes are one that is meant


class TooLongError(Exception):
    """A record is longer than any that could land."""


class Lines:
    """The lines of a file, and those of them that the record being read has taken.

    It is known of the last line whether it is whole, or cut within a character.
    """

    def __init__(self, file: Opened) -> None:
        """Begin before the first line."""
        self._text, self._keeps = text_of(file.stream, file.written.codec), file.keeps
        self._ahead = ""
        self._record: list[str] = []
        self._size = 0
        self.count, self.whole, self.cut = 0, True, False

    def begin(self) -> None:
        """Begin a record."""
        self._record, self._size = [], 0

    def record(self) -> str:
        """Return the record so far, as it stands in the file."""
        return self._record[0] if len(self._record) == 1 else "".join(self._record)

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._read(LONGEST + 1 - self._size)
        if not line:
            raise StopIteration
        self._record.append(line)
        self._size += len(line)
        if self._size > LONGEST:
            raise TooLongError
        self.whole = line.endswith(_NEWLINES)
        self.cut = not self.whole and breaks_off(line)
        self.count += 1
        return line

    def pass_over(self, separator: str) -> Raw:
        """Read to the end of a record that is too long; it is kept where it is asked for."""
        end, spilled = _End(separator), spill() if self._keeps else None
        for piece in self._rest():
            if spilled is not None:
                spilled.write(piece)
            if end.comes_with(piece):
                break
        self.begin()
        return Raw("", spilled, open=end.quoted)

    def _rest(self) -> Iterator[str]:
        """Return what the record has taken so far, and then the file piece by piece."""
        *lines, last = self._record
        yield from lines
        piece = last
        while piece:
            self.whole = piece.endswith(_NEWLINES)
            self.cut = not self.whole and breaks_off(piece)
            self.count += self.whole
            yield piece
            piece = self._read(PIECE)
        self.count += not self.whole

    def _read(self, most: int) -> str:
        """Read a line, or as much of it; the two characters of a line's end are not parted."""
        ahead, self._ahead = self._ahead, ""
        line = ahead if ahead.endswith(_NEWLINES) else ahead + self._text.readline(most)
        if line.endswith("\r") and (ahead or len(line) >= most):
            self._ahead = self._text.readline(1)
            if self._ahead == "\n":
                line, self._ahead = line + "\n", ""
        return line


class _End:
    """Finds the end of a record as the reader of CSV does, without keeping any of it."""

    def __init__(self, separator: str) -> None:
        self._separator = separator
        self._state: Literal["begins", "bare", "quoted", "closed", "broken"] = "begins"

    @property
    def quoted(self) -> bool:
        """Tell whether a quote is open."""
        return self._state == "quoted"

    def comes_with(self, piece: str) -> bool:
        """Tell whether the record ends with this piece, which is no more than a line."""
        if self.quoted and '"' not in piece:
            return False
        text = piece.rstrip("\r\n") if piece.endswith(_NEWLINES) else piece
        at = 0
        while at < len(text) and self._state != "broken":
            at = self._through_quotes(text, at) if self.quoted else self._to_quote(text, at)
        return not self.quoted and piece.endswith(_NEWLINES)

    def _through_quotes(self, text: str, at: int) -> int:
        found = _WITHIN.match(text, at)
        end = found.end() if found else at
        if end < len(text):
            self._state = "closed"
        return end + 1

    def _to_quote(self, text: str, at: int) -> int:
        """Go on behind the next quote that opens a cell, or one that goes on after all."""
        if self._state == "closed" and text[at] not in {'"', self._separator}:
            self._state = "broken"
        elif text[at] == '"' and self._state in {"begins", "closed"}:
            self._state = "quoted"
        else:
            opens = text.find(f'{self._separator}"', at)
            self._state = "quoted" if opens >= 0 else self._at_end(text)
            return opens + 2 if opens >= 0 else len(text)
        return at + 1

    def _at_end(self, text: str) -> Literal["begins", "bare"]:
        return "begins" if text.endswith(self._separator) else "bare"
