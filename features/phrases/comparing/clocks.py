"""How do the clocks of a complaint stand, and what is on record of what time did to them?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final

from ...book.moments import Wall
from ...book.unmet import Term, Unmet
from ...scene.people import person
from ...scene.world import World

if TYPE_CHECKING:
    from amends.workflow.desk.timekeeping.explaining import ClockView

ALWAYS: Final = "always"  # a version without a first day
PROMISE: Final = "promise"  # the clock, and its kind
BY_CLOCK: Final = "clock"  # the kind of an entry that time wrote


def clock(world: World, name: str) -> ClockView:
    """Return a clock of the complaint, its newest start; raises `Unmet` if it does not run."""
    return started(world, name)[-1]


def started(world: World, name: str) -> Sequence[ClockView]:
    """Return every start of a clock, the newest last; raises `Unmet` if there is none."""
    found = [one for one in world.desk("manager").clocks(world.case) if one.id == name]
    if not found:
        raise Unmet("clock_none", world.process, deadline=Term("deadline", name))
    return sorted(found, key=lambda one: datetime.fromisoformat(one.since))


def wall(moment: str, *, timed: bool) -> Wall:
    """Return what a clock on the wall shows at a moment of the record."""
    return Wall(datetime.fromisoformat(moment).replace(tzinfo=None), timed)


def same(said: Wall, moment: str) -> bool:
    """Tell whether a sentence means this moment: to the minute, or the day where it names none."""
    seen = wall(moment, timed=True).at
    if not said.timed:
        return seen.date() == said.at.date()
    return seen.replace(second=0, microsecond=0) == said.at


def runs_out(world: World, deadline: str, said: Wall, *, provisional: bool) -> None:
    """Compare when a clock runs out, and how sure that is; raises `Unmet`."""
    seen, named = clock(world, deadline), Term("deadline", deadline)
    if seen.due is None:
        raise Unmet("clock_no_end", world.process, deadline=named)
    if not same(said, seen.due):
        at = wall(seen.due, timed=said.timed)
        raise Unmet("clock_due", world.process, deadline=named, said=said, seen=at)
    if seen.provisional is not provisional:
        raise Unmet(
            "clock_sure" if provisional else "clock_provisional", world.process, deadline=named
        )


def turns(world: World, name: str, turn: str) -> int:
    """Return how often it is on record that time did this to a clock."""
    log = world.desk("manager").log(world.case)
    return sum(
        one.kind == BY_CLOCK and one.what == turn and one.data.get("clock") == name for one in log
    )


def shown_late(world: World) -> list[str]:
    """Return the deadlines that the desk shows as late."""
    return [one.kind for one in world.view().due if one.late]


def turned(deadline: str, turn: str) -> dict[str, Term]:
    """Return what names a clock, and what time did to it, in a sentence of the catalogue."""
    return {"deadline": Term("deadline", deadline), "turn": Term("turn", turn)}


def in_queue(world: World, role: str) -> bool:
    """Tell whether the complaint stands in the queue of somebody of this level."""
    case = world.case
    queue = world.desk(role).queue(owner=person(role).name)
    return case in [one.case.id for one in queue]


def late_in_report(world: World, deadline: str) -> bool:
    """Tell whether the report counts the complaint as late for this clock."""
    case = world.case
    return case in [one.case for one in world.desk("manager").late(rule=deadline).late]


def broken_promises(world: World) -> int:
    """Return how many promises were not kept in time, whether they were kept later or not."""
    found = world.desk("manager").clocks(world.case)
    return sum(one.kind == PROMISE and one.id == PROMISE and one.late for one in found)


def versions(world: World, pack: str) -> list[str]:
    """Return as of which day the complaint goes by a pack, if it does."""
    named = [one.partition("@") for one in world.facts.rules]
    return [since for name, _, since in named if name == pack]
