"""How are the clocks of a case told? Those that wait for somebody first, each with its way."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Final

from ...desk.dossier import Dossier
from ...desk.timekeeping.explaining import ClockView, PartView
from ..html import Html, html, tag
from ..saying.intervals import counted, days_of, length_text, sum_of, what_it_is
from ..saying.sources import doubted, source_text, state_text
from .view import Row, View

LAYERS: Final = ("legal", "service")


def overdue(view: View, told: Dossier) -> Html:
    """Tell on top what ran out and still waits for somebody."""
    if not told.overdue:
        return html()
    late = [told.clocks[at] for at in told.overdue]
    items = [view.say("overdue_one", name=view.clock(one.id)) for one in late]
    since = [view.moment(one.due) if one.due else html() for one in late]
    each = [html(name, " ", at) for name, at in zip(items, since, strict=True)]
    head = view.say("overdue", count=len(late))
    return tag("div", tag("h3", head), view.items(each), klass="wrong", role="alert")


def clocks(view: View, told: Dossier) -> Html:
    """Tell the clocks that wait for somebody, the law's before the desk's own; then the rest."""
    parts: list[Html] = []
    for layer in LAYERS:
        own = [one for one in told.clocks if one.layer == layer and one.open]
        if own:
            boxes = [_clock(view, told, one) for one in own]
            parts += [tag("h3", view.say(layer)), tag("div", *boxes, klass="grid")]
    over = [one for one in told.clocks if not one.open]
    if not told.clocks:
        return tag("p", view.say("no_clocks"), klass="quiet")
    return html(*parts, _over(view, over) if over else html())


def _over(view: View, over: Sequence[ClockView]) -> Html:
    """Tell in a line each what waits for nobody any more."""
    rows = [
        tag(
            "tr",
            tag("td", view.clock(one.id)),
            tag("td", _state(view, one)),
            tag("td", view.moment(one.due) if one.due else ""),
            tag("td", view.moment(one.stopped) if one.stopped else ""),
        )
        for one in over
    ]
    heads = [view.say(one) for one in ("clock", "col_state", "due", "met")]
    table = tag("table", tag("tr", *(tag("th", one) for one in heads)), *rows)
    return html(tag("h3", view.say("clocks_over")), tag("div", table, klass="table"))


def _clock(view: View, told: Dossier, one: ClockView) -> Html:
    title = tag("h4", view.clock(one.id), " ", _state(view, one))
    return tag("div", title, _bar(told, one), view.rows(_rows(view, one)), klass="box")


def _state(view: View, one: ClockView) -> Html:
    said = doubted(
        state_text(one.state, one.missed, view.lang),
        provisional=one.provisional and one.stopped is None,
        unconfirmed=one.unconfirmed,
        lang=view.lang,
    )
    wrong = one.late and one.missed == "breach" and not one.unconfirmed
    kind = "bad" if wrong else "good" if one.state == "met" else "on" if one.open else "off"
    return tag("span", said, klass=f"badge {kind}")


def _bar(told: Dossier, one: ClockView) -> Html:
    """Show how much of its time is over, where it runs."""
    if not one.open or one.due is None:
        return html()
    begins, ends, now = (datetime.fromisoformat(at) for at in (one.since, one.due, told.made))
    whole = (ends - begins).total_seconds()
    over = 100 if whole <= 0 else round(100 * (now - begins).total_seconds() / whole)
    klass = "late" if one.late else None
    shown = str(max(0, min(100, over)))
    return tag("progress", value=shown, max="100", klass=klass, aria_hidden="true")


def _rows(view: View, one: ClockView) -> Iterator[Row]:
    yield view.say("from"), view.moment(one.since)
    yield view.say("due"), view.moment(one.due) if one.due else view.say("not_counting")
    if one.stopped:
        yield view.say("met"), view.moment(one.stopped)
    if one.lengths:
        last = one.lengths[-1]
        yield view.say("length"), length_text(last.number, last.unit, view.lang)
    yield view.say("source"), source_text(one.reference, one.mark, view.lang)


def proofs(view: View, told: Dossier) -> Html:
    """Tell how each clock was counted: interval by interval, with the sum."""
    boxes = [_proof(view, at, one) for at, one in enumerate(told.clocks)]
    return tag("div", *boxes, klass="stack") if boxes else tag("p", view.say("no_clocks"))


def _proof(view: View, at: int, one: ClockView) -> Html:
    title = tag("h4", view.clock(one.id), " ", _state(view, one))
    rows = [*_rows(view, one), *_history(view, one)]
    if one.calendar:
        rows.append((view.say("calendar"), view.say("in_zone", name=one.calendar, zone=one.zone)))
    table = _table(view, at, one.parts) if one.parts else html()
    return tag("div", title, view.rows(rows), table, klass="box")


def _history(view: View, one: ClockView) -> Iterator[Row]:
    """Give the lengths it had before, how it was extended, and what was left out."""
    for each in one.lengths[:-1]:
        length = length_text(each.number, each.unit, view.lang)
        source = source_text(each.reference, each.mark, view.lang)
        yield view.say("length_before"), html(length, " · ", view.moment(each.at), " · ", source)
    for more in one.extended:
        source = source_text(more.reference, more.mark, view.lang)
        by = length_text(more.number, more.unit, view.lang) if more.unit else ""
        until = view.moment(more.until) if more.until else html()
        yield view.say("extended"), html(by, until, " · ", view.moment(more.at), " · ", source)
    for begins, ends in one.excluded:
        last = view.moment(ends) if ends else html(view.say("still"))
        yield view.say("excluded"), html(view.moment(begins), " – ", last)


def _table(view: View, at: int, parts: Iterable[PartView]) -> Html:
    """Lay the intervals out; the figure of each is held against the object."""
    every = [*parts]
    rows = [
        tag(
            "tr",
            tag("td", days_of(one, view.lang)),
            tag("td", what_it_is(one, view.lang)),
            tag("td", _counted(view, f"clocks.{at}.parts.{number}.counted", one), klass="count"),
        )
        for number, one in enumerate(every)
    ]
    total = tag("td", tag("b", sum_of(every, view.lang)), klass="count")
    rows.append(tag("tr", tag("th", view.say("sum"), colspan="2"), total, klass="sum"))
    heads = [view.say(f"col_{one}") for one in ("days", "why", "counts")]
    head = tag("tr", *(tag("th", one) for one in heads))
    return tag("div", tag("table", head, *rows), klass="table")


def _counted(view: View, of: str, one: PartView) -> Html:
    return view.figure(of, one.counted, counted(one, view.lang), name="span")
