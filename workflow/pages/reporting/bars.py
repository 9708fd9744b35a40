"""How are figures drawn as bars? A row each: what it is, its bar, its number, what is said of it.

Drawn twice: for a desk with the label beside its bar, for a telephone with the label above.
"""

from collections.abc import Sequence
from typing import Final

from ...frozen.named import NamedTuple
from ..html import Html, html, tag
from ..measures import length, number, short
from .sheet import Cell

WIDTH: Final = 900.0
NARROW: Final = 336.0
SIZE: Final = 14.0
ROW: Final = 30.0  # of a desk
PAIR: Final = 44.0  # of a telephone: a line of text and a bar
HIGH: Final = 16.0  # a bar
WIDEST: Final = 300.0  # of a label
GAP: Final = 14.0


class Bar(NamedTuple):
    """One row: its label, its number, how much of the whole it is, and a share said beside.

    `kind` is `hot` where it stands out; `middle` draws it from the middle, as in a funnel.
    """

    label: str
    value: Cell
    part: float  # 0 to 1
    note: Cell | None = None
    kind: str = ""


def bars(rows: Sequence[Bar], about: str, *, middle: bool = False) -> Html:
    """Draw rows under one another; `about` says what is drawn, to who cannot see it."""
    if not rows:
        return html()
    return html(_wide(rows, about, middle=middle), _narrow(rows, about, middle=middle))


def _wide(rows: Sequence[Bar], about: str, *, middle: bool) -> Html:
    left = min(WIDEST, max(length(one.label, SIZE) for one in rows)) + GAP
    notes = max((length(one.note.text, SIZE) for one in rows if one.note), default=0)
    values = max(length(one.value.text, SIZE) for one in rows)
    note_at = WIDTH - 4
    value_at = note_at - (notes + GAP if notes else 0)
    room = value_at - values - GAP - left
    drawn = []
    for at, one in enumerate(rows):
        base = ROW * at + 20
        drawn.append(_text(short(one.label, SIZE, left - GAP), 2, base))
        drawn.append(_bar(one, left, base - 13, room, middle=middle))
        drawn.append(_figure(one.value, value_at, base))
        if one.note:
            drawn.append(_figure(one.note, note_at, base, "count soft"))
    return _svg(html(*drawn), WIDTH, ROW * len(rows) + 4, "wide", about)


def _narrow(rows: Sequence[Bar], about: str, *, middle: bool) -> Html:
    drawn = []
    for at, one in enumerate(rows):
        base = PAIR * at + 15
        right = NARROW - 2
        if one.note:
            drawn.append(_figure(one.note, right, base, "count soft"))
            right -= length(one.note.text, SIZE) + GAP
        drawn.append(_figure(one.value, right, base))
        room = right - length(one.value.text, SIZE) - GAP
        drawn.append(_text(short(one.label, SIZE, room), 2, base))
        drawn.append(_bar(one, 2, base + 7, NARROW - 4, middle=middle))
    return _svg(html(*drawn), NARROW, PAIR * len(rows) + 2, "narrow", about)


def _text(text: str, x: float, y: float) -> Html:
    return tag("text", text, x=number(x), y=number(y), klass="label")


def _figure(cell: Cell, x: float, y: float, klass: str = "count") -> Html:
    return cell.html("text", x=number(x), y=number(y), text_anchor="end", klass=klass)


def _bar(one: Bar, x: float, y: float, room: float, *, middle: bool) -> Html:
    part = max(0.0, min(one.part, 1.0)) * room
    part = max(part, 2.0) if one.part > 0 else 0.0
    begin = x + (room - part) / 2 if middle else x
    ground = tag(
        "rect", x=number(x), y=number(y), width=number(room), height=HIGH, rx=3, klass="ground"
    )
    if not part:
        return ground
    klass = f"drawn {one.kind}".rstrip()
    bar = tag(
        "rect", x=number(begin), y=number(y), width=number(part), height=HIGH, rx=3, klass=klass
    )
    return html(ground, bar)


def _svg(drawn: Html, width: float, height: float, klass: str, about: str) -> Html:
    box = f"0 0 {number(width)} {number(height)}"
    return tag("svg", drawn, viewBox=box, klass=f"plot {klass}", role="img", aria_label=about)
