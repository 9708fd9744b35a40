"""How is a file written? By its mark, else as strict UTF-8, else by the reading that is text."""

from typing import Final

from ...errors import BadInput
from ...frozen.named import NamedTuple
from .readings import BIG5, chosen, is_utf_8

MARKS: Final = {
    "utf-8-sig": b"\xef\xbb\xbf",
    "gb18030": b"\x84\x31\x95\x33",
    "utf-16-le": b"\xff\xfe",
    "utf-16-be": b"\xfe\xff",
}
UTF_32: Final = (b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")
CODECS: Final = {
    "utf-8": "utf-8",
    "utf-8-sig": "utf-8",
    "gb18030": "gb18030",
    "big5": BIG5,
    "utf-16-le": "utf-16-le",
    "utf-16-be": "utf-16-be",
}
ALSO: Final = {"utf8": "utf-8", "gbk": "gb18030", "gb2312": "gb18030", "cp950": "big5"}


class Written(NamedTuple):
    """How a file is written: the name of its encoding, and the mark that it begins with."""

    encoding: str
    mark: bytes = b""

    @property
    def codec(self) -> str:
        """Return the codec that reads what comes after the mark."""
        return CODECS[self.encoding]

    @property
    def wrong(self) -> str:
        """Return the code that says of bytes that they are not so written."""
        return "not_utf8" if self.codec == "utf-8" else "not_in_encoding"


def how_written(head: bytes, name: str, encoding: str = "") -> Written:
    """Recognise an encoding by how a file begins, or take the one named; raises `BadInput`."""
    marked = next((one for one, mark in MARKS.items() if head.startswith(mark)), None)
    mark = MARKS.get(marked or "", b"")
    if encoding:
        return Written(_named(encoding, marked, name), mark)
    if head.startswith(UTF_32):
        raise BadInput("encoding_unknown", path=name)
    if marked:
        return Written(marked, mark)
    return Written("utf-8" if is_utf_8(head) else chosen(head, name))


def _named(encoding: str, marked: str | None, name: str) -> str:
    folded = encoding.strip().casefold().replace("_", "-")
    found = ALSO.get(folded, folded)
    if found == "utf-16" and marked in {"utf-16-le", "utf-16-be"}:
        return str(marked)
    if found not in CODECS:
        raise BadInput("no_such_encoding", name=encoding, known=", ".join(CODECS))
    if marked and CODECS[found] != CODECS[marked]:
        raise BadInput("encoding_differs", path=name, name=encoding, found=marked)
    return marked or found
