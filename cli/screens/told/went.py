"""How did it go for the customers? On time, feelings, withdrawals, consents, equal treatment."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...render.reports import numeral, percent
from .bars import Bar
from .came import Block
from .page import Page

if TYPE_CHECKING:
    from amends.workflow.desk.reporting import Report


def on_time(page: Page, found: "Report") -> Iterator[str]:
    """Draw how many cases each clock that ran out left on time."""
    yield from page.bars(
        [
            Bar(
                page.clock(one.clock),
                percent(one.on_time),
                one.on_time or 0,
                100,
                page.say("missed_legal" if one.legal else "missed_service", cases=one.cases),
            )
            for one in found.on_time.clocks
        ]
    )
    if found.volume.at_work and not found.on_time.clocks:
        yield from page.lines(page.say("all_on_time"))


def packs(page: Page, found: "Report") -> Iterator[str]:
    """List the rule packs that complaints came under."""
    rows = [(one.pack, one.received, one.missed) for one in found.packs]
    yield from page.table(("pack", "received", "missed"), rows)


def feelings(page: Page, found: "Report") -> Iterator[str]:
    """List the feeling first to last by outcome."""
    rows = [
        (
            page.outcome(one.outcome),
            _way(page, one.first, one.last),
            one.read,
            one.calmer,
            one.angrier,
        )
        for one in found.feelings
        if one.read
    ]
    yield from page.table(("outcome", "feeling", "read", "calmer", "angrier"), rows)


def _way(page: Page, first: float | None, last: float | None) -> str:
    drawn = [page.glyphs.feeling(round(one)) for one in (first, last) if one is not None]
    return f"{drawn[0]}{drawn[-1]} {numeral(first)} {page.glyphs.arrow} {numeral(last)}"


def withdrawals(page: Page, found: "Report") -> Iterator[str]:
    """List why customers wanted to withdraw, and how many came back."""
    rows = [
        (page.word(one.reason), one.asked, one.withdrawn, one.came_back)
        for one in found.withdrawals
    ]
    yield from page.table(("reason", "asked", "withdrawn", "came_back"), rows)


def treatment(page: Page, found: "Report") -> Iterator[str]:
    """Set vulnerable customers beside the others, and open cases by manner, if not too few."""
    yield from _vulnerable(page, found)
    if found.treatment.manners:
        yield from page.lines(page.say("manners"))
        rows: list[list[str | float | None]] = [
            [page.word(one.style), one.open, one.median_hours, *map(percent, one[3:])]
            for one in found.treatment.manners
        ]
        yield from page.table(("style", "open", "waits", "offered", "overdue"), rows)


def _vulnerable(page: Page, found: "Report") -> Iterator[str]:
    if not found.treatment.groups:
        if found.volume.ended:
            yield from page.lines(page.say("too_few", least=found.treatment.least))
        return
    rows: list[list[str | float | None]] = [
        [page.say(f"group_{one.group}"), one.ended, one.median_hours, *map(percent, one[3:])]
        for one in found.treatment.groups
    ]
    names = ("group", "ended", "median", "upheld", "withdrawn", "missed", "tainted")
    yield from page.table(names, rows)


def tainted(page: Page, found: "Report") -> Iterator[str]:
    """Say how many consents did not count, and what became of the cases."""
    one = found.tainted
    if one.times:
        yield from page.lines(page.say("tainted", **one._asdict()))


WENT: Final[tuple[tuple[str, Block], ...]] = (
    ("title_on_time", on_time),
    ("title_packs", packs),
    ("title_feelings", feelings),
    ("title_withdrawals", withdrawals),
    ("title_treatment", treatment),
    ("title_tainted", tainted),
)
