"""Are like members offered the like? What differs without a written reason, and who has to hear.

A difference has one of a few grounds, given by `differ` for the version in question. Nobody who
has accepted is moved by a better offer to others; they are told of it, and decide (H14).
"""

from collections import Counter
from collections.abc import Sequence

from ....frozen.named import NamedTuple
from .members import Likeness, Member


class Apart(NamedTuple):
    """A member whose offer differs from what its likes get; `ground` is empty without a reason."""

    case: str
    amount: int
    usual: int
    ground: str


class Treatment(NamedTuple):
    """How alike members are treated: `compared` offers, which stand apart, and who has to hear.

    `unequal` names those that differ without a reason, `unnoticed` those who accepted less than a
    like member has been offered since and have not been told.
    """

    compared: int
    apart: tuple[Apart, ...]
    unequal: tuple[str, ...]
    unnoticed: tuple[str, ...]


def treatment(members: Sequence[Member]) -> Treatment:
    """Compare the newest offers of like members with each other."""
    alike: dict[Likeness, list[Member]] = {}
    for one in members:
        if one.like is not None and one.offer is not None:
            alike.setdefault(one.like, []).append(one)
    apart = [found for likes in alike.values() for found in _apart(likes)]
    unnoticed = [one.case for likes in alike.values() for one in likes if _unnoticed(one, likes)]
    return Treatment(
        compared=sum(len(likes) for likes in alike.values()),
        apart=tuple(apart),
        unequal=tuple(one.case for one in apart if not one.ground),
        unnoticed=tuple(unnoticed),
    )


def _amount(one: Member) -> int:
    return one.offer.amount if one.offer else 0


def _worth(one: Member) -> tuple[object, ...]:
    return one.offer.worth if one.offer else ()


def _apart(likes: Sequence[Member]) -> Sequence[Apart]:
    """Return who stands apart from what most like members get without a reason of their own.

    Where as many get one thing as another, what is more counts as usual. Those who accepted have
    decided for themselves: they are not named here, but may have to hear.
    """
    plain = [one for one in likes if not one.ground] or likes
    often = Counter(_worth(one) for one in plain)
    usual = max(plain, key=lambda one: (often[_worth(one)], _amount(one)))
    return [
        Apart(one.case, _amount(one), _amount(usual), one.ground)
        for one in likes
        if not one.agreed and _worth(one) != _worth(usual)
    ]


def _unnoticed(one: Member, likes: Sequence[Member]) -> bool:
    """Tell whether somebody accepted less than is now on a like member's table, unaware of it."""
    better = [
        other.offered_at
        for other in likes
        if not other.ground and other.offered_at and _amount(other) > _amount(one)
    ]
    return one.agreed and any(one.noticed < at for at in better)
