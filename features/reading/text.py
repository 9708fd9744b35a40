"""What did an editor save? Text, whichever way it was encoded; nothing is guessed twice."""

import codecs
from pathlib import Path
from typing import Final, NamedTuple

from .problem import Unreadable, problem

LARGEST: Final = 16 * 1024 * 1024  # bytes; a feature is read by people
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
UTF8: Final = "utf-8"


class Text(NamedTuple):
    """A file as text with plain line ends; how it was encoded, and whether a mark said so."""

    text: str
    encoding: str
    marked: bool
    newline: str

    @property
    def plain(self) -> bool:
        """Tell whether it is stored as every tool expects: UTF-8, no mark, one line end."""
        return (self.encoding, self.marked, self.newline) == (UTF8, False, "\n")


def read_text(path: Path) -> Text:
    """Read a file; raises `Unreadable`, also for one that is there and cannot be opened."""
    try:
        if path.stat().st_size > LARGEST:
            raise Unreadable(str(path), (problem(1, "too_large", most=LARGEST // 1024 // 1024),))
        raw = path.read_bytes()
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise Unreadable(str(path), (problem(1, "not_opened", why=why),)) from None
    return decoded(raw, str(path))


def decoded(raw: bytes, name: str) -> Text:
    """Return bytes as text; raises `Unreadable` if they are text in no encoding people use."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _text(raw[len(mark) :], encoding, name, marked=True)
    try:
        return _text(raw, UTF8, name)
    except Unreadable:
        return _text(raw, "gb18030", name)


def _text(raw: bytes, encoding: str, name: str, *, marked: bool = False) -> Text:
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise Unreadable(name, (problem(line, "not_text"),)) from None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise Unreadable(name, (problem(line, "not_text"),))
    newline = "\r\n" if "\r\n" in text else "\r" if "\r" in text else "\n"
    return Text(text.replace("\r\n", "\n").replace("\r", "\n"), encoding, marked, newline)
