"""The act that asks, inside the house, who answers for what went wrong (S2-105).

It is apart from the view of liability towards the customer: nothing that decides about the
complaint, an amount or an answer reads it.
"""

from collections.abc import Mapping
from typing import Final

from ...facts import Facts
from ...frozen import altered
from ...policy import Policy
from ...process import Act, Step
from ...process.fields import choice, last_day, number_of, text
from ..common import EVERY

HANDLED: Final = ("submitted", "judged", "dropped")


def _refer(f: Facts, step: Step) -> Facts:
    at = step.count("referral") - 1
    if at < 0:
        return altered(f, referrals=(*f.referrals, "open"))
    stands = step.text("event")
    return altered(f, referrals=(*f.referrals[:at], stands, *f.referrals[at + 1 :]))


def _checks(_f: Facts, _p: Policy, step: Step) -> Mapping[str, object] | None:
    """Object to a new one that goes to nobody, and to news of none."""
    if step.has("referral") != step.has("event"):
        return {"code": "referral_or_event"}
    if not step.has("referral") and not step.has("department"):
        return {"code": "referred_to_nobody"}
    return None


REFER: Final = Act(
    name="refer",
    stages=EVERY,
    fields=(
        text("department"),
        last_day("due"),
        number_of("referral", "referrals"),
        choice("event", *HANDLED),
        text(required=True),
    ),
    sets=("referrals",),
    fold=_refer,
    checks=_checks,
)

ACTS: Final = (REFER,)
