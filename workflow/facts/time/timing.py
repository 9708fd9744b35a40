"""How does time enter the facts of a complaint? Timers are folded, the moment is asked."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from ...clocks import EFFECTS, Told, mark_of
from ...frozen import altered, held
from ...frozen.named import NamedTuple
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
NONE: Final[frozenset[str]] = frozenset()
NUMBERS: Final = {"report-back": "request"}  # which of several deadlines a step keeps
SETS: Final = frozenset({"identify", "promise", "accept"})  # these set more than their mark, and
GIVES: Final = frozenset({"until", "by_when", "keeps", "remedy"})  # so does what gives one of these


def keep(timers: Timers, taken: Iterable[tuple[Facts, Facts, Step]]) -> Timers:
    """Fold steps into the timers, each between the facts before and after it."""
    keeping = _Keeping(timers)
    for before, after, step in taken:
        if step.name in EFFECTS:
            keeping.tell(step)
        elif step.name != TIME:
            keeping.mark(after, step)
            given = not (GIVES.isdisjoint(step.data) and GIVES.isdisjoint(step.kept))
            if given or step.name in SETS or before.draft is not after.draft:
                keeping.set(before, after, step)
    return keeping.timers()


class _Keeping:
    """Timers while steps are folded into them."""

    def __init__(self, timers: Timers) -> None:
        self._before, self._all = timers, {**held(timers)}
        self._marks = [*timers.marks]
        self._told = [*timers.told]
        self._tags = timers.marks[-1].tags if timers.marks else NONE

    def timers(self) -> Timers:
        """Return the timers as they stand now."""
        self._all |= {"marks": tuple(self._marks), "told": frozenset(self._told)}
        return altered(self._before, **self._all)

    def tell(self, step: Step) -> None:
        """Note what time did, and whom it told."""
        since, due = epoch(step.text("since")), epoch(step.text("due"))
        clock, number = step.text("clock"), step.count("number")
        self._told.append(Told(step.name, clock, since, due, step.count("step"), number))
        if tells := step.text("tells"):
            self._all["alarm"] = max(self._all["alarm"], tells, key=_rank)

    def mark(self, after: Facts, step: Step) -> None:
        """Note a step as clocks see it; whoever is told of something missed has looked at it."""
        name = step.name
        tags = _tags(after.stage, after.severity, after.matters)
        if tags != self._tags:  # one set for all that share it
            self._tags = tags
        named = step.text(NAMES_DAY[name]) if name in NAMES_DAY else ""
        value = epoch(named) if named else step.count(NUMBERS.get(name, "hours"))
        self._marks.append(mark_of(step, self._tags, len(self._marks), value))
        alarm = self._all["alarm"]
        if alarm and _rank(step.role) >= max(_rank(alarm), 0):
            self._all["alarm"] = ""
        if step.has("feeling"):
            self._all["read_at"] = step.recorded

    def set(self, before: Facts, after: Facts, step: Step) -> None:
        """Set the waits, the days and the promises that a step gives."""
        self._all |= _mandate(step) if step.name == "identify" else _wait(step)
        self._all |= self._versions(before, after, step)
        self._all["promises"] = self._promises(before, after, step)

    def _versions(self, before: Facts, after: Facts, step: Step) -> dict[str, int]:
        if step.has("by_when"):
            return {"draft_by_when": epoch(step.text("by_when"))}
        if before.draft.version and not after.draft.version:
            return {"table_by_when": self._all["draft_by_when"], "draft_by_when": 0}
        return {}

    def _promises(self, before: Facts, after: Facts, step: Step) -> tuple[Promise, ...]:
        promises: tuple[Promise, ...] = self._all["promises"]
        by_when = self._all["table_by_when"]
        if step.name == "promise":
            promises = (*promises, Promise(step.happened, epoch(step.text("due"))))
        if len(after.remedies) > len(before.remedies) and step.name == "accept" and by_when:
            agreed = Promise(step.happened, by_when, remedy=len(after.remedies))
            promises = (*promises, agreed)
        kept, remedy = step.count("keeps"), step.count("remedy")
        if not kept and not remedy:
            return promises
        return tuple(
            altered(one, kept=step.happened)
            if number == kept or (remedy and one.remedy == remedy)
            else one
            for number, one in enumerate(promises, 1)
        )


def _rank(role: str) -> int:
    return ROLES.index(role) if role in ROLES else -1


@lru_cache(maxsize=256)
def _tags(stage: str, severity: str, matters: frozenset[str]) -> frozenset[str]:
    return frozenset({stage, severity}) | matters


def _wait(step: Step) -> dict[str, int]:
    until = step.text("until")
    if not until or step.name == "extend":
        return {}
    return {WAITS.get(step.name, "window_until"): epoch(until)}


def _mandate(step: Step) -> dict[str, int]:
    """Remember how long the mandate lasts that was shown last; no end is no limit."""
    until = step.text("until")
    return {"mandate_until": epoch(until) if until else 0}


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
