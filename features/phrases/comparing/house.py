"""What does a desk of its own make of time? One clock, as a sentence of a scenario has it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from ...book.deadlines import OWN
from ...scene.world import World

if TYPE_CHECKING:
    from amends.workflow import Money

NONE: Final[Mapping[str, Sequence[str]]] = {}
HEAD: Final = """
name = "{own}"
layer = "service"
names = {{ en = "Our own answer", zh = "本台答复" }}

[[version]]
source = {{ reference = "What this desk wants of itself", mark = "ours" }}
calendar = "cn"
parts = {{ {parts} }}

[[version.clock]]
id = "answer"
kind = "answer"
names = {{ en = "Our own answer", zh = "本台答复" }}
length = "{length}"
source = {{ reference = "What this desk wants of itself", mark = "ours" }}
counting = {{ rolls = true }}
stop = ["answer", "accept", "withdraw", "redirect"]
warnings = [50, 75, 90]
tells = "supervisor"
"""
GUARANTEE: Final = """
name = "{own}"
layer = "service"
names = {{ en = "Our guarantees", zh = "本台服务保证" }}

[[version]]
source = {{ reference = "What this desk wants of itself", mark = "ours" }}

[[version.guarantee]]
id = "late-visit"
names = {{ en = "A late visit", zh = "上门迟到" }}
amount = "{amount}"
source = {{ reference = "What this desk wants of itself", mark = "ours" }}
"""
VARIANT: Final = """
[[version.clock.variant]]
when = ["{matter}"]
length = "{other}"
source = {{ reference = "What this desk wants of itself", mark = "ours" }}
"""
EXTENSION: Final = """
[[version.clock.extension]]
length = "{more}"
approver = "handler"
notice = false
before_expiry = true
most = 1
source = {{ reference = "What this desk wants of itself", mark = "ours" }}
"""


def varied(matter: str, other: str) -> str:
    """Return what lets the length be another where something is true of a case."""
    return VARIANT.format(matter=matter, other=other)


def extended(more: str) -> str:
    """Return what lets whoever handles a case add to the length."""
    return EXTENSION.format(more=more)


def own_rule(
    world: World, length: str, more: str = "", parts: Mapping[str, Sequence[str]] = NONE
) -> None:
    """Let the desk answer within a length; `more` belongs to the clock.

    `parts` are the fields that the text of a step must hold.
    """
    from amends.workflow.rules import read_pack  # noqa: PLC0415  # only where it is said

    text = HEAD.format(own=OWN, length=length, parts=_parts(parts)) + more
    desk = world.desk("manager")
    desk.add_pack(read_pack(text, OWN))
    desk.set_policy("packs", f"service {OWN}")


def own_guarantee(world: World, amount: Money) -> None:
    """Let the desk promise a sum where a visit is late, in a pack of its own."""
    from amends.workflow.rules import read_pack  # noqa: PLC0415  # only where it is said

    desk = world.desk("manager")
    desk.add_pack(read_pack(GUARANTEE.format(own=OWN, amount=amount), OWN))
    desk.set_policy("packs", f"service {OWN}")


def _parts(parts: Mapping[str, Sequence[str]]) -> str:
    quoted = {step: ", ".join(f'"{one}"' for one in fields) for step, fields in parts.items()}
    return ", ".join(f'"{step}" = [{fields}]' for step, fields in quoted.items())
