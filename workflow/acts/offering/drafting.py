"""The acts of offering: draft, object, promise; approving stands beside them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from ...facts import NO_DRAFT, REMEDIES, Draft, Facts
from ...facts.stale import older
from ...frozen import altered
from ...policy import Policy
from ...process import Act, Call, Step
from ...process.fields import choice, flag, last_day, money, text, words
from ...record.canonical import Json
from ..common import OPEN, spoken, taint_stirs, tainting, touched
from ..wording import REASON, placed, searched, stands, too_hard_for, unreasoned
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
READ: Final = (  # what the customer reads, but for what law or evidence words
    *("text", "option", "answer", "because", *TEXTS),
    *("outcome", "root_cause", "prevention", "recurrence", "review_right", "steps_taken"),
    "planned",
)
PER_ISSUE: Final = {"answer": "answered", "because": "reasoned", "rests_on": "rested"}


def _draft(f: Facts, step: Step) -> Facts:
    before = NO_DRAFT if step.flag("fresh") else f.draft
    told = {name for name in TEXTS if step.has(name)} | {name for name in FLAGS if step.flag(name)}
    more: dict[str, Any] = dict.fromkeys(told, True)
    if step.has("amount"):
        more["amount"] = step.count("amount")
    doubts, let_stand = _rewritten(before.doubts, step, "doubts"), step.has(REASON)
    draft = altered(
        _numbered(before, step),
        version=f.versions + 1,
        kind=step.text("kind", before.kind or "offer"),
        options=_options(before, step),
        dated=before.dated or step.has("by_when"),
        recourse_dated=before.recourse_dated or step.has("recourse_until"),
        remedies=before.remedies | step.words("remedy"),
        parts=before.parts | {name for name in PARTS if step.has(name)},
        tactics=_rewritten(before.tactics, step, "tactics"),
        doubts=frozenset() if let_stand else doubts,
        hard=_rewritten(before.hard, step, "hard"),
        dense=_rewritten(before.dense, step, "dense"),
        by=before.by | {step.who},
        approved=older(before.approved),
        **more,
    )
    return altered(
        f,
        draft=draft,
        elsewhere=step.count("elsewhere"),
        flagged=f.flagged or (let_stand and bool(doubts)),
    )


def _numbered(draft: Draft, step: Step) -> Draft:
    more = {fact: getattr(draft, fact) | step.numbers(name) for name, fact in PER_ISSUE.items()}
    return altered(draft, **more)


def _options(before: Draft, step: Step) -> int:
    """Add the options, or put them in the place of those with which something was wrong."""
    wrong = "option" in before.tactics | before.doubts | before.hard | before.dense
    kept = 0 if wrong and step.has("option") else before.options
    return kept + step.count("option")


def _rewritten(before: frozenset[str], step: Step, remark: str) -> frozenset[str]:
    """Return the places where something is wrong, after some were written again."""
    return frozenset(place for place in before if not _again(place, step)) | step.words(remark)


def _again(place: str, step: Step) -> bool:
    field, _, number = place.partition(".")
    return int(number) in step.numbers(field) if number else step.has(field)


def _draft_remarks(call: Call[Facts]) -> Mapping[str, Json]:
    """Remark where a blocked tactic is, where words are in doubt and as what, and what is hard."""
    found: dict[str, set[str]] = {}
    for place, said in placed(call.values).items():
        for remark, word in _remarked(place, said, call):
            found.setdefault(remark, set()).add(word)
    return {remark: sorted(some) for remark, some in found.items()}


def _remarked(place: str, said: Sequence[str], call: Call[Facts]) -> Iterator[tuple[str, str]]:
    field = place.partition(".")[0]
    heard = searched({field: said}, dated="by_when" in call.values)
    if heard.blocked:
        yield "tactics", place
    elif heard.doubts:
        yield "doubts", place
        yield from (("flagged", code) for code in heard.codes)
    if field in READ:
        yield from ((remark, place) for remark in too_hard_for(said, call.policy))


def _draft_checks(_f: Facts, p: Policy, step: Step) -> Mapping[str, object] | None:
    """Object to a remedy that no role of the desk may give."""
    kinds = sorted(kind for kind in step.words("remedy") if p.giving(kind) is None)
    return {"code": "nobody_gives", "kinds": kinds} if kinds else None


def _object(f: Facts, _step: Step) -> Facts:
    return altered(touched(f), objection="raised")


def _promise(f: Facts, step: Step) -> Facts:
    return tainting(altered(f, promises=f.promises + 1), step)


ACTS: Final = (
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
            stands(),
        ),
        least=1,
        sets=("draft", "elsewhere", "flagged"),
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
        fields=(text(required=True), last_day("due", required=True), stands()),
        sets=("promises", "tainted", "tainted_by", "flagged"),
        fold=_promise,
        remarks=spoken,
        doubts=unreasoned,
        stirs=taint_stirs,
    ),
)
