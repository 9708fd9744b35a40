"""Which deadline of a complaint is next, what may be extended, and what has time done to it?"""

from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from ...clocks import FOREVER, Effect, Reckoned, granted_by
from ...moments import text_of
from ...policy import Policy
from ...process import Due, Ripe
from ...record.canonical import Json
from ...rules import Extension, Kind, Missed
from ..facts import Facts
from ..parts import Extendable
from .running import clocks, open_clocks, rules_of, running, same
from .timers import Timers

__all__ = [
    "MOST_KEPT",
    "TIME",
    "ahead",
    "clocks",
    "due",
    "extendable",
    "open_clocks",
    "ripe",
    "rules_of",
    "same",
    "wakes",
]

TIME: Final = "time"  # the step by which time moves a region on
MOST_KEPT: Final = 4
UNHURRIED: Final = frozenset({Kind.REFERRAL, Kind.RETENTION, Kind.BAR})  # nobody here has to act


def due(facts: Facts, timers: Timers, policy: Policy, now: int) -> Sequence[Due]:
    """Return the deadlines that somebody has to keep, the nearest first."""
    found = open_clocks(facts, timers, policy, now)
    return sorted((_due(one, now) for one in found if _counts(one)), key=lambda one: one.at)


def _counts(one: Reckoned) -> bool:
    return (
        one.open
        and one.due is not None
        and one.kind not in UNHURRIED
        and one.missed is not Missed.BARRED
    )


def _due(one: Reckoned, now: int) -> Due:
    at = one.due or 0
    late = at < now and not one.unconfirmed
    return Due(one.id, at, late=late, provisional=one.provisional, unconfirmed=one.unconfirmed)


def extendable(facts: Facts, timers: Timers, policy: Policy, now: int) -> tuple[Extendable, ...]:
    """Return the clocks that their rules let be extended."""
    hows = rules_of(facts, timers, policy).extensions
    if not hows:
        return ()
    tags = timers.marks[-1].tags if timers.marks else frozenset()
    found = (one for one in open_clocks(facts, timers, policy, now) if one.open)
    granted = ((one, granted_by(hows.get(one.id, ()), tags)) for one in found)
    return tuple(_extendable(one, some, now) for one, some in granted if some)


def _extendable(one: Reckoned, granted: Sequence[Extension], now: int) -> Extendable:
    how = granted[min(len(one.extended), len(granted) - 1)]
    return Extendable(
        kind=one.kind,
        role=how.approver,
        notice=how.notice,
        names_day=how.length is None,
        late=how.before_expiry and one.passed(now),
        left=len(granted) - len(one.extended),
    )


def ahead(facts: Facts, timers: Timers, policy: Policy, now: int) -> list[Effect]:
    """Return what time does to the clocks of a complaint and has not been told, in order."""
    return running(facts, timers, policy, now).ahead


def ripe(facts: Facts, timers: Timers, policy: Policy, now: int) -> Sequence[Ripe]:
    """Return what time has done: consents cooled, clocks ran out, a broken promise hurts."""
    over = takewhile(lambda one: one.at <= now, ahead(facts, timers, policy, now))
    found = [*_regions(facts, timers, now), *[_ripe(one, facts, now) for one in over]]
    return sorted(found, key=lambda one: one.at)


def wakes(facts: Facts, timers: Timers, policy: Policy, now: int) -> int | None:
    """Return when time does something next; what it has done already is to be told at once."""
    found = [one.at for one in ahead(facts, timers, policy, now)[:1]]
    waits = [one.at for one in _regions(facts, timers, FOREVER)]
    return min((*found, *waits), default=None)


def _regions(facts: Facts, timers: Timers, now: int) -> Sequence[Ripe]:
    """Return which regions time has moved on: consents that cooled, a handover that ended."""
    ends = {"consent": timers.consent_until, "withdrawal": timers.withdrawal_until}
    cooled = [
        _moved(region, "take_effect", until)
        for region, until in ends.items()
        if getattr(facts, region) == "cooling" and until <= now
    ]
    over = facts.handover != "none" and timers.handover_until <= now
    return [*cooled, *([_moved("handover", "end", timers.handover_until)] if over else [])]


def _moved(region: str, event: str, at: int) -> Ripe:
    return Ripe(at, TIME, {"region": region, "event": event}, ((region, event),))


def _ripe(one: Effect, facts: Facts, now: int) -> Ripe:
    told, clock = one.told, one.reckoned
    data: dict[str, Json] = {
        "clock": told.clock,
        "since": text_of(told.since),
        "due": text_of(told.due),
    }
    if told.step:
        data["step"] = told.step
    if clock.number:
        data["number"] = clock.number
    tells = clock.tells if told.what in {"missed", "overdue"} else ""
    if tells:
        data["tells"] = tells
    broken = told.what == "missed" and clock.kind is Kind.PROMISE and clock.number > 0
    hurts = broken and facts.feeling != "raw"
    return Ripe(one.at or now, told.what, data, (("feeling", "hurt"),) if hurts else ())
