"""How does a record stand in its file? To the character, so that it can be written once more."""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO, Final, Literal

PIECE: Final = 1 << 16  # characters


@dataclass(frozen=True, slots=True)
class Raw:
    """A record as it stands in its file; one too long for memory lies in a file of its own."""

    text: str
    spilled: IO[str] | None = None
    open: bool = False  # a quote in it never closes, so it goes on to the end of the file

    def pieces(self) -> Iterator[str]:
        """Return its text piece by piece."""
        if self.spilled is None:
            yield self.text
            return
        self.spilled.seek(0)
        while piece := self.spilled.read(PIECE):
            yield piece

    def __del__(self) -> None:
        """Let go of the file it lies in; nobody else knows of it."""
        spilled: IO[str] | None = getattr(self, "spilled", None)  # stopped in the making
        if spilled is not None:
            spilled.close()


@dataclass(slots=True)
class Verbatim:
    """How the records of a file are written, and how the one that was read last stands there."""

    form: Literal["csv", "jsonl"]
    codec: str
    mark: bytes = b""
    separator: str = ""
    header: list[str] = field(default_factory=list)
    last: Raw = field(default_factory=lambda: Raw(""))


def spill() -> IO[str]:
    """Open a file of nobody's for what is too long for memory; it goes when it is let go of."""
    return tempfile.TemporaryFile("w+", encoding="utf-8", errors="surrogatepass", newline="")
