"""The acts of listening: contact, empathise, restate, insist, explain, and what was found."""

from collections.abc import Mapping, Sequence
from typing import Final

from ... import guards as given
from ...facts import CONTENTS, Facts, Issue, Seen
from ...facts.stale import by_material_fact
from ...frozen import altered
from ...process import Act, Call, Step
from ...process.fields import choice, count, flag, last_day, number_of, text, words
from ...record.canonical import Json
from ...speech.blocked import BLOCKED
from ..common import (
    BEFORE_YES,
    EVERY,
    FEELINGS,
    OPEN,
    channel,
    pressed,
    reading,
    sorry,
    spoken,
    taint_stirs,
    tainting,
    touched,
    voids,
)
from ..wording import stands, unreasoned
from .expecting import EXPECT, GAP, whole_gap
from .opening import OPENING, PLAN, planned
from .proving import EVIDENCE

FEELING: Final = count("feeling", 0, 4)
KEEPS: Final = number_of("keeps", "promises")
SHOWED: Final = choice(  # S4-26, S0-81, S0-82
    "showed", "listening", "asking", "regard", "attention", many=True
)


def _contact(f: Facts, step: Step) -> Facts:
    if step.has("willing"):
        f = altered(f, unwilling=step.text("willing") == "no")
    return tainting(touched(reading(f, step)), step)


def _contact_stirs(f: Facts, step: Step) -> Sequence[tuple[str, str]]:
    if step.flag("hurt") or pressed(step):
        return (*taint_stirs(f, step), ("feeling", "hurt"))
    return (("feeling", "calm"),) if step.flag("calm") else ()


def _heard(call: Call[Facts]) -> Mapping[str, Json]:
    """Remark what was said, and whether the reading counts as calm at this desk."""
    feeling = call.values.get("feeling")
    calm = isinstance(feeling, int) and feeling <= call.policy.calm_at_most
    return {**spoken(call), **({"calm": True} if calm else {})}


def _empathise(f: Facts, step: Step) -> Facts:
    heard = {"raised": "heard"}.get(f.objection, f.objection)
    f = sorry(altered(f, heard=Seen.LIVE, objection=heard))
    return tainting(reading(f, step), step)


def _empathise_stirs(f: Facts, step: Step) -> Sequence[tuple[str, str]]:
    return (("feeling", "attune"), *_contact_stirs(f, step))


def _raise(f: Facts, step: Step) -> Facts:
    f = altered(f, issues=(*f.issues, Issue(content=step.text("content"))))
    return f if step.flag("minor") else by_material_fact(f)


def _find(f: Facts, step: Step) -> Facts:
    at = step.count("issue") - 1
    found = altered(f.issues[at], found=Seen.LIVE, upheld=step.text("upheld"))
    return altered(f, issues=(*f.issues[:at], found, *f.issues[at + 1 :]))


def _restate(f: Facts, step: Step) -> Facts:
    if step.text("confirmed") == "yes":
        f = altered(f, restated=f.restated + 1)
    return tainting(touched(f), step)


def _restate_stirs(f: Facts, step: Step) -> Sequence[tuple[str, str]]:
    confirmed = (("feeling", "reason"),) if step.text("confirmed") == "yes" else ()
    return (*taint_stirs(f, step), *confirmed)


def _insist(f: Facts, step: Step) -> Facts:
    return altered(touched(f), insists=step.text("move"))


def _explain(f: Facts, step: Step) -> Facts:
    return tainting(altered(touched(f), explained=Seen.LIVE), step)


ACTS: Final = (
    Act(
        name="acknowledge",
        stages=OPEN,
        fields=(channel(), text(), text("limit"), *PLAN, stands()),
        sets=("tainted", "tainted_by", "flagged"),
        fold=tainting,
        checks=planned,
        remarks=spoken,
        doubts=unreasoned,
        stirs=taint_stirs,
    ),
    Act(
        name="contact",
        stages=EVERY,
        fields=(
            channel(),
            words(),
            text(),
            FEELING,
            flag("hurt"),
            choice("tactic", *BLOCKED),
            OPENING,
            KEEPS,
            choice("willing", "yes", "no"),
            words("address_as"),
            SHOWED,
            stands(),
        ),
        least=1,
        sets=(
            "contacted",
            "reading",
            "hurt",
            "unsoothed",
            "unwilling",
            "tainted",
            "tainted_by",
            "flagged",
        ),
        fold=_contact,
        remarks=_heard,
        doubts=unreasoned,
        stirs=_contact_stirs,
    ),
    Act(
        name="empathise",
        stages=OPEN,
        fields=(
            text("heard", required=True),
            choice("named", *FEELINGS, required=True),
            text("regret", required=True),
            FEELING,
            SHOWED,
            stands(),
        ),
        guards=(given.contacted,),
        sets=(
            "heard",
            "objection",
            "reading",
            "hurt",
            "unsoothed",
            "tainted",
            "tainted_by",
            "flagged",
        ),
        fold=_empathise,
        remarks=_heard,
        doubts=unreasoned,
        stirs=_empathise_stirs,
    ),
    Act(
        name="raise",
        stages=BEFORE_YES,
        fields=(
            text(required=True),
            words(),
            choice("content", *CONTENTS),
            *GAP,
            flag("minor"),
        ),
        sets=(
            "issues",
            "restated",
            "restated_before",
            "liability",
            "shared",
            "draft",
            "table",
            "claim",
            "news",
        ),
        fold=_raise,
        checks=whole_gap,
        stirs=lambda f, step: () if step.flag("minor") else voids(f),
    ),
    Act(
        name="find",
        stages=BEFORE_YES,
        fields=(
            number_of("issue", "issues", required=True),
            choice("upheld", "yes", "partly", "no", required=True),
            text(required=True),
        ),
        guards=(given.issue_named,),
        sets=("issues",),
        fold=_find,
    ),
    EXPECT,
    EVIDENCE,
    Act(
        name="ask",
        stages=OPEN,
        fields=(
            text("department", required=True),
            text(required=True),
            last_day("due", required=True),
        ),
        sets=("requests",),
        fold=lambda f, _step: altered(f, requests=(*f.requests, False)),
    ),
    Act(
        name="restate",
        stages=BEFORE_YES,
        fields=(
            text(required=True),
            choice("confirmed", "yes", "no", required=True),
            words(),
            stands(),
        ),
        guards=(given.issue_named,),
        sets=("contacted", "restated", "tainted", "tainted_by", "flagged"),
        fold=_restate,
        remarks=spoken,
        doubts=unreasoned,
        stirs=_restate_stirs,
    ),
    Act(
        name="insist",
        stages=OPEN,
        behalf="customer",
        fields=(words(required=True), choice("move", "clarify", "accept", required=True)),
        sets=("contacted", "insists"),
        fold=_insist,
    ),
    Act(
        name="explain",
        stages=OPEN,
        fields=(text(required=True), number_of("issue", "issues"), stands()),
        sets=("contacted", "explained", "tainted", "tainted_by", "flagged"),
        fold=_explain,
        remarks=spoken,
        doubts=unreasoned,
        stirs=taint_stirs,
    ),
)
