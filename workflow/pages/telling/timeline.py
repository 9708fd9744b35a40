"""How is the history of a case told? Step by step under its days, refusals and time's own too."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from ...catalogue import texts
from ...desk.dossier import Told
from ..figures import moment_of
from ..html import Html, html, tag
from ..saying.moments import clock, weekday
from .view import Row, View


def timeline(view: View, told: Sequence[Told], *, anchors: bool = True) -> Html:
    """Tell every step that the reader may have, under the day on which it happened.

    With `anchors` links may lead to each step; on one page it is told so once.
    """
    days = groupby(told, key=lambda one: weekday(one.at, view.lang))
    return html(
        *(
            html(
                tag("h3", day, klass="day"),
                tag("ol", *(_step(view, one, anchors=anchors) for one in steps), klass="story"),
            )
            for day, steps in days
        )
    )


def _step(view: View, one: Told, *, anchors: bool) -> Html:
    precise = one.data.get("precision") != "day"
    at = moment_of(one.at, clock(one.at) if precise else "")
    head = tag(
        "div", at, tag("b", name_of(view, one)), *_moved(view, one), _who(view, one), klass="head"
    )
    rows = view.rows(_values(view, one))
    return tag("li", head, rows, klass=f"step {one.kind}", id=f"e{one.seq}" if anchors else None)


def name_of(view: View, one: Told) -> str:
    """Say what was done, or what time did."""
    if one.kind == "clock":
        return view.say("time_did") if one.what == "time" else view.label("clock", one.what)
    step = view.label("step", one.what)
    return view.say("refused", step=step) if one.kind == "refusal" else step


def _moved(view: View, one: Told) -> Iterator[Html]:
    if one.leads_to:
        both = (view.label("stage", one.came_from), view.label("stage", one.leads_to))
        yield tag("span", " → ".join(both), klass="badge on")


def _who(view: View, one: Told) -> Html:
    if one.kind == "clock":
        return html()
    return tag("small", view.who(one.who, one.role, one.behalf))


def _values(view: View, one: Told) -> list[Row]:
    if one.kind == "refusal":
        return refused_for(view, one)
    if one.kind == "clock":
        return _clock(view, one)
    return view.values(one.said, one.data)


def _clock(view: View, one: Told) -> list[Row]:
    """Say which clock it was, and when it was due."""
    code, due = one.data.get("clock"), one.data.get("due")
    if not isinstance(code, str) or not isinstance(due, str):
        return []
    return [(view.clock(code), html(view.say("due_then"), " ", view.value(due)))]


def refused_for(view: View, one: Told) -> list[Row]:
    """Say what a step was refused for, guard by guard."""
    owed = one.data.get("owed")
    codes = [str(code) for code in owed] if isinstance(owed, list) else []
    said = [guard_said(view, code) for code in codes] or [
        error_said(view, str(one.data.get("code")))
    ]
    return [(view.say("because"), view.items(said, "plain"))]


def guard_said(view: View, code: str) -> str:
    """Say why a guard is asked; the values of the moment are not kept with a refusal."""
    text = texts(view.lang).get(f"guard.{code}.why", code)
    return code if "{" in text else text


def error_said(view: View, code: str) -> str:
    """Say in a sentence why a step was not possible at all, without the values of the moment."""
    text = texts(view.lang).get(f"error.{code}", "{")
    if "{" not in text:
        return text
    return view.say("not_from_here" if code == "not_from_here" else "not_allowed")
