"""Where does a text come from? From the command line, from standard input, or from a file."""

import sys
from typing import BinaryIO, Final

from .mistakes import Mistake

MOST: Final = 1_000_000  # bytes


class Texts:
    """Reads the texts of one command; standard input can be used up only once."""

    def __init__(self) -> None:
        """Begin with standard input unread."""
        self._taken = ""

    def read(self, option: str, value: str) -> str:
        """Return the text that an option means: `TEXT`, `-`, `@FILE`, or `@@` for a real `@`."""
        if value == "-":
            return self._stdin(option)
        if value.startswith("@@"):
            return value[1:]
        if value.startswith("@") and len(value) > 1:
            return _file(value[1:])
        return value

    def claim(self, option: str) -> BinaryIO:
        """Return standard input for one option, as bytes; another one cannot have it."""
        if self._taken:
            raise Mistake("stdin_twice", first=self._taken, second=option)
        self._taken = option
        if sys.stdin is None or sys.stdin.closed:
            raise Mistake("stdin_closed", field=option)
        return sys.stdin.buffer

    def _stdin(self, option: str) -> str:
        try:
            raw = self.claim(option).read(MOST + 1)
        except OSError as error:
            raise Mistake("stdin_closed", field=option) from error
        return _text("-", raw)


def _file(name: str) -> str:
    from pathlib import Path

    try:
        with Path(name).open("rb") as file:
            return _text(name, file.read(MOST + 1))
    except IsADirectoryError as error:
        raise Mistake("file_is_directory", path=name) from error
    except PermissionError as error:
        raise Mistake("file_unreadable", path=name) from error
    except (OSError, ValueError) as error:
        raise Mistake("file_missing", path=name) from error


def _text(name: str, raw: bytes) -> str:
    if len(raw) > MOST:
        raise Mistake("file_too_big", path=name, most=MOST)
    if b"\x00" in raw:
        raise Mistake("file_binary", path=name)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Mistake("not_utf8", path=name) from error
    return text.removesuffix("\n").removesuffix("\r")
