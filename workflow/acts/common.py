"""What do the acts share: the stages, the search for tactics, the fields of a talk?"""

from collections.abc import Mapping, Sequence
from typing import Final

from ..facts import Facts, Seen
from ..frozen import altered
from ..guards.timekeeping import parts_of
from ..moments import day_of, epoch, from_epoch
from ..policy import Policy
from ..process import Call, Field, Step
from ..process.fields import CHANNELS, choice
from ..record.canonical import Json
from .wording import said_in

OPEN: Final = (
    "received",
    "inquired",
    "clarified",
    "proposed",
    "answered",
    "accepted",
    "fulfilled",
    "escalated",
)
BEFORE_YES: Final = ("received", "inquired", "clarified", "proposed", "answered", "escalated")
ENDS: Final = ("closed", "withdrawn", "redirected")
EVERY: Final = (*OPEN, *ENDS)
HEARD_IN_TEXTS: Final = frozenset(
    {
        *("tactic_found", "tactics", "flagged", "doubts", "hard", "dense"),
        *("contradicts", "conditional", "danger", "danger_asked", "strained"),
    }
)
FEELINGS: Final = ("annoyed", "disappointed", "deflated", "angry", "anxious", "calm")


def too_low(code: str, step: Step, needed: str | None) -> Mapping[str, object]:
    """Say that somebody's role is too low, in the sentence of this code."""
    return {"code": code, "who": step.who, "role": step.role, "needs": needed or ""}


def to_recused(f: Facts, step: Step) -> Mapping[str, object] | None:
    """Object to handing the case to somebody who is recused from it (C21)."""
    to = step.text("to")
    return {"code": "recused_receiver", "name": to} if to in f.recused else None


def days_until(field: str, p: Policy, step: Step) -> int:
    """Return how many civil days of the desk lie between the recording and a named moment."""
    until, today = (
        day_of(from_epoch(at), p.zone) for at in (epoch(step.text(field)), step.recorded)
    )
    return until - today


def channel() -> Field:
    """Describe how the desk and the customer were in touch."""
    return choice("channel", *CHANNELS)


def lacking(f: Facts, p: Policy, step: Step, name: str) -> Mapping[str, object] | None:
    """Object to a text without a part that the rules of the complaint want in it."""
    part = next((one for one in parts_of(f, p, name) if not step.has(one)), None)
    return {"code": "part_missing", "field": part, "move": step.name} if part else None


def complete(f: Facts, p: Policy, step: Step) -> Mapping[str, object] | None:
    """Object to a step that lacks a part which the rules of the complaint want in it."""
    return lacking(f, p, step, step.name)


def spoken(call: Call[Facts]) -> Mapping[str, Json]:
    """Remark what was said to the customer: a blocked tactic (C4), or words that are in doubt."""
    said = said_in(call.values)
    if said.blocked:
        return {"tactic_found": said.blocked}
    return {"flagged": [*said.codes]} if said.codes else {}


def tainting(facts: Facts, step: Step) -> Facts:
    """Taint what was agreed if the customer was pressed, and note words that were let stand."""
    if step.has("flagged"):
        facts = altered(facts, flagged=True)
    if not pressed(step):
        return facts
    return altered(facts, tainted=True, tainted_by=facts.tainted_by | {step.who})


def pressed(step: Step) -> bool:
    """Tell whether a step shows a blocked tactic, marked by a person or found in the text."""
    return step.has("tactic") or step.has("tactic_found")


def voids(facts: Facts) -> Sequence[tuple[str, str]]:
    """Void the pending consent; one that was used stands until it is revoked or tainted."""
    return () if facts.consent_used else (("consent", "void"),)


def taint_stirs(_facts: Facts, step: Step) -> Sequence[tuple[str, str]]:
    """Send taint to the pending and effective consents of the case."""
    return (("consent", "taint"), ("withdrawal", "taint")) if pressed(step) else ()


def sorry(facts: Facts) -> Facts:
    """Note that somebody said sorry for what had hurt until then (S0-25)."""
    return altered(facts, unsoothed=False) if facts.unsoothed else facts


def reading(facts: Facts, step: Step) -> Facts:
    """Take a reading of the feeling, if the step has one; a new hurt outlasts it."""
    if step.has("feeling"):
        facts = altered(facts, reading=step.count("feeling"), hurt=False)
    return altered(facts, hurt=True, unsoothed=True) if step.flag("hurt") else facts


def touched(facts: Facts) -> Facts:
    """Note that there was a contact in this attempt."""
    return facts if facts.contacted is Seen.LIVE else altered(facts, contacted=Seen.LIVE)
