"""What is in the archive of a workbook? Its parts by name, none larger than a sheet can be."""

import posixpath
import zipfile
import zlib
from collections.abc import Generator
from contextlib import contextmanager
from typing import IO, Final
from xml.parsers import expat

from ...errors import BadInput

BEGINS: Final = b"PK\x03\x04"
OLD: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # of .xls, and of a workbook that is locked
LARGEST: Final = 4 << 30  # bytes of a part; a full sheet of a million rows has less
LOOKS_LARGE: Final = 64 << 20  # from here on a part must not be packed more densely than text is
DENSEST: Final = 250
BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,  # packed in a way that is not known here
    RuntimeError,  # packed with a password
    OSError,
    expat.ExpatError,
)


class Archive:
    """The parts of a workbook, by their names in whatever case they are written."""

    def __init__(self, file: IO[bytes], name: str) -> None:
        """Look at what there is; raises `BadInput` if it is no whole archive."""
        self.name = name
        try:
            self._zip = zipfile.ZipFile(file)
        except (*BROKEN, ValueError) as error:
            raise BadInput("workbook_broken", path=name) from error
        self._parts = {_folded(one.filename): one for one in self._zip.infolist()}

    def __contains__(self, part: str) -> bool:
        """Tell whether there is such a part."""
        return _folded(part) in self._parts

    @contextmanager
    def part(self, name: str) -> Generator[IO[bytes]]:
        """Open a part; raises `BadInput` for one that is not there or larger than anything real."""
        info = self._parts.get(_folded(name))
        if info is None:
            raise BadInput("workbook_broken", path=self.name)
        dense = info.file_size > DENSEST * max(info.compress_size, 1)
        if info.file_size > LARGEST or (info.file_size > LOOKS_LARGE and dense):
            raise BadInput("workbook_too_big", path=self.name)
        with self._zip.open(info) as file:
            yield file


def _folded(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").casefold()


def beside(part: str, target: str) -> str:
    """Return the name of the part that another one refers to."""
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(part), target)).lstrip("/")
