"""Which figures does a report show of the complaint?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from ...scene.world import World

if TYPE_CHECKING:
    from amends.workflow.desk.reporting import Report


def report(world: World) -> Report:
    """Return the report of the month that runs, as anybody at the desk sees it."""
    world.view()
    return world.desk("handler").report("month")


def _late(found: Report) -> int:
    return max((one.cases for one in found.on_time.clocks), default=0)


FIGURES: Final[Mapping[str, Callable[[Report], int]]] = {
    "received": lambda one: one.volume.received,
    "ended": lambda one: one.volume.ended,
    "reopened": lambda one: one.volume.reopened,
    "escalated": lambda one: one.volume.escalated,
    "open_after": lambda one: one.volume.open_after,
    "withdrawn": lambda one: sum(reason.withdrawn for reason in one.withdrawals),
    "came_back": lambda one: sum(reason.came_back for reason in one.withdrawals),
    "calmer": lambda one: sum(way.calmer for way in one.feelings),
    "accepted": lambda one: one.first_contact.accepted,
    "at_once": lambda one: one.first_contact.at_once,
    "late": _late,
    "tainted": lambda one: one.tainted.cases,
    "reviews": lambda one: one.reviews,
    "improvements": lambda one: one.improvements,
}


def counted(found: Report, figure: str) -> int:
    """Return one figure of a report."""
    return FIGURES[figure](found)


def watched(found: Report, kind: str) -> tuple[str, ...]:
    """Return the cases that a report asks to look at for a reason."""
    return next((one.shown for one in found.watched if one.kind == kind), ())


def refused(found: Report, guard: str) -> list[int]:
    """Return how often a guard refused, and how often the step was done later."""
    return next(([one.times, one.done] for one in found.guards if one.guard == guard), [0, 0])


def standing_in_the_way(found: Report, obstacle: str) -> int:
    """Return how often something stood in the way."""
    return next((one.times for one in found.obstacles if one.obstacle == obstacle), 0)


def against(found: Report) -> list[int]:
    """Return of the cases counted against us those with a fault, without one, and not judged."""
    parts = [(one.fault, one.no_fault, one.not_judged) for one in found.attributed]
    return [sum(column) for column in zip(*parts, strict=True)] or [0, 0, 0]
