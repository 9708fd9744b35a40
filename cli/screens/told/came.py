"""What came in, and how did it end? The first blocks of a report."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from ...render.reports import numeral, percent
from .bars import Bar
from .page import Page

if TYPE_CHECKING:
    from amends.workflow.desk.reporting import Report

Block = Callable[[Page, "Report"], Iterator[str]]


def volume(page: Page, found: "Report") -> Iterator[str]:
    """Say how many cases came, ended and are open."""
    one = found.volume
    names = ("received", "ended", "reopened", "escalated", "open_before", "open_after")
    rows = [(name, getattr(one, name)) for name in names]
    yield from page.bars(
        [Bar(page.say(f"volume_{name}"), str(count), count, one.at_work) for name, count in rows]
    )
    yield from page.lines(page.say("at_work", count=one.at_work))


def outcomes(page: Page, found: "Report") -> Iterator[str]:
    """Draw how cases ended."""
    yield from page.bars(
        [
            Bar(page.outcome(one.outcome), str(one.ended), one.share, 100, percent(one.share))
            for one in found.outcomes
        ]
    )


def causes(page: Page, found: "Report") -> Iterator[str]:
    """Draw the causes, and what they add up to."""
    yield from page.bars(
        [
            Bar(
                page.word(one.cause) if one.cause else page.say("not_sorted"),
                str(one.received),
                one.share,
                100,
                page.say("adds_up", share=percent(one.adds_up_to)),
            )
            for one in found.causes
        ]
    )


def topics(page: Page, found: "Report") -> Iterator[str]:
    """List the topics that came far more often than usual."""
    rows = [
        (_topic(page, one.cause, one.detail), one.received, one.usual)
        for one in found.topics
        if one.hot
    ]
    yield from page.table(("topic", "received", "usual"), rows)


def _topic(page: Page, cause: str, detail: str) -> str:
    return (
        page.say("topic", cause=page.word(cause), detail=page.word(detail))
        if detail
        else (page.word(cause))
    )


def channels(page: Page, found: "Report") -> Iterator[str]:
    """Draw the channels, and on how many days each was used."""
    most = max((one.received for one in found.channels), default=0)
    yield from page.bars(
        [
            Bar(
                page.word(one.channel),
                str(one.received),
                one.received,
                most,
                page.say("on_days", days=one.days, of=one.of_days),
            )
            for one in found.channels
        ]
    )


def stages(page: Page, found: "Report") -> Iterator[str]:
    """List the hours from the receipt to each stage."""
    rows = [
        (page.stage(one.stage), one.reached, one.median_hours, one.ninth_hours)
        for one in found.stages
    ]
    yield from page.table(("stage", "reached", "median", "ninth"), rows)


def first_contact(page: Page, found: "Report") -> Iterator[str]:
    """Say how many were settled with one talk, and how many went up."""
    one = found.first_contact
    if one.accepted:
        values = {"at_once": one.at_once, "accepted": one.accepted, "share": percent(one.share)}
        yield from page.lines(page.say("at_once", **values))
    if found.volume.escalated:
        share = numeral(found.volume.escalated_share)
        yield from page.lines(page.say("escalated", count=found.volume.escalated, share=share))


CAME: Final[tuple[tuple[str, Block], ...]] = (
    ("title_volume", volume),
    ("title_outcomes", outcomes),
    ("title_causes", causes),
    ("title_topics", topics),
    ("title_channels", channels),
    ("title_stages", stages),
    ("title_first_contact", first_contact),
)
