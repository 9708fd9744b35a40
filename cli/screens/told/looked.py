"""What should somebody look at? Guards that refuse, obstacles, and what figures might hide."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from .bars import Bar
from .came import Block
from .page import Page

if TYPE_CHECKING:
    from amends.workflow.desk.reporting import Report

MOST_GUARDS: Final = 8


def guards(page: Page, found: "Report") -> Iterator[str]:
    """List what refused most, and what happened next."""
    for one in found.guards[:MOST_GUARDS]:
        yield from page.lines(page.say("guard", says=page.refusal(one.guard), times=one.times))
        yield from page.lines(page.say("guard_next", **one._asdict()))
    if len(found.guards) > MOST_GUARDS:
        yield from page.lines(page.say("more", count=len(found.guards) - MOST_GUARDS))


def watched(page: Page, found: "Report") -> Iterator[str]:
    """List what has to be looked at, with the cases."""
    for one in found.watched:
        text = page.say(f"watched_{one.kind}", **_bounds(page))
        yield from page.lines(page.say("watched", text=text, count=one.cases))
        shown = " ".join(one.shown)
        rest = one.cases - len(one.shown)
        yield from page.lines(page.say("and_more", shown=shown, rest=rest) if rest else shown)
    if found.watched:
        yield from page.lines(page.say("no_proof"))


def _bounds(page: Page) -> dict[str, int]:
    policy = page.policy
    return {"near": policy.report_near, "after": policy.report_after, "late": policy.report_late}


def obstacles(page: Page, found: "Report") -> Iterator[str]:
    """Draw what stood in the way."""
    most = max((one.times for one in found.obstacles), default=0)
    yield from page.bars(
        [Bar(page.word(one.obstacle), str(one.times), one.times, most) for one in found.obstacles]
    )


def attributed(page: Page, found: "Report") -> Iterator[str]:
    """Set what is counted against us beside whether there was a fault."""
    rows = [
        (
            page.say("counted", by=page.word(one.counted_by), basis=page.word(one.basis)),
            one.counted,
            f"{one.change:+d}" if one.change else "0",
            one.fault,
            one.no_fault,
            one.not_judged,
        )
        for one in found.attributed
    ]
    names = ("counted", "cases", "change", "fault", "no_fault", "not_judged")
    yield from page.table(names, rows)


def reviews(page: Page, found: "Report") -> Iterator[str]:
    """Say how many reviews named an improvement."""
    if found.reviews:
        values = {"reviews": found.reviews, "improvements": found.improvements}
        yield from page.lines(page.say("reviews", **values))


LOOKED: Final[tuple[tuple[str, Block], ...]] = (
    ("title_guards", guards),
    ("title_obstacles", obstacles),
    ("title_watched", watched),
    ("title_attributed", attributed),
    ("title_reviews", reviews),
)
