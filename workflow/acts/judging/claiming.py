"""The act that holds what the customer wants against promises, industry rules and the law."""

from collections.abc import Mapping
from typing import Final

from ... import guards as given
from ...facts import Facts, Seen
from ...frozen import altered
from ...policy import Policy
from ...process import Act, Step
from ...process.fields import choice, money, text
from ..common import OPEN

VIEWS: Final = ("contract", "industry", "law")  # from the inside outwards (S0-63)


def _claim(f: Facts, step: Step) -> Facts:
    return altered(f, claim=Seen.LIVE, claimed=step.count("amount"))


def _checks(_f: Facts, _p: Policy, step: Step) -> Mapping[str, object] | None:
    """Object to a view that rests on nothing, and to a vague rule without a precedent (S0-9)."""
    if not any(step.has(name) for name in VIEWS):
        return {"code": "claim_without_view", "field": VIEWS[0]}
    if step.text("interpretation") == "vague" and not step.has("precedent"):
        return {"code": "precedent_wanted", "field": "precedent"}
    return None


CLAIM: Final = Act(
    name="claim",
    stages=OPEN,
    fields=(
        choice("seeks", "property", "mental", "both", required=True),
        money("amount"),
        *(text(name) for name in VIEWS),
        choice("interpretation", "clear", "vague"),
        text("precedent"),
        choice("reasonable", "yes", "partly", "no", required=True),
        text(required=True),
    ),
    guards=(given.liability_judged,),
    sets=("claim", "claimed"),
    fold=_claim,
    checks=_checks,
)
