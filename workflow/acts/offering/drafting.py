"""The acts of offering: draft, object, promise; approving stands beside them."""

from collections.abc import Mapping
from typing import Any, Final

from ...altering import altered
from ...facts import NO_DRAFT, REMEDIES, Draft, Facts
from ...facts.stale import older
from ...policy import Policy
from ...process import Act, Call, Step
from ...process.fields import choice, flag, last_day, money, text, words
from ...record.canonical import Json
from ...speech import tactic_in
from ..common import OPEN, spoken, taint_stirs, tainting, texts, touched
from .approving import APPROVE, DRAFTING

TEXTS: Final = (
    *("single_reason", "defect", "impact", "recourse", "alternative", "plan_b"),
    *("apology_by", "fits_because", "value", "nothing_more"),
)
FLAGS: Final = ("goodwill", "explanation_only", "unfixable")
PARTS: Final = (  # what a rule pack may want of a final answer
    *("outcome", "root_cause", "prevention", "recurrence", "leaflet", "waiver"),
    *("review_right", "legal_basis", "steps_taken", "planned"),
)
PER_ISSUE: Final = {"answer": "answered", "because": "reasoned", "rests_on": "rested"}


def _draft(f: Facts, step: Step) -> Facts:
    before = NO_DRAFT if step.flag("fresh") else f.draft
    told = {name for name in TEXTS if step.has(name)} | {name for name in FLAGS if step.flag(name)}
    more: dict[str, Any] = dict.fromkeys(told, True)
    if step.has("amount"):
        more["amount"] = step.count("amount")
    draft = altered(
        _numbered(before, step),
        version=f.versions + 1,
        kind=step.text("kind", before.kind or "offer"),
        options=_options(before, step),
        dated=before.dated or step.has("by_when"),
        recourse_dated=before.recourse_dated or step.has("recourse_until"),
        remedies=before.remedies | step.words("remedy"),
        parts=before.parts | {name for name in PARTS if step.has(name)},
        tactics=_tactics(before, step),
        by=before.by | {step.who},
        approved=older(before.approved),
        **more,
    )
    return altered(f, draft=draft, elsewhere=step.count("elsewhere"))


def _numbered(draft: Draft, step: Step) -> Draft:
    more = {fact: getattr(draft, fact) | step.numbers(name) for name, fact in PER_ISSUE.items()}
    return altered(draft, **more)


def _options(before: Draft, step: Step) -> int:
    """Add the options, or put them in the place of those in which a tactic was found."""
    kept = 0 if "option" in before.tactics and step.has("option") else before.options
    return kept + step.count("option")


def _tactics(before: Draft, step: Step) -> frozenset[str]:
    given_now = {name for name in before.tactics if step.has(name)}
    return (before.tactics - given_now) | step.words("tactics")


def _draft_remarks(call: Call[Facts]) -> Mapping[str, Json]:
    dated = "by_when" in call.values
    found = {
        name
        for name, value in call.values.items()
        if any(tactic_in(one, dated=dated) for one in texts({name: value}))
    }
    return {"tactics": sorted(found)} if found else {}


def _draft_checks(_f: Facts, p: Policy, step: Step) -> Mapping[str, object] | None:
    """Object to a remedy that no role of the desk may give."""
    kinds = sorted(kind for kind in step.words("remedy") if p.giving(kind) is None)
    return {"code": "nobody_gives", "kinds": kinds} if kinds else None


def _object(f: Facts, _step: Step) -> Facts:
    return altered(touched(f), objection="raised")


def _promise(f: Facts, step: Step) -> Facts:
    return tainting(altered(f, promises=f.promises + 1), step)


DRAFTING_ACTS: Final = (
    Act(
        name="draft",
        stages=DRAFTING,
        fields=(
            choice("kind", "offer", "final"),
            text(),
            text("option", many=True),
            text("single_reason"),
            text("answer", numbered=True),
            text("because", numbered=True),
            text("rests_on", numbered=True),
            money("amount"),
            text("defect"),
            text("impact"),
            last_day("by_when"),
            text("recourse"),
            last_day("recourse_until"),
            text("alternative"),
            text("plan_b"),
            text("value"),
            choice("remedy", *REMEDIES, many=True),
            text("apology_by"),
            text("fits_because"),
            flag("unfixable"),
            text("nothing_more"),
            *(text(name) for name in PARTS),
            flag("goodwill"),
            flag("explanation_only"),
            flag("fresh"),
        ),
        least=1,
        sets=("draft", "elsewhere"),
        fold=_draft,
        remarks=_draft_remarks,
        checks=_draft_checks,
        weighed=True,
    ),
    APPROVE,
    Act(
        name="object",
        stages=("proposed", "answered"),
        behalf="customer",
        by_customer=True,
        fields=(words(),),
        sets=("contacted", "objection"),
        fold=_object,
    ),
    Act(
        name="promise",
        stages=OPEN,
        fields=(text(required=True), last_day("due", required=True)),
        sets=("promises", "tainted", "tainted_by"),
        fold=_promise,
        remarks=spoken,
        stirs=taint_stirs,
    ),
)
