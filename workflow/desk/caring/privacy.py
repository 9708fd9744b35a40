"""Who may see what? A private note is its writer's or its holder's; nobody else knows of it."""

from collections.abc import Sequence
from typing import Any

from ...facts.hints import Hint
from ...frozen import altered
from ...frozen.named import NamedTuple
from ...policy import ROLES, below
from ...process import Act, Process
from ...record.event import Actor, Event, Secret

MANNER = ("preference", "style", "traits")


class MannerView(NamedTuple):
    """How the customer likes to be spoken to: a note for whoever handles the case.

    It speaks of no one but the tone: no guard, threshold or amount knows of it.
    """

    preference: str | None = None
    style: str | None = None
    traits: str | None = None


class Viewer(NamedTuple):
    """Who looks at a case, and whether they handle it and it is open."""

    name: str
    above: bool  # a supervisor, or a level above
    holds: bool


def viewer_of(actor: Actor, facts: object, *, open_: bool) -> Viewer:
    """Say what somebody is to a case; who stands in has taken it over, and the owner has not."""
    above = actor.role in ROLES and not below(actor.role, "supervisor")
    return Viewer(actor.name, above, open_ and getattr(facts, "holder", None) == actor.name)


def sees(process: Process, viewer: Viewer, event: Event) -> bool:
    """Tell whether somebody may see that this was recorded."""
    form = process.form(event.what)
    if not isinstance(form, Act) or not form.private_to or event.kind == "refusal":
        return True  # what was refused says nothing
    if form.private_to == "holder":
        return viewer.holds
    return viewer.above or event.actor.name == viewer.name


def manner_of(secrets: Sequence[Secret], viewer: Viewer) -> MannerView | None:
    """Return the newest note on the customer's manner, for whoever handles the case."""
    if not viewer.holds:
        return None
    said = {one.field.partition(".")[2]: one.value for one in secrets if one.field in _VAULTED}
    return MannerView(**said) if said else None


def style_of(secrets: Sequence[Secret]) -> str:
    """Return the customer's style, where it was noted: for counting alone, and for nobody's eyes.

    Whoever counts tells of no group that is so small that it would tell of somebody.
    """
    return next((one.value for one in reversed(secrets) if one.field == "private.style"), "")


_VAULTED = frozenset(f"private.{name}" for name in MANNER)


def suggested(found: Sequence[Hint], viewer: Viewer) -> tuple[Hint, ...]:
    """Return the suggestions that are for this person."""
    return tuple(one for one in found if not one.about or viewer.above or one.about == viewer.name)


def masked(facts: Any, viewer: Viewer) -> Any:  # noqa: ANN401  # a process has its own facts
    """Leave out how others of us fare, unless that is for this person to know."""
    if viewer.above or not hasattr(facts, "strained"):
        return facts
    mine = {viewer.name}
    abused = tuple(who for who in facts.abused if who in mine)
    return altered(facts, strained=facts.strained & mine, abused=abused)
