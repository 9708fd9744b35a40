"""Where does everything stand in the drawing? Stages in columns, moves in lanes; nothing overlaps.

No arrow crosses a text, whatever the process: the texts have places of their own.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from amends.workflow.pages.html import Html, html, tag
from amends.workflow.pages.measures import length, number

from ...coverage import State
from ..view import MARKS, View
from .heads import boxes, height, standing, uprights
from .lanes import Dot, Lane, lanes_of
from .sheet import Sheet
from .signs import GAP, arrow, dot, loop

ORDER: Final = [State.UNSEEN, State.REFUSED, State.WALKED, State.TAKEN]  # the best is drawn last
WIDEST: Final = 88.0  # of a column


def wide(view: View) -> Html:
    """Draw for a desk: the names of the moves stand beside their lanes."""
    lanes, names = lanes_of(view), [view.stage(one) for one in view.process.matter.states]
    left = 28 + max(max(length(one.name, 15), length(one.who, 12)) for one in lanes)
    column = min(WIDEST, max(58.0, 18 + max(length(one, 13) for one in names)))
    right = 20 + max(length(_count(one), 13) for one in lanes)
    sheet = Sheet(left + column * len(names) + right, left, column, 58, 42, 21)
    texts = [_beside(one, at, sheet) for at, one in enumerate(lanes)]
    return _svg(view, lanes, sheet, [*boxes(view, sheet)], texts, "wide")


def narrow(view: View) -> Html:
    """Draw for a telephone: the stages are written downwards, the moves above their lanes."""
    lanes, names = lanes_of(view), [standing(view, one) for one in view.process.matter.states]
    needs = [length(f"{one.name} {one.who}", 14) + length(_count(one), 13) + 30 for one in lanes]
    width = max(336.0, *needs)
    top = 26 + max(height(one) for one in names)
    sheet = Sheet(width, 4, (width - 8) / len(names), top, 54, 40)
    texts = [_above(one, at, sheet) for at, one in enumerate(lanes)]
    return _svg(view, lanes, sheet, [*uprights(view, sheet)], texts, "narrow")


def _svg(
    view: View,
    lanes: Sequence[Lane],
    sheet: Sheet,
    stages: Sequence[Html],
    texts: Sequence[Html],
    kind: str,
) -> Html:
    height = sheet.top + len(lanes) * sheet.lane + 8
    parts = [*_grid(view, sheet, len(lanes)), *stages, *texts]
    parts += [_drawn(one, at, sheet) for at, one in enumerate(lanes)]
    size = f"0 0 {number(sheet.width)} {number(height)}"
    about = view.say("drawing")
    return tag("svg", *parts, viewBox=size, klass=f"plot {kind}", role="group", aria_label=about)


def _grid(view: View, sheet: Sheet, lanes: int) -> Iterator[Html]:
    """Draw what guides the eye: a line down from each stage, a band behind every other lane."""
    for at in range(0, lanes, 2):
        y = number(sheet.top + at * sheet.lane)
        yield tag(
            "rect",
            x=0,
            y=y,
            width=number(sheet.width),
            height=number(sheet.lane),
            rx=6,
            klass="band",
        )
    bottom = number(sheet.top + lanes * sheet.lane)
    for stage in range(len(view.process.matter.states)):
        x = number(sheet.x(stage))
        yield tag("path", d=f"M{x} {number(sheet.top - 8)}V{bottom}", klass="guide")


def _count(lane: Lane) -> str:
    """Say how many ways of a lane are taken, with the sign of the worst of them."""
    worst = next(one for one in ORDER if any(dot.state is one for dot in lane.dots))
    return f"{MARKS[worst]} {lane.taken}/{len(lane.dots)}"


def _beside(lane: Lane, at: int, sheet: Sheet) -> Html:
    y = sheet.y(at)
    name = tag("text", lane.name, x=12, y=number(y - 1), klass="name")
    who = tag("text", lane.who, x=12, y=number(y + 14), klass="who")
    count = tag(
        "text",
        _count(lane),
        x=number(sheet.width - 10),
        y=number(y + 5),
        klass="count",
        text_anchor="end",
    )
    return html(tag("a", name, who, href=f"#{lane.anchor}", klass="lane"), count)


def _above(lane: Lane, at: int, sheet: Sheet) -> Html:
    y = number(sheet.y(at) - 23)
    who = tag("tspan", f" {lane.who}", klass="who")
    name = tag("text", tag("tspan", lane.name, klass="name"), who, x=8, y=y)
    count = tag(
        "text",
        _count(lane),
        x=number(sheet.width - 8),
        y=y,
        klass="count",
        text_anchor="end",
    )
    return html(tag("a", name, href=f"#{lane.anchor}", klass="lane"), count)


def _drawn(lane: Lane, at: int, sheet: Sheet) -> Html:
    y = sheet.y(at)
    ways = sorted(lane.dots, key=lambda one: ORDER.index(one.state))
    lines = [_line(one, y, sheet, fans=lane.fans) for one in ways]
    hub = lane.dots[0].source if lane.fans else lane.dots[0].target
    centre = tag("circle", cx=number(sheet.x(hub)), cy=number(y), r=3.5, klass="hub")
    dots = [
        tag(
            "a",
            tag("title", one.title),
            dot(sheet.x(one.target if lane.fans else one.source), y, one.state),
            href=f"#{one.anchor}",
        )
        for one in lane.dots
    ]
    to_itself = any(one.source == one.target for one in lane.dots)
    return html(*lines, *([] if to_itself else [centre]), *dots)


def _line(way: Dot, y: float, sheet: Sheet, *, fans: bool) -> Html:
    start, end = sheet.x(way.source), sheet.x(way.target)
    if start == end:
        return loop(start, y, way.state)
    sign = 1 if end > start else -1
    free = (4.0, GAP) if fans else (GAP - 2, 4.0)
    return arrow(start + sign * free[0], end - sign * free[1], y, way.state)
