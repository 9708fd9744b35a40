"""The act that judges liability: fault, loss, causation, what the rules owe, and who proves."""

from collections.abc import Mapping, Sequence
from typing import Final

from ... import guards as given
from ...facts import GOODS, Facts, Remedy, Seen
from ...facts.merits import FIRM, came_to
from ...facts.stale import by_assessment
from ...frozen import altered
from ...moments import epoch
from ...money import Money
from ...policy import Policy
from ...process import Act, Call, Step
from ...process.fields import choice, moment, money, rule, text
from ...record.canonical import Json
from .causes import JUDGED_IN, disagreeing
from .floors import BY_RULE, fault_of, figures, turned

DONE: Final = frozenset({"performed", "tendered"})
Fault = Mapping[str, object]


def _assess(f: Facts, step: Step) -> Facts:
    fault, loss, cause = (step.text(name) for name in ("fault", "loss", "causation"))
    decided = "undetermined" not in {fault, loss, cause}
    three = fault != "none" and loss != "none" and cause != "none"  # the three elements, S0-67
    by_rule = fault == "statutory" or step.has("by_rule")
    compensable = decided and (three or by_rule)
    floor = max(step.count("floor"), step.count("reckoned"))
    f = altered(
        f,
        liability=Seen.LIVE if decided else Seen.NONE,
        compensable=compensable,
        contradictory=bool(floor or step.count("due")) and not compensable,
        floor=floor,
        floor_rule=step.text("by_rule"),
        remedies=_due(f.remedies, step.count("due")),
    )
    return by_assessment(f)


def _due(remedies: Sequence[Remedy], amount: int) -> tuple[Remedy, ...]:
    """Replace what the law still owes by what it owes on this view; what was done counts."""
    kept = [
        altered(one, state="superseded") if one.kind == "due" and one.state == "open" else one
        for one in remedies
    ]
    done = sum(one.amount for one in kept if one.kind == "due" and one.state in DONE)
    return (*kept, Remedy("due", amount - done)) if amount > done else tuple(kept)


def _remarks(call: Call[Facts]) -> Mapping[str, Json]:
    """Remark what the rules come to, our share of the causes, and by which rule we prove."""
    found: dict[str, Json] = {}
    most = max(
        figures(call.facts, call.policy, call.values), key=lambda one: one.least, default=None
    )
    if most:
        found = {"by_rule": most.rule, "reckoned": most.least}
    if call.facts.causes:
        found["our_share"] = came_to(call.facts.causes, FIRM)
    burden = turned(call.facts, call.policy, call.values)
    return {**found, "burden_rule": burden[0]} if burden else found


def _checks(f: Facts, p: Policy, step: Step) -> Fault | None:
    """Object to what contradicts the causes, the rules, the calendar or itself."""
    if step.has("delivered") and epoch(step.text("delivered")) > step.happened:
        return {"code": "not_yet", "field": "delivered"}
    return (
        disagreeing(f, step.text("causation"))
        or fault_of(f, p, step.data)
        or _below(p, step)
        or _burden(f, step)
    )


def _below(p: Policy, step: Step) -> Fault | None:
    """Object to a floor under the reckoned one, and to a rule that applies to no fault at all."""
    field = next((name for name in BY_RULE if step.has(name)), "")
    if field and step.text("fault") in {"none", "undetermined"}:
        return {"code": "rule_without_fault", "rule": step.text(field), "field": "fault"}
    least = step.count("reckoned")
    if step.has("floor") and step.count("floor") < least:
        return {
            "code": "below_the_rule",
            "rule": step.text("by_rule"),
            "least": str(Money(least, p.currency)),
        }
    return None


def _burden(f: Facts, step: Step) -> Fault | None:
    """Object where the firm has to prove, and the customer is asked to or nobody did (S0-7)."""
    by = step.text("burden_rule")
    if by and step.text("burden") == "customer":
        return {"code": "burden_is_ours", "rule": by}
    ours = any(one.counts and one.speaks_for == FIRM for one in f.proofs)
    bears = by or step.text("burden") == FIRM
    if bears and step.text("fault") == "none" and not ours:
        return {"code": "burden_not_met"}
    return None


ASSESS: Final = Act(
    name="assess",
    stages=JUDGED_IN,
    fields=(
        choice(
            "fault",
            *("breach", "tort", "strict", "statutory", "none", "undetermined"),
            required=True,
        ),
        choice(
            "loss",
            *("actual", "expectation", "personal", "mental", "none", "undetermined"),
            required=True,
        ),
        choice("causation", "full", "shared", "none", "undetermined", required=True),
        money("floor"),
        money("due"),
        rule("statute"),
        rule("guarantee"),
        money("price"),
        choice("goods", *GOODS),
        moment("delivered"),
        choice("burden", "customer", "firm"),
        text(required=True),
    ),
    guards=(given.issue_named, given.findings_made),
    sets=(
        "liability",
        "compensable",
        "contradictory",
        "floor",
        "floor_rule",
        "remedies",
        "shared",
        "draft",
        "table",
        "claim",
    ),
    fold=_assess,
    remarks=_remarks,
    checks=_checks,
)
