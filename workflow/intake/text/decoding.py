"""How do bytes become text, bit by bit? A byte that is none stays visible, and nothing is lost."""

import codecs
import io
import re
from typing import Final, Literal

MISREAD: Final = "amends.misread"
BROKEN: Final = re.compile("[\udc00-\udcff]")
CUT: Final = re.compile("[\udd00-\uddff]+$")
ASCII: Final = 0x80
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
