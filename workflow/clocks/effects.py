"""What does time do to a case? It warns, it runs out, and what was told is taken back or sure."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from ..frozen.named import NamedTuple
from ..rules import Missed
from .reckoned import OPEN, Reckoned, State

DUE_SOON: Final = "due_soon"
ALARM: Final = "overdue"
SUPERSEDED: Final = "superseded"
PROVISIONAL: Final = "provisional"
CONFIRMED: Final = "confirmed"
RUNS_OUT: Final = {Missed.BREACH: "missed", Missed.BARRED: "barred", Missed.DUE: "due"}
EFFECTS: Final = frozenset(
    {DUE_SOON, ALARM, SUPERSEDED, PROVISIONAL, CONFIRMED, *RUNS_OUT.values()}
)
HOUR: Final = 3600
WHOLE: Final = 100


class Told(NamedTuple):
    """One thing that time did, as it is told once: to which clock, and how far it was.

    `step` is the percent of the way, or the hours after the end. `number` tells clocks apart that
    people set in one moment: promises, questions, calls to come.
    """

    what: str
    clock: str
    since: int
    due: int
    step: int = 0
    number: int = 0


class Effect(NamedTuple):
    """Something that time does at a moment; `at` is 0 where it is for the next record to tell."""

    at: int
    told: Told
    reckoned: Reckoned


ByClock = Mapping[tuple[str, int, int], Sequence[Told]]


def effects(found: Iterable[Reckoned], told: ByClock) -> list[Effect]:
    """Return everything that time does to these clocks and that was not told, clock by clock."""
    return [
        one
        for clock in found
        if not clock.unconfirmed
        for one in _of(clock, told.get((clock.id, clock.since, clock.number), ()))
    ]


def by_clock(told: Iterable[Told]) -> ByClock:
    """Bring together what was told of each clock: by its name, its start and its number."""
    found: dict[tuple[str, int, int], list[Told]] = {}
    for one in told:
        found.setdefault((one.clock, one.since, one.number), []).append(one)
    return found


def _told(what: str, one: Reckoned, step: int = 0) -> Told:
    return Told(what, one.id, one.since, one.due or 0, step, one.number)


def _of(one: Reckoned, told: Sequence[Told]) -> Iterator[Effect]:
    for effect in (*_taken_back(one, told), *_settled(one, told), *_ahead(one)):
        if not _is_told(effect.told, told):
            yield effect


def _is_told(one: Told, told: Sequence[Told]) -> bool:
    """Tell whether it was told; a warning holds however the end has moved since."""
    if one.what != DUE_SOON:
        return one in told
    return any((other.what, other.step) == (DUE_SOON, one.step) for other in told)


def _ahead(one: Reckoned) -> Iterator[Effect]:
    if one.state not in OPEN or one.due is None:
        return
    way = one.due - one.since
    for percent in one.warnings if one.open else ():
        at = one.since + way * percent // WHOLE
        yield Effect(at, _told(DUE_SOON, one, percent), one)
    yield Effect(one.due + 1, _told(RUNS_OUT[one.missed], one), one)
    if one.missed is Missed.BREACH and one.open:
        for hours in one.alarms:
            at = one.due + hours * HOUR
            yield Effect(at, _told(ALARM, one, hours), one)


def _taken_back(one: Reckoned, told: Sequence[Told]) -> Iterator[Effect]:
    """Take back what was told as missed, if it turns out that it was not."""
    if one.state is State.MET_LATE:
        return
    for other in told:
        if other.what == "missed" and (one.state is not State.MISSED or other.due != one.due):
            yield Effect(0, other._replace(what=SUPERSEDED), one)


def _settled(one: Reckoned, told: Sequence[Told]) -> Iterator[Effect]:
    """Tell that an end is provisional, and once it is sure, what it is."""
    if not one.open or one.due is None:
        return
    if one.provisional:
        yield Effect(0, _told(PROVISIONAL, one), one)
    elif any(other.what == PROVISIONAL for other in told):
        yield Effect(0, _told(CONFIRMED, one), one)
