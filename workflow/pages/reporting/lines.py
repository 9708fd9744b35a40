"""How are feelings drawn? From the first reading to the last, a line for each way of ending."""

from collections.abc import Sequence
from typing import Final

from ...frozen.named import NamedTuple
from ..html import Html, html, tag
from ..measures import length, number, short
from .bars import GAP, NARROW, PAIR, ROW, SIZE, WIDEST, WIDTH
from .sheet import Cell

MOST: Final = 4.0  # the strongest feeling
ARROW: Final = " → "


class Line(NamedTuple):
    """One way: its label, the average of the first readings and that of the last."""

    label: str
    first: Cell
    last: Cell

    @property
    def text(self) -> str:
        """Return how both are written, which is measured."""
        return f"{self.first.text}{ARROW}{self.last.text}"


def lines(rows: Sequence[Line], ends: tuple[str, str], about: str) -> Html:
    """Draw each way on a scale from 0 to 4; `ends` say what these two mean."""
    if not rows:
        return html()
    return html(_wide(rows, ends, about), _narrow(rows, ends, about))


def _wide(rows: Sequence[Line], ends: tuple[str, str], about: str) -> Html:
    left = min(WIDEST, max(length(one.label, SIZE) for one in rows)) + GAP
    room = WIDTH - left - max(length(one.text, SIZE) for one in rows) - 2 * GAP
    drawn = [_scale(ends, left, room, 15)]
    for at, one in enumerate(rows, 1):
        base = ROW * at + 20
        label = short(one.label, SIZE, left - GAP)
        drawn.append(tag("text", label, x=2, y=number(base), klass="label"))
        drawn.append(_way(one, left, base - 5, room))
        drawn.append(_both(one, WIDTH - 4, base))
    return _svg(html(*drawn), WIDTH, ROW * (len(rows) + 1) + 4, "wide", about)


def _narrow(rows: Sequence[Line], ends: tuple[str, str], about: str) -> Html:
    drawn = [_scale(ends, 8, NARROW - 16, 15)]
    for at, one in enumerate(rows):
        base = PAIR * at + 42
        room = NARROW - length(one.text, SIZE) - GAP
        label = short(one.label, SIZE, room)
        drawn.append(tag("text", label, x=2, y=number(base), klass="label"))
        drawn.append(_both(one, NARROW - 2, base))
        drawn.append(_way(one, 8, base + 14, NARROW - 16))
    return _svg(html(*drawn), NARROW, PAIR * len(rows) + 32, "narrow", about)


def _scale(ends: tuple[str, str], x: float, room: float, y: float) -> Html:
    first = tag("text", ends[0], x=number(x), y=number(y), klass="who")
    right = number(x + room)
    return html(first, tag("text", ends[1], x=right, y=number(y), text_anchor="end", klass="who"))


def _way(one: Line, x: float, y: float, room: float) -> Html:
    places = [x + room * float(cell.value or 0) / MOST for cell in (one.first, one.last)]
    calmer = places[1] <= places[0]
    ground = tag("path", d=f"M{number(x)} {number(y)}H{number(x + room)}", klass="guide")
    way = tag(
        "path",
        d=f"M{number(places[0])} {number(y)}H{number(places[1])}",
        klass="feeling" if calmer else "feeling hot",
    )
    begin = tag("circle", cx=number(places[0]), cy=number(y), r=5, klass="begin")
    end = tag(
        "circle", cx=number(places[1]), cy=number(y), r=6, klass="end" if calmer else "end hot"
    )
    return html(ground, way, begin, end)


def _both(one: Line, x: float, y: float) -> Html:
    spans = html(one.first.html("tspan"), ARROW, one.last.html("tspan"))
    return tag("text", spans, x=number(x), y=number(y), text_anchor="end", klass="count")


def _svg(drawn: Html, width: float, height: float, klass: str, about: str) -> Html:
    box = f"0 0 {number(width)} {number(height)}"
    return tag("svg", drawn, viewBox=box, klass=f"plot {klass}", role="img", aria_label=about)
