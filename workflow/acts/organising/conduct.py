"""The acts about conduct: a warning, a plan that bounds contact, the customer's appeal, a review.

They run beside the case. No guard reads them, so that neither an end nor a step of the complaint
ever waits for them: even a complaint made in bad temper is judged on its merits.
"""

from collections.abc import Mapping
from typing import Final

from ...facts import Facts
from ...facts.organising import KINDS_OF_CONDUCT, LIMITS, NO_CONDUCT
from ...frozen import altered
from ...moments import epoch
from ...policy import Policy
from ...process import Act, Step
from ...process.fields import choice, last_day, text, user, words
from ..common import EVERY, days_until, spoken, taint_stirs, tainting, to_recused, touched
from ..wording import stands, unreasoned


def _warn(f: Facts, step: Step) -> Facts:
    state = "plan" if f.conduct.state == "plan" else "warned"
    return tainting(altered(f, conduct=altered(f.conduct, state=state)), step)


def _plan(f: Facts, step: Step) -> Facts:
    """Put a plan in the place of any before; it holds once the customer has been told of it."""
    return altered(
        f,
        conduct=altered(
            f.conduct,
            state="plan",
            limits=step.words("limits"),
            contact=step.text("to"),
            approved_by=step.who,
            told=False,
            appealed=False,
        ),
    )


def _plan_checks(f: Facts, p: Policy, step: Step) -> Mapping[str, object] | None:
    """Object to a plan without a warning, without its one contact, or without a near review."""
    if not f.conduct.state and f.safety != "open":
        return {"code": "not_warned"}
    if ("sole_contact" in step.words("limits")) != step.has("to"):
        return {"code": "sole_contact_is_whom"}
    return _review_day(p, step) or to_recused(f, step)


def _review_day(p: Policy, step: Step) -> Mapping[str, object] | None:
    if epoch(step.text("review")) <= step.recorded:
        return {"code": "until_is_over", "field": "review"}
    if days_until("review", p, step) > p.conduct_days:
        return {"code": "review_too_late", "days": p.conduct_days}
    return None


def _tell(f: Facts, step: Step) -> Facts:
    return tainting(altered(f, conduct=altered(f.conduct, told=True)), step)


def _appeal(f: Facts, _step: Step) -> Facts:
    return altered(touched(f), conduct=altered(f.conduct, appealed=True))


def _planned(f: Facts, _p: Policy, _step: Step) -> Mapping[str, object] | None:
    """Object where there is no plan."""
    return None if f.conduct.state == "plan" else {"code": "no_plan"}


def _review(f: Facts, step: Step) -> Facts:
    if step.text("result") == "kept":
        return altered(f, conduct=altered(f.conduct, appealed=False))
    return altered(f, conduct=altered(NO_CONDUCT, state="reviewed"))


def _review_checks(f: Facts, p: Policy, step: Step) -> Mapping[str, object] | None:
    """Object to a review of nothing, and to a plan that goes on without another review."""
    if f.conduct.state != "plan":
        return {"code": "no_plan"}
    if (step.text("result") == "kept") != step.has("review"):
        return {"code": "kept_until_when"}
    return _review_day(p, step) if step.has("review") else None


def _review_bars(f: Facts, _p: Policy, step: Step) -> Mapping[str, object] | None:
    """Let nobody decide about an appeal against their own plan."""
    if f.conduct.appealed and step.who == f.conduct.approved_by:
        return {"code": "same_person", "who": step.who}
    return None


TAINTS: Final = ("conduct", "tainted", "tainted_by", "flagged")
ACTS: Final = (
    Act(
        name="conduct-warning",
        stages=EVERY,
        fields=(
            choice("conduct", *KINDS_OF_CONDUCT, required=True, many=True),
            text(required=True),
            stands(),
        ),
        sets=TAINTS,
        fold=_warn,
        remarks=spoken,
        doubts=unreasoned,
        stirs=taint_stirs,
    ),
    Act(
        name="conduct-plan",
        stages=EVERY,
        role="manager",
        fields=(
            choice("limits", *LIMITS, required=True, many=True),
            last_day("review", required=True),
            user("to"),
            text(required=True),
        ),
        sets=("conduct",),
        fold=_plan,
        checks=_plan_checks,
    ),
    Act(
        name="conduct-notice",
        stages=EVERY,
        fields=(text(required=True), text("recourse", required=True), stands()),
        sets=TAINTS,
        fold=_tell,
        checks=_planned,
        remarks=spoken,
        doubts=unreasoned,
        stirs=taint_stirs,
    ),
    Act(
        name="conduct-appeal",
        stages=EVERY,
        behalf="customer",
        fields=(words(required=True),),
        sets=("contacted", "conduct"),
        fold=_appeal,
        checks=_planned,
    ),
    Act(
        name="conduct-review",
        stages=EVERY,
        role="manager",
        fields=(
            choice("result", "kept", "ended", required=True),
            last_day("review"),
            text(required=True),
        ),
        sets=("conduct",),
        fold=_review,
        checks=_review_checks,
        bars=_review_bars,
    ),
)
