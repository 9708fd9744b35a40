"""Which figures does a case show: what is to be got, what waits, and until when?"""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from amends.workflow import Money

from ...book.values import CURRENCY
from ...scene.world import World

TO_HEAR: Final = ("first_contact", "progress")  # the deadlines of a word to the customer
HOUR: Final = 3600


def money_of(world: World, state: str, *kinds: str) -> Money:
    """Return what the remedies of these kinds in this state come to."""
    found = [one for one in world.facts.remedies if one.state == state and one.kind in kinds]
    return Money(sum(one.amount for one in found), CURRENCY)


def number_open(world: World, *kinds: str) -> Iterator[int]:
    """Return the numbers of the remedies of these kinds that are still to be made good."""
    for kind in kinds:
        yield from world.facts.open_remedies(kind)


def promises(world: World) -> list[bool]:
    """Return of each promise that waits to be kept whether it is late."""
    return [one.late for one in world.view().due if one.kind == "promise"]


def hours_to_hear(world: World) -> float | None:
    """Return in how many hours the customer is to hear from the desk, or None."""
    due = [datetime.fromisoformat(one.at) for one in world.view().due if one.kind in TO_HEAR]
    return (min(due) - world.now).total_seconds() / HOUR if due else None
