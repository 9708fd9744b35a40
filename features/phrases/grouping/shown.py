"""What helps the sentences about groups: the other member, the group as it is shown."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from ...book.unmet import Term
from ...scene.world import World
from ..comparing.expecting import expect
from ..comparing.record import other

if TYPE_CHECKING:
    from amends.workflow.desk.grouping.looking.showing import GroupView

GROUP: Final = "G-1"  # a scenario has one


def gather(world: World, *cases: str) -> None:
    """Open a group of these complaints."""
    world.desk("handler").group_open("Outage at the mast", cases)
    world.forget()


@contextmanager
def at_other(world: World) -> Generator[None]:
    """Speak of the other complaint for a while."""
    first, second = world.case, other(world)
    world.spoken, world.other = second, first
    world.forget()
    try:
        yield
    finally:
        world.spoken, world.other = first, second
        world.forget()


def member(world: World) -> GroupView:
    """Return the group as it is shown."""
    return world.desk("manager").group(GROUP)


def verdict(world: World, code: str, said: str, *, so: bool) -> None:
    """Compare a yes or no with what is so; raises `Unmet`."""
    expect(world, code, Term("verdict", said), Term("verdict", "yes" if so else "no"))
