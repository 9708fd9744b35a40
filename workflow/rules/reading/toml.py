"""Which pack stands in this file? TOML in UTF-8, read whole or not at all."""

import re
from typing import Final

from ...errors import BadInput
from ..model import Pack
from .building import pack_of

MOST_BYTES: Final = 1_000_000
_LINE: Final = re.compile(r"\(at line (\d+), column \d+\)")


def read_pack(source: str | bytes, where: str) -> Pack:
    """Return the pack that a text says; raises `BadInput` for the first fault, and keeps nothing.

    `where` is what the faults call the text: the name of its file.
    """
    import tomllib

    text = _decoded(source, where)
    try:
        data: dict[str, object] = tomllib.loads(text)
    except RecursionError:
        raise BadInput("pack_not_toml", where=where, line=1, text="") from None
    except ValueError as mistake:
        line, shown = _line_meant(text, str(mistake))
        raise BadInput("pack_not_toml", where=where, line=line, text=shown) from None
    return pack_of(data, where)


def _decoded(source: str | bytes, where: str) -> str:
    if len(source) > MOST_BYTES:
        raise BadInput("pack_too_big", where=where, most=MOST_BYTES)
    if isinstance(source, str):
        return source
    try:
        return source.decode("utf-8-sig")
    except UnicodeDecodeError as mistake:
        line = source.count(b"\n", 0, mistake.start) + 1
        raise BadInput("pack_not_utf8", where=where, line=line) from None


def _line_meant(text: str, mistake: str) -> tuple[int, str]:
    """Return the line that the reader of TOML complains about, the last one where it names none."""
    lines = text.splitlines() or [""]
    found = _LINE.search(mistake)
    number = min(int(found[1]) if found else len(lines), len(lines))
    return number, lines[number - 1].strip()[:80]
