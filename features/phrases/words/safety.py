"""Is anybody in danger? What the desk does about it, and how it stands."""

from ...book.phrases import phrase
from ...book.unmet import Term, Unmet
from ...scene.plausible import step
from ...scene.world import World
from ..comparing.clocks import in_queue
from ..comparing.expecting import stands


@phrase("when", en="the {role} records of safety: {measure}", zh="{role}记录安全情况：{measure}")
@phrase(
    "given", en="the {role} has recorded of safety: {measure}", zh="{role}已记录安全情况：{measure}"
)
def records_safety(world: World, role: str, measure: str) -> None:
    """Put on record what happened about the safety of somebody."""
    world.attempt(role, "safety", step(world, "safety", {"event": measure}))


@phrase("then", en="of safety the desk knows: {safety}", zh="安全状态为{safety}")
def safety_is(world: World, safety: str) -> None:
    """The desk knows this of the danger that somebody may be in."""
    stands(world, "safety", safety, world.facts.safety)


@phrase("then", en="the {role} has the case in the queue", zh="{role}的待办中有此案")
def in_the_queue(world: World, role: str) -> None:
    """The complaint stands in the queue of somebody of this level, who does not own it."""
    if not in_queue(world, role):
        raise Unmet("queue_without", world.process, who=Term("role", role))


@phrase("then", en="the {role} has not the case in the queue", zh="{role}的待办中没有此案")
def not_in_the_queue(world: World, role: str) -> None:
    """The complaint does not stand in the queue of somebody of this level."""
    if in_queue(world, role):
        raise Unmet("queue_with", world.process, who=Term("role", role))
