"""Which clocks run for a complaint? Reckoned from its steps, and not again while that holds."""

from collections.abc import Container, Sequence
from itertools import chain
from typing import Final

from ...clocks import (
    FOREVER,
    HEARD,
    SET,
    Case,
    Effect,
    Promised,
    Reckoned,
    Ruled,
    Track,
    Working,
    by_clock,
    calls,
    effects,
    plans,
    promises,
    questions,
    reckon_each,
    since,
    track,
    working,
)
from ...moments import day_of, from_epoch
from ...policy import Policy
from ..facts import Facts
from .timers import Timers

MOST_RECKONED: Final = 512  # cases, of some 4 kB each
ENDED: Final = frozenset({"closed", "withdrawn", "redirected"})


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
    rules = rules_of(facts, timers, policy).clocks
    return [*chain.from_iterable(_each(rules, timers, policy, now, every=every))]


def _each(
    rules: Sequence[Ruled],
    timers: Timers,
    policy: Policy,
    now: int,
    known: "_Known | None" = None,
    *,
    every: bool,
) -> Sequence[Sequence[Reckoned]]:
    """Reckon the clocks of each rule, then those that people set; what is known is so already."""
    *ruled, people = known or (None,)
    starts: dict[str, set[int]] = {}
    for one in timers.told:
        starts.setdefault(one.clock, set()).add(one.since)

    def told(clock: str) -> Container[int]:
        return starts.get(clock, ())

    steps = track(timers.marks)
    case = Case(steps, ENDED, policy, now, every=every)
    return [
        *reckon_each(case, rules, told, ruled),
        _set_by_people(timers, steps, now) if people is None else people,
    ]


def _set_by_people(timers: Timers, steps: Track, now: int) -> Sequence[Reckoned]:
    if not timers.promises and SET.isdisjoint(steps.places):
        return []
    made = [
        Promised(one.since, one.due, one.kept, number)
        for number, one in enumerate(timers.promises, 1)
    ]
    return [
        *promises(made, now),
        *calls(steps, now),
        *questions(steps, now),
        *plans(steps, now),
    ]


_Known = Sequence[Sequence[Reckoned] | None]


class Running:
    """What was reckoned of timers, and for how long it holds: until the next deadline is over."""

    def __init__(
        self,
        timers: Timers,
        policy: Policy,
        now: int,
        rules: Working,
        each: Sequence[Sequence[Reckoned]],
        foreseen: Sequence[Sequence[Effect] | None],
    ) -> None:
        """Keep the clocks of each rule; `foreseen` is what lies ahead of them, where known."""
        self.timers, self.policy, self.since, self.rules = timers, policy, now, rules
        self.each, self.foreseen = each, foreseen
        self.found = [*chain.from_iterable(each)]
        dues = [one.due for one in self.found if one.due is not None and one.due >= now]
        self.until = min(dues, default=FOREVER)
        self._ahead: list[Effect] | None = None

    @property
    def ahead(self) -> list[Effect]:
        """Return what time does to these clocks and has not been told, in order."""
        if self._ahead is None:
            told, pairs = by_clock(self.timers.told), zip(self.each, self.foreseen, strict=True)
            known = [effects(some, told) if ahead is None else ahead for some, ahead in pairs]
            self._ahead = sorted(chain.from_iterable(known), key=lambda one: one.at)
            self.foreseen = known
        return self._ahead

    def holds(self, timers: Timers, policy: Policy, now: int) -> bool:
        """Tell whether the same would be reckoned again."""
        alike = self.timers is timers and self.since <= now <= self.until
        return alike and same(self.policy, policy)

    def still(self, rules: Working, timers: Timers, policy: Policy, now: int) -> _Known | None:
        """Return what holds as well for what steps made of the timers since; None for the rest.

        It is the very `each` where none of the steps moved a clock.
        """
        alike = self.rules is rules and self.timers.told == timers.told
        if not (alike and self.since <= now <= self.until and same(self.policy, policy)):
            return None
        done = since(timers.marks, self.timers.marks, ENDED)
        if done is None:
            return None
        *ruled, people = self.each
        heard = HEARD if people else SET
        kept = heard.isdisjoint(done.names) and self.timers.promises == timers.promises
        if kept and rules.heard.misses(done):
            return self.each
        pairs = zip(rules.clocks, ruled, strict=True)
        found = [one if rule.heard.misses(done) else None for rule, one in pairs]
        return [*found, people if kept else None]


_kept: dict[int, Running] = {}  # by the identity of the first step, which is kept with it


def same(one: Policy, other: Policy) -> bool:
    """Tell whether two policies are alike; mostly they are one, which is quickly seen."""
    return one is other or one == other


def open_clocks(facts: Facts, timers: Timers, policy: Policy, now: int) -> list[Reckoned]:
    """Return the clocks of which somebody may still have to do, or be told, something."""
    return running(facts, timers, policy, now).found


def running(facts: Facts, timers: Timers, policy: Policy, now: int) -> Running:
    """Reckon the clocks of which somebody may still have to do, or be told, something.

    A step, its row and its view all ask the same, and so does the next step of the case: time
    alone changes nothing about a clock but that its last moment passes, and a step nothing about
    those that do not hear it.
    """
    case = id(timers.marks[0]) if timers.marks else 0
    kept = _kept.get(case)
    if kept is not None and kept.holds(timers, policy, now):
        return kept
    rules = rules_of(facts, timers, policy)
    known = kept.still(rules, timers, policy, now) if kept else None
    if kept and known is kept.each:
        kept.timers, kept.since = timers, now  # whoever has it meanwhile finds the same clocks
        return kept
    each = _each(rules.clocks, timers, policy, now, known, every=False)
    foreseen: Sequence[Sequence[Effect] | None] = [None] * len(each)
    if kept and known:
        pairs = zip(known, kept.foreseen, strict=True)
        foreseen = [None if one is None else ahead for one, ahead in pairs]
    if len(_kept) >= MOST_RECKONED:
        _kept.clear()
    _kept[case] = reckoned = Running(timers, policy, now, rules, each, foreseen)
    return reckoned
