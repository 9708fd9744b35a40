"""Where does output go? To a file that appears whole or not at all, or to standard output."""

import os
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TextIO

from amends.storage.open import split
from amends.storage.sql_store.sqlite.files import SIDECARS, made_whole
from amends.workflow import BadInput

from ..context.session import is_terminal
from ..terminal.clean import clean


class StandardOutput:
    """Standard output in UTF-8, exactly as written; on a terminal nothing in it is obeyed."""

    def __init__(self, stream: TextIO) -> None:
        """Let what was written before go first."""
        stream.flush()
        self._stream, self._shown = stream, is_terminal(stream)

    def write(self, text: str) -> None:
        """Pass a piece of text on."""
        if self._shown:
            self._stream.write(clean(text, multiline=True))
        else:
            self._stream.buffer.write(text.encode())


def standard_output() -> StandardOutput:
    """Return standard output; raises `BadInput` when it is closed."""
    if sys.stdout is None or sys.stdout.closed:
        raise BadInput("stdout_closed")
    return StandardOutput(sys.stdout)


def look_at(file: str, desk: str, *, force: bool) -> Path:
    """Return where the file will be; raises `BadInput` where there must be none."""
    path = Path(file).resolve()
    if is_desk(path, desk):
        raise BadInput("export_onto_desk", path=file)
    if path.is_dir():
        raise BadInput("is_a_directory", path=file)
    if path.exists() and not path.is_file():
        raise BadInput("not_a_plain_file", path=file)
    if path.exists() and not force:
        raise BadInput("file_exists", path=file)
    return path


def is_desk(path: Path, desk: str) -> bool:
    """Tell whether a path is a file of the desk itself."""
    scheme, place = split(desk)
    return scheme == "sqlite" and any(_same(path, Path(place + one)) for one in SIDECARS)


def _same(path: Path, other: Path) -> bool:
    return path == other.resolve() or (path.exists() and other.exists() and path.samefile(other))


@contextmanager
def text_file(path: Path, file: str, *, force: bool) -> Generator[TextIO]:
    """Hand out a text file that appears at the path once it is complete.

    Raises `BadInput` if the name was taken meanwhile, and `StoreNotReady`.
    """
    try:
        with (
            made_whole(str(path), force=force, named=file) as draft,
            os.fdopen(os.open(draft, os.O_WRONLY), "w", encoding="utf-8", newline="") as stream,
        ):
            yield stream
    except FileExistsError as error:
        raise BadInput("file_exists", path=file) from error


@contextmanager
def bytes_file(path: Path, file: str, *, force: bool) -> Generator[BinaryIO]:
    """Hand out a file for bytes that appears at the path once it is complete.

    Raises `BadInput` if the name was taken meanwhile, and `StoreNotReady`.
    """
    try:
        with (
            made_whole(str(path), force=force, named=file) as draft,
            os.fdopen(os.open(draft, os.O_WRONLY), "wb") as stream,
        ):
            yield stream
    except FileExistsError as error:
        raise BadInput("file_exists", path=file) from error
