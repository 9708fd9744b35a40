"""What was agreed, and does it stand? Four records, and what the desk counts of them."""

from ...book.phrases import phrase
from ...scene.plausible import step
from ...scene.world import World
from ..comparing.agreements import record_stands
from ..comparing.expecting import expect


@phrase("when", en="both sides put in writing what they agreed on", zh="双方签署和解条款")
def settles(world: World) -> None:
    """Record the terms of both sides."""
    world.attempt("handler", "settle", step(world, "settle"))


@phrase("when", en="the terms in writing say {words}", zh="双方签署的条款写着{words}")
def settles_saying(world: World, words: str) -> None:
    """Record terms of which this is one."""
    world.attempt("handler", "settle", step(world, "settle", {"terms": words}))


@phrase("then", en="the acceptance on record is {consent}", zh="接受的记录为{consent}")
def acceptance(world: World, said: str) -> None:
    """Whether the customer took the solution, and whether that stands."""
    record_stands(world, "acceptance", said)


@phrase("then", en="the settlement on record is {consent}", zh="和解的记录为{consent}")
def settlement(world: World, said: str) -> None:
    """Whether both sides agreed on terms, and whether those stand."""
    record_stands(world, "settlement", said)


@phrase("then", en="the withdrawal on record is {consent}", zh="撤诉的记录为{consent}")
def withdrawal(world: World, said: str) -> None:
    """Whether the customer asked to withdraw, and whether that stands."""
    record_stands(world, "withdrawal", said)


@phrase("then", en="the closure on record is {consent}", zh="结案的记录为{consent}")
def closure(world: World, said: str) -> None:
    """Whether we ended the case, and whether that stands."""
    record_stands(world, "closure", said)


@phrase(
    "then",
    en="the desk counts {number} complaint(s), {number} of them {stage}",
    zh="本台共计{number}件投诉，其中{number}件{stage}",
)
def kept_count(world: World, every: int, some: int, stage: str) -> None:
    """What lists and reports count: nothing leaves them, whatever became of it (C18)."""
    desk = world.desk("manager")
    world.view()
    expect(world, "counted", every, desk.count())
    expect(world, "counted", some, desk.count(f"stage:{stage}"))
