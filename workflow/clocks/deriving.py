"""How does a clock stand? Reckoned from the steps of a case, the rule, and the moment."""

from collections.abc import Callable, Container, Sequence
from itertools import zip_longest
from typing import Final

from ..frozen.named import NamedTuple
from ..policy import Policy
from ..rules import Clock
from .lengths import due_of, extensions, history
from .listening import ENDS_WITH_CASE
from .marks import REOPEN, Mark, ended
from .reckoned import Reckoned, State, stood
from .time_off import time_off
from .track import Track, after
from .working import Ruled

# What these undo is no stop: the customer is back, and the clock has run on since its start.
UNDONE: Final = frozenset({"withdraw", "redirect"})
EVERY: Final[frozenset[int]] = frozenset()


class Case(NamedTuple):
    """What clocks are reckoned of: the steps, the rules of the desk, and the moment.

    Of a clock that starts again and again only the latest start is reckoned, and those `since`
    moments that are named for it; `every` start where somebody asks for the whole story.
    """

    steps: Track
    ends: frozenset[str]  # the stages in which a case has ended
    policy: Policy
    now: int
    every: bool = True

    @property
    def has_ended(self) -> bool:
        """Tell whether the case stands at an end."""
        return ended(self.steps.recorded[-1], self.ends)

    @property
    def ended_at(self) -> int:
        """Return when the case came to the end at which it stands."""
        recorded = self.steps.recorded
        open_last = (one.place for one in reversed(recorded) if not ended(one, self.ends))
        return recorded[next(open_last, -1) + 1].happened


Counts = Callable[[str, Mark], bool]  # whether another clock was met by the time of a step
Since = Callable[[str], Container[int]]  # the starts of a clock that something was told of


def reckon_each(
    case: Case,
    rules: Sequence[Ruled],
    told: Since = lambda _clock: EVERY,
    known: Sequence[Sequence[Reckoned] | None] = (),
) -> list[Sequence[Reckoned]]:
    """Reckon the clocks of each rule; each start of one is a clock of its own.

    `known` are those of some of the rules, in the same order, that need not be reckoned again.
    """
    if not case.steps.recorded:
        return [() for _ in rules]

    def met(name: str, mark: Mark) -> bool:
        """Tell whether a clock was met by the time of a step."""
        other = next(one for one in rules if one.id == name)
        return any(
            one.state is State.MET and (one.stopped or 0) <= mark.happened
            for one in reckon(case._replace(every=True), other, met, EVERY)
        )

    return [
        reckon(case, ruled, met, told(ruled.id)) if one is None else one
        for ruled, one in zip_longest(rules, known)
    ]


def reckon(case: Case, ruled: Ruled, met: Counts, told: Container[int]) -> list[Reckoned]:
    """Reckon one clock of a case, from each of its starts on that are asked for."""
    starts = _starts(ruled, case.steps, met)
    if not starts:
        return []
    marks, ahead = case.steps.marks, [*starts[1:], len(case.steps.marks)]
    stops = case.steps.all(ruled.stops)
    found: list[Reckoned] = []
    for at, until in zip(starts, ahead, strict=True):
        if until < len(marks) and marks[until].happened == marks[at].happened:
            continue  # a talk of several steps starts a clock once
        if case.every or until == len(marks) or marks[at].happened in told:
            one = _reckoned(case, ruled, _stop(case, ruled, met, stops, (at, until)), at, until)
            found += [one] if one else []
    return found


def _starts(ruled: Ruled, steps: Track, met: Counts) -> list[int]:
    """Return the places at which a clock starts, and starts anew."""
    clock = ruled.clock
    places = steps.all(ruled.starts)
    if places and clock.given:
        places = [at for at in places if _counts(ruled, clock.start, steps.marks[at], met)]
    if not places or clock.recurs:
        return places
    if not clock.restart:
        return places[:1]
    return [places[0], *after(steps.all(ruled.restarts), places[0])]


def _stop(
    case: Case, ruled: Ruled, met: Counts, stops: Sequence[int], between: tuple[int, int]
) -> Mark | None:
    """Return the step that stopped a clock, up to the one that starts it anew."""
    at, until = between
    for place in after(stops, at):
        if place > until:
            return None
        one = case.steps.marks[place]
        if _undone(case.steps, one):
            continue
        if not ruled.clock.given or _counts(ruled, ruled.clock.stop, one, met):
            return one
    return None


def _undone(steps: Track, mark: Mark) -> bool:
    """Tell whether the customer came back after a withdrawal or a referral to somebody else."""
    if mark.name not in UNDONE:
        return False
    return any(one.place > mark.place for one in steps.named(REOPEN))


def _counts(ruled: Ruled, among: Sequence[str], mark: Mark, met: Counts) -> bool:
    """Tell whether a step counts as one of these events: some only where another clock was met."""
    event = next(event for event in among if mark.is_one_of((event,)))
    other, pack = ruled.clock.given.get(event), ruled.id.rpartition(".")[0]
    return other is None or met(f"{pack}.{other}" if pack else other, mark)


def _reckoned(case: Case, ruled: Ruled, stop: Mark | None, at: int, until: int) -> Reckoned | None:
    clock, steps = ruled.clock, case.steps
    start = steps.marks[at]
    last = steps.recorded[-1] if stop is None else steps.recorded[max(stop.place, start.place)]
    if clock.when and last.tags.isdisjoint(clock.when):
        return None
    lengths = history(clock, case.policy, steps, start, last)
    more = extensions(clock, steps, start, last)
    off = time_off(clock, steps, start.happened, last)
    end = due_of(ruled, start.happened, lengths[-1].length, more, off)
    bare = Reckoned(
        id=ruled.id,
        kind=clock.kind,
        layer=clock.layer,
        source=lengths[-1].source,
        since=start.happened,
        due=end.at if end else None,
        state=State.RUNNING,
        provisional=end is not None and end.provisional,
        stopped=stop.happened if stop else None,
        lengths=lengths,
        extended=more,
        excluded=off,
        counting=clock.counting,
        calendar=ruled.calendar,
        warnings=clock.warnings,
        alarms=clock.alarms,
        missed=clock.missed,
        tells=clock.tells,
    )
    return stood(bare, case.now, None if stop else _over(case, clock, until))


def _over(case: Case, clock: Clock, until: int) -> int | None:
    """Return when a clock was superseded: by a newer start, or by the end of the case."""
    if until < len(case.steps.marks):
        return case.steps.marks[until].happened
    if clock.kind in ENDS_WITH_CASE and case.has_ended:
        return case.ended_at
    return None
