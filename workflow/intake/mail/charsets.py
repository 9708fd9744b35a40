"""How do the bytes of a mail become text? As they say they are written, else by what fits."""

import codecs
from typing import Final

from ...errors import BadInput
from ...frozen.named import NamedTuple
from ..text.encodings import how_written

# The name that a mail gives is often that of a smaller set than the one it uses.
LARGER: Final = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "cp950",
    "iso8859-1": "cp1252",
    "ascii": "utf-8",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "iso2022_jp": "iso2022_jp_ext",
}
# Other codecs of Python are no charsets, and some take ages over long texts.
FAMILIES: Final = (
    *("utf-", "ascii", "gb", "hz", "big5", "cp", "iso8859", "iso2022", "euc_", "shift_jis"),
    *("koi8", "mac-", "tis", "johab", "ptcp", "kz1048"),
)
ALSO: Final = {"gb-2312": "gb2312", "gb2312-80": "gb2312", "x-gbk": "gbk", "x-big5": "big5"}
LAST: Final = "iso8859-1"  # reads anything


class Decoded(NamedTuple):
    """A text, how its bytes were read, and whether that is not how they said they are written."""

    text: str
    encoding: str
    guessed: bool = False


def codec_of(charset: str) -> str | None:
    """Return the codec for a charset as mails name it, or None where there is none."""
    name = charset.strip().strip("\"'").lower()
    try:
        found = codecs.lookup(ALSO.get(name, name)).name
    except (LookupError, ValueError):  # a name may hold anything
        return None
    found = LARGER.get(found, found)
    return found if found.startswith(FAMILIES) else None


def decoded(raw: bytes, charset: str = "") -> Decoded:
    """Read bytes as text; nothing is lost as long as their charset is the one they name."""
    named = codec_of(charset) if charset else "utf-8"
    for codec in (named, "utf-8", _recognised(raw)):
        text = _strictly(raw, codec) if codec else None
        if text is not None:
            return Decoded(text, str(codec), guessed=codec != named)
    if named and charset and named != "cp1252":
        return Decoded(raw.decode(named, "replace"), named, guessed=True)
    last = "cp1252" if _strictly(raw, "cp1252") is not None else LAST
    return Decoded(raw.decode(last), last, guessed=True)


def _strictly(raw: bytes, codec: str) -> str | None:
    try:
        return raw.decode(codec)
    except (UnicodeError, LookupError):
        return None


def _recognised(raw: bytes) -> str | None:
    """Return the codec by which the bytes are Chinese text, if that can be told."""
    if raw.isascii():
        return None
    try:
        return how_written(raw[: 1 << 18], "-").codec
    except BadInput:
        return None
