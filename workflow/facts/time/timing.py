"""How does time enter the facts of a complaint? Timers are folded, the moment is asked."""

from functools import lru_cache
from typing import Any, Final, NamedTuple

from ...clocks import EFFECTS, Told, mark_of
from ...frozen import altered
from ...moments import day_of, epoch, from_epoch
from ...policy import ROLES, Policy
from ...process import Step
from ..facts import Facts
from .reckoning import MOST_KEPT, TIME, extendable, same
from .timers import Promise, Timers

WAITS: Final = {
    "consent": "consent_until",
    "request-withdrawal": "withdrawal_until",
    "handover": "handover_until",
    "transfer": "handover_until",
}
NAMES_DAY: Final = {
    "extend": "until",
    "follow-up": "due",
    "ask": "due",
    "conduct-plan": "review",
    "conduct-review": "review",
}
NUMBERS: Final = {"report-back": "request"}  # which of several deadlines a step keeps
SETS: Final = frozenset({"identify", "promise", "accept"})  # these set more than their mark, and
GIVES: Final = frozenset({"until", "by_when", "keeps", "remedy"})  # so does what gives one of these


def keep(timers: Timers, before: Facts, after: Facts, step: Step) -> Timers:
    """Fold one step into the timers."""
    if step.name in EFFECTS:
        return _told(timers, step)
    if step.name == TIME:
        return timers
    made = _mark(timers, after, step)
    given = not (GIVES.isdisjoint(step.data) and GIVES.isdisjoint(step.kept))
    if given or step.name in SETS or before.draft is not after.draft:
        made |= _mandate(step) if step.name == "identify" else _wait(step)
        made |= _versions(timers, before, after, step)
        table_by_when = made.get("table_by_when", timers.table_by_when)
        made |= _promise(timers, before, after, step, table_by_when)
    return altered(timers, **made)


def _told(timers: Timers, step: Step) -> Timers:
    told = Told(
        step.name,
        step.text("clock"),
        epoch(step.text("since")),
        epoch(step.text("due")),
        step.count("step"),
        step.count("number"),
    )
    alarm = max(timers.alarm, step.text("tells"), key=_rank)
    return altered(timers, told=timers.told | {told}, alarm=alarm)


def _rank(role: str) -> int:
    return ROLES.index(role) if role in ROLES else -1


def _mark(timers: Timers, after: Facts, step: Step) -> dict[str, Any]:
    tags = _tags(after.stage, after.severity, after.matters)
    if timers.marks and timers.marks[-1].tags == tags:
        tags = timers.marks[-1].tags  # one set for all that share it
    named = step.text(NAMES_DAY[step.name]) if step.name in NAMES_DAY else ""
    value = epoch(named) if named else step.count(NUMBERS.get(step.name, "hours"))
    made: dict[str, Any] = {"marks": (*timers.marks, mark_of(step, tags, len(timers.marks), value))}
    if timers.alarm and _rank(step.role) >= max(_rank(timers.alarm), 0):
        made["alarm"] = ""
    if step.has("feeling"):
        made["read_at"] = step.recorded
    return made


@lru_cache(maxsize=256)
def _tags(stage: str, severity: str, matters: frozenset[str]) -> frozenset[str]:
    return frozenset({stage, severity}) | matters


def _wait(step: Step) -> dict[str, Any]:
    until = step.text("until")
    if not until or step.name == "extend":
        return {}
    return {WAITS.get(step.name, "window_until"): epoch(until)}


def _mandate(step: Step) -> dict[str, Any]:
    """Remember how long the mandate lasts that was shown last; no end is no limit."""
    until = step.text("until")
    return {"mandate_until": epoch(until) if until else 0}


def _versions(timers: Timers, before: Facts, after: Facts, step: Step) -> dict[str, Any]:
    if step.has("by_when"):
        return {"draft_by_when": epoch(step.text("by_when"))}
    if before.draft.version and not after.draft.version:
        return {"table_by_when": timers.draft_by_when, "draft_by_when": 0}
    return {}


def _promise(
    timers: Timers, before: Facts, after: Facts, step: Step, table_by_when: int
) -> dict[str, Any]:
    promises = timers.promises
    if step.name == "promise":
        promises = (*promises, Promise(step.happened, epoch(step.text("due"))))
    if len(after.remedies) > len(before.remedies) and step.name == "accept" and table_by_when:
        agreed = Promise(step.happened, table_by_when, remedy=len(after.remedies))
        promises = (*promises, agreed)
    kept, remedy = step.count("keeps"), step.count("remedy")
    if kept or remedy:
        promises = tuple(
            altered(one, kept=step.happened)
            if number == kept or (remedy and one.remedy == remedy)
            else one
            for number, one in enumerate(promises, 1)
        )
    return {} if promises is timers.promises else {"promises": promises}


class _Kept(NamedTuple):
    """What a moment made of facts, and of which: a step and what is shown of it ask the same."""

    facts: Facts
    timers: Timers
    policy: Policy
    now: int
    found: Facts


_kept: list[_Kept] = []


def at(facts: Facts, timers: Timers, policy: Policy, now: int) -> Facts:
    """Bring the moment into the facts: waits that are over, promises that broke."""
    for kept in _kept[:]:
        alike = kept.facts is facts and kept.timers is timers and kept.now == now
        if alike and same(kept.policy, policy):
            return kept.found
    found = _at(facts, timers, policy, now)
    _kept[:] = [_Kept(facts, timers, policy, now, found), *_kept[: MOST_KEPT - 1]]
    return found


def _at(facts: Facts, timers: Timers, policy: Policy, now: int) -> Facts:
    broken = [one.due for one in timers.promises if not one.kept and one.due < now]
    kept_late = sum(0 < one.due < one.kept for one in timers.promises)
    return altered(
        facts,
        consent=_cooled(facts.consent, timers.consent_until, now),
        withdrawal=_cooled(facts.withdrawal, timers.withdrawal_until, now),
        handover="none" if timers.handover_until <= now else facts.handover,
        mandate=facts.mandate and not 0 < timers.mandate_until < now,
        window_over=0 < timers.window_until <= now,
        promise_broken=bool(broken),
        calm_lost=any(due > timers.read_at for due in broken),
        deviations=len(broken) + kept_late,
        extendable=extendable(facts, timers, policy, now),
        today=day_of(from_epoch(now), policy.zone),
    )


def _cooled(state: str, until: int, now: int) -> str:
    return "effective" if state == "cooling" and until <= now else state


def until(timers: Timers, name: str) -> int | None:
    """Return when the named wait is over."""
    value = getattr(timers, f"{name}_until", 0)
    return int(value) or None
