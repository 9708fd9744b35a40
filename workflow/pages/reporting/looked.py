"""What should somebody look at? Guards that refuse, obstacles, and what figures might hide."""

from typing import Final

from ...desk.reporting import Report
from ...desk.reporting.values import GuardCount, Watched
from ..html import Html, html, tag
from .bars import Bar, bars
from .came import Block
from .sheet import Cell, Sheet, row


def guards(sheet: Sheet, found: Report) -> Html:
    """List what refused most, and what happened next."""
    items = [_guard(sheet, at, one) for at, one in enumerate(found.guards)]
    return tag("ul", *(tag("li", one) for one in items), klass="plain") if items else html()


def _guard(sheet: Sheet, at: int, one: GuardCount) -> Html:
    cells = {
        name: Cell(f"guards.{at}.{name}", getattr(one, name))
        for name in ("times", "done", "otherwise", "waiting")
    }
    head = sheet.sentence("guard", times=cells.pop("times"), says=sheet.refusal(one.guard))
    return html(head, tag("small", " ", sheet.sentence("guard_next", **cells)))


def watched(sheet: Sheet, found: Report) -> Html:
    """List what has to be looked at, with the cases."""
    items = [tag("li", _watched(sheet, at, one)) for at, one in enumerate(found.watched)]
    if not items:
        return html()
    return html(tag("ul", *items, klass="plain"), tag("p", sheet.say("no_proof"), klass="quiet"))


def _watched(sheet: Sheet, at: int, one: Watched) -> Html:
    policy = sheet.policy
    bounds = {
        "near": policy.report_near,
        "after": policy.report_after,
        "late": policy.report_late,
    }
    text = sheet.say(f"watched_{one.kind}", **bounds)
    head = sheet.sentence("watched", text=text, count=Cell(f"watched.{at}.cases", one.cases))
    return html(head, tag("small", " ", " ".join(one.shown)))


def obstacles(sheet: Sheet, found: Report) -> Html:
    """Draw what stood in the way."""
    most = max((one.times for one in found.obstacles), default=0)
    rows = [
        Bar(sheet.word(one.obstacle), Cell(f"obstacles.{at}.times", one.times), one.times / most)
        for at, one in enumerate(found.obstacles)
        if most
    ]
    return bars(rows, sheet.say("title_obstacles"))


def attributed(sheet: Sheet, found: Report) -> Html:
    """Set what is counted against us beside whether there was a fault."""
    names = ("counted", "change", "fault", "no_fault", "not_judged")
    rows = [
        row(
            sheet.say("counted", by=sheet.word(one.counted_by), basis=sheet.word(one.basis)),
            *(Cell(f"attributed.{at}.{name}", getattr(one, name)) for name in names),
        )
        for at, one in enumerate(found.attributed)
    ]
    return sheet.table(("counted", "cases", *names[1:]), rows)


def reviews(sheet: Sheet, found: Report) -> Html:
    """Say how many reviews named an improvement."""
    if not found.reviews:
        return html()
    cells = {name: Cell(name, getattr(found, name)) for name in ("reviews", "improvements")}
    return tag("p", sheet.sentence("reviews", **cells))


LOOKED: Final[tuple[tuple[str, Block], ...]] = (
    ("guards", guards),
    ("obstacles", obstacles),
    ("watched", watched),
    ("attributed", attributed),
    ("reviews", reviews),
)
