"""How is liability judged in a sentence, and what did the record keep of it?"""

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from ...book.unmet import Unmet
from ...scene.plausible import step
from ...scene.world import World
from .record import log

NOT_OURS: Final[Mapping[str, object]] = {"fault": "none", "loss": "none", "causation": "none"}
VAGUE: Final[Mapping[str, object]] = {"law": "A reasonable time.", "interpretation": "vague"}
BY_STATUTE: Final = {**NOT_OURS, "fault": "statutory"}


def assess(world: World, given: dict[str, object], days: int | None = None) -> None:
    """Judge liability; `days` is how long ago the thing was delivered."""
    if days is not None:
        given["delivered"] = (world.now - timedelta(days=days)).isoformat()
    world.attempt("handler", "assess", step(world, "assess", given))


def last(world: World, act: str) -> dict[str, object]:
    """Return what the record holds of the last act of that name."""
    found = [one.data for one in log(world) if one.what == act and one.kind == "act"]
    return dict(found[-1]) if found else {}


def proves(world: World, *, firm: bool) -> None:
    """Compare whether a rule turned the burden of proof; raises `Unmet`."""
    seen = "burden_rule" in last(world, "assess")
    if seen is not firm:
        raise Unmet("burden", world.process, seen=Unmet("yes" if seen else "no"))
