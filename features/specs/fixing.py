"""How are feature files mended? Each read, laid out, and put in place of itself in one go."""

import errno
import os
import shutil
import tempfile
from contextlib import suppress
from difflib import unified_diff
from pathlib import Path
from typing import NamedTuple

from ..fixing.mending import Change, mended
from ..reading.parsing import parsed
from ..reading.problem import Unreadable, problem
from ..reading.text import read_text
from .files import asked


class Fixed(NamedTuple):
    """What came of one file: what was mended, or why it could not be read or written.

    `wrong` may stand beside changes: a file that breaks Gherkin keeps its layout, and its encoding
    and its marks are mended all the same.
    """

    name: str
    before: str
    after: str
    changes: tuple[Change, ...] = ()
    wrong: Unreadable | None = None

    @property
    def diff(self) -> list[str]:
        """Return line by line what changes, as tools for comparing show it."""
        before, after = self.before.split("\n"), self.after.split("\n")
        return [*unified_diff(before, after, self.name, self.name, lineterm="")]


def fix(*paths: str | Path, dry_run: bool = False, root: Path | None = None) -> tuple[Fixed, ...]:
    """Mend feature files and folders, none meaning the current folder; raises `NoFeatures`.

    A file is written as a whole or stays as it was; with `dry_run` none is written.
    """
    root = (root or Path.cwd()).resolve()
    return tuple(_fixed(one.path, root, dry_run=dry_run) for one in asked(paths, root))


def _fixed(path: Path, root: Path, *, dry_run: bool) -> Fixed:
    name = str(path.relative_to(root)) if path.is_relative_to(root) else str(path)
    wrong, document = None, None
    try:
        source = read_text(path)
    except Unreadable as unread:
        return Fixed(name, "", "", (), Unreadable(name, unread.problems))
    try:
        document = parsed(source, path, name).document
    except Unreadable as broken:
        wrong = broken
    found = mended(source, document)
    if found.changes and not dry_run:
        try:
            _write(path.resolve(), found.after)
        except OSError as error:
            why = error.strerror or type(error).__name__
            unwritten = Unreadable(name, (problem(1, "not_written", why=why),))
            return Fixed(name, source.text, source.text, (), unwritten)
    return Fixed(name, source.text, found.after, found.changes, wrong)


def _write(path: Path, text: str) -> None:
    """Write a draft beside the file and give it the file's name; raises `OSError`."""
    if not os.access(path, os.W_OK):  # a new file in its place would need no leave of the old one
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    handle, draft = tempfile.mkstemp(prefix=".draft-", suffix=path.suffix + "~", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(text.encode())
            stream.flush()
            os.fsync(handle)
        shutil.copymode(path, draft)
        Path(draft).replace(path)
    finally:
        with suppress(FileNotFoundError):
            Path(draft).unlink()
