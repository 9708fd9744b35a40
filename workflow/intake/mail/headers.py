"""What do the headers of a mail or of a part say? Unfolded, decoded, and bounded in length."""

import base64
import binascii
import email.utils
import re
from collections.abc import Iterator, Sequence
from email.message import Message
from typing import Final

from ...frozen.named import NamedTuple
from .charsets import decoded

MOST: Final = 1 << 20  # bytes of the headers of one part; the rest is taken for its body
LONGEST: Final = 10_000  # characters of a header that is taken apart
_FIELD: Final = re.compile(rb"([!-9;-~]+)[ \t]*:(.*)", re.DOTALL)
_WORD: Final = re.compile(r"=\?([^?\s]+)\?([bBqQ])\?([^?]*)\?=")
_BETWEEN: Final = re.compile(r"(\?=)\s+(?==\?[^?\s]+\?[bBqQ]\?)")
_BASE64: Final = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_NO_BASE64: Final = bytes(set(range(256)) - {*_BASE64})
ASIDE: Final = "\ue000"  # the first letter of those that nobody uses
_LETTERS: Final = re.compile("[\ue000-\uf8ff]")
Head = Sequence[tuple[str, bytes]]


class Kind(NamedTuple):
    """What a part says of itself; `type` is in small letters, `boundary` only of several parts."""

    type: str = "text/plain"
    charset: str = ""
    boundary: str = ""
    name: str | None = None
    attached: bool = False
    flowed: bool = False
    delsp: bool = False
    encoding: str = ""


def head_of(raw: bytes, start: int, end: int) -> tuple[Head, int]:
    """Return the headers that begin at a place, and where the body begins."""
    fields: list[tuple[str, list[bytes]]] = []
    at, limit = start, min(end, start + MOST)
    while at < limit:
        stop = raw.find(b"\n", at, limit) + 1 or limit
        line = raw[at:stop]
        if not line.strip(b"\r\n"):
            at = stop
            break
        if line[:1] in b" \t" and fields:
            fields[-1][1].append(line)
        elif found := _FIELD.match(line):
            fields.append((found[1].decode("ascii").lower(), [found[2]]))
        else:
            break
        at = stop
    return [(name, b"".join(said)) for name, said in fields], at


def value(head: Head, name: str) -> bytes:
    """Return the first header of that name, or nothing."""
    return next((one for field, one in head if field == name), b"")


def text(raw: bytes) -> str:
    """Return a header as people read it: unfolded, its encoded words decoded, broken ones too."""
    line = re.sub(r"\r?\n(?=[ \t])", "", decoded(raw).text).strip()
    return "".join(_pieces(_BETWEEN.sub(r"\1", line))) if len(line) <= LONGEST else line


def _pieces(line: str) -> Iterator[str]:
    """Decode encoded words; neighbours of one charset are joined first: a character may be cut."""
    at, waiting, charset = 0, b"", ""
    for found in _WORD.finditer(line):
        raw, named = _word(found[2], found[3]), found[1].partition("*")[0]
        joined = found.start() == at and bool(waiting) and named.lower() == charset.lower()
        if not joined:
            yield decoded(waiting, charset).text if waiting else ""
            waiting = b""
        yield line[at : found.start()]
        waiting, charset, at = waiting + raw, named, found.end()
    yield decoded(waiting, charset).text if waiting else ""
    yield line[at:]


def _word(encoding: str, said: str) -> bytes:
    raw = said.encode("utf-8", "surrogateescape")
    if encoding in "bB":
        return unbase64(raw)[0]
    return binascii.a2b_qp(raw, header=True)


def unbase64(raw: bytes) -> tuple[bytes, bool]:
    """Decode base64 whatever stands between its letters; says whether it was whole."""
    letters = raw.translate(None, _NO_BASE64)
    whole = len(letters) % 4 != 1
    letters = letters if whole else letters[:-1]
    clean = not raw.translate(None, _BASE64 + b"= \t\r\n")
    return base64.b64decode(letters + b"=" * (-len(letters) % 4)), whole and clean


def addresses(head: Head, name: str) -> list[tuple[str, str]]:
    """Return the names and addresses in every header of that name."""
    found: list[tuple[str, str]] = []
    for field, raw in head:
        if field == name and len(raw) <= LONGEST:
            line, words = _set_aside(re.sub(r"\s+", " ", decoded(raw).text))
            found += [(_put_back(one, words), two) for one, two in _pairs(line)]
    return [(one, two) for one, two in found if "@" in two]


def _set_aside(line: str) -> tuple[str, list[str]]:
    """Put a letter for each encoded word: many hold commas and colons, which would part names."""
    words: list[str] = []

    def letter(found: re.Match[str]) -> str:
        words.append(found[0])
        return chr(ord(ASIDE) + len(words) - 1)

    return (line, []) if _LETTERS.search(line) else (_WORD.sub(letter, line), words)


def _put_back(name: str, words: list[str]) -> str:
    """Decode a name with its encoded words in their places."""
    whole = _LETTERS.sub(lambda found: words[ord(found[0]) - ord(ASIDE)], name) if words else name
    return text(whole.encode("utf-8", "replace"))


def _pairs(line: str) -> list[tuple[str, str]]:
    try:
        return email.utils.getaddresses([line])
    except (RecursionError, ValueError, IndexError):  # comments in comments, and what it misreads
        return []


def kind_of(head: Head) -> Kind:
    """Return what the headers say of the content; what they break is as if it were not said."""
    message = Message()
    for name in ("content-type", "content-disposition"):
        said = decoded(value(head, name)).text
        if said and len(said) <= LONGEST:
            message[name] = re.sub(r"\s*\r?\n\s*", " ", said).strip()
    try:
        return _kind(message, value(head, "content-transfer-encoding"))
    except (ValueError, LookupError, TypeError, AttributeError):  # what parameters can break
        return Kind("application/octet-stream")


def _kind(message: Message, encoding: bytes) -> Kind:
    type_ = message.get_content_type()
    name = message.get_filename()
    return Kind(
        type=type_,
        charset=_parameter(message, "charset"),
        boundary=_parameter(message, "boundary") if type_.startswith("multipart/") else "",
        name=None if name is None else text(name.encode("utf-8", "surrogateescape")),
        attached=message.get_content_disposition() == "attachment",
        flowed=_parameter(message, "format").lower() == "flowed",
        delsp=_parameter(message, "delsp").lower() == "yes",
        encoding=decoded(encoding).text.strip().lower().partition(" ")[0],
    )


def _parameter(message: Message, name: str) -> str:
    found = message.get_param(name, "")
    return email.utils.collapse_rfc2231_value(found).strip() if found else ""
