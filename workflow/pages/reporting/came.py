"""What came in, and how did it end? The first blocks of the page of a report."""

from collections.abc import Callable, Iterator
from typing import Final

from ...desk.reporting import Report
from ..html import Html, html, tag
from .bars import Bar, bars
from .sheet import Cell, Sheet

VOLUME: Final = ("received", "ended", "reopened", "escalated", "open_before", "open_after")
VITAL: Final = 80.0  # percent that the vital few add up to (Pareto)
Block = Callable[[Sheet, Report], Html]


def volume(sheet: Sheet, found: Report) -> Html:
    """Say how many cases came, ended and are open."""
    counts = {name: Cell(f"volume.{name}", getattr(found.volume, name)) for name in VOLUME}
    cards = [
        tag("div", one.html("b"), sheet.say(f"volume_{name}"), klass="card")
        for name, one in counts.items()
    ]
    at_work = Cell("volume.at_work", found.volume.at_work)
    return html(tag("div", *cards, klass="cards"), _p(sheet.sentence("at_work", count=at_work)))


def outcomes(sheet: Sheet, found: Report) -> Html:
    """Draw how cases ended."""
    rows = [
        Bar(
            sheet.outcome(one.outcome),
            Cell(f"outcomes.{at}.ended", one.ended),
            one.share / 100,
            Cell(f"outcomes.{at}.share", one.share, share=True),
        )
        for at, one in enumerate(found.outcomes)
    ]
    return bars(rows, sheet.say("title_outcomes"))


def causes(sheet: Sheet, found: Report) -> Html:
    """Draw the causes with what they add up to; the vital few that make 80 percent stand out."""
    rows = [
        Bar(
            sheet.word(one.cause) if one.cause else sheet.say("not_sorted"),
            Cell(f"causes.{at}.received", one.received),
            one.share / 100,
            Cell(f"causes.{at}.adds_up_to", one.adds_up_to, share=True),
            "hot" if one.adds_up_to - one.share < VITAL else "",
        )
        for at, one in enumerate(found.causes)
    ]
    return html(bars(rows, sheet.say("title_causes")), _p(sheet.page("pareto")) if rows else html())


def topics(sheet: Sheet, found: Report) -> Html:
    """List the topics that came far more often than usual."""
    rows = [
        (
            _topic(sheet, one.cause, one.detail),
            Cell(f"topics.{at}.received", one.received),
            Cell(f"topics.{at}.usual", one.usual),
        )
        for at, one in enumerate(found.topics)
        if one.hot
    ]
    return sheet.table(("topic", "received", "usual"), rows)


def _topic(sheet: Sheet, cause: str, detail: str) -> str:
    word = sheet.word(cause)
    return sheet.say("topic", cause=word, detail=sheet.word(detail)) if detail else word


def channels(sheet: Sheet, found: Report) -> Html:
    """Draw the channels by what came in by each."""
    most = max((one.received for one in found.channels), default=0)
    rows = [
        Bar(
            sheet.word(one.channel),
            Cell(f"channels.{at}.received", one.received),
            one.received / most,
        )
        for at, one in enumerate(found.channels)
        if most
    ]
    return bars(rows, sheet.say("title_channels"))


def stages(sheet: Sheet, found: Report) -> Html:
    """Draw the stages that follow one another as a funnel; say how long cases took to each."""
    usual = [(at, one) for at, one in enumerate(found.stages) if one.stage in sheet.line]
    most = max((one.reached for _, one in usual), default=0)
    rows = [
        Bar(sheet.stage(one.stage), Cell(f"stages.{at}.reached", one.reached), one.reached / most)
        for at, one in usual
        if most
    ]
    hours = [
        (
            sheet.stage(one.stage),
            Cell(f"stages.{at}.reached", one.reached),
            Cell(f"stages.{at}.median_hours", one.median_hours),
            Cell(f"stages.{at}.ninth_hours", one.ninth_hours),
        )
        for at, one in enumerate(found.stages)
    ]
    table = sheet.table(("stage", "reached", "median", "ninth"), hours)
    drawn = bars(rows, sheet.page("funnel"), middle=True)
    return html(_p(sheet.page("funnel")) if rows else html(), drawn, table)


def first_contact(sheet: Sheet, found: Report) -> Html:
    """Say how many were settled with one talk, and how many went up."""
    return html(*_contact(sheet, found))


def _contact(sheet: Sheet, found: Report) -> Iterator[Html]:
    one = found.first_contact
    if one.accepted:
        yield _p(
            sheet.sentence(
                "at_once",
                at_once=Cell("first_contact.at_once", one.at_once),
                accepted=Cell("first_contact.accepted", one.accepted),
                share=Cell("first_contact.share", one.share, share=True),
            )
        )
    if found.volume.escalated:
        count = Cell("volume.escalated", found.volume.escalated)
        share = Cell("volume.escalated_share", found.volume.escalated_share)
        yield _p(sheet.sentence("escalated", count=count, share=share))


def _p(text: Html | str) -> Html:
    return tag("p", text)


CAME: Final[tuple[tuple[str, Block], ...]] = (
    ("volume", volume),
    ("outcomes", outcomes),
    ("causes", causes),
    ("topics", topics),
    ("channels", channels),
    ("stages", stages),
    ("first_contact", first_contact),
)
