"""How are notices and consents told to an examiner? With exact texts, and what they rest on."""

from collections.abc import Iterator, Sequence

from ...desk.dossier import Notice, Pack, Pressed
from ...desk.telling.agreements import Agreement
from ..html import Html, html, tag
from ..saying.words import value_name
from ..telling.offers import agreements
from ..telling.timeline import timeline
from ..telling.view import Row, View


def notices(view: View, found: Sequence[Notice]) -> Html:
    """Tell every notice in the order in which it was sent."""
    boxes = [_notice(view, at, one) for at, one in enumerate(found)]
    return tag("div", *boxes, klass="stack") if boxes else tag("p", view.say("no_notices"))


def _notice(view: View, at: int, one: Notice) -> Html:
    number = view.figure(f"notices.{at}.seq", one.seq, view.say("event", number=one.seq), "small")
    code, klass = ("as_recorded", "good") if one.holds else ("not_as_recorded", "bad")
    state = tag("span", view.say(code), klass=f"badge {klass}")
    title = tag("h4", view.label("step", one.what), " ", state, " ", number)
    rows = view.rows([*_head(view, one), *_parts(view, one)])
    return tag("div", title, rows, tag("p", one.hash, klass="hash"), klass="box")


def _head(view: View, one: Notice) -> Iterator[Row]:
    yield view.say("col_when"), view.moment(one.at)
    yield view.say("sent_by"), html(one.who, " · ", view.label("role", one.role))
    yield value_name("channel", view.lang), view.label("choice", one.channel)
    yield value_name("about", view.lang), view.value(one.about) if one.about else ""


def _parts(view: View, one: Notice) -> Iterator[Row]:
    for name, text in one.parts.items():
        yield value_name(name, view.lang), view.value(text)
    erased = [value_name(name, view.lang) for name in one.erased]
    yield view.say("erased"), view.between(erased) if erased else ""


def consents(view: View, found: Pack, told: Sequence[Agreement]) -> Html:
    """Tell the records of agreement, and below them the steps that each rests on."""
    inner = view._replace(root=f"{view.root}dossier.")
    rest = timeline(view, found.supports, anchors=False) if found.supports else html()
    head = tag("h3", view.say("supports")) if found.supports else html()
    return html(agreements(inner, told), head, rest)


def tactics(view: View, found: Sequence[Pressed]) -> Html:
    """Tell every tactic that came to light, and how."""
    if not found:
        return tag("p", view.say("no_tactics"), klass="quiet")
    heads = [view.say(f"col_{one}") for one in ("when", "step", "who", "tactic", "how")]
    rows = [tag("tr", *(tag("td", cell) for cell in _tactic(view, one))) for one in found]
    table = tag("table", tag("tr", *(tag("th", one) for one in heads)), *rows)
    return tag("div", table, klass="table")


def _tactic(view: View, one: Pressed) -> Iterator[Html | str]:
    yield view.moment(one.at)
    yield view.label("step", one.what)
    yield one.who
    rows = tag("small", " ", view.say("rows", rows=", ".join(one.rows))) if one.rows else html()
    yield html(view.label("choice", one.code), rows)
    how = view.say(f"how_{one.how}")
    yield html(how, view.say("because_of", why=one.why)) if one.why else how
