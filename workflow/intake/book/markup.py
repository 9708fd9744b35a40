"""How is the XML of a part read? Piece by piece; nothing in it can make it grow."""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import IO, Final
from xml.parsers import expat

PIECE: Final = 1 << 16
NAMES: Final = 256  # that are remembered; a sheet has a dozen
Attributes = Mapping[str, str]


class DeclaresTypes(expat.ExpatError):
    """The XML declares types or entities of its own, as no workbook does."""


class Handler:
    """What is done with elements; their names come without their namespaces."""

    def start(self, name: str, attributes: Attributes) -> None:
        """Take the beginning of an element."""

    def end(self, name: str) -> None:
        """Take the end of an element."""

    def text(self, data: str) -> None:
        """Take a piece of text."""


def pieces(part: IO[bytes], handler: Handler) -> Iterator[None]:
    """Read a part by a handler, pausing after each piece; raises `ExpatError`."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = _start(handler)
    parser.EndElementHandler = lambda name: handler.end(local(name))
    parser.CharacterDataHandler = handler.text
    parser.StartDoctypeDeclHandler = _refuse
    while data := part.read(PIECE):
        parser.Parse(data, False)  # noqa: FBT003  # the library's signature
        yield
    parser.Parse(b"", True)  # noqa: FBT003  # (the same)
    yield


def read(part: IO[bytes], handler: Handler) -> None:
    """Read a whole part by a handler; raises `ExpatError`."""
    for _ in pieces(part, handler):
        pass


@lru_cache(NAMES)
def local(name: str) -> str:
    """Return a name without its namespace."""
    return name.rpartition(" ")[2]


def _start(handler: Handler) -> Callable[[str, Attributes], None]:
    return lambda name, attributes: handler.start(local(name), attributes)


def _refuse(*_: object) -> None:
    raise DeclaresTypes
