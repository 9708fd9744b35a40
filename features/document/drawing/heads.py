"""What stands above the lanes? A box for each stage, its name across or downwards."""

from collections.abc import Iterator
from typing import Final

from amends.workflow.pages.html import Html, tag
from amends.workflow.pages.measures import length, number, short

from ..view import View, stage_anchor
from .sheet import Sheet

SIZE: Final = 13.0
SIZE_DOWN: Final = 14.5  # heavy letters need more room than light ones
HIGHEST: Final = 120.0  # of what is written downwards; the stages below have it whole


def _kind(view: View, name: str) -> str:
    end = " end" if name in view.process.matter.ends else ""
    return f"stage {view.coverage.stages[name].value}{end}"


def boxes(view: View, sheet: Sheet) -> Iterator[Html]:
    """Draw the stages with their names written across."""
    for at, name in enumerate(view.process.matter.states):
        x, wide_ = sheet.x(at), sheet.column - 6
        box = tag("rect", x=number(x - wide_ / 2), y=12, width=number(wide_), height=34, rx=9)
        text = tag(
            "text",
            short(view.stage(name), SIZE, wide_ - 8),
            x=number(x),
            y=33.5,
            text_anchor="middle",
        )
        yield tag("a", box, text, href=f"#{stage_anchor(name)}", klass=_kind(view, name))


def uprights(view: View, sheet: Sheet) -> Iterator[Html]:
    """Draw the stages with their names written downwards."""
    for at, name in enumerate(view.process.matter.states):
        x, wide_, said = sheet.x(at), sheet.column - 4, standing(view, name)
        high = sheet.top - 14
        box = tag(
            "rect", x=number(x - wide_ / 2), y=4, width=number(wide_), height=number(high), rx=6
        )
        down = _downwards(said, x) if _is_wide(said) else _turned(said, x, high)
        yield tag("a", box, *down, href=f"#{stage_anchor(name)}", klass=_kind(view, name))


def standing(view: View, name: str) -> str:
    """Return the name of a stage as it is written downwards."""
    return short(view.stage(name), SIZE_DOWN, HIGHEST)


def _is_wide(text: str) -> bool:
    return length(text, 1) > 0.9 * len(text)


def height(text: str) -> float:
    """Return how high a name is that is written downwards."""
    return 15.0 * len(text) if _is_wide(text) else length(text, SIZE_DOWN)


def _downwards(said: str, x: float) -> list[Html]:
    """Write a word of ideographs sign below sign."""
    lines = [tag("tspan", one, x=number(x), y=number(20 + 15 * at)) for at, one in enumerate(said)]
    return [tag("text", *lines, text_anchor="middle")]


def _turned(said: str, x: float, high: float) -> list[Html]:
    turn = f"rotate(-90 {number(x)} {number(high - 2)})"
    return [tag("text", said, x=number(x), y=number(high + 2), transform=turn)]
