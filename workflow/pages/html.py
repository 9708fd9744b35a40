"""How is HTML put together? Of texts that are escaped and of tags, so that no text is obeyed."""

import re
from html import escape
from typing import Final

VOID: Final = frozenset({"meta", "br", "circle", "path", "rect", "line"})


HARMFUL: Final = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]"  # no character of a document
    r"|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"  # what makes text run the other way
)


class Html(str):
    """A piece of HTML; every other text is escaped where it goes in."""

    __slots__ = ()


def html(*parts: str) -> Html:
    """Join pieces and texts; what is no piece is escaped."""
    return Html("".join(one if isinstance(one, Html) else escape(clean(one)) for one in parts))


def tag(name: str, /, *parts: str, **attributes: str | float | None) -> Html:
    """Make an element; an attribute of None is left out, `klass` is the class, `_` reads as `-`."""
    given = "".join(
        f' {_name(key)}="{escape(clean(str(value)))}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in VOID:
        return Html(f"<{name}{given}/>" if name not in {"meta", "br"} else f"<{name}{given}>")
    return Html(f"<{name}{given}>{html(*parts)}</{name}>")


def _name(key: str) -> str:
    return "class" if key == "klass" else key.rstrip("_").replace("_", "-")


def clean(text: str) -> str:
    """Leave out what no document may hold: control signs, halves of signs, turners of direction."""
    return HARMFUL.sub("", text)
