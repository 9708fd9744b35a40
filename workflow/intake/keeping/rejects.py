"""How are rejected rows written, to be mended and imported again? As they stand, and why."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Sequence
from typing import IO, Final

from ..outcome import Rejected
from ..text.decoding import encoded
from .reasons import column, is_column, why
from .verbatim import Raw, Verbatim

BOM: Final = b"\xef\xbb\xbf"
_QUOTED: Final = re.compile('[",;\t\r\n]')
_LINE_ENDS: Final = re.compile(r"[\r\n]+")


class Rejects:
    """Writes the rejected rows of one file to a stream of bytes, in the encoding of that file.

    Nothing is written before the first of them.
    """

    def __init__(self, target: IO[bytes], verbatim: Verbatim, lang: str) -> None:
        """Take where they go, how their file is written, and the language of the reasons."""
        self._target, self._verbatim, self._lang = target, verbatim, lang
        header = verbatim.header  # the file may itself be one of rejected rows
        self._why = next((at for at, name in enumerate(header) if is_column(name)), None)
        self.count = 0

    def add(self, rejected: Rejected, raw: Raw) -> None:
        """Write one more, unless there is nothing of it: a file can end before its next row."""
        if raw.spilled is None and not raw.text.strip():
            return
        pieces = self._cells(rejected, raw) if self._is_csv else self._object(rejected, raw)
        if not self.count:
            self._begin()
        for piece in pieces:
            self._target.write(encoded(piece, self._verbatim.codec))
        self.count += 1

    @property
    def _is_csv(self) -> bool:
        return self._verbatim.form == "csv"

    def _begin(self) -> None:
        verbatim = self._verbatim
        mark = BOM if self._is_csv and verbatim.codec == "utf-8" else verbatim.mark
        self._target.write(mark)
        if self._is_csv:
            name = self._sayable(column)
            header = verbatim.header if self._why is not None else [*verbatim.header, name]
            self._target.write(encoded(self._line(header), verbatim.codec))

    def _cells(self, rejected: Rejected, raw: Raw) -> Iterable[str]:
        """Write the cells, and the reason in its column whatever else the row lacks or has more."""
        reason = self._reason(rejected)
        try:
            cells = _parsed(raw, self._verbatim.separator)
        except csv.Error:
            return self._as_it_stands(raw, reason)
        if cells is None:
            return self._as_it_stands(raw, reason)
        at = len(self._verbatim.header) if self._why is None else self._why
        beyond = cells[at:] if self._why is None else cells[at + 1 :]
        own = cells[:at] + [""] * (at - len(cells))
        return [self._line([*own, reason, *beyond])]

    def _as_it_stands(self, raw: Raw, reason: str) -> Iterable[str]:
        """Pass on what cannot be told apart; in an open quote a reason would become its text."""
        last = ""
        for piece in raw.pieces():
            yield last
            last = piece
        if raw.open:
            yield last
        elif self._why is None:
            yield last.rstrip("\r\n") + self._verbatim.separator + _cell(reason) + "\r\n"
        else:
            yield last.rstrip("\r\n") + "\r\n"

    def _line(self, cells: Sequence[str]) -> str:
        return self._verbatim.separator.join(map(_cell, cells)) + "\r\n"

    def _reason(self, rejected: Rejected) -> str:
        return self._sayable(lambda lang: why(rejected, lang))

    def _sayable(self, said: Callable[[str], str]) -> str:
        """Say it in the language asked for if the encoding of the file can, else in English."""
        text = said(self._lang)
        try:
            text.encode(self._verbatim.codec)
        except UnicodeEncodeError:
            return said("en")
        return text

    def _object(self, rejected: Rejected, raw: Raw) -> Iterable[str]:
        """Write an object on a line of its own, the reason as its last value."""
        if raw.spilled is not None:
            yield from (_LINE_ENDS.sub(" ", piece) for piece in raw.pieces())
            yield "\n"
            return
        text = raw.text.strip(" \t\r\n")
        key, reason = (json.dumps(one, ensure_ascii=False) for one in self._said(rejected))
        if _is_object(text):
            begun = _SAID.sub("", _LINE_ENDS.sub(" ", text)[:-1].rstrip())
            between = "" if begun.endswith("{") else ", "
            yield f"{begun}{between}{key}: {reason}}}\n"
        elif _LINE_ENDS.search(text):
            yield f"{{{json.dumps('text')}: {json.dumps(text)}, {key}: {reason}}}\n"
        else:
            yield text + "\n"

    def _said(self, rejected: Rejected) -> tuple[str, str]:
        name = self._sayable(column)
        return name, self._reason(rejected)


def _parsed(raw: Raw, separator: str) -> list[str] | None:
    """Read the cells of a record once more; None for one that never was in memory."""
    if raw.spilled is not None or raw.open:
        return None
    lines = io.StringIO(raw.text, newline="")
    return next(csv.reader(lines, delimiter=separator, strict=True))


def _cell(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if _QUOTED.search(text) else text


def _is_object(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict)
    except (ValueError, RecursionError):
        return False


def _names() -> str:
    return "|".join(re.escape(column(lang)) for lang in ("en", "zh"))


_SAID: Final = re.compile(rf',?\s*"(?:{_names()})"\s*:\s*"(?:[^"\\]|\\.)*"$')
