"""How is told what was offered, what the customer agreed to, and what was made good?"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from ...catalogue import say
from ...desk.dossier import Dossier, RemedyTold
from ...desk.offering import Round
from ...desk.telling.agreements import Agreement
from ..html import Html, html, tag
from ..saying.words import label, value_name
from .view import Row, View

INSIDE: Final = frozenset({"option", "answer", "because"})  # told in their own places
STANDING: Final = {"effective": "good", "used": "good", "given": "on", "cooling": "on"}


def letter(number: int) -> str:
    """Return the letter of an option."""
    return chr(64 + number) if number <= 26 else str(number)  # noqa: PLR2004  # of the alphabet


def offers(view: View, told: Dossier) -> Html:
    """Tell each version that was put before the customer, the newest first."""
    boxes = [_round(view, at, one) for at, one in reversed([*enumerate(told.rounds)])]
    return tag("div", *boxes, klass="stack") if boxes else tag("p", view.say("no_offers"))


def _round(view: View, at: int, one: Round) -> Html:
    number = view.figure(f"rounds.{at}.version", one.version, name="span")
    kind = view.label("choice", one.kind)
    state = tag("span", label("rounds", one.ended or "open", view.lang), klass="badge on")
    title = tag(
        "h4", view.say("version_before"), number, view.say("version_after"), kind, " ", state
    )
    options = [html(tag("b", f"{letter(nr)} "), text) for nr, text in enumerate(one.options, 1)]
    return tag(
        "div",
        title,
        view.rows(_head(view, one)),
        view.items(options, "options"),
        view.rows(_parts(view, one.parts)),
        view.rows([(view.say("objection"), view.quoted(text)) for text in one.objections]),
        view.rows([(view.say("answered_with"), text) for text in one.answers]),
        klass="box",
    )


def _head(view: View, one: Round) -> Iterator[Row]:
    yield view.say("sent"), view.moment(one.at)
    yield view.say("put_by"), one.by
    yield view.say("approved_by"), one.approved_by
    yield view.say("remedies"), view.value(one.remedies) if one.remedies else ""


def _parts(view: View, parts: Mapping[str, str]) -> Iterator[Row]:
    """Give the parts of a version, its text first."""
    for name in sorted(parts, key=_order):
        root = name.partition(".")[0]
        if root != "option":
            yield value_name(name, view.lang), view.value(parts[name])


def _order(name: str) -> tuple[bool, bool, str]:
    root = name.partition(".")[0]
    return name != "text", root not in INSIDE, name.partition(".")[2] + name


def agreements(view: View, found: Sequence[Agreement]) -> Html:
    """Tell what the customer agreed to, took back or withdrew, and whether it stands."""
    boxes = [_agreement(view, at, one) for at, one in enumerate(found)]
    return tag("div", *boxes, klass="grid") if boxes else tag("p", view.say("no_agreements"))


def _agreement(view: View, at: int, one: Agreement) -> Html:
    name = label_of(view, one)
    klass = f"badge {STANDING.get(one.state, 'bad')}"
    state = tag("span", label("agreement", one.state, view.lang), klass=klass)
    title = tag("h4", view.figure(f"agreements.{at}.number", one.number, name, "span"), " ", state)
    return tag("div", title, view.rows(_agreed(view, at, one)), klass="box")


def label_of(view: View, one: Agreement) -> str:
    """Say which record it is, with its number."""
    return say(f"agreement.{one.kind}", view.lang, number=one.number)


def _agreed(view: View, at: int, one: Agreement) -> Iterator[Row]:
    yield view.say("col_when"), view.moment(one.at)
    yield view.say("recorded_by"), one.who
    if one.version is not None:
        yield (
            value_name("version", view.lang),
            view.figure(f"agreements.{at}.version", one.version, name="span"),
        )
    if one.option is not None:
        yield value_name("option", view.lang), letter(one.option)
    if one.outcome is not None:
        yield value_name("outcome", view.lang), label("outcome", one.outcome, view.lang)
    yield from view.values(one.said, {})
    if one.until:
        yield view.say("rests_until"), view.moment(one.until)
    if one.ended:
        step = view.label("step", one.ended_by)
        yield view.say("ended"), html(view.moment(one.ended), " · ", step)


def remedies(view: View, found: Sequence[RemedyTold]) -> Html:
    """Tell what was agreed or is owed by law, and whether it was performed."""
    heads = [view.say(f"col_{one}") for one in ("remedy", "sum", "state")]
    rows = [
        tag(
            "tr",
            tag("td", label("remedy", one.kind, view.lang)),
            tag("td", one.amount or "", klass="count"),
            tag("td", label("remedy", one.state, view.lang)),
        )
        for one in found
    ]
    head = tag("tr", *(tag("th", one) for one in heads))
    return tag("div", tag("table", head, *rows), klass="table")
