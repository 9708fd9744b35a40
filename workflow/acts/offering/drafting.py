"""The acts of offering: draft, approve, object, promise."""

from collections.abc import Mapping
from typing import Any, Final

from ... import guards as given
from ...altering import altered
from ...facts import NO_DRAFT, REMEDIES, Draft, Facts, Seen
from ...facts.stale import older
from ...guards.offer import approver
from ...policy import ROLES, Policy
from ...process import Act, Call, Step
from ...process.fields import choice, count, flag, last_day, money, text, words
from ...record.canonical import Json
from ...speech import tactic_in
from ..common import OPEN, spoken, taint_stirs, tainting, texts, touched

DRAFTING: Final = ("inquired", "clarified", "proposed", "answered", "escalated")
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
    return altered(f, draft=draft)


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


def _approve(f: Facts, step: Step) -> Facts:
    return altered(f, draft=altered(f.draft, approved=Seen.LIVE, approved_by=step.who))


def _approve_bars(f: Facts, p: Policy, step: Step) -> Mapping[str, object] | None:
    """Bar the drafters, and whoever's limit does not cover the amount."""
    role = approver(f.draft, p)
    if step.who in f.draft.by:
        return {"code": "same_person", "who": step.who}
    if role is None or ROLES.index(step.role) < ROLES.index(role):
        return {"code": "beyond_limit", "who": step.who, "role": step.role, "needs": role or ""}
    return None


def _approve_checks(f: Facts, _p: Policy, step: Step) -> Mapping[str, object] | None:
    wanted = step.count("version")
    if wanted and wanted != f.draft.version:
        return {"code": "other_version", "version": wanted, "draft": f.draft.version}
    return None


def _object(f: Facts, _step: Step) -> Facts:
    return altered(touched(f), objection="raised")


def _promise(f: Facts, step: Step) -> Facts:
    return tainting(altered(f, promises=f.promises + 1), step)


OFFERING: Final = (
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
        sets=("draft",),
        fold=_draft,
        remarks=_draft_remarks,
    ),
    Act(
        name="approve",
        stages=DRAFTING,
        fields=(count("version"), text()),
        guards=(given.version_drafted, given.liability_judged),
        sets=("draft",),
        fold=_approve,
        checks=_approve_checks,
        bars=_approve_bars,
    ),
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
