"""Which complaints does a week bring? Mostly those that come to a good end, and some of each."""

from collections.abc import Callable
from typing import Final

from . import beyond, stories, stretches
from .case import Case
from .stretches import Hours


def at_once(case: Case) -> Hours:
    """The customer is heard, the matter is plain, and it is settled within two days."""
    yield from stretches.fulfil(case)
    yield 2
    stretches.part(case)


WEEK: Final[tuple[tuple[Callable[[Case], Hours], int], ...]] = (  # a story, and how often it comes
    (stories.closed, 12),
    (at_once, 6),
    (stories.accepted, 3),
    (stories.fulfilled, 3),
    (stories.answered, 4),
    (stories.revised, 3),
    (stories.declined, 2),
    (stories.insisting, 2),
    (beyond.withdrawn, 3),
    (beyond.kept, 1),
    (stories.pressed, 1),
    (stories.lapsed, 1),
    (stories.reconsidered, 2),
    (beyond.escalated_by_customer, 2),
    (beyond.resumed, 2),
    (beyond.escalated_by_staff, 1),
    (beyond.outside, 1),
    (beyond.redirected, 1),
    (stories.received_unreached, 1),
)
