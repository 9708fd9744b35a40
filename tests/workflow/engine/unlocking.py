"""Do what a refusal names, exactly as it is printed, until the move fires."""

from collections.abc import Sequence
from datetime import datetime

from amends.workflow import Answer, Leg, Owed
from amends.workflow.engine import Standing
from amends.workflow.errors import StillOwed
from amends.workflow.lifecycle import ENDS
from amends.workflow.process import FORCED

from ..build import PEOPLE, Place, World
from ..printed import Command, filled, person

ASKS = "li.na"  # a manager may ask for every move
MOST = 60


class Locked(AssertionError):
    """Doing what a refusal named did not help."""


def unlocked(world: World, place: Place, name: str, by: str | None = None, depth: int = 0) -> Place:
    """Supply what is owed, guard by guard, until the step is possible."""
    for _ in range(MOST):
        found = world.why(place, name, ASKS, by)
        if found.standing is Standing.READY:
            return place
        if found.standing is not Standing.OWED:
            raise Locked(f"{name} is {found.standing} in {place.facts.stage}")
        place = _guard_supplied(world, place, found, by, depth)
    raise Locked(f"{name} is never possible in {place.facts.stage}")


def _guard_supplied(world: World, place: Place, found: Answer, by: str | None, depth: int) -> Place:
    code = found.owed[0].code
    for owed in found.owed:
        if owed.code == code:
            place = supplied(world, place, owed, depth)
    after = world.why(place, found.name, ASKS, by)
    if code in {owed.code for owed in after.owed}:
        raise Locked(f"{code} of {found.name} still does not hold in {place.facts.stage}")
    return place


def supplied(world: World, place: Place, owed: Owed, depth: int = 0, usual: str = "wang") -> Place:
    """Wait until the time that is named, then do the command that is printed."""
    if owed.wait_until is not None:
        until = int(datetime.fromisoformat(owed.wait_until).timestamp())
        place = place._replace(now=max(place.now, until))
    if owed.do is None:
        if owed.wait_until is None:
            raise Locked(f"{owed.code} names nothing to do")
        return place
    who = person(owed, PEOPLE, usual, world.engine.process.roles)
    return _done(world, place, filled(owed, place.now), who, depth)


def _done(world: World, place: Place, command: Command, who: str, depth: int) -> Place:
    try:
        return world.take(place, command.name, command.values, who, command.by)[0]
    except StillOwed:
        if depth > 3:
            raise
        place = unlocked(world, place, command.name, command.by, depth + 1)
        return world.take(place, command.name, command.values, who, command.by)[0]


def walked(world: World, place: Place, legs: Sequence[Leg]) -> Place:
    """Go a planned way for real, leg by leg."""
    for leg in legs:
        if leg.owed is not None:
            place = supplied(world, place, leg.owed, depth=4, usual=ASKS)
            continue
        by = "customer" if world.engine.form(leg.name).by_customer else None
        place = world.take(place, leg.name, {}, ASKS, by)[0]
    return place


def within_reach(world: World, stage: str, name: str) -> bool:
    """Tell whether rows lead from a stage to one in which the step is possible."""
    seen, todo = {stage}, [stage]
    while todo:
        at = todo.pop()
        rows = [row for row in world.engine.process.rows if at in row.sources]
        for target in {row.target for row in rows if row.who != FORCED} - seen:
            seen.add(target)
            todo.append(target)
    return bool(seen & set(world.engine.machines.stages_of(name)))


def ended_in_silence(world: World, place: Place) -> Place:
    """End a case without a word from the customer and without an outside body."""
    for _ in range(12):
        stage = place.facts.stage
        if stage in ENDS:
            return place
        move = QUIETLY[stage]
        place = _quietly(world, place, move)
        place = world.take(place, move, {}, ASKS)[0]
    raise Locked(f"no end from {place.facts.stage}")


def _quietly(world: World, place: Place, move: str) -> Place:
    for _ in range(MOST):
        found = world.why(place, move, ASKS)
        if found.standing is not Standing.OWED:
            return place
        place = _supplied_quietly(world, place, found.owed[0])
    raise Locked(f"{move} needs the customer in {place.facts.stage}")


def _supplied_quietly(world: World, place: Place, owed: Owed) -> Place:
    if owed.code == "liability_shared" and owed.do and "share" in owed.do:
        return world.do(place, "share", position="silent", text="Told by letter.")
    if owed.code == "contacted" or (owed.do and "contact" in owed.do):
        return world.do(place, "contact", text="A letter of ours.")
    if owed.code == "answer_or_attempts":
        return world.do(place.later(days=1), "attempt", text="No answer.")
    if owed.code == "nothing_pending_outside":
        return world.do(place, "outside", "gao", event="not_pursued", text="Not pursued.")
    if owed.code in {"remedies_done", "nothing_owed", "nothing_due"}:
        number = int(str(owed.values["remedy"]))
        return world.do(place, "tender", remedy=number, text="Held ready.")
    if owed.do and set(owed.do) & CUSTOMERS:
        raise Locked(f"{owed.code} needs the customer in {place.facts.stage}")
    return supplied(world, place, owed, 4)


QUIETLY = {
    "received": "inquire",
    "inquired": "answer",
    "clarified": "answer",
    "proposed": "answer",
    "answered": "close",
    "accepted": "fulfil",
    "fulfilled": "close",
    "escalated": "resume",
}
CUSTOMERS = {form.name for form in World().engine.process.acts if form.behalf == "customer"} | {
    "restate",
    "identify",
}
