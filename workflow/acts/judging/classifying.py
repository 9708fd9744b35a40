"""The acts of sorting: what kind of complaint is it, is it one, and what changed in that view?

Words for reports and for looking things up. No guard reads one of them, so that whoever is sorted
wrongly loses nothing.
"""

from collections.abc import Mapping
from typing import Any, Final

from ...facts import MATTERS, Facts
from ...facts.kinds import (
    BEHAVIOURS,
    CAUSES,
    COMMUNICATIVE,
    DETAILS,
    DIFFICULTIES,
    DIRECTNESS,
    DRIVES,
    FOUND_BY,
    INTERESTS,
    MOTIVES,
    ORIGINS,
    PURPOSES,
    SEVERITIES,
    TAKEN_AS,
    TOUCHPOINTS,
    TRIGGERS,
    VALIDITIES,
    Kinds,
)
from ...facts.organising import DIFFICULTY
from ...frozen import altered
from ...policy import Policy
from ...process import Act, Call, Step
from ...process.fields import choice, text
from ...record.canonical import Json
from ..common import EVERY, OPEN

ONE: Final = (
    *("detail", "behaviour", "purpose", "drive", "trigger", "origin", "interest"),
    *("difficulty", "difficulty_class", "validity", "found_by", "touchpoint", "directness"),
)
SEVERAL: Final = ("motive",)
EVERY_DETAIL: Final = tuple(dict.fromkeys(word for words in DETAILS.values() for word in words))


def belongs(cause: str, detail: str) -> bool:
    """Tell whether a detail is one of a cause."""
    return detail in DETAILS.get(cause, ())


def _classify(f: Facts, step: Step) -> Facts:
    cause = step.text("cause", f.cause)
    return altered(
        f,
        severity=step.text("severity", f.severity),
        cause=cause,
        vulnerable=f.vulnerable or bool(step.words("vulnerable")),
        matters=step.words("matter") - {"none"} if step.has("matter") else f.matters,
        kinds=_kinds(f.kinds, cause, step),
    )


def _kinds(kinds: Kinds, cause: str, step: Step) -> Kinds:
    """Take over what was said; a detail that its cause does not know any more is gone."""
    given: dict[str, Any] = {name: step.text(name) for name in ONE if step.has(name)}
    given |= {name: step.words(name) for name in SEVERAL if step.has(name)}
    kinds = altered(kinds, **given)
    return kinds if belongs(cause, kinds.detail) else altered(kinds, detail="")


def _classify_checks(f: Facts, _p: Policy, step: Step) -> Mapping[str, object] | None:
    """Object to a detail of another cause, and to a view of validity that changes in passing."""
    cause, detail = step.text("cause", f.cause), step.text("detail")
    if detail and not belongs(cause, detail):
        return {"code": "detail_not_of_cause" if cause else "detail_without_cause", "value": detail}
    said, stands = step.text("validity"), f.kinds.validity
    if said and stands and said != stands:
        return {"code": "validity_stands"}
    return _found(step)


def _found(step: Step) -> Mapping[str, object] | None:
    """Object to a validity that nobody found, and to a finder of none (S2-117)."""
    if step.text("validity") == "substantiated" and not step.has("found_by"):
        return {"code": "found_by_whom"}
    if step.has("found_by") and step.text("validity") != "substantiated":
        return {"code": "found_nothing"}
    return None


def _reclassify(f: Facts, step: Step) -> Facts:
    validity, by = step.text("validity"), step.text("found_by")
    return altered(f, kinds=altered(f.kinds, validity=validity, found_by=by))


def _reclassify_checks(f: Facts, _p: Policy, step: Step) -> Mapping[str, object] | None:
    """Object to a change of what nobody said, or of nothing."""
    if not f.kinds.validity:
        return {"code": "validity_open"}
    if step.text("validity") == f.kinds.validity:
        return {"code": "validity_same"}
    return _found(step)


def _reclassified(call: Call[Facts]) -> Mapping[str, Json]:
    """Remark what was thought before, and whether our handling made a complaint of it (S2-121)."""
    before = call.facts.kinds.validity
    ours = before in COMMUNICATIVE and call.values.get("validity") == "substantiated"
    return {"reclassified": before, **({"own_goal": True} if ours else {})}


def _triage(f: Facts, step: Step) -> Facts:
    return altered(f, kinds=altered(f.kinds, taken_as=step.text("taken_as")))


ACTS: Final = (
    Act(
        name="classify",
        stages=OPEN,
        fields=(
            choice("severity", *SEVERITIES),
            choice("cause", *CAUSES),
            choice("detail", *EVERY_DETAIL),
            choice("vulnerable", "health", "life_event", "resilience", "capability", many=True),
            choice("matter", *MATTERS, "none", many=True),
            choice("behaviour", *BEHAVIOURS),
            choice("purpose", *PURPOSES),
            choice("motive", *MOTIVES, many=True),
            choice("drive", *DRIVES),
            choice("trigger", *TRIGGERS),
            choice("origin", *ORIGINS),
            choice("interest", *INTERESTS),
            choice("difficulty", *DIFFICULTIES),
            choice("difficulty_class", *DIFFICULTY),
            choice("validity", *VALIDITIES),
            choice("found_by", *FOUND_BY),
            choice("touchpoint", *TOUCHPOINTS),
            choice("directness", *DIRECTNESS),
            text("on_staff"),
            text("on_competitor"),
            text("on_customer"),
            text("on_company"),
        ),
        least=1,
        sets=("severity", "cause", "vulnerable", "matters", "kinds"),
        fold=_classify,
        checks=_classify_checks,
    ),
    Act(
        name="reclassify",
        stages=EVERY,
        fields=(
            choice("validity", *VALIDITIES, required=True),
            choice("found_by", *FOUND_BY),
            text("reason", required=True),
        ),
        sets=("kinds",),
        fold=_reclassify,
        checks=_reclassify_checks,
        remarks=_reclassified,
    ),
    Act(
        name="triage",
        stages=OPEN,
        fields=(choice("taken_as", *TAKEN_AS, required=True), text("reason", required=True)),
        sets=("kinds",),
        fold=_triage,
    ),
)
