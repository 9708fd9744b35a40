"""How is the process shown? As a drawing, and stage by stage, move by move, in words."""

from collections.abc import Iterator

from amends.workflow.pages.html import Html, html, tag
from amends.workflow.process import FORCED, Row

from ...coverage import Seen, State
from ...coverage.elements import Use, Way
from ..drawing.plot import narrow, wide
from ..view import (
    View,
    guard_anchor,
    row_anchor,
    stage_anchor,
    state_of,
    ways_of_row,
)


def drawing(view: View) -> Html:
    """Draw the process, once for a desk and once for a telephone, with what the signs mean."""
    signs = [tag("li", view.sign(state), " ", view.say(f"legend_{state.value}")) for state in State]
    return html(tag("ul", *signs, klass="legend"), wide(view), narrow(view))


def stages(view: View) -> Html:
    """Return a card for each stage, with the scenarios that lead there or begin there."""
    return tag("div", *(_stage(view, one) for one in view.process.matter.states), klass="grid")


def _stage(view: View, name: str) -> Html:
    tally, state = view.coverage.tally, view.coverage.stages[name]
    reached, begun = tally.reached[name], tally.begun[name]
    end = tag("small", " ", view.say("end")) if name in view.process.matter.ends else html()
    title = tag("h4", view.mark(state), " ", view.stage(name), end)
    body = [
        view.more(view.say("leads_here", count=len(reached)), view.links(reached)),
        view.more(view.say("begins_here", count=len(begun)), view.links(begun)),
    ]
    return tag("section", title, *body, id=stage_anchor(name), klass="box")


def moves(view: View) -> Html:
    """Return a card for each row of the lifecycle."""
    return tag("div", *(_move(view, *one) for one in enumerate(view.process.rows)), klass="stack")


def _move(view: View, number: int, row: Row) -> Html:
    ways = ways_of_row(view.coverage, number)
    head = tag(
        "h4",
        view.mark(state_of(ways.values())),
        " ",
        view.step(row.move),
        tag("small", " ", view.who(row)),
    )
    parts = [head, tag("p", *_sources(view, ways, row), klass="route"), _chips(view, number, row)]
    parts += [_shows(view, "taken", ways), _shows(view, "refused", ways)]
    return tag("section", *parts, id=row_anchor(number), klass="box")


def _sources(view: View, ways: dict[Way, State], row: Row) -> Iterator[Html]:
    for way, state in ways.items():
        name = tag("a", view.stage(way.source), href=f"#{stage_anchor(way.source)}")
        said = tag("small", " ", view.said(state))
        yield tag("span", view.sign(state), " ", name, said, klass="from")
    target = tag("a", view.stage(row.target), href=f"#{stage_anchor(row.target)}")
    yield tag("span", "→ ", target, klass="to")


def _chips(view: View, number: int, row: Row) -> Html:
    if row.who == FORCED:
        return tag("p", view.say("forced"), klass="quiet")
    if not row.given:
        return tag("p", view.say("unguarded"), klass="quiet")
    chips = [chip(view, Use(number, "", one.code)) for one in row.given]
    return tag("ul", *chips, klass="chips")


def chip(view: View, use: Use) -> Html:
    """Return a guard where it is asked: its reason, and how often it refused and let pass."""
    stopped, passed = view.coverage.uses[use]
    one = State.WALKED if stopped or passed else State.UNSEEN
    state = State.TAKEN if stopped and passed else one
    counts = view.say("chip", stopped=stopped, passed=passed)
    link = tag("a", view.reason(use.guard), href=f"#{guard_anchor(use.guard)}")
    return tag("li", view.sign(state), link, tag("small", counts), klass=f"chip {state.value}")


def _shows(view: View, code: str, ways: dict[Way, State]) -> Html:
    tally = view.coverage.tally
    sights = {"taken": tally.taken, "refused": tally.refused}[code]
    found: dict[int, Seen] = {}
    for way in ways:
        found |= {id(one.plan): one for one in sights[way]}
    return view.more(view.say(f"move_{code}", count=len(found)), view.links(found.values()))
