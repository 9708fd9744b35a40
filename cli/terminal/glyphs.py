"""Which signs can this stream show?"""

from __future__ import annotations

from typing import Final, TextIO

from amends.workflow.frozen.named import NamedTuple


class Glyphs(NamedTuple):
    """One set of signs; every sign takes one cell, except that an ASCII arrow takes two."""

    name: str
    ok: str
    no: str
    warn: str
    arrow: str
    bullet: str
    more: str
    rule: str
    bar: str
    feelings: tuple[str, str, str, str, str]

    def feeling(self, level: int) -> str:
        """Draw a feeling, 0 calm to 4 furious; a level out of range takes the nearest."""
        return self.feelings[min(max(level, 0), 4)]

    def line(self, cells: int) -> str:
        """Draw a rule of that many cells."""
        return self.rule * cells


UNICODE: Final = Glyphs(
    "unicode", "✓", "✗", "⚠", "→", "•", "…", "─", "█", ("▁", "▂", "▄", "▆", "█")
)
GBK: Final = Glyphs("gbk", "√", "×", "▲", "→", "·", "…", "─", "█", ("▁", "▂", "▄", "▆", "█"))
ASCII: Final = Glyphs("ascii", "+", "x", "!", "->", "*", "~", "-", "#", ("_", ".", "-", "=", "#"))


def glyphs_for(stream: TextIO, *, ascii_only: bool = False) -> Glyphs:
    """Choose the richest set the stream's encoding can carry; *ascii_only* is ``--ascii``.

    A stream without an encoding, as in memory, can show everything.
    """
    if ascii_only:
        return ASCII
    encoding = getattr(stream, "encoding", None) or "utf-8"
    return next((glyphs for glyphs in (UNICODE, GBK) if _can_encode(glyphs, encoding)), ASCII)


def stream_safe(stream: TextIO) -> TextIO:
    r"""Make a stream write what it cannot encode as ``\u2713`` instead of raising; give it back.

    A stream that cannot be told so, as in memory, comes back as it was.
    """
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="backslashreplace")
    return stream


def _can_encode(glyphs: Glyphs, encoding: str) -> bool:
    try:
        "".join(map("".join, glyphs)).encode(encoding)
    except (LookupError, UnicodeEncodeError):
        return False
    return True
