"""How is the way of a case drawn? Its stages on a line, the one it is in filled."""

from collections.abc import Sequence
from typing import Final

from ...desk.dossier import Stop
from ..html import Html, html, tag
from ..measures import length, number, short
from ..saying.moments import day
from .view import View

WIDTH: Final = 980.0
SIZE: Final = 15.0
SMALL: Final = 13.0
NARROW: Final = 336.0
STEP: Final = 38.0  # between two stages that stand below each other


def way(view: View, stops: Sequence[Stop]) -> Html:
    """Draw the way for a desk and for a telephone; only one of the two is ever seen."""
    return html(_across(view, stops), _down(view, stops))


def _across(view: View, stops: Sequence[Stop]) -> Html:
    room = WIDTH / max(len(stops), 1)
    marks = [_stop(view, one, room * (at + 0.5), room) for at, one in enumerate(stops)]
    ends = (number(room / 2), number(WIDTH - room / 2))
    line = tag("path", d=f"M{ends[0]} 40H{ends[1]}", klass="guide thick")
    return _svg(view, html(line, *marks), WIDTH, 84, "wide")


def _stop(view: View, one: Stop, x: float, room: float) -> Html:
    name = short(view.label("stage", one.stage), SIZE, room - 10)
    text = tag("text", name, x=number(x), y=20, text_anchor="middle", klass="name")
    below = tag("text", _below(view, one), x=number(x), y=68, text_anchor="middle", klass="who")
    return html(text, _dot(one, x, 40), below)


def _dot(one: Stop, x: float, y: float) -> Html:
    klass = "stop here" if one.here else "stop passed" if one.at else "stop"
    return tag("circle", cx=number(x), cy=number(y), r=9 if one.here else 6, klass=klass)


def _below(view: View, one: Stop) -> str:
    if one.here:
        return view.say("here")
    return day(one.at, view.lang) if one.at else ""


def _down(view: View, stops: Sequence[Stop]) -> Html:
    marks = []
    for at, one in enumerate(stops):
        y = 20 + at * STEP
        said = _below(view, one)
        room = NARROW - 40 - length(said, SMALL) - 14
        name = short(view.label("stage", one.stage), SIZE, room)
        text = tag("text", name, x=36, y=number(y + 5), klass="name")
        right = number(NARROW - 6)
        below = tag("text", said, x=right, y=number(y + 5), text_anchor="end", klass="who")
        marks.append(html(_dot(one, 16, y), text, below))
    high = 20 + STEP * (len(stops) - 1)
    line = tag("path", d=f"M16 20V{number(high)}", klass="guide thick")
    return _svg(view, html(line, *marks), NARROW, high + 20, "narrow")


def _svg(view: View, drawn: Html, width: float, height: float, klass: str) -> Html:
    box = f"0 0 {number(width)} {number(height)}"
    about = view.say("way_drawn")
    return tag("svg", drawn, viewBox=box, klass=f"plot {klass}", role="img", aria_label=about)
