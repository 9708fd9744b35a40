"""May this step happen now? The one judgement behind every move, question and refusal."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from ..errors import GuardFailed, NotAllowed, NotFromHere, Refused, StillOwed
from ..machine import Machines, Table
from ..needs import Owed
from ..process import Form, Guard, Step
from .owed import Where, owed_by


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
    here = {"case": where.case, "move": form.name, "stage": stage}
    stages = machines.stages.get(form.name, ())
    if stage not in stages:
        return Judged(facts, NotFromHere(**here, stages=stages))
    barred = process.bars(facts, step, form)
    if barred is not None:
        return Judged(facts, NotAllowed(**here, **barred))  # type: ignore[arg-type]  # its code too
    if _below(process.roles, step.role, form.role):
        values = {"who": step.who, "role": step.role, "needs": form.role}
        return Judged(facts, NotAllowed("role_too_low", **here, **values))
    try:
        asked = _asked(machines.table, where, form, stage, facts)
    except Exception as error:
        raise GuardFailed("guard_failed", move=form.name, error=repr(error)) from error
    if asked is None:
        return Judged(facts, NotFromHere(**here, stages=stages))
    target, owed = asked
    refusal = StillOwed(**here, owed=owed) if owed else None
    return Judged(facts, refusal, target, owed)


def fires(machines: Machines, where: Where, form: Form, step: Step, moment: Any) -> bool:
    """Tell whether a step would go through now; unlike `judge`, without what is owed.

    Raises what a guard raises.
    """
    process = where.process
    facts = process.ask(moment, step, where.policy)
    if _below(process.roles, step.role, form.role) or process.bars(facts, step, form) is not None:
        return False
    ways = machines.table.get((where.snapshot.state(process.matter.fact), form.name), ())
    return any(_holds(way.when, facts, where) and _holds(way.given, facts, where) for way in ways)


def _below(roles: Sequence[str], role: str, needed: str) -> bool:
    """Tell whether a role is too low; who has none, such as an importer, is not judged by it."""
    return role in roles and roles.index(role) < roles.index(needed)


def moment_of(where: Where) -> Any:  # a process has its own facts
    """Return the facts of a case with the moment of the question brought in."""
    at = where.snapshot
    return where.process.clocks.at(at.facts, at.timers, where.policy, where.now)


def _asked(
    table: Table,
    where: Where,
    form: Form,
    stage: str,
    facts: Any,
) -> tuple[str | None, tuple[Owed, ...]] | None:
    """Return where the step leads and what it owes; None when no row is chosen."""
    fit = [way for way in table[stage, form.name] if _holds(way.when, facts, where)]
    judged = [(way.target, owed_by(way.given, facts, where)) for way in fit]
    return min(judged, key=lambda one: len(one[1]), default=None)


def _holds(guards: Sequence[Guard], facts: Any, where: Where) -> bool:
    return all(guard.holds(facts, where.policy) for guard in guards)
