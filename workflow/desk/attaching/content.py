"""What is in the file? Read once, at most as much as is allowed, and only if it stands still."""

import hashlib
import os
import stat
from pathlib import Path
from typing import IO, Any, Final

from ...errors import BadInput
from ...process.fields import is_blank
from .names import base_name

Source = str | Path | bytes | IO[bytes]
PIECE: Final = 1 << 20


def called(source: Source, name: str | None) -> str:
    """Return what to call it: as given, else as the file is called."""
    if name is None:
        path = source if isinstance(source, str | Path) else getattr(source, "name", "")
        name = base_name(str(path)) if isinstance(path, str | Path) else ""
    elif is_blank(name.strip()):
        raise BadInput("blank_left", field="name", value=name.strip())
    if not name:
        raise BadInput("attachment_nameless")
    return name


def shown(source: Source) -> str:
    """Return what a sentence calls a source: its path, or `-` for what has none."""
    path = source if isinstance(source, str | Path) else getattr(source, "name", "-")
    return "-" if isinstance(path, int) or str(path).startswith("<") else str(path)


def digest_of_content(data: bytes) -> str:
    """Return the SHA-256 under which a content is kept, in hex."""
    return hashlib.sha256(data).hexdigest()


def content_of(source: Source, most: int) -> bytes:
    """Return the bytes of a path or a stream, or those given; raises `BadInput` beyond `most`.

    A path has to be a plain file that nobody writes to meanwhile. A stream is left open.
    """
    if isinstance(source, str | Path):
        return _of_file(source, most)
    if isinstance(source, bytes | bytearray | memoryview):
        name, data = "-", bytes(source)
        if len(data) > most:
            raise BadInput("attachment_too_large", path=name, size=len(data), most=most)
    else:
        name = shown(source)
        data = _read(source, name, most)
    if not data:
        raise BadInput("attachment_empty", path=name)
    return data


def _of_file(path: str | Path, most: int) -> bytes:
    name = str(path)
    try:
        _plain(Path(path).stat(), name)  # before it is opened: a pipe without a writer would wait
        with Path(path).open("rb") as file:
            before = os.fstat(file.fileno())
            _plain(before, name)
            if before.st_size > most:
                raise BadInput("attachment_too_large", path=name, size=before.st_size, most=most)
            data = _read(file, name, most)
            after = os.fstat(file.fileno())
    except PermissionError as error:
        raise BadInput("no_permission", path=name) from error
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        raise BadInput("file_missing", path=name) from error
    except OSError as error:
        raise BadInput("file_failed", path=name, detail=error.strerror or str(error)) from error
    if (before.st_mtime_ns, before.st_size) != (after.st_mtime_ns, len(data)):
        raise BadInput("file_changing", path=name)
    if not data:
        raise BadInput("attachment_empty", path=name)
    return data


def _plain(found: os.stat_result, name: str) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise BadInput("file_is_directory", path=name)
    if not stat.S_ISREG(found.st_mode):
        raise BadInput("not_a_plain_file", path=name)


def _read(stream: IO[Any], name: str, most: int) -> bytes:
    """Read a stream to its end, in pieces; one byte too many is enough to refuse it."""
    pieces, size = list[bytes](), 0
    while True:
        piece = stream.read(min(PIECE, most + 1 - size))
        if not piece:
            return b"".join(pieces)
        if not isinstance(piece, bytes):
            raise BadInput("not_bytes", path=name)
        pieces.append(piece)
        size += len(piece)
        if size > most:
            raise BadInput("attachment_endless", path=name, most=most)
