"""What changes how time counts? A ground on which it does not, an extension, a matter."""

from __future__ import annotations

from typing import Final

from ...book.moments import Wall
from ...book.phrases import phrase
from ...scene.plausible import step
from ...scene.world import World

TOLD: Final = "The time until the report is here does not count; we told the customer why."


@phrase(
    "when",
    en="time is suspended for {ground}, and the customer is told",
    zh="因{ground}中止计时，并告知客户",
)
@phrase(
    "given",
    en="time was suspended for {ground}, and the customer was told",
    zh="已因{ground}中止计时，并已告知客户",
)
def suspends_openly(world: World, ground: str) -> None:
    """Say why time does not count, and tell the customer in the same breath."""
    said = step(world, "suspend", {"ground": ground, "notice": TOLD})
    world.attempt("handler", "suspend", said)


@phrase(
    "when",
    en="time is suspended for {ground}, and nobody tells the customer",
    zh="因{ground}中止计时，但未告知客户",
)
@phrase(
    "given",
    en="time was suspended for {ground}, and nobody told the customer",
    zh="已因{ground}中止计时，但未告知客户",
)
def suspends_silently(world: World, ground: str) -> None:
    """Say why time does not count, and leave the customer in the dark."""
    world.attempt("handler", "suspend", step(world, "suspend", {"ground": ground}))


@phrase(
    "when",
    en="the handler suspends time and says {words}",
    zh="经办人中止计时，说{words}",
)
def suspends_saying(world: World, words: str) -> None:
    """Suspend time, with these words to the customer."""
    world.attempt("handler", "suspend", step(world, "suspend", {"text": words}))


@phrase("when", en="the {role} extends the time for {term}", zh="{role}延长{term}的期限")
def extends(world: World, role: str, term: str) -> None:
    """Extend a clock, and leave it to its rule by how much."""
    world.attempt(role, "extend", step(world, "extend", {"clock": term}))


@phrase(
    "when",
    en="the {role} extends the time for {term} until {moment}",
    zh="{role}延长{term}的期限至{moment}",
)
def extends_until(world: World, role: str, term: str, moment: Wall) -> None:
    """Extend a clock until a day of the desk's choice."""
    named = {"clock": term, "until": world.on_wall(moment).isoformat()}
    world.attempt(role, "extend", step(world, "extend", named))


@phrase(
    "when",
    en="the customer asks to hear from us every {number} hours, saying {words}",
    zh="客户希望每{number}小时得到一次反馈，说{words}",
)
def rhythm(world: World, hours: int, words: str) -> None:
    """Record how often the customer wants to hear from the desk."""
    world.attempt("customer", "rhythm", ("rhythm", {"hours": hours, "words": words}))


@phrase("when", en="the handler notes the matter: {matter}", zh="经办人登记案情：{matter}")
def notes_matter(world: World, matter: str) -> None:
    """Note what the complaint is about, where rules have a figure of their own for it."""
    world.attempt("handler", "classify", ("classify", {"matter": [matter]}))


@phrase(
    "when",
    en="the handler takes back what was noted of the matter",
    zh="经办人撤销所登记的案情",
)
def notes_no_matter(world: World) -> None:
    """Note that the complaint is about nothing for which rules have a figure of their own."""
    world.attempt("handler", "classify", ("classify", {"matter": ["none"]}))
