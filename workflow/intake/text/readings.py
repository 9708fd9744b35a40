"""Which reading of a file is text? Judged by its characters; refused when nothing decides."""

import unicodedata
from collections.abc import Iterator
from typing import Final

from ...errors import BadInput
from ...frozen.named import NamedTuple
from .decoding import BROKEN, MISREAD, breaks_off, misread
from .frequent import FREQUENT

BIG5: Final = "cp950"  # as Windows writes it
CHOSEN_FROM: Final = {"gb18030": "gb18030", "big5": BIG5}
MOSTLY: Final = 9  # characters that are text, for each that is none
FEW: Final = 20  # characters of which no share can be asked
ONE_IN: Final = 10  # of a longer text at least is frequent
SHOWN: Final = 24
FIRST_OF_3: Final = "\u0800"  # the first character that UTF-8 writes in three bytes
SURE: Final = 4  # of them in a line that is UTF-8 throughout are no accident
_ANYWHERE: Final = frozenset("\t\r\n" + "".join(map(chr, range(0x20, 0x7F))))
_NO_TEXT: Final = frozenset({"Cc", "Cn", "Co", "Cs"})


class _Reading(NamedTuple):
    """What a file says if it is read in one encoding, as far as it is not ASCII."""

    encoding: str
    shown: str
    good: int
    bad: int
    frequent: int
    plausible: bool


def is_utf_8(head: bytes) -> bool:
    """Tell whether it is UTF-8 throughout, or was before a few bytes were damaged."""
    text = head.decode("utf-8", MISREAD)
    bad = len(BROKEN.findall(text))
    return not bad or _beyond_ascii(text) >= MOSTLY * bad


def _beyond_ascii(text: str) -> int:
    return sum(char > "\x7f" and not "\ud800" <= char <= "\udfff" for char in text)


def chosen(head: bytes, name: str) -> str:
    """Choose between the readings that are text; raises `BadInput` when nothing decides."""
    readings = [_reading(head, one) for one in CHOSEN_FROM]
    likely = [one for one in readings if one.good and one.good >= MOSTLY * one.bad]
    if not likely:
        raise BadInput("encoding_unknown", path=name)
    best = max(likely, key=lambda one: (one.frequent, -one.bad))
    others = [one for one in likely if one is not best]
    if best.plausible and all(_decides(best, one) for one in others):
        _refuse_mixed(head, name, best.encoding)
        return best.encoding
    shown = ", ".join(f"{one.encoding} “{one.shown}”" for one in likely)
    raise BadInput("encoding_unclear", path=name, readings=shown)


def _refuse_mixed(head: bytes, name: str, encoding: str) -> None:
    """Refuse a file of two encodings: a line of old Chinese text is never UTF-8 by chance."""
    for number, line in enumerate(head.split(b"\n"), 1):
        text = line.decode("utf-8", MISREAD)
        if sum(char >= FIRST_OF_3 for char in text) >= SURE and not misread(text):
            raise BadInput("encoding_mixed", path=name, encoding=encoding, line=number)


def _decides(best: _Reading, other: _Reading) -> bool:
    if other.bad and not best.bad:
        return best.frequent > other.frequent
    return best.frequent >= 2 * other.frequent + 2


def _reading(head: bytes, encoding: str) -> _Reading:
    text = head.decode(CHOSEN_FROM[encoding], MISREAD)
    end = len(text) - 1 if breaks_off(text) else len(text)
    beyond = [char for char in text[:end] if _tells(char)]
    bad = sum(unicodedata.category(char) in _NO_TEXT for char in beyond)
    frequent = sum(char in FREQUENT for char in beyond)
    few = len(beyond) < FEW
    usual = sum(map(_usual, beyond)) * 2 >= len(beyond) if few else frequent * ONE_IN >= len(beyond)
    return _Reading(encoding, _shown(text), len(beyond) - bad, bad, frequent, usual)


def _tells(char: str) -> bool:
    """Tell whether a character says anything about its encoding: ASCII text does not."""
    return not "\udd00" <= char <= "\uddff" and (char > "\x7f" or char not in _ANYWHERE)


def _usual(char: str) -> bool:
    """Tell whether a character is in the old national sets of common use."""
    return any(_lead(char, codec) in leads for codec, leads in _COMMON)


_COMMON: Final = (("gb2312", range(0xA1, 0xD8)), ("big5", range(0xA1, 0xC7)))


def _lead(char: str, codec: str) -> int:
    return (char.encode(codec, "ignore") or b"\x00")[0]


def _shown(text: str) -> str:
    """Show the words around the first character that is not ASCII."""
    return next(_lines_beyond(text), "")[:SHOWN].encode("utf-8", "replace").decode()


def _lines_beyond(text: str) -> Iterator[str]:
    for line in text.splitlines():
        at = next((at for at, char in enumerate(line) if char > "\x7f"), None)
        if at is not None:
            yield line[at:]
