"""How do bytes become text, bit by bit? A byte that is none stays visible, and nothing is lost."""

import codecs
import io
import re
from typing import Final, Literal

MISREAD: Final = "amends.misread"
BROKEN: Final = re.compile("[\udc00-\udcff]")
CUT: Final = re.compile("[\udd00-\uddff]+$")
ASCII: Final = 0x80
HIGH: Final = b"\xd8"  # begins the first half of a pair of UTF-16
_KEPT: Final = re.compile("[\udc00-\uddff]+")
_ENDS: Final = frozenset(
    {"unexpected end of data", "incomplete multibyte sequence", "truncated data"}
)


def text_of(
    stream: io.BufferedReader, codec: str, newline: Literal["", "\n"] = ""
) -> io.TextIOWrapper:
    """Read a stream as text as it comes; what cannot be read stands there as lone surrogates."""
    return io.TextIOWrapper(stream, codec, errors=MISREAD, newline=newline)


def misread(text: str) -> bool:
    """Tell whether bytes were met that are no text in the encoding of the file."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


def breaks_off(text: str) -> bool:
    """Tell whether the text ends within a character, because the file does."""
    return CUT.search(text) is not None


def encoded(text: str, codec: str) -> bytes:
    """Turn text into bytes again, with those that were no text where they stood.

    Half a character at the end of UTF-16 is filled up, so that what comes after stays readable.
    """
    pieces: list[bytes] = []
    end = 0
    for found in _KEPT.finditer(text):
        wrong = bytes(ord(char) & 0xFF for char in found[0])
        pieces += [text[end : found.start()].encode(codec), _even(wrong, codec)]
        end = found.end()
    return b"".join([*pieces, text[end:].encode(codec)])


def _even(wrong: bytes, codec: str) -> bytes:
    """Make two bytes of a last one in UTF-16: the first half of a pair that never is one."""
    if not codec.startswith("utf-16") or len(wrong) % 2 == 0:
        return wrong
    half = (wrong[-1:], HIGH) if codec == "utf-16-le" else (HIGH, wrong[-1:])
    return wrong[:-1] + b"".join(half)


def _kept(error: UnicodeError) -> tuple[str, int]:
    """Keep the bytes that are no text; a delimiter or a letter after them is read again."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    wrong = error.object[error.start : error.end]
    if not error.encoding.startswith("utf-16"):
        wrong = wrong[:1] + wrong[1:].rstrip(bytes(range(ASCII)))
    base = 0xDD00 if error.reason in _ENDS else 0xDC00
    return "".join(chr(base + byte) for byte in wrong), error.start + len(wrong)


codecs.register_error(MISREAD, _kept)
