"""What kind of file is it? Opened, looked at, and refused in a sentence if it cannot be text."""

import io
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final, Literal, NamedTuple

from ..errors import BadInput

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

Source = str | Path | IO[bytes]
LOOKED_AT: Final = 1 << 16
BOM: Final = b"\xef\xbb\xbf"
UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")


class Opened(NamedTuple):
    """A file that is open and looks like text: its bytes from the start, and its name."""

    stream: io.BufferedReader
    name: str
    form: Literal["csv", "json"]


@contextmanager
def opened(source: Source) -> Generator[Opened]:
    """Open a file or take a stream of bytes; raises `BadInput`. A stream is left open."""
    if isinstance(source, str | Path):
        with _open(source) as file:
            yield _looked_at(file, str(source))
    else:
        yield _looked_at(source, str(getattr(source, "name", "-")))


class _Borrowed(io.RawIOBase):
    """A stream that somebody else closes, whatever becomes of what reads it."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        into = memoryview(buffer).cast("B")
        data = self._stream.read(len(into))
        into[: len(data)] = data
        return len(data)


def _open(path: str | Path) -> IO[bytes]:
    try:
        return Path(path).open("rb")
    except IsADirectoryError as error:
        raise BadInput("file_is_directory", path=str(path)) from error
    except PermissionError as error:
        raise BadInput("no_permission", path=str(path)) from error
    except (OSError, ValueError) as error:  # a name with a NUL is no name
        raise BadInput("file_missing", path=str(path)) from error


def _looked_at(source: IO[bytes], name: str) -> Opened:
    stream: io.BufferedReader = io.BufferedReader(_Borrowed(source), LOOKED_AT)
    head = stream.peek(LOOKED_AT)
    if head.startswith(UTF_16):
        raise BadInput("not_utf8", path=name)
    if b"\x00" in head.partition(b"\n")[0]:
        raise BadInput("file_binary", path=name)
    begins = head.removeprefix(BOM).lstrip()
    if not begins and len(head) < LOOKED_AT:
        raise BadInput("empty_file", path=name)
    return Opened(stream, name, "json" if begins[:1] in {b"{", b"["} else "csv")
