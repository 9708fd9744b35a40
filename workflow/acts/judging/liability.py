"""The acts of judging: classify, assess liability, share the view, apologise for a fault."""

from collections.abc import Sequence
from typing import Final

from ... import guards as given
from ...altering import altered
from ...facts import MATTERS, Facts, Remedy, Seen
from ...facts.stale import by_assessment
from ...process import Act, Step
from ...process.fields import choice, flag, money, text
from ..common import EVERY, OPEN, spoken, taint_stirs, tainting
from ..wording import stands, unreasoned

DONE: Final = frozenset({"performed", "tendered"})


def _classify(f: Facts, step: Step) -> Facts:
    return altered(
        f,
        severity=step.text("severity", f.severity),
        cause=step.text("cause", f.cause),
        vulnerable=f.vulnerable or bool(step.words("vulnerable")),
        matters=step.words("matter") - {"none"} if step.has("matter") else f.matters,
    )


def _assess(f: Facts, step: Step) -> Facts:
    fault, loss, cause = (step.text(name) for name in ("fault", "loss", "causation"))
    decided = "undetermined" not in {fault, loss, cause}
    three = fault != "none" and loss != "none" and cause != "none"  # the three elements, S0-67
    compensable = decided and (three or fault == "statutory")
    demanded = step.count("floor") or step.count("due")
    f = altered(
        f,
        liability=Seen.LIVE if decided else Seen.NONE,
        compensable=compensable,
        contradictory=bool(demanded) and not compensable,
        floor=step.count("floor"),
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


def _share(f: Facts, step: Step) -> Facts:
    silent = step.text("position") == "silent"
    return tainting(altered(f, shared=Seen.LIVE, shared_silent=silent), step)


JUDGING: Final = (
    Act(
        name="classify",
        stages=OPEN,
        fields=(
            choice("severity", "general", "serious", "major"),
            choice("cause", "quality", "service", "price", "integrity"),
            choice("vulnerable", "health", "life_event", "resilience", "capability", many=True),
            choice("matter", *MATTERS, "none", many=True),
        ),
        least=1,
        sets=("severity", "cause", "vulnerable", "matters"),
        fold=_classify,
    ),
    Act(
        name="assess",
        stages=("inquired", "clarified", "escalated"),
        fields=(
            choice(
                "fault",
                "breach",
                "tort",
                "strict",
                "statutory",
                "none",
                "undetermined",
                required=True,
            ),
            choice(
                "loss",
                "actual",
                "expectation",
                "personal",
                "mental",
                "none",
                "undetermined",
                required=True,
            ),
            choice("causation", "full", "shared", "none", "undetermined", required=True),
            money("floor"),
            money("due"),
            text(required=True),
        ),
        guards=(given.issue_named, given.findings_made),
        sets=(
            "liability",
            "compensable",
            "contradictory",
            "floor",
            "remedies",
            "shared",
            "draft",
            "table",
        ),
        fold=_assess,
    ),
    Act(
        name="share",
        stages=OPEN,
        fields=(
            choice("position", "agrees", "partly", "disagrees", "silent", required=True),
            text(required=True),
            stands(),
        ),
        guards=(given.liability_judged,),
        sets=("shared", "shared_silent", "tainted", "tainted_by", "flagged"),
        fold=_share,
        remarks=spoken,
        doubts=unreasoned,
        stirs=taint_stirs,
    ),
    Act(
        name="apologise",
        stages=EVERY,
        fields=(text(required=True), flag("in_person"), stands()),
        guards=(given.liability_judged,),
        sets=("tainted", "tainted_by", "flagged"),
        fold=tainting,
        remarks=spoken,
        doubts=unreasoned,
        stirs=taint_stirs,
    ),
)
