"""What kind of file is it? Opened, looked at, and refused in a sentence if it cannot be text."""

import io
import json
import re
import shutil
import tempfile
from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final, Literal

from ...errors import BadInput
from ...frozen.named import NamedTuple
from ..book import BEGINS, OLD, Workbook, open_book
from .decoding import MISREAD
from .encodings import Written, how_written

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

Source = str | Path | IO[bytes]
Form = Literal["csv", "json", "jsonl", "xlsx", "desk"]
Taken = Callable[[int], object]
LOOKED_AT: Final = 1 << 18
BOM: Final = b"\xef\xbb\xbf"
LINES: Final = (".jsonl", ".ndjson")
OURS: Final = re.compile(rb'\s*\{\s*"schema"\s*:\s*"amends-(?:desk|cases)/')  # an export of a desk
_NEXT_OBJECT: Final = re.compile(r"\}[ \t]*\r?\n\s*\{")  # never within one JSON value


class Opened(NamedTuple):
    """A file that is open and looks like text: what comes after its mark, and how it is written.

    With `keeps` a record too long for memory is kept elsewhere, to be written once more. A
    workbook is no text; what is in it is read by `book`.
    """

    stream: io.BufferedReader
    name: str
    form: Form
    written: Written
    head: str
    book: Workbook | None = None
    keeps: bool = False

    def misread(self) -> BadInput:
        """Say that the file is not written as it was taken to be."""
        return BadInput(self.written.wrong, path=self.name, encoding=self.written.encoding)


@contextmanager
def opened(
    source: Source,
    encoding: str = "",
    *,
    keeps: bool = False,
    taken: Taken | None = None,
) -> Generator[Opened]:
    """Open a file or take a stream of bytes; raises `BadInput`. A stream is left open.

    `taken` is told how many bytes were read, each time some are.
    """
    with ExitStack() as stack:
        if isinstance(source, str | Path):
            file, name = stack.enter_context(open_file(source)), str(source)
        else:
            file, name = source, str(getattr(source, "name", "-"))
        stream: io.BufferedReader = io.BufferedReader(_Borrowed(file, name, taken), LOOKED_AT)
        begins = stream.peek(LOOKED_AT)[:LOOKED_AT]
        if begins.startswith(BEGINS):
            yield stack.enter_context(_book(stream, name, encoding))
        else:
            yield _looked_at(stream, begins, name, encoding)._replace(keeps=keeps)


@contextmanager
def _book(stream: io.BufferedReader, name: str, encoding: str) -> Generator[Opened]:
    """Open a workbook; it is read here and there, which a pipe cannot be."""
    if encoding:
        raise BadInput("no_encoding_here", path=name)
    with tempfile.TemporaryFile() as copy:
        shutil.copyfileobj(stream, copy)
        with open_book(copy, name) as book:
            yield Opened(stream, name, "xlsx", Written("utf-8"), "", book)


class _Borrowed(io.RawIOBase):
    """A stream that somebody else closes, whatever becomes of what reads it."""

    def __init__(self, stream: IO[bytes], name: str, taken: Taken | None) -> None:
        self._stream, self.source, self._taken = stream, name, taken

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """Fill the buffer as far as the stream goes: a pipe gives its bytes in small pieces."""
        into, filled = memoryview(buffer).cast("B"), 0
        while filled < len(into) and (data := self._read(len(into) - filled)):
            into[filled : filled + len(data)] = data
            filled += len(data)
            if self._taken is not None:
                self._taken(len(data))
        return filled

    def _read(self, most: int) -> bytes:
        try:
            return self._stream.read(most)
        except OSError as error:
            raise BadInput("reading_failed", path=self.source, detail=error.strerror) from error


def open_file(path: str | Path) -> IO[bytes]:
    """Open a file to be read; raises `BadInput`."""
    try:
        return Path(path).open("rb")
    except IsADirectoryError as error:
        raise BadInput("file_is_directory", path=str(path)) from error
    except PermissionError as error:
        raise BadInput("no_permission", path=str(path)) from error
    except (OSError, ValueError) as error:  # a name with a NUL is no name
        raise BadInput("file_missing", path=str(path)) from error


def _looked_at(stream: io.BufferedReader, begins: bytes, name: str, encoding: str) -> Opened:
    if begins.startswith(OLD):
        raise BadInput("workbook_old", path=name)
    marked = begins.startswith(BOM)
    if OURS.match(begins, len(BOM) if marked else 0):
        if encoding.casefold() not in {"", "utf-8", "utf8"}:
            raise BadInput("not_in_encoding", path=name, encoding=encoding)
        stream.read(len(BOM) if marked else 0)
        return Opened(stream, name, "desk", Written("utf-8"), "")
    written = how_written(begins, name, encoding)
    stream.read(len(written.mark))
    head = begins[len(written.mark) :].decode(written.codec, MISREAD)
    if "\x00" in head.partition("\n")[0]:
        raise BadInput("file_binary", path=name)
    if not head.strip() and len(begins) < LOOKED_AT:
        raise BadInput("empty_file", path=name)
    return Opened(stream, name, _form(head, name), written, head)


def _form(head: str, name: str) -> Form:
    begins = head.lstrip()[:1]
    if begins == "{" and (name.casefold().endswith(LINES) or _is_lines(head)):
        return "jsonl"
    return "json" if begins in {"{", "["} else "csv"


def _is_lines(head: str) -> bool:
    """Tell whether one JSON value cannot be all: another begins, or the first line was whole."""
    if _NEXT_OBJECT.search(head):
        return True
    first, _, rest = head.lstrip().partition("\n")
    try:
        return bool(rest.strip()) and isinstance(json.loads(first), dict)
    except (ValueError, RecursionError):
        return False
