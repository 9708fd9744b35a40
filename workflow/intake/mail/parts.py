"""Of which parts is a mail made? Cut at its boundaries by place, without copying or recursion."""

import binascii
import re
from collections.abc import Iterator
from typing import Final

from ...frozen.named import NamedTuple
from .headers import Head, Kind, head_of, kind_of, unbase64, value

DEEPEST: Final = 50  # parts within parts; what is deeper is taken as one part
_REST: Final = re.compile(rb"(--)?[ \t]*\r?(?:\n|\Z)")
MOST_PARTS: Final = 1_000  # parts that are looked at; the others stay in the message


class Part(NamedTuple):
    """One part: what it says of itself, where its body stands, and the parts it stands in.

    `above` holds, outermost first, the type and a number of each part that this one stands in.
    """

    head: Head
    kind: Kind
    start: int
    end: int
    above: tuple[tuple[str, int], ...] = ()


class Parts(NamedTuple):
    """The parts of a mail that hold something, and how many were more than are looked at."""

    head: Head  # of the mail itself
    found: list[Part]
    left: int


def parts_of(raw: bytes) -> Parts:
    """Return the parts of a mail in their order."""
    whole = _part(raw, 0, len(raw), ())
    waiting, numbers, found = [whole], 0, list[Part]()
    while waiting and len(found) < MOST_PARTS:
        part = waiting.pop()
        inside = _inside(raw, part) if len(part.above) < DEEPEST else []
        if not inside:
            found.append(part)
            continue
        numbers += 1
        above = (*part.above, (part.kind.type, numbers))
        waiting += [_part(raw, start, end, above) for start, end in reversed(inside)]
    return Parts(whole.head, found, len(waiting))


def _part(raw: bytes, start: int, end: int, above: tuple[tuple[str, int], ...]) -> Part:
    head, body = head_of(raw, start, end)
    kind = kind_of(head)
    if above and above[-1][0] == "multipart/digest" and not value(head, "content-type"):
        kind = kind._replace(type="message/rfc822")
    return Part(head, kind, body, end, above)


def _inside(raw: bytes, part: Part) -> list[tuple[int, int]]:
    """Return where the parts within a part begin and end."""
    found, begins = list[tuple[int, int]](), -1
    for mark, after, last in _marks(raw, part):
        if begins >= 0:
            found.append((begins, max(begins, _without_break(raw, mark))))
        begins = -1 if last else after
        if last or len(found) > MOST_PARTS:
            break
    if begins >= 0:
        found.append((begins, part.end))
    return found


def _marks(raw: bytes, part: Part) -> Iterator[tuple[int, int, bool]]:
    """Yield where each boundary begins and ends, and whether it is the last one."""
    line = b"--" + part.kind.boundary.encode("utf-8", "replace")
    at = raw.find(line, part.start, part.end) if part.kind.boundary else -1
    while at >= 0:
        rest = _REST.match(raw, at + len(line), part.end)
        if rest and (at == part.start or raw[at - 1 : at] == b"\n"):
            yield at, rest.end(), bool(rest[1])
        at = raw.find(line, at + len(line), part.end)


def _without_break(raw: bytes, at: int) -> int:
    """Step back over the line break before a boundary, which belongs to it."""
    at -= raw[at - 1 : at] == b"\n"
    return at - (raw[at - 1 : at] == b"\r")


def content(raw: bytes, part: Part) -> tuple[bytes, bool]:
    """Return the bytes that a part holds, decoded, and whether they were whole."""
    body = raw[part.start : part.end]
    if part.kind.encoding == "base64":
        return unbase64(body)
    if part.kind.encoding == "quoted-printable":
        return binascii.a2b_qp(body), True
    return body, True
