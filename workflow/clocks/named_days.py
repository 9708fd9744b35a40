"""Which deadlines did people set themselves? Promises, calls to come, and questions asked."""

from collections.abc import Sequence
from typing import Final

from ..frozen.named import NamedTuple
from ..rules import Kind, Layer, Missed, Source
from ..rules import Mark as Trust
from .marks import Mark
from .reckoned import Reckoned, State, stood
from .track import Track, events

HALVES: Final = (50, 75, 90)  # percent of the way at which a deadline is told to come (S2-10)
DAY: Final = 86_400
KEPT: Final = Source("S2-87, S4-45", Trust.SEED)
ASKED: Final = Source("S2-101", Trust.SEED)
CALLED: Final = Source("S2-9, S2-137", Trust.SEED)
CALLS: Final = events(("contact", "respond", "call-back", "inform:result", "follow-up:done"))
ANSWERS: Final = events(("evidence", "find", "report-back"))
PLANS: Final = Source("S2-74", Trust.SEED)
PLANNED: Final = events(("conduct-plan", "conduct-review"))
SET: Final = frozenset({"follow-up", "ask", *(name for name, _ in PLANNED)})  # each names a day
HEARD: Final = SET | {name for name, _ in (*CALLS, *ANSWERS)}  # and these may keep it


class Promised(NamedTuple):
    """A promise: made when, due when, kept when (0 if it is not)."""

    since: int
    due: int
    kept: int
    number: int


def promises(made: Sequence[Promised], now: int) -> list[Reckoned]:
    """Reckon promises: one that is broken throws the feeling back and is told a level up."""
    return [
        _named("promise", Kind.PROMISE, KEPT, one.since, one.due, one.kept or None, now)._replace(
            number=one.number, tells="supervisor"
        )
        for one in made
    ]


def calls(steps: Track, now: int) -> list[Reckoned]:
    """Reckon the calls to come that were set: the newest counts, and a call may be a day early."""
    found: list[Reckoned] = []
    made = steps.named("follow-up")
    for at, one in enumerate(made):
        if not one.value or "done" in one.words:
            continue
        again = made[at + 1].happened if at + 1 < len(made) else None
        later = (steps.marks[place] for place in steps.all(CALLS))
        stopped = next((mark.happened for mark in later if _is_call(mark, one)), None)
        called = _named(
            "follow_up", Kind.FOLLOW_UP, CALLED, one.happened, one.value, stopped, now, over=again
        )
        found.append(called._replace(missed=Missed.DUE, number=at + 1))
    return found


def _is_call(mark: Mark, one: Mark) -> bool:
    if mark.place <= one.place:
        return False
    return mark.name == "follow-up" or mark.happened >= one.value - DAY


def questions(steps: Track, now: int) -> list[Reckoned]:
    """Reckon what was asked of departments: its own report answers, or the next finding does."""
    found: list[Reckoned] = []
    made = sorted(steps.named("ask"), key=lambda one: one.place)  # numbered as they were recorded
    for number, one in enumerate(made, 1):
        later = (steps.marks[place] for place in steps.all(ANSWERS))
        stopped = next((mark.happened for mark in later if _answers(mark, one, number)), None)
        asked = _named("asked", Kind.REVIEW, ASKED, one.happened, one.value, stopped, now)
        found.append(asked._replace(number=number))
    return found


def _answers(mark: Mark, one: Mark, number: int) -> bool:
    if mark.place <= one.place:
        return False
    return mark.name != "report-back" or mark.value == number


def plans(steps: Track, now: int) -> list[Reckoned]:
    """Reckon when conduct plans are looked at again: a review stops it, or names the next day."""
    found: list[Reckoned] = []
    made = [steps.marks[place] for place in steps.all(PLANNED)]
    for at, one in enumerate(made):
        if not one.value:
            continue
        stopped = made[at + 1].happened if at + 1 < len(made) else None
        named = _named("conduct", Kind.REVIEW, PLANS, one.happened, one.value, stopped, now)
        found.append(named._replace(number=at + 1))
    return found


def _named(
    name: str,
    kind: Kind,
    source: Source,
    since: int,
    due: int,
    stopped: int | None,
    now: int,
    *,
    over: int | None = None,
) -> Reckoned:
    bare = Reckoned(
        id=name,
        kind=kind,
        layer=Layer.SERVICE,
        source=source,
        since=since,
        due=due,
        state=State.RUNNING,
        stopped=stopped,
        warnings=HALVES,
    )
    return stood(bare, now, over)
