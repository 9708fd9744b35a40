"""How did it go for the customers? Feelings, withdrawals, equal treatment, consents, refusals."""

from typing import Final

from .figures import Figures, hours, share
from .values import (
    Attributed,
    FeelingWay,
    Group,
    GuardCount,
    ObstacleCount,
    Tainted,
    Treatment,
    WithdrawalReason,
)

GROUPS: Final = ("others", "vulnerable")


def feelings(here: Figures) -> tuple[FeelingWay, ...]:
    """Return the feeling first to last by outcome, the most frequent outcome first."""
    rows = sorted(here.ask("feelings"), key=lambda row: (-int(row[1]), row[0]))
    return tuple(_way(str(row[0]), *(int(cell) for cell in row[1:])) for row in rows)


def _way(outcome: str, *counts: int) -> FeelingWay:
    ended, read, first, last, lower, higher = counts
    return FeelingWay(outcome, ended, read, _mean(first, read), _mean(last, read), lower, higher)


def _mean(total: int, count: int) -> float | None:
    return round(total / count, 1) if count else None


def withdrawals(here: Figures) -> tuple[WithdrawalReason, ...]:
    """Return the reasons for which customers wanted to withdraw, the most frequent first."""
    found = [
        WithdrawalReason(str(reason), int(wanted), int(gone), int(back))
        for reason, wanted, gone, back in here.ask("withdrawals")
    ]
    return tuple(sorted(found, key=lambda one: (-one.asked, one.reason)))


def treatment(here: Figures, least: int) -> Treatment:
    """Return both groups side by side, unless one is so small that it would tell of somebody."""
    rows = {int(row[0]): [int(cell) for cell in row[1:]] for row in here.ask("treatment")}
    if any(rows.get(group, [0])[0] < least for group in range(len(GROUPS))):
        return Treatment(least, ())
    return Treatment(least, tuple(_group(GROUPS[at], *rows[at]) for at in sorted(rows)))


def _group(name: str, *counts: int) -> Group:
    ended, median, *rest = counts
    shares = [share(one, ended) or 0.0 for one in rest]
    return Group(name, ended, hours(median), *shares)


def tainted(here: Figures) -> Tainted:
    """Return how often a consent was tainted, and what became of the cases."""
    cases, anew, ended = (int(cell) for cell in here.ask("taints")[0])
    return Tainted(here.times("agreed", "tainted"), cases, anew, ended)


def guards(here: Figures) -> tuple[GuardCount, ...]:
    """Return what refused, the most frequent first."""
    found = [
        GuardCount(str(row[0]), *(int(cell) for cell in row[1:])) for row in here.ask("guards")
    ]
    return tuple(sorted(found, key=lambda one: (-one.times, one.guard)))


def obstacles(here: Figures) -> tuple[ObstacleCount, ...]:
    """Return what stood in the way, the most frequent first."""
    return tuple(ObstacleCount(*row) for row in here.words("obstacle"))


def attributed(here: Figures, before: Figures) -> tuple[Attributed, ...]:
    """Return by whom and by what cases were counted, in the order of these words: no ranking."""
    was = {row[:2]: int(row[2]) for row in before.ask("attributed")}
    return tuple(
        Attributed(
            str(by), str(basis), int(count), int(count) - was.get((by, basis), 0), *map(int, rest)
        )
        for by, basis, count, *rest in here.ask("attributed")
    )
