"""The acts that change how time counts: suspend, proceed, extend, and the customer's own rhythm."""

from collections.abc import Mapping
from typing import Final

from .. import guards as given
from ..facts import GROUNDS, Extendable, Facts
from ..facts.stale import untold
from ..frozen import altered
from ..guards.timekeeping import extendable_by
from ..moments import epoch
from ..policy import Policy, below
from ..process import Act, Step
from ..process.fields import choice, count, last_day, text, words
from .common import EVERY, OPEN, spoken, taint_stirs, tainting, too_low, touched
from .wording import stands, unreasoned

CLOCKS: Final = ("answer", "ack", "review")
YEAR: Final = 8_760  # hours


def _suspend_checks(f: Facts, _p: Policy, _step: Step) -> Mapping[str, object] | None:
    """Object to a second ground while one holds: nobody could tell when which has ended."""
    return {"code": "suspended_already", "ground": f.suspended} if f.suspended else None


def _suspend(f: Facts, step: Step) -> Facts:
    told = f.told | {"suspension"} if step.has("notice") else f.told
    return tainting(altered(f, suspended=step.text("ground"), told=told), step)


def _proceed_checks(f: Facts, _p: Policy, _step: Step) -> Mapping[str, object] | None:
    return None if f.suspended else {"code": "nothing_suspended"}


def _proceed(f: Facts, _step: Step) -> Facts:
    return untold(altered(f, suspended=""), "suspension")


def _extend_checks(f: Facts, _p: Policy, step: Step) -> Mapping[str, object] | None:
    """Object to what no rule grants, and to what comes too late."""
    clock = step.text("clock")
    one = extendable_by(f, clock)
    if one is None:
        return {"code": "not_extendable", "clock": clock}
    if one.left < 1:
        return {"code": "extended_already", "clock": clock}
    if one.late:
        return {"code": "extended_too_late", "clock": clock}
    return _day_named(one, step)


def _day_named(one: Extendable, step: Step) -> Mapping[str, object] | None:
    if one.names_day and not step.has("until"):
        return {"code": "extension_wants_day", "field": "until"}
    if step.has("until") and epoch(step.text("until")) <= step.recorded:
        return {"code": "until_is_over", "field": "until"}
    return None


def _extend_bars(f: Facts, _p: Policy, step: Step) -> Mapping[str, object] | None:
    """Bar whoever the rule does not name to approve it."""
    one = extendable_by(f, step.text("clock"))
    return too_low("role_too_low", step, one.role) if one and below(step.role, one.role) else None


def _rhythm(f: Facts, _step: Step) -> Facts:
    return touched(f)


ACTS: Final = (
    Act(
        name="suspend",
        stages=OPEN,
        fields=(
            choice("ground", *GROUNDS, required=True),
            text(required=True),
            text("notice"),
            stands(),
        ),
        sets=("suspended", "told", "tainted", "tainted_by", "flagged"),
        fold=_suspend,
        checks=_suspend_checks,
        remarks=spoken,
        doubts=unreasoned,
        stirs=taint_stirs,
    ),
    Act(
        name="proceed",
        stages=EVERY,
        fields=(text(required=True),),
        sets=("suspended", "told", "told_before"),
        fold=_proceed,
        checks=_proceed_checks,
    ),
    Act(
        name="extend",
        stages=OPEN,
        fields=(
            choice("clock", *CLOCKS, required=True),
            text(required=True),
            last_day("until"),
        ),
        guards=(given.extension_told,),
        sets=("told", "told_before"),
        fold=lambda f, _step: untold(f, "extension"),
        checks=_extend_checks,
        bars=_extend_bars,
    ),
    Act(
        name="rhythm",
        stages=OPEN,
        behalf="customer",
        fields=(count("hours", 1, YEAR, required=True), words(required=True)),
        sets=("contacted",),
        fold=_rhythm,
    ),
)
