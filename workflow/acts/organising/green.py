"""The act of the green channel: a small refund at once, in the same contact, or a no to it.

What is paid here is paid for nothing: no consent, no withdrawal and no admission is asked for it,
and whatever liability shows later is owed all the same.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from ...facts import Facts, Remedy, Seen
from ...frozen import altered
from ...guards.offering.authority import covering, giver
from ...policy import ROLES, Policy, below
from ...process import Act, Step
from ...process.fields import choice, money, text
from ..common import pressed, spoken, taint_stirs, tainting, too_low
from ..wording import stands, unreasoned

EARLY: Final = ("received", "inquired", "clarified")
REFUND: Final = "refund"


def eligible(f: Facts, p: Policy) -> bool:
    """Tell whether the green channel is open to a complaint: by its cause, and not a grave one."""
    return f.cause in p.green_causes.split() and f.severity == "general"


def _green(f: Facts, step: Step) -> Facts:
    f = tainting(altered(f, organising=altered(f.organising, green=step.text("green"))), step)
    if step.text("green") != "used":
        return f
    given = Remedy("interim", step.count("amount"), "performed")
    elsewhere = step.count("elsewhere")
    return altered(f, remedies=(*f.remedies, given), elsewhere=elsewhere)


def _checks(f: Facts, p: Policy, step: Step) -> Mapping[str, object] | None:
    """Object to a channel that is not open, was used, or to a refund of nothing."""
    if f.organising.green == "used":
        return {"code": "green_used"}
    if (step.text("green") == "used") != (step.count("amount") > 0):
        return {"code": "green_amount"}
    if step.text("green") == "used":
        return _closed(f, p, step)
    return None


def _closed(f: Facts, p: Policy, step: Step) -> Mapping[str, object] | None:
    if f.liability is Seen.LIVE:
        return {"code": "judged_already"}
    if not eligible(f, p):
        return {"code": "not_green"}
    most = p.green_up_to
    return {"code": "beyond_green"} if step.count("amount") > most else None


def _bars(f: Facts, p: Policy, step: Step) -> Mapping[str, object] | None:
    """Bar whoever's authority does not cover the refund on top of what was given before."""
    if step.text("green") != "used":
        return None
    f = altered(f, elsewhere=step.count("elsewhere"))
    roles = (covering(f, step.count("amount"), p), giver((REFUND,), p))
    known = [one for one in roles if one is not None]
    needed = max(known, key=ROLES.index) if len(known) == len(roles) else None
    return too_low("beyond_own_limit", step, needed) if below(step.role, needed) else None


def _stirs(f: Facts, step: Step) -> Sequence[tuple[str, str]]:
    if pressed(step):
        return taint_stirs(f, step)
    return (("feeling", "reduce_impact"),) if step.text("green") == "used" else ()


GREEN: Final = Act(
    name="green-channel",
    stages=EARLY,
    fields=(
        choice("green", "used", "declined", required=True),
        money("amount"),
        text(required=True),
        text("proof"),
        stands(),
    ),
    sets=("organising", "remedies", "elsewhere", "tainted", "tainted_by", "flagged"),
    fold=_green,
    checks=_checks,
    bars=_bars,
    remarks=spoken,
    doubts=unreasoned,
    stirs=_stirs,
    weighed=True,
)

ACTS: Final = (GREEN,)
