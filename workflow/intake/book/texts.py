"""Which texts do the cells of a workbook share? Kept in a file, so that memory stays flat."""

import tempfile
from array import array
from collections.abc import Generator
from contextlib import contextmanager
from typing import Final

from .archive import Archive
from .cells import unescaped
from .markup import Attributes, Handler, read

IN_MEMORY: Final = 16 << 20  # bytes of texts; more of them go into a temporary file
LONGEST: Final = 16_000_000  # characters of one text
CUT: Final = "\x00"  # ends a text that was longer; a NUL stands in no XML


class Texts:
    """The shared texts, by their numbers."""

    def __init__(self) -> None:
        """Begin with none."""
        self._file = tempfile.SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115  # closed by `shared_texts`
        self._ends = array("Q", [0])

    def add(self, text: str) -> None:
        """Keep one more text."""
        data = text.encode("utf-8", "surrogatepass")
        self._file.write(data)
        self._ends.append(self._ends[-1] + len(data))

    def __getitem__(self, number: int) -> str:
        """Return a text; raises `IndexError`."""
        if not 0 <= number < len(self._ends) - 1:
            raise IndexError(number)
        start, end = self._ends[number : number + 2]
        self._file.seek(start)
        return self._file.read(end - start).decode("utf-8", "surrogatepass")

    def close(self) -> None:
        """Let go of them."""
        self._file.close()


@contextmanager
def shared_texts(archive: Archive, part: str) -> Generator[Texts]:
    """Read the shared texts of a workbook, if it has any; raises what its XML raises."""
    texts = Texts()
    try:
        if part and part in archive:
            with archive.part(part) as file:
                read(file, _Shared(texts))
        yield texts
    finally:
        texts.close()


class Collected:
    """A text that comes in pieces, up to the longest that can be kept."""

    def __init__(self) -> None:
        """Begin empty."""
        self._pieces: list[str] = []
        self.size = 0

    def add(self, piece: str) -> None:
        """Add a piece; of what is too long only that it is."""
        self.size += len(piece)
        if self.size <= LONGEST:
            self._pieces.append(piece)

    def take(self) -> str:
        """Return the text, with a mark behind one that was cut, and begin anew."""
        text = "".join(self._pieces) + (CUT if self.size > LONGEST else "")
        self._pieces, self.size = [], 0
        return text


class _Shared(Handler):
    """Gathers each text, whatever its letters look like, without how it is pronounced."""

    def __init__(self, texts: Texts) -> None:
        self._texts, self._text = texts, Collected()
        self._inside = self._aside = False

    def start(self, name: str, attributes: Attributes) -> None:  # noqa: ARG002  # none matters
        if name == "rPh":
            self._aside = True
        self._inside = name == "t" and not self._aside

    def end(self, name: str) -> None:
        self._inside = False
        if name == "rPh":
            self._aside = False
        elif name == "si":
            self._texts.add(unescaped(self._text.take()))

    def text(self, data: str) -> None:
        if self._inside:
            self._text.add(data)
