"""How is the feeling of a customer drawn? Readings from 0 to 4 in their order, hurts marked."""

from collections.abc import Sequence
from typing import Final

from ...desk.caring import Recovery, RecoveryPoint
from ..html import Html, html, tag
from ..measures import length, number
from ..saying.moments import day
from .view import View

MOST: Final = 4  # the strongest feeling
TOP: Final = 22.0
STEP: Final = 34.0  # between two readings
SIZE: Final = 13.0
LEAST: Final = 22.0  # between two labels, so that none meets another


def curve(view: View, found: Recovery) -> Html:
    """Draw the curve for a desk and for a telephone, and tell each point below."""
    read = [one for one in found.points if one.reading is not None]
    if not read:
        return tag("p", view.say("unread"), klass="quiet")
    drawn = html(_drawn(view, found, 900.0, "wide"), _drawn(view, found, 336.0, "narrow"))
    return html(drawn, _summary(view, found), _points(view, found))


def _drawn(view: View, found: Recovery, width: float, klass: str) -> Html:
    read = [(at, one) for at, one in enumerate(found.points) if one.reading is not None]
    words = [view.say(f"reading_{value}") for value in (0, MOST)]
    left = 18 + max(length(one, SIZE) for one in words)
    apart = (width - left - 24) / max(len(read) - 1, 1)
    places = [(left + 8 + number_ * apart, _y(one)) for number_, (_, one) in enumerate(read)]
    line = "L".join(f"{number(x)} {number(y)}" for x, y in places)
    parts = [_grid(words, width, left), tag("path", d=f"M{line}", klass="curve")]
    shown = _spread([x for x, _ in places])
    for place, (x, y), (at, one) in zip(range(len(read)), places, read, strict=True):
        parts.append(_point(view, one, x, y, f"feeling.points.{at}.reading", place in shown))
    parts.append(_days(view, [one for _, one in read], left, width))
    high = TOP + STEP * MOST + 46
    about = view.say("curve_drawn")
    box = f"0 0 {number(width)} {number(high)}"
    return tag("svg", *parts, viewBox=box, klass=f"plot {klass}", role="img", aria_label=about)


def _y(one: RecoveryPoint) -> float:
    return TOP + STEP * (MOST - (one.reading or 0))


def _spread(places: Sequence[float]) -> set[int]:
    """Choose which readings are written: the last, and those with room before it."""
    shown, last = {len(places) - 1}, places[-1]
    for at in reversed(range(len(places) - 1)):
        if last - places[at] >= LEAST:
            shown.add(at)
            last = places[at]
    return shown


def _grid(words: Sequence[str], width: float, left: float) -> Html:
    lines = [
        tag(
            "path",
            d=f"M{number(left)} {number(TOP + STEP * at)}H{number(width - 8)}",
            klass="guide",
        )
        for at in range(MOST + 1)
    ]
    low = tag(
        "text",
        words[0],
        x=number(left - 8),
        y=number(TOP + STEP * MOST + 4),
        text_anchor="end",
        klass="who",
    )
    high = tag(
        "text", words[1], x=number(left - 8), y=number(TOP + 4), text_anchor="end", klass="who"
    )
    return html(*lines, low, high)


def _point(view: View, one: RecoveryPoint, x: float, y: float, of: str, written: bool) -> Html:  # noqa: FBT001
    klass = "reading hurt" if one.relapse else "reading"
    dot = tag("circle", cx=number(x), cy=number(y), r=5, klass=klass)
    if not written:
        return dot
    text = view.figure(
        of, one.reading, name="text", x=number(x), y=number(y - 9), text_anchor="middle"
    )
    return html(dot, text)


def _days(view: View, read: Sequence[RecoveryPoint], left: float, width: float) -> Html:
    y = number(TOP + STEP * MOST + 32)
    first = tag("text", day(read[0].at, view.lang), x=number(left), y=y, klass="who")
    if len(read) == 1:
        return first
    last = day(read[-1].at, view.lang)
    return html(first, tag("text", last, x=number(width - 8), y=y, text_anchor="end", klass="who"))


def _summary(view: View, found: Recovery) -> Html:
    hurts = view.figure("feeling.relapses", found.relapses)
    first, last = (view.figure(f"feeling.{one}", getattr(found, one)) for one in ("first", "last"))
    return view.rows(
        [
            (view.say("feeling_first"), first),
            (view.say("feeling_last"), last),
            (view.say("feeling_reached"), view.label("feeling", found.reached[-1])),
            (view.say("feeling_hurts"), hurts),
        ]
    )


def _points(view: View, found: Recovery) -> Html:
    rows = [
        tag(
            "tr",
            tag("td", view.moment(one.at)),
            tag("td", _what(view, one)),
            tag("td", _reading(view, at, one)),
            tag("td", view.label("feeling", one.step)),
        )
        for at, one in enumerate(found.points)
    ]
    heads = [view.say(f"col_{one}") for one in ("when", "what", "reading", "step")]
    table = tag("table", tag("tr", *(tag("th", one) for one in heads)), *rows)
    return tag(
        "details", tag("summary", view.say("feeling_points")), tag("div", table, klass="table")
    )


def _reading(view: View, at: int, one: RecoveryPoint) -> Html:
    if one.reading is None:
        return html()
    return view.figure(f"feeling.points.{at}.reading", one.reading, name="span")


def _what(view: View, one: RecoveryPoint) -> str:
    step = view.label("clock" if one.relapse == "promise" else "step", one.what)
    if one.relapse is None:
        return step
    return view.say("hurt_by", step=step, what=view.label("recovery", one.relapse))
