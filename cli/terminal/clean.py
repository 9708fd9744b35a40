"""How is customer text kept from giving orders to a terminal?"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

ZWJ: Final = "\u200d"

_INVISIBLE: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_PLANE_ENDS: Final = "".join(
    chr(plane << 16 | end) for plane in range(17) for end in (0xFFFE, 0xFFFF)
)
_NEVER: Final = f"[\u2065\ufdd0-\ufdef\ufff0-\ufff8\U000e0000-\U000e0fff{_PLANE_ENDS}]"
_PICTOGRAPHS: Final = "\u2190-\u2bff\U0001f000-\U0001fbff"
_EMOJI_JOIN: Final = f"(?<=[{_PICTOGRAPHS}\ufe0f]){ZWJ}(?=[{_PICTOGRAPHS}])"


def clean(text: str, *, multiline: bool = False) -> str:
    r"""Show the text as it is, but whatever a terminal could obey or hide as an escape.

    Controls, bidirectional overrides, zero-width and format characters, lone surrogates and
    noncharacters become visible: ``\x1b``, ``\u202e``, ``\U000e0041``. A newline or a tab
    stays only when *multiline*; then CRLF counts as a newline. Between two emoji the
    zero-width joiner stays. The answer can always be encoded as UTF-8.

    >>> clean("paid\x1b[2J\n")
    'paid\\x1b[2J\\n'
    """
    if text.isprintable():
        return text
    if not multiline:
        return _one_line(text)
    if text.replace("\t", "").replace("\n", "").isprintable():
        return text
    lines = text.replace("\r\n", "\n").split("\n")
    return "\n".join("\t".join(map(_one_line, line.split("\t"))) for line in lines)


def is_pictograph(character: str) -> bool:
    """Tell whether a character is of the kind that joins into emoji."""
    return "\u2190" <= character <= "\u2bff" or "\U0001f000" <= character <= "\U0001fbff"


def _one_line(text: str) -> str:
    if ZWJ not in text:
        return text.translate(_VISIBLE)
    return ZWJ.join(part.translate(_VISIBLE) for part in re.split(_EMOJI_JOIN, text))


def _escape(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")


def _is_hidden(character: str) -> bool:
    category = unicodedata.category(character)
    if category == "Cn":
        return re.match(_NEVER, character) is not None
    return category in _INVISIBLE


class _Visible(dict[int, str]):
    """What ``str.translate`` writes for each code point; remembers those of the first plane."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        shown = _escape(character) if _is_hidden(character) else character
        if character < "\U00010000":
            self[code] = shown
        return shown


_VISIBLE: Final = _Visible()
