"""How does a record of what was agreed stand, compared with what a sentence says?"""

from ...book.unmet import Term
from ...scene.world import World
from .expecting import expect


def record_stands(world: World, kind: str, said: str) -> None:
    """Compare how the newest record of a kind stands; one that was used is in effect."""
    found = [one for one in world.desk("manager").agreements(world.case) if one.kind == kind]
    state = found[-1].state if found else "none"
    seen = "effective" if state == "used" else state
    expect(world, "agreement", Term("consent", said), Term("consent", seen))
