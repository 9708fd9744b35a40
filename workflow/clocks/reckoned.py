"""What is known of one clock of one case? Everything follows from the record and the moment."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from ..calendars import Calendar, Counting, Length
from ..frozen.named import NamedTuple
from ..rules import Extension, Kind, Layer, Mark, Missed, Source

Span = tuple[int, int]  # from, to (not included), in seconds since 1970
FOREVER: Final = 1 << 40  # the end of what has not ended yet


class State(StrEnum):
    """How a clock stands."""

    RUNNING = "running"
    EXCLUDED = "excluded"  # its time does not count for now, on a ground that the rule names
    MET = "met"
    MET_LATE = "met_late"
    MISSED = "missed"
    SUPERSEDED = "superseded"  # by new facts, by a newer start, or because the case has ended
    PROVISIONAL = "provisional"  # running, towards a day that no confirmed calendar covers


OPEN: Final = frozenset({State.RUNNING, State.EXCLUDED, State.MISSED, State.PROVISIONAL})


class Change(NamedTuple):
    """From when on a clock had which length, and where that stands."""

    at: int
    length: Length
    source: Source


class Extended(NamedTuple):
    """An extension that was granted: by which rule, when, and until when if that was named."""

    how: Extension
    at: int
    until: int = 0


class Reckoned(NamedTuple):
    """One clock of a case, from one start on; times are seconds since 1970.

    `due` is None while the time is excluded, as nobody knows yet when that ends. `lengths` is the
    history of its length, the last of them in force, `extended` what was added by whom. `counting`
    and `calendar` say how it was counted; they are None where somebody named the day itself.
    """

    id: str
    kind: Kind
    layer: Layer
    source: Source
    since: int
    due: int | None
    state: State
    provisional: bool = False
    stopped: int | None = None
    lengths: tuple[Change, ...] = ()
    extended: tuple[Extended, ...] = ()
    excluded: tuple[Span, ...] = ()
    counting: Counting | None = None
    calendar: Calendar | None = None
    warnings: tuple[int, ...] = ()
    alarms: tuple[int, ...] = ()
    missed: Missed = Missed.BREACH
    tells: str = ""
    number: int = 0  # of the promise, where it is one
    over: bool = False  # nothing can be done about it any more

    @property
    def open(self) -> bool:
        """Tell whether somebody still has to do something about it."""
        return self.state in OPEN and not self.over

    @property
    def unconfirmed(self) -> bool:
        """Tell whether its figure is not to be relied on: it never makes a case late by itself."""
        return self.source.mark is Mark.UNCONFIRMED

    def passed(self, now: int) -> bool:
        """Tell whether its last moment is over, whatever that means."""
        return self.due is not None and self.due < now


def stood(one: Reckoned, now: int, over: int | None = None) -> Reckoned:
    """Return a clock with how it stands at a moment; `over` is when something took its place."""
    state = _state(one, now, over)
    if state is one.state and over is None:
        return one
    return one._replace(state=state, over=over is not None)


def _state(one: Reckoned, now: int, over: int | None) -> State:
    last = next((moment for moment in (one.stopped, over) if moment is not None), now)
    late = one.due is not None and one.due < last and not one.unconfirmed
    if one.stopped is not None:
        return State.MET_LATE if late else State.MET
    if late:
        return State.MISSED
    if over is not None:
        return State.SUPERSEDED
    if one.due is None:
        return State.EXCLUDED
    return State.PROVISIONAL if one.provisional else State.RUNNING


def is_open(spans: Sequence[Span]) -> bool:
    """Tell whether time is being excluded that nobody has ended yet."""
    return bool(spans) and spans[-1][1] >= FOREVER
