"""Which clocks run for a complaint, which is due next, and what has time done to it?"""

from collections.abc import Container, Sequence
from typing import Final

from ...clocks import (
    Case,
    Effect,
    Promised,
    Reckoned,
    Working,
    calls,
    effects,
    granted_by,
    plans,
    promises,
    questions,
    reckon_all,
    track,
    working,
)
from ...frozen.named import NamedTuple
from ...moments import day_of, from_epoch, iso
from ...policy import Policy
from ...process import Due, Ripe
from ...record.canonical import Json
from ...rules import Extension, Kind, Missed
from ..facts import Facts
from ..parts import Extendable
from .timers import Timers

TIME: Final = "time"  # the step by which time moves a region on
FOREVER: Final = 1 << 40
MOST_KEPT: Final = 4
MOST_RECKONED: Final = 512  # cases, of some 4 kB each
ENDED: Final = frozenset({"closed", "withdrawn", "redirected"})
UNHURRIED: Final = frozenset({Kind.REFERRAL, Kind.RETENTION, Kind.BAR})  # nobody here has to act


def rules_of(facts: Facts, timers: Timers, policy: Policy) -> Working:
    """Return what rules a complaint: the packs it was received under."""
    day = facts.received_day
    if not day and timers.marks:  # a record from before rule packs
        day = day_of(from_epoch(timers.marks[0].happened), policy.zone)
    return working(policy, facts.rules, day)


def clocks(
    facts: Facts, timers: Timers, policy: Policy, now: int, *, every: bool = True
) -> list[Reckoned]:
    """Reckon every clock of a complaint: of its rule packs, and those that people set.

    Without `every` those that started anew are left out, unless something was told of them.
    """
    starts: dict[str, set[int]] = {}
    for one in timers.told:
        starts.setdefault(one.clock, set()).add(one.since)

    def told(clock: str) -> Container[int]:
        return starts.get(clock, ())

    ruled, steps = rules_of(facts, timers, policy).clocks, track(timers.marks)
    made = [
        Promised(one.since, one.due, one.kept, number)
        for number, one in enumerate(timers.promises, 1)
    ]
    return [
        *reckon_all(Case(steps, ENDED, policy, now, every=every), ruled, told),
        *promises(made, now),
        *calls(steps, now),
        *questions(steps, now),
        *plans(steps, now),
    ]


class _Kept(NamedTuple):
    """What was reckoned of timers, and for how long it holds: until the next deadline is over."""

    timers: Timers
    policy: Policy
    since: int
    until: int
    found: list[Reckoned]

    def holds(self, timers: Timers, policy: Policy, now: int) -> bool:
        """Tell whether the same would be reckoned again."""
        alike = self.timers is timers and self.since <= now <= self.until
        return alike and same(self.policy, policy)


_kept: dict[int, _Kept] = {}  # by the identity of the timers, which are kept with it


def same(one: Policy, other: Policy) -> bool:
    """Tell whether two policies are alike; mostly they are one, which is quickly seen."""
    return one is other or one == other


def open_clocks(facts: Facts, timers: Timers, policy: Policy, now: int) -> list[Reckoned]:
    """Reckon the clocks of which somebody may still have to do, or be told, something.

    A step, its row and its view all ask the same, and so does the next step of the case: time
    alone changes nothing about a clock but that its last moment passes.
    """
    kept = _kept.get(id(timers))
    if kept is not None and kept.holds(timers, policy, now):
        return kept.found
    found = clocks(facts, timers, policy, now, every=False)
    ahead = (one.due for one in found if one.due is not None and one.due >= now)
    if len(_kept) >= MOST_RECKONED:
        _kept.clear()
    _kept[id(timers)] = _Kept(timers, policy, now, min(ahead, default=FOREVER), found)
    return found


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
    ruled = rules_of(facts, timers, policy).clocks
    hows = {one.id: one.clock.extensions for one in ruled if one.clock.extensions}
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
    return effects(open_clocks(facts, timers, policy, now), timers.told)


def ripe(facts: Facts, timers: Timers, policy: Policy, now: int) -> Sequence[Ripe]:
    """Return what time has done: consents cooled, clocks ran out, a broken promise hurts."""
    found = [_ripe(one, facts, now) for one in ahead(facts, timers, policy, now) if one.at <= now]
    return sorted([*_regions(facts, timers, now), *found], key=lambda one: one.at)


def wakes(facts: Facts, timers: Timers, policy: Policy, now: int) -> int | None:
    """Return when time does something next; what it has done already is to be told at once."""
    found = [one.at for one in ahead(facts, timers, policy, now)]
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
        "since": iso(from_epoch(told.since)),
        "due": iso(from_epoch(told.due)),
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
