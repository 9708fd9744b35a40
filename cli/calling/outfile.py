"""Where does an export go? To a file that appears whole or not at all, or to standard output."""

import os
import sys
from collections.abc import Generator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import IO, Any, TextIO

from amends.storage.files import made_whole, same_file
from amends.storage.open import is_of_store
from amends.workflow import BadInput, StoreNotReady

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
    if is_of_store(path, desk):
        raise BadInput("export_onto_desk", path=file)
    if path.is_dir():
        raise BadInput("is_a_directory", path=file)
    if path.exists() and not path.is_file():
        raise BadInput("not_a_plain_file", path=file)
    if path.exists() and not force:
        raise BadInput("file_exists_force", path=file)
    return path


def look_at_rejects(file: str, desk: str, source: str, *, force: bool) -> Path:
    """Return where rejected rows will be; the file that they come from must not be there."""
    if file == "-":
        raise BadInput("rejects_need_a_file")
    path = Path(file).resolve()
    if _is_source(path, source):
        raise BadInput("rejects_onto_source", path=file)
    return look_at(file, desk, force=force)


def _is_source(path: Path, source: str) -> bool:
    if source != "-":
        return same_file(path, Path(source))
    try:
        return path.exists() and os.path.samestat(os.fstat(sys.stdin.fileno()), path.stat())
    except (OSError, ValueError):  # standard input is no file
        return False


def text_file(path: Path, file: str, *, force: bool) -> AbstractContextManager[IO[str]]:
    """Hand out a text file that appears at the path once it is complete.

    Raises `BadInput` if the name was taken meanwhile, and `StoreNotReady`.
    """
    return _made_whole(path, file, "w", force=force, encoding="utf-8", newline="")


def bytes_file(path: Path, file: str, *, force: bool) -> AbstractContextManager[IO[bytes]]:
    """Hand out a file for bytes that appears, and fails, as `text_file` does."""
    return _made_whole(path, file, "wb", force=force)


@contextmanager
def _made_whole(
    path: Path,
    file: str,
    mode: str,
    *,
    force: bool,
    encoding: str | None = None,
    newline: str | None = None,
) -> Generator[IO[Any]]:
    try:
        with (
            made_whole(str(path), force=force, named=file) as draft,
            os.fdopen(
                os.open(draft, os.O_WRONLY), mode, encoding=encoding, newline=newline
            ) as stream,
        ):
            yield stream
    except FileExistsError as error:
        raise BadInput("file_exists_force", path=file) from error


@contextmanager
def file_if_written(path: Path, file: str, *, force: bool) -> Generator[IO[bytes]]:
    """Hand out a file of bytes as `bytes_file` does; while it is empty it does not appear."""
    try:
        with suppress(_EmptyError), bytes_file(path, file, force=force) as stream:
            yield stream
            if not stream.tell():
                raise _EmptyError
    except StoreNotReady as error:
        if error.code in {"disk_full", "io_error"} and error.values.get("path") == file:
            detail = error.values.get("detail")
            raise StoreNotReady("rejects_unwritten", path=file, detail=detail) from error
        raise


class _EmptyError(Exception):
    """Ends a file in which nothing was written: it is not to appear."""
