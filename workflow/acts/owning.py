"""Whose case is it? Assign, take, and hand over until a day: somebody is always responsible."""

from collections.abc import Mapping, Sequence
from typing import Final

from ..facts import Facts
from ..facts.lessons.gating import untrained
from ..frozen import altered
from ..moments import epoch
from ..policy import Policy, below
from ..process import Act, Call, Step
from ..process.fields import last_day, text, user
from ..record.canonical import Json
from .common import OPEN, to_recused

END: Final = (("handover", "end"),)


def _assign(f: Facts, step: Step) -> Facts:
    return altered(f, owner=step.text("to"))


def _assign_stirs(_f: Facts, _step: Step) -> Sequence[tuple[str, str]]:
    return END


def _stands_in(f: Facts, who: str) -> bool:
    """Tell whether somebody was named to stand in; whom it was transferred to takes it for good."""
    return f.handover != "none" and who == f.receiver and not f.organising.transfer


def _take(f: Facts, step: Step) -> Facts:
    """Let whoever takes a case own it; the named receiver only stands in."""
    return f if _stands_in(f, step.who) else altered(f, owner=step.who)


def _take_remarks(call: Call[Facts]) -> Mapping[str, Json]:
    """Remark whose case it was, where it changes hands."""
    f = call.facts
    changes = f.owner not in {"", call.who} and not _stands_in(f, call.who)
    return {"before": f.owner} if changes else {}


def _take_stirs(f: Facts, step: Step) -> Sequence[tuple[str, str]]:
    return (("handover", "take"),) if _stands_in(f, step.who) else END


def _take_checks(f: Facts, _p: Policy, step: Step) -> Mapping[str, object] | None:
    """Object to taking what one has: the owner may only take back what was handed over."""
    waits = f.handover == "offered" and step.who in {f.owner, f.receiver}
    if step.who == f.holder and not waits:
        return {"code": "yours_already", "who": step.who}
    return None


def _hand_over(f: Facts, step: Step) -> Facts:
    return altered(f, receiver=step.text("to"), organising=altered(f.organising, transfer=False))


def _hand_over_stirs(_f: Facts, _step: Step) -> Sequence[tuple[str, str]]:
    return (("handover", "offer"),)


def hand_over_checks(f: Facts, _p: Policy, step: Step) -> Mapping[str, object] | None:
    """Object to what nobody owns, to its owner, to a day that is over, and to the recused."""
    if not f.owner:
        return {"code": "no_owner"}
    if step.text("to") == f.owner:
        return {"code": "owner_already", "name": f.owner}
    if epoch(step.text("until")) <= step.recorded:
        return {"code": "until_is_over", "field": "until"}
    return to_recused(f, step)


def _to_untrained(f: Facts, p: Policy, step: Step) -> Mapping[str, object] | None:
    """Let nobody have a major case who lacks the module for it."""
    return untrained(f, p, step.text("to"))


def hand_over_bars(f: Facts, p: Policy, step: Step) -> Mapping[str, object] | None:
    """Let nobody hand over another's case, except a level above; nor to whoever is untrained."""
    if step.who != f.owner and below(step.role, "supervisor"):
        return {"code": "not_the_owner", "who": step.who, "owner": f.owner}
    return _to_untrained(f, p, step)


ACTS: Final = (
    Act(
        name="assign",
        stages=OPEN,
        fields=(user("to", required=True), text()),
        sets=("owner",),
        fold=_assign,
        checks=lambda f, _p, step: to_recused(f, step),
        bars=_to_untrained,
        stirs=_assign_stirs,
    ),
    Act(
        name="take",
        stages=OPEN,
        fields=(text(),),
        sets=("owner",),
        fold=_take,
        remarks=_take_remarks,
        checks=_take_checks,
        bars=lambda f, p, step: untrained(f, p, step.who),
        stirs=_take_stirs,
    ),
    Act(
        name="handover",
        stages=OPEN,
        fields=(user("to", required=True), last_day("until", required=True), text()),
        sets=("receiver", "organising"),
        fold=_hand_over,
        checks=hand_over_checks,
        bars=hand_over_bars,
        stirs=_hand_over_stirs,
    ),
)
