"""Which of the parts are the customer's words, and which are attached to them?"""

import mimetypes
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from ...frozen.named import NamedTuple
from .charsets import codec_of, decoded
from .flowed import unfolded
from .html import text_of_html
from .parts import Part, content

PLAIN: Final = "text/plain"
HTML: Final = "text/html"
NO_TEXT: Final = re.compile("[\x00\ud800-\udfff]")
_META: Final = re.compile(rb"<meta[^>]{0,200}charset=[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_NAMED: Final = {"message/rfc822": ".eml", "text/calendar": ".ics", "text/html": ".html"}


class Remark(NamedTuple):
    """Something that had to be decided in reading a mail: its code, and what fills the sentence."""

    code: str
    values: Mapping[str, str | int]


class Attached(NamedTuple):
    """A file that came with the mail, under the name it was given there."""

    name: str
    content: bytes


class Text(NamedTuple):
    """One part of the words."""

    part: Part
    said: str
    html: bool


def is_text(part: Part) -> bool:
    """Tell whether a part is there to be read with the mail, and not a file of its own."""
    kind = part.kind
    return kind.type in {PLAIN, HTML} and not kind.attached and kind.name is None


def words_of(raw: bytes, parts: Sequence[Part], remarks: list[Remark]) -> str:
    """Return the words of a mail: where it says the same twice, the plain text."""
    texts = [_text(raw, part, remarks) for part in parts if is_text(part)]
    shown = [one for one in texts if one.said.strip()]
    plain = {_choice(one.part) for one in shown if not one.html}
    chosen = [one for one in shown if not one.html or _choice(one.part) not in plain - {0}]
    if chosen and all(one.html for one in chosen):
        remarks.append(Remark("html", {}))
    return "\n\n".join(one.said.strip("\n") for one in chosen)


def _choice(part: Part) -> int:
    """Return the number of the choice that a part belongs to, 0 for none."""
    return next((n for kind, n in reversed(part.above) if kind == "multipart/alternative"), 0)


def _text(raw: bytes, part: Part, remarks: list[Remark]) -> Text:
    body, whole = content(raw, part)
    if not whole:
        remarks.append(Remark("part_broken", {"name": part.kind.type}))
    page = part.kind.type == HTML
    said = _decoded(body, _charset(part, body) if page else part.kind.charset, remarks)
    if page:
        said = text_of_html(said)
    elif part.kind.flowed:
        said = unfolded(said, delsp=part.kind.delsp)
    return Text(part, said, page)


def _charset(part: Part, body: bytes) -> str:
    """Return what a page is written in: as the part says, else as the page says itself."""
    if part.kind.charset:
        return part.kind.charset
    found = _META.search(body, 0, 4096)
    return found[1].decode("ascii", "replace") if found else ""


def _decoded(body: bytes, charset: str, remarks: list[Remark]) -> str:
    found = decoded(body, charset)
    if found.guessed:
        told = {"charset": charset or "us-ascii", "encoding": found.encoding}
        code = "charset" if codec_of(charset or "ascii") else "charset_unknown"
        remarks.append(Remark(code, told))
    return found.text.replace("\r\n", "\n").replace("\r", "\n")


def as_text(said: str, remarks: list[Remark]) -> str:
    """Return a text without the characters that no text may hold; what they were stays visible."""
    clean = NO_TEXT.sub("\ufffd", said)
    if clean != said and not any(one.code == "replaced" for one in remarks):
        remarks.append(Remark("replaced", {}))
    return clean


def files_of(raw: bytes, parts: Sequence[Part], remarks: list[Remark]) -> Iterator[Attached]:
    """Yield what came with the mail; empty parts and broken ones are told."""
    for number, part in enumerate(parts, 1):
        if is_text(part):
            continue
        body, whole = content(raw, part)
        name = part.kind.name or _name(part.kind.type, number)
        if not whole:
            remarks.append(Remark("part_broken", {"name": name}))
        if body:
            yield Attached(name, body)
        else:
            remarks.append(Remark("part_empty", {"name": name}))


def _name(kind: str, number: int) -> str:
    """Name a part that has no name: by its place and what it says it is."""
    end = _NAMED.get(kind) or mimetypes.guess_extension(kind) or ".bin"
    return f"part-{number}{end}"
