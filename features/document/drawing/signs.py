"""What do the signs of the drawing look like? Dots and arrows that differ in more than colour."""

from typing import Final

from amends.workflow.pages.html import Html, tag
from amends.workflow.pages.measures import number

from ...coverage import State

RADIUS: Final = 6.5
HEAD: Final = 7.0  # the length of an arrow's head
GAP: Final = RADIUS + 3  # what stays free around a dot


def dot(x: float, y: float, state: State) -> Html:
    """Draw a dot: full, a ring, a ring with a bar, or a cross."""
    n = number
    if state is State.UNSEEN:
        arm = RADIUS - 1.5
        cross = f"M{n(x - arm)} {n(y - arm)}L{n(x + arm)} {n(y + arm)}"
        cross += f"M{n(x + arm)} {n(y - arm)}L{n(x - arm)} {n(y + arm)}"
        return tag("path", d=cross, klass=f"dot {state.value}")
    circle = tag("circle", cx=n(x), cy=n(y), r=n(RADIUS), klass=f"dot {state.value}")
    if state is State.REFUSED:
        bar = f"M{n(x - RADIUS)} {n(y)}H{n(x + RADIUS)}"
        return Html(circle + tag("path", d=bar, klass=f"dot {state.value}"))
    return circle


def arrow(start: float, end: float, y: float, state: State) -> Html:
    """Draw a line between two places of a lane, with its head at the end."""
    sign = 1 if end > start else -1
    stop = end - sign * HEAD
    line = tag(
        "path", d=f"M{number(start)} {number(y)}H{number(stop)}", klass=f"line {state.value}"
    )
    return Html(line + head(end, y, sign, state))


def head(x: float, y: float, sign: int, state: State) -> Html:
    """Draw the head of an arrow that points to a place."""
    back = x - sign * HEAD
    path = f"M{number(x)} {number(y)}L{number(back)} {number(y - 4)}V{number(y + 4)}Z"
    return tag("path", d=path, klass=f"head {state.value}")


def loop(x: float, y: float, state: State) -> Html:
    """Draw an arrow from a place back to itself."""
    left, right, top = number(x - 5), number(x + 5), number(y - 23)
    curve = f"M{left} {number(y - 6)}C{number(x - 17)} {top} {number(x + 17)} {top} {right} "
    line = tag("path", d=f"{curve}{number(y - 9)}", klass=f"line {state.value}")
    tip = f"M{number(x + 4.5)} {number(y - 5.5)}l-1 -8.5l7.5 3.5Z"
    return Html(line + tag("path", d=tip, klass=f"head {state.value}"))
