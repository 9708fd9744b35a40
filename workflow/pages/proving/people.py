"""How is told who decided what, what was refused, and by which rules the case was counted?"""

from collections.abc import Iterator, Sequence

from ...desk.dossier import Decision, Refusal, RuleTold
from ...guards.agreement.sources import source_of
from ..html import Html, html, tag
from ..saying.sources import source_text
from ..telling.timeline import error_said, guard_said
from ..telling.view import Row, View


def decided(view: View, found: Sequence[Decision]) -> Html:
    """Tell what people of ours decided, in order."""
    if not found:
        return tag("p", view.say("no_decisions"), klass="quiet")
    items = [
        html(
            _head(view, one),
            tag("small", one.who, " · ", view.label("role", one.role)),
            view.rows(view.values(one.said, one.data)),
        )
        for one in found
    ]
    return view.items(items, "story")


def refused(view: View, found: Sequence[Refusal]) -> Html:
    """Tell which steps were refused, to whom, and by which guards with their sources."""
    if not found:
        return tag("p", view.say("no_refusals"), klass="quiet")
    items = [
        html(
            _head(view, one),
            tag("small", one.who),
            view.items([*_owed(view, one)], "plain"),
        )
        for one in found
    ]
    return view.items(items, "story")


def _head(view: View, one: Decision | Refusal) -> Html:
    what = tag("b", view.label("step", one.what))
    return tag("div", view.moment(one.at), " ", what, klass="head")


def _owed(view: View, one: Refusal) -> Iterator[Html]:
    for code in one.owed:
        source = source_of(code)
        beside = tag("small", f" {source}") if source else html()
        yield html(guard_said(view, code), beside)
    if not one.owed:
        yield html(error_said(view, one.code))


def rules(view: View, found: Sequence[RuleTold]) -> Html:
    """Tell which versions of rule packs the case lives under, and where they stand."""
    boxes = [
        tag(
            "div",
            tag("h4", one.names.get(view.lang, one.version)),
            view.rows(_rule(view, one)),
            klass="box",
        )
        for one in found
    ]
    return tag("div", *boxes, klass="grid") if boxes else tag("p", view.say("no_rules"))


def _rule(view: View, one: RuleTold) -> Iterator[Row]:
    yield view.say("version_id"), one.version
    yield view.say("layer"), view.say(one.layer)
    yield view.say("source"), source_text(one.reference, one.mark, view.lang)
    yield view.say("in_force"), " – ".join(filter(None, (one.since, one.until)))
