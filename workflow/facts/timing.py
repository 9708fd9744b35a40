"""How does time enter the facts of a complaint? Timers are folded, the moment is asked."""

from collections.abc import Sequence
from typing import Any, Final

from ..altering import altered
from ..moments import day_of, epoch, from_epoch
from ..policy import Policy
from ..process import Due, Step
from .facts import Facts, Promise, Timers

HOUR: Final = 3600
TOUCHES: Final = frozenset(
    {"acknowledge", "contact", "empathise", "restate", "explain", "share", "inform", "call-back"}
)
WAITS: Final = {
    "consent": "consent_until",
    "request-withdrawal": "withdrawal_until",
    "handover": "handover_until",
}
ENDED: Final = frozenset({"closed", "withdrawn", "redirected"})


def keep(timers: Timers, before: Facts, after: Facts, step: Step) -> Timers:
    """Fold one step into the timers."""
    timers = _touch(timers, step)
    timers = _wait(timers, step)
    timers = _versions(timers, before, after, step)
    return _promise(timers, before, after, step)


def _touch(timers: Timers, step: Step) -> Timers:
    if step.name == "receive":
        timers = altered(timers, received=step.happened, touched=step.happened)
    elif step.name in TOUCHES:
        first = timers.first_contact or step.happened
        timers = altered(timers, first_contact=first, touched=max(timers.touched, step.happened))
    return altered(timers, read_at=step.recorded) if step.has("feeling") else timers


def _wait(timers: Timers, step: Step) -> Timers:
    until = step.text("until")
    if not until:
        return timers
    values: dict[str, Any] = {WAITS.get(step.name, "window_until"): epoch(until)}
    return altered(timers, **values)


def _versions(timers: Timers, before: Facts, after: Facts, step: Step) -> Timers:
    if step.has("by_when"):
        timers = altered(timers, draft_by_when=epoch(step.text("by_when")))
    elif before.draft.version and not after.draft.version:
        timers = altered(timers, table_by_when=timers.draft_by_when, draft_by_when=0)
    return timers


def _promise(timers: Timers, before: Facts, after: Facts, step: Step) -> Timers:
    promises = timers.promises
    if step.name == "promise":
        promises = (*promises, Promise(epoch(step.text("due"))))
    if (
        len(after.remedies) > len(before.remedies)
        and step.name == "accept"
        and timers.table_by_when
    ):
        promises = (*promises, Promise(timers.table_by_when, remedy=len(after.remedies)))
    kept, remedy = step.count("keeps"), step.count("remedy")
    if kept or remedy:
        promises = tuple(
            altered(one, kept=True) if number == kept or (remedy and one.remedy == remedy) else one
            for number, one in enumerate(promises, 1)
        )
    return timers if promises is timers.promises else altered(timers, promises=promises)


def at(facts: Facts, timers: Timers, policy: Policy, now: int) -> Facts:
    """Bring the moment into the facts: waits that are over, promises that broke."""
    broken = [one.due for one in timers.promises if not one.kept and one.due < now]
    return altered(
        facts,
        consent=_cooled(facts.consent, timers.consent_until, now),
        withdrawal=_cooled(facts.withdrawal, timers.withdrawal_until, now),
        handover="none" if timers.handover_until <= now else facts.handover,
        window_over=0 < timers.window_until <= now,
        promise_broken=bool(broken),
        calm_lost=any(due > timers.read_at for due in broken),
        today=day_of(from_epoch(now), policy.zone),
    )


def _cooled(state: str, until: int, now: int) -> str:
    return "effective" if state == "cooling" and until <= now else state


def ripe(facts: Facts, timers: Timers, now: int) -> Sequence[tuple[str, str]]:
    """Return what time has done: consents cooled, a broken promise hurts, a handover ended."""
    ends = {"consent": timers.consent_until, "withdrawal": timers.withdrawal_until}
    cooled = [
        (region, "take_effect")
        for region, until in ends.items()
        if getattr(facts, region) == "cooling" and until <= now
    ]
    broke = any(timers.touched < one.due < now for one in timers.promises if not one.kept)
    hurt = [("feeling", "hurt")] if broke and facts.feeling != "raw" else []
    over = facts.handover != "none" and timers.handover_until <= now
    return [*cooled, *hurt, *([("handover", "end")] if over else [])]


def until(timers: Timers, name: str) -> int | None:
    """Return when the named wait is over."""
    value = getattr(timers, f"{name}_until", 0)
    return int(value) or None


def due(facts: Facts, timers: Timers, policy: Policy) -> Sequence[Due]:
    """Return the deadlines that need no calendar: first contact, progress, promises."""
    found = [Due("promise", one.due) for one in timers.promises if not one.kept]
    if facts.stage in ENDED:
        return sorted(found, key=lambda one: one.at)
    if timers.first_contact:
        found.append(Due("progress", timers.touched + policy.progress * HOUR))
    else:
        found.append(Due("first_contact", timers.received + policy.first_contact * HOUR))
    return sorted(found, key=lambda one: one.at)
