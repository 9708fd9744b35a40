"""What does not count? Excluded intervals in order, as moments and as civil days."""

from collections.abc import Callable, Sequence
from typing import Final

from .hours import Hours
from .zones import LAST_DAY

NEVER: Final = 32_503_679_999  # the last second of 2999 in UTC: when what does not end is over
Cuts = Sequence[tuple[int, int]]  # from, until; apart from each other, the earliest first


def moments(excluded: Cuts, start: int) -> Cuts:
    """Put excluded intervals in order and join those that touch, from `start` on."""
    found: list[tuple[int, int]] = []
    for begin, end in sorted(excluded):
        first = max(begin, start)
        if end <= first:
            continue
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((first, end))
    return found


def days(cuts: Cuts, hours: Hours) -> Cuts:
    """Return the excluded days: from the day on which one began, before that on which it ended."""
    found: list[tuple[int, int]] = []
    for begin, end in cuts:
        if begin > NEVER:
            continue
        first = hours.day_at(begin)
        after = hours.day_at(end) if end <= NEVER else LAST_DAY + 1
        if first < after:
            found.append((first, after))
    return found


def past(
    cuts: Cuts,
    start: int,
    amount: int,
    never: int,
    reached: Callable[[int, int], int],
    passed: Callable[[int, int], int],
) -> int | None:
    """Go an amount on from a point, over what is cut out; None where a cut goes beyond `never`.

    Points are moments, or the beginnings of days. `reached` goes on as if nothing were cut out,
    `passed` says how much lies between two points. What is reached just as a cut begins is before
    it.
    """
    for begin, end in cuts:
        if end <= start:
            continue
        at = reached(start, amount)
        if at <= begin:
            return at
        if end > never:
            return None
        amount -= passed(start, begin) if start < begin else 0
        start = end
    return reached(start, amount)
