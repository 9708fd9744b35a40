"""How does the document begin? With the headline, the figures behind it, and what is left out."""

from collections.abc import Iterator
from typing import Final

from amends.workflow.pages.html import Html, html, tag

from ...coverage import headline, missing
from ...reading.problem import Unreadable
from ..view import View

MOST: Final = 4  # reasons in one sentence; the moves have them all


def opening(view: View) -> Html:
    """Return the headline, a card for each figure, and what keeps files from being played."""
    said = tag("p", headline(view.coverage, view.lang), klass="headline")
    return html(said, tag("div", *_cards(view), klass="cards"), _wrong(view))


def _cards(view: View) -> Iterator[Html]:
    coverage = view.coverage
    figures, stages = coverage.figures, coverage.stages.values()
    reached = sum(one.value == "taken" for one in stages)
    for code, part, whole in (
        ("scenarios", figures["held"], figures["scenarios"]),
        ("moves", figures["taken"], figures["moves"]),
        ("guards", figures["both"], figures["guards"]),
        ("stages", reached, len(stages)),
    ):
        share = tag("span", style=f"width:{100 * part // (whole or 1)}%")
        number = tag("b", str(part), tag("small", f" / {whole}"))
        bar = tag("span", share, klass="bar", aria_hidden="true")
        yield tag("div", number, tag("span", view.say(f"card_{code}")), bar, klass="card")


def _wrong(view: View) -> Html:
    """Name what could not be read, each with its line."""
    lines = [*_problems(view)]
    if not lines:
        return html()
    items = [tag("li", one) for one in lines]
    return tag("div", tag("b", view.say("wrong")), tag("ul", *items), klass="wrong")


def _problems(view: View) -> Iterator[str]:
    read = view.coverage.ran.read
    unreadable: tuple[Unreadable, ...] = read.unreadable
    for one in unreadable:
        yield from one.lines(view.lang)
    for feature in read.features:
        for wrong in feature.errors:
            yield f"{feature.document['uri']}:{wrong.line}: {wrong.says(view.lang)}"


def left_out(view: View) -> Html:
    """Return what no scenario shows, a sentence each."""
    lines = [tag("li", one) for one in missing(view.coverage, view.lang, MOST)]
    return tag("ul", *lines, klass="plain") if lines else tag("p", view.say("nothing_left_out"))
