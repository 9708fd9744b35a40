"""How did it go for the customers? On time, feelings, withdrawals, consents, equal treatment."""

from typing import Final

from ...desk.reporting import Report
from ..html import Html, html, tag
from .bars import Bar, bars
from .came import Block
from .lines import Line, lines
from .sheet import Cell, Sheet, row

SHARES: Final = ("upheld", "withdrawn", "missed", "tainted")


def on_time(sheet: Sheet, found: Report) -> Html:
    """Draw how many cases each clock that ran out left on time."""
    clocks = found.on_time.clocks
    if not clocks:
        return tag("p", sheet.say("all_on_time")) if found.volume.at_work else html()
    rows = [
        Bar(
            sheet.clock(one.clock),
            Cell(f"on_time.clocks.{at}.on_time", one.on_time, share=True),
            (one.on_time or 0) / 100,
            kind="hot" if one.legal else "",
        )
        for at, one in enumerate(clocks)
    ]
    said = [
        html(
            sheet.clock(one.clock),
            " · ",
            sheet.sentence(
                "missed_legal" if one.legal else "missed_service",
                cases=Cell(f"on_time.clocks.{at}.cases", one.cases),
            ),
        )
        for at, one in enumerate(clocks)
    ]
    items = tag("ul", *(tag("li", one) for one in said))
    return html(bars(rows, sheet.say("title_on_time")), items)


def packs(sheet: Sheet, found: Report) -> Html:
    """List the rule packs that complaints came under."""
    rows = [
        (
            one.pack,
            Cell(f"packs.{at}.received", one.received),
            Cell(f"packs.{at}.missed", one.missed),
        )
        for at, one in enumerate(found.packs)
    ]
    return sheet.table(("pack", "received", "missed"), rows)


def feelings(sheet: Sheet, found: Report) -> Html:
    """Draw the feeling from first to last by outcome, and count who went calmer or angrier."""
    read = [(at, one) for at, one in enumerate(found.feelings) if one.read]
    ways = [
        Line(
            sheet.outcome(one.outcome),
            Cell(f"feelings.{at}.first", one.first),
            Cell(f"feelings.{at}.last", one.last),
        )
        for at, one in read
    ]
    rows = [
        row(
            sheet.outcome(one.outcome),
            *(
                Cell(f"feelings.{at}.{name}", getattr(one, name))
                for name in ("read", "calmer", "angrier")
            ),
        )
        for at, one in read
    ]
    ends = (sheet.page("reading_0"), sheet.page("reading_4"))
    drawn = lines(ways, ends, sheet.say("title_feelings"))
    return html(drawn, sheet.table(("outcome", "read", "calmer", "angrier"), rows))


def withdrawals(sheet: Sheet, found: Report) -> Html:
    """List why customers wanted to withdraw, and how many came back."""
    names = ("asked", "withdrawn", "came_back")
    rows = [
        row(
            sheet.word(one.reason),
            *(Cell(f"withdrawals.{at}.{name}", getattr(one, name)) for name in names),
        )
        for at, one in enumerate(found.withdrawals)
    ]
    return sheet.table(("reason", *names), rows)


def treatment(sheet: Sheet, found: Report) -> Html:
    """Set vulnerable customers beside the others, and open cases by manner, if not too few."""
    if not found.treatment.manners:
        return _vulnerable(sheet, found)
    rows = [
        row(
            sheet.word(one.style),
            Cell(f"treatment.manners.{at}.open", one.open),
            Cell(f"treatment.manners.{at}.median_hours", one.median_hours),
            Cell(f"treatment.manners.{at}.offered", one.offered, share=True),
            Cell(f"treatment.manners.{at}.overdue", one.overdue, share=True),
        )
        for at, one in enumerate(found.treatment.manners)
    ]
    names = ("style", "open", "waits", "offered", "overdue")
    return html(_vulnerable(sheet, found), tag("p", sheet.say("manners")), sheet.table(names, rows))


def _vulnerable(sheet: Sheet, found: Report) -> Html:
    if not found.treatment.groups:
        least = Cell("treatment.least", found.treatment.least)
        return tag("p", sheet.sentence("too_few", least=least)) if found.volume.ended else html()
    rows = [
        row(
            sheet.say(f"group_{one.group}"),
            Cell(f"treatment.groups.{at}.ended", one.ended),
            Cell(f"treatment.groups.{at}.median_hours", one.median_hours),
            *(
                Cell(f"treatment.groups.{at}.{name}", getattr(one, name), share=True)
                for name in SHARES
            ),
        )
        for at, one in enumerate(found.treatment.groups)
    ]
    return sheet.table(("group", "ended", "median", *SHARES), rows)


def tainted(sheet: Sheet, found: Report) -> Html:
    """Say how many consents did not count, and what became of the cases."""
    one = found.tainted
    if not one.times:
        return html()
    cells = {name: Cell(f"tainted.{name}", value) for name, value in one._asdict().items()}
    return tag("p", sheet.sentence("tainted", **cells))


WENT: Final[tuple[tuple[str, Block], ...]] = (
    ("on_time", on_time),
    ("packs", packs),
    ("feelings", feelings),
    ("withdrawals", withdrawals),
    ("treatment", treatment),
    ("tainted", tainted),
)
