"""What does the desk show of how a case is organised?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...scene.plausible import in_days, step
from ...scene.world import World
from ..comparing.record import log

if TYPE_CHECKING:
    from amends.workflow.desk.organising import Organisation, Referral


def organised(world: World) -> Organisation:
    """Return how the case is organised."""
    found = world.desk("manager").organisation(world.case)
    assert found is not None  # noqa: S101  # the shipped process has it
    return found


def escalated(world: World, name: str) -> object:
    """Return what the last escalation said in a field."""
    last = [one for one in log(world) if one.what == "escalate" and one.kind == "move"]
    return last[-1].data.get(name) if last else None


def referred(world: World, *, every: bool = True) -> list[Referral]:
    """Return what departments have to answer for inside the house."""
    return [*world.desk("manager").referrals(every=every).found]


def plan(world: World, who: str, days: int, **more: object) -> None:
    """Try to make a conduct plan that is looked at again after so many days."""
    given = {"review": in_days(world, days), **more}
    world.attempt(who, "conduct-plan", step(world, "conduct-plan", given))
