"""Whose case is it, and who stands in? Assigned, taken, handed over until a day."""

from datetime import timedelta

from ..book.phrases import phrase
from ..scene.world import World
from .comparing.expecting import known, person_is


@phrase("when", en="the {role} gives the case to {colleague}", zh="{role}把此案分派给{colleague}")
def gives_the_case(world: World, role: str, colleague: str) -> None:
    """Make somebody else the owner of the case."""
    world.attempt(role, "assign", ("assign", {"to": known(world, colleague)}))


@phrase("when", en="{colleague} takes the case", zh="{colleague}接手此案")
def takes_the_case(world: World, colleague: str) -> None:
    """Take the case over, or take it up for whoever asked to stand in."""
    world.attempt(colleague, "take", ("take", {}))


@phrase(
    "when",
    en="{colleague} asks {colleague} to stand in for {number} day(s)",
    zh="{colleague}请{colleague}代办{number}天",
)
def asks_to_stand_in(world: World, giver: str, receiver: str, days: int) -> None:
    """Hand the case over until a day; it stays the owner's."""
    until = (world.now + timedelta(days=days)).isoformat()
    given = {"to": known(world, receiver), "until": until}
    world.attempt(giver, "handover", ("handover", given))


@phrase(
    "given",
    en="{colleague} stands in for {number} day(s)",
    zh="{colleague}已代办，为期{number}天",
)
def has_stepped_in(world: World, receiver: str, days: int) -> None:
    """Let the owner hand the case over, and the receiver take it."""
    until = (world.now + timedelta(days=days)).isoformat()
    given = {"to": known(world, receiver), "until": until}
    world.do("handler", ("handover", given))
    world.do(receiver, ("take", {}))


@phrase("then", en="the case still belongs to {colleague}", zh="此案仍由{colleague}负责")
@phrase("then", en="the case belongs to {colleague}", zh="此案由{colleague}负责")
def belongs_to(world: World, colleague: str) -> None:
    """Whoever is named owns the case."""
    person_is(world, "owner", colleague, world.view().owner)


@phrase(
    "then",
    en="the record says whose case it was: {colleague}",
    zh="记录写明此前由{colleague}负责",
)
def was_whose(world: World, colleague: str) -> None:
    """When the case last changed hands, this was whose it had been."""
    before = [one.data.get("before") for one in world.desk("manager").log(world.case)]
    known = [str(one) for one in before if isinstance(one, str)]
    person_is(world, "owner", colleague, known[-1] if known else None)


@phrase("then", en="nobody owns the case", zh="此案无人负责")
def nobody_owns(world: World) -> None:
    """The case has no owner."""
    person_is(world, "owner", None, world.view().owner)


@phrase("then", en="{colleague} stands in", zh="由{colleague}代办")
def stands_in(world: World, colleague: str) -> None:
    """Whoever is named handles the case in the owner's place."""
    stand_in = world.view().stand_in
    person_is(world, "standing_in", colleague, stand_in.who if stand_in and stand_in.took else None)


@phrase("then", en="{colleague} is asked to stand in", zh="已请{colleague}代办，尚待接手")
def is_asked(world: World, colleague: str) -> None:
    """Whoever is named was asked to handle the case, and has not taken it yet."""
    found = world.view().stand_in
    person_is(world, "asked_in", colleague, found.who if found and not found.took else None)


@phrase("then", en="nobody stands in", zh="无人代办")
def nobody_stands_in(world: World) -> None:
    """The owner handles the case, and nobody else was asked to."""
    stand_in = world.view().stand_in
    person_is(world, "standing_in", None, stand_in.who if stand_in else None)
