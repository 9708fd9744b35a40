"""May this step happen now? The one judgement behind every move, question and refusal."""

from collections.abc import Sequence
from typing import Any

from ..errors import GuardFailed, NotAllowed, NotFromHere, Refused, StillOwed
from ..frozen.named import NamedTuple
from ..machine import Machines, Way
from ..needs import Owed
from ..process import Form, Step
from .owed import Where
from .questions.once import Once


class Judged(NamedTuple):
    """The judgement: a refusal or none, the facts of the moment, the stage a move leads to."""

    facts: Any
    refusal: Refused | None = None
    target: str | None = None
    owed: tuple[Owed, ...] = ()


def judge(machines: Machines, where: Where, form: Form, step: Step, moment: Any = None) -> Judged:
    """Judge a step; `moment` is `moment_of(where)`, if the caller has it already.

    Raises `GuardFailed` when a guard itself breaks.
    """
    process = where.process
    facts = process.ask(moment_of(where) if moment is None else moment, step, where.policy)
    stage = where.snapshot.state(process.matter.fact)
    ways = machines.ways(stage, form.name)
    if not ways:
        return Judged(facts, _elsewhere(machines, where, form, stage))
    barred = _barred(where, form, step, facts, stage)
    if barred is not None:
        return Judged(facts, barred)
    try:
        asked = chosen(ways, facts, Once(where))
    except Exception as error:
        raise GuardFailed("guard_failed", move=form.name, error=repr(error)) from error
    if asked is None:
        return Judged(facts, _elsewhere(machines, where, form, stage))
    target, owed = asked
    refusal = StillOwed(case=where.case, move=form.name, stage=stage, owed=owed) if owed else None
    return Judged(facts, refusal, target, owed)


def _elsewhere(machines: Machines, where: Where, form: Form, stage: str) -> NotFromHere:
    stages = machines.stages_of(form.name)
    return NotFromHere(case=where.case, move=form.name, stage=stage, stages=stages)


def _barred(where: Where, form: Form, step: Step, facts: Any, stage: str) -> NotAllowed | None:
    """Refuse whoever the process bars from this step, or whose role is too low for it."""
    barred = where.process.bars(facts, step, form)
    if barred is None and below(where.process.roles, step.role, form.role):
        barred = {"code": "role_too_low", "who": step.who, "role": step.role, "needs": form.role}
    if barred is None:
        return None
    return NotAllowed(case=where.case, move=form.name, stage=stage, **barred)  # type: ignore[arg-type]  # its code too


def fires(
    machines: Machines, where: Where, form: Form, step: Step, moment: Any, once: Once
) -> bool:
    """Tell whether a step would go through now; unlike `judge`, without what is owed.

    Raises what a guard raises.
    """
    process = where.process
    facts = process.ask(moment, step, where.policy)
    if below(process.roles, step.role, form.role) or process.bars(facts, step, form) is not None:
        return False
    ways = machines.ways(where.snapshot.state(process.matter.fact), form.name)
    return any(once.hold(way.when, facts) and once.hold(way.given, facts) for way in ways)


def below(roles: Sequence[str], role: str, needed: str) -> bool:
    """Tell whether a role is too low; who has none, such as an importer, is not judged by it."""
    return role in roles and roles.index(role) < roles.index(needed)


def moment_of(where: Where) -> Any:  # a process has its own facts
    """Return the facts of a case with the moment of the question brought in."""
    at = where.snapshot
    return where.process.clocks.at(at.facts, at.timers, where.policy, where.now)


def chosen(
    ways: Sequence[Way], facts: Any, once: Once
) -> tuple[str | None, tuple[Owed, ...]] | None:
    """Return where a step leads and what it owes; None when no row is chosen.

    Raises what a guard raises.
    """
    fit = [way for way in ways if once.hold(way.when, facts)]
    judged = [(way.target, once.owed(way.given, facts)) for way in fit]
    return min(judged, key=lambda one: len(one[1]), default=None)
