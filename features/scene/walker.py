"""How does a scenario get to where it begins? By legal steps, following what the desk says is owed.

Nothing is put into the record by hand: whatever a guard asks for is done for real, by a person who
may do it, with plausible values, and the clock is moved where the desk says wait.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import TYPE_CHECKING, Final

from amends.workflow import Act, StillOwed
from amends.workflow.process import FORCED

from ..book.unmet import Term, Unmet, terms
from .people import person
from .plausible import step
from .routes import route
from .world import Step, World

if TYPE_CHECKING:
    from amends.workflow import Owed

SILENT: Final[Mapping[str, str]] = {  # how a case goes on whose customer no longer answers
    "received": "inquire",
    "inquired": "answer",
    "clarified": "answer",
    "proposed": "answer",
    "answered": "close",
    "accepted": "fulfil",
    "fulfilled": "close",
    "escalated": "resume",
}


def reach(world: World, stage: str) -> None:
    """Bring the complaint on to a stage; raises `Unmet` if no way leads there."""
    behind, ahead = route(world.process, world.stage), route(world.process, stage)
    source, target = Term("stage", world.stage), Term("stage", stage)
    if ahead is None or behind is None or ahead[: len(behind)] != behind:
        raise Unmet("no_way", world.process, source=source, target=target)
    for move in ahead[len(behind) :]:
        ready(world, move)
        make(world, move)
    if world.stage != stage:
        led = Term("stage", world.stage)
        raise Unmet("way_astray", world.process, target=target, stage=led)


def finish_in_silence(world: World) -> None:
    """Bring the complaint to its end without one more word from the customer."""
    while (move := SILENT.get(world.stage)) is not None:
        ready(world, move)
        make(world, move)


def make(world: World, move: str) -> None:
    """Make a move that is ready."""
    world.do(mover(world, move), (move, wish(world, move)))


def ready(world: World, move: str, without: str = "") -> None:
    """Supply everything that a move asks for, save what one guard asks; raises `Unmet`."""
    _come_near(world, move)
    before, missing = None, owed(world, move)
    while codes_of(missing) not in (before, {without}, set()):
        before = codes_of(missing)
        _supply(world, [one for one in missing if one.code != without], without)
        missing = owed(world, move)
    left = codes_of(missing)
    as_said = without in left if without else not left
    if not as_said:
        here = {"move": Term("move", move), "stage": Term("stage", world.stage)}
        raise Unmet("still_owed", world.process, **here, owed=terms("reason", sorted(left)))


def codes_of(missing: Iterable[Owed]) -> set[str]:
    """Return the codes of the guards that something is owed to."""
    return {one.code for one in missing}


def owed(world: World, move: str) -> tuple[Owed, ...]:
    """Return everything that a move still asks for."""
    by = "customer" if wish(world, move) else "desk"
    return world.why(mover(world, move), move, by=by).owed


def mover(world: World, move: str) -> str:
    """Return who makes a move: the handler, or whoever is the least of those who may."""
    form = world.process.form(move)
    return form.role if form else "handler"


def wish(world: World, move: str) -> dict[str, object]:
    """Return what says that a move is the customer's, where it can be said."""
    form = world.process.form(move)
    return {"by": "customer"} if form is not None and form.by_customer else {}


def _come_near(world: World, move: str) -> None:
    """Bring the complaint to a stage that the move leaves from, unless it is in one."""
    rows = [row for row in world.process.rows if row.move == move and row.who != FORCED]
    sources = [stage for row in rows for stage in row.sources]
    if sources:
        world.asked.update({(world.stage, move), (sources[0], move)})
    if world.stage not in sources:
        reach(world, sources[0] if sources else world.process.matter.initial)


def _supply(world: World, missing: Iterable[Owed], without: str) -> None:
    """Do what is owed, in order; what one person does without a pause is one talk."""
    for (who, until), owing in groupby(missing, lambda one: (supplier(world, one), one.wait_until)):
        if until:
            world.wait_until(until)
        steps = [one for owed in owing for one in _steps(world, owed)]
        if without:
            _one_by_one(world, who, steps, without)
        elif steps:
            world.do(who, *steps)


def _one_by_one(world: World, who: str, steps: Iterable[Step], without: str) -> None:
    """Take the steps apart, leaving out those that wait for what is to be missing."""
    for one in steps:
        try:
            world.do(who, one)
        except StillOwed as refused:
            if without not in codes_of(refused.owed):
                raise


def _steps(world: World, owed: Owed) -> Iterator[Step]:
    """Return the acts that supply one owed thing; a silent customer is sought instead of asked."""
    act = world.process.form(owed.need.act)
    if world.silent and owed.code == "answer_or_attempts":
        for _ in range(world.desk("manager").policy.attempts_at_least):
            world.wait(days=1)
            world.do("handler", step(world, "attempt"))
    elif isinstance(act, Act):
        yield step(world, act.name, dict(owed.need.values))


def supplier(world: World, owed: Owed) -> str:
    """Return who may supply this: the handler, or where a role is asked for somebody else."""
    need = owed.need
    if not need.role:
        return "handler"
    roles = world.process.roles
    fit = [role for role in roles if roles.index(role) >= roles.index(need.role)]
    people = [f"another {role}" if role == "handler" else role for role in fit]
    return next(who for who in people if person(who).name not in need.apart)
