"""What helps the sentences about offers: parts of a draft, cards, and the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...scene.plausible import filled
from ...scene.walker import reach
from ...scene.world import Step, World

if TYPE_CHECKING:
    from amends.workflow.desk.offering import Picture


def said(world: World, field: str) -> Step:
    """Return the step that says one more thing in the draft."""
    return "draft", {field: filled(world, "draft", field)}


def offer_goodwill(world: World) -> None:
    """Offer a little goodwill, and have the customer take it."""
    world.do("handler", ("draft", {"kind": "offer", "amount": "10.00", "goodwill": True}))
    reach(world, "accepted")


def card(side: str, kind: str, text: str, **more: object) -> Step:
    """Return the step that lays a card into the picture."""
    return "card", {"side": side, "kind": kind, "text": text, **more}


def picture(world: World) -> Picture:
    """Return the picture of the complaint."""
    return world.desk("manager").picture(world.case)
