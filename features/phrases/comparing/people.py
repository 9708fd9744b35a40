"""What does the desk show of people: private notes, strain, suggestions, what was found true?"""

from __future__ import annotations

from collections.abc import Mapping

from ...scene.world import World
from .expecting import known

SUBSTANTIATED = "substantiated"


def found(validity: str, by: str = "own_finding") -> Mapping[str, object]:
    """Return what is noted of the validity, with who found it true where somebody had to."""
    finder = {"found_by": by} if validity == SUBSTANTIATED else {}
    return {"validity": validity, **finder}


def noted(world: World, colleague: str) -> tuple[bool, bool]:
    """Tell whether somebody sees the private note: with the case, and in its history."""
    known(world, colleague)
    desk = world.desk(colleague)
    log = desk.log(world.case)
    return (
        desk.show(world.case).manner is not None,
        any(one.what == "manner" and one.kind != "refusal" and one.said for one in log),
    )


def strain_seen(world: World, colleague: str) -> bool:
    """Tell whether somebody sees in the history how the case strained its handler."""
    known(world, colleague)
    return any(one.what == "strain" for one in world.desk(colleague).log(world.case))


def hints(world: World) -> set[str]:
    """Return the codes of what the desk suggests."""
    return {one.code for one in world.view().hints}
