"""What else belongs to the process? Its acts, the waits of the desk, the phrases of the book."""

from collections.abc import Iterator
from typing import Final

from amends.workflow import Policy
from amends.workflow.pages.html import Html, html, tag

from ...book.sentence import KINDS, Phrase
from ...coverage import State
from ..view import View
from .process import chip

WAITS: Final = (  # of the policy that a new desk has
    "first_contact",
    "progress",
    "cooling_acceptance",
    "cooling_withdrawal",
    "cooling_vulnerable",
    "answer_window",
    "attempts_at_least",
    "attempt_days",
)


def acts(view: View) -> Html:
    """Return the acts, with how scenarios use them and what they ask for."""
    return tag("div", *(_act(view, *one) for one in view.coverage.acts.items()), klass="grid")


def _act(view: View, name: str, state: State) -> Html:
    tally = view.coverage.tally
    uses = [one for one in view.coverage.uses if one.act == name]
    chips = tag("ul", *(chip(view, one) for one in uses), klass="chips") if uses else html()
    title = tag("h4", view.sign(state), " ", view.step(name), tag("small", " ", view.said(state)))
    links = view.links(tally.acted[name])
    shown = view.more(view.say("move_taken", count=len(tally.acted[name])), links)
    return tag("section", title, chips, shown, klass="box")


def has_waits(view: View) -> bool:
    """Tell whether the process lives by clocks."""
    return bool(view.process.clocks.start)


def waits(view: View) -> Html:
    """Return the deadlines and waits as a new desk has them."""
    policy = Policy()
    items = [
        tag("li", tag("b", str(getattr(policy, name))), " ", view.say(f"wait_{name}"))
        for name in WAITS
    ]
    return html(tag("p", view.say("waits_are"), klass="quiet"), tag("ul", *items, klass="waits"))


def phrases(view: View) -> Html:
    """Return the phrase book, with how many scenarios use each phrase."""
    return html(*(_kind(view, kind) for kind in KINDS))


def _kind(view: View, kind: str) -> Html:
    items = [*_phrases(view, kind)]
    return html(tag("h4", view.say(f"kind_{kind}")), tag("ul", *items, klass="phrases"))


def _phrases(view: View, kind: str) -> Iterator[Html]:
    for one in view.coverage.phrases:
        if one.kind == kind:
            count = len(view.coverage.tally.said[id(one)])
            mark = view.sign(State.TAKEN if count else State.UNSEEN)
            times = tag("small", f" ×{count}")
            yield tag("li", mark, " ", _said(view, one), times)


def _said(view: View, phrase: Phrase) -> Html:
    said = phrase.said.get(view.lang) or next(iter(phrase.said.values()))
    return tag("span", said, klass="phrase")
