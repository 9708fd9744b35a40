"""Which clocks do steps leave as they were? Those that hear none of them, nor see what they did."""

from collections.abc import Sequence
from typing import Final

from ..frozen.named import NamedTuple
from ..rules import Clock, Kind, parts_of
from .marks import EXTEND, INFORM, PROCEED, REOPEN, RHYTHM, SUSPEND, Mark, ended

# These end with the case; what the customer may still do, and what was promised, goes on.
ENDS_WITH_CASE: Final = frozenset(
    {Kind.ACK, Kind.PROGRESS, Kind.ANSWER, Kind.EXTENSION, Kind.REVIEW}
)
TIME_OFF: Final = frozenset({SUSPEND, PROCEED, INFORM})


class Heard(NamedTuple):
    """What moves a clock besides time: steps of these names, what is true of a case, its end.

    A clock whose `names` are None counts a step by another clock, so any may move it.
    """

    names: frozenset[str] | None
    tags: bool = False
    ends: bool = False

    def misses(self, since: "Since") -> bool:
        """Tell whether none of these steps moves it."""
        return not (
            self.names is None
            or (self.tags and since.turned)
            or (self.ends and since.ended)
            or not self.names.isdisjoint(since.names)
        )


class Since(NamedTuple):
    """What steps did that came behind others: their names, and what was true otherwise then."""

    names: frozenset[str]
    turned: bool
    ended: bool  # or are not at an end any more


def heard_by(clock: Clock) -> Heard:
    """Return what moves a clock, as `deriving` reckons it."""
    names = {parts_of(event)[0] for event in (*clock.start, *clock.stop, *clock.restart)}
    names.add(REOPEN)
    if clock.kind is Kind.PROGRESS:
        names.add(RHYTHM)
    if clock.extensions:
        names.add(EXTEND)
    if clock.pauses or clock.excludes:
        names |= TIME_OFF
    tags = bool(clock.when or clock.variants)
    return Heard(None if clock.given else frozenset(names), tags, clock.kind in ENDS_WITH_CASE)


def any_of(each: Sequence[Heard]) -> Heard:
    """Return what moves one of several clocks."""
    names = [one.names for one in each if one.names is not None]
    every = frozenset[str]().union(*names) if len(names) == len(each) else None
    return Heard(every, any(one.tags for one in each), any(one.ends for one in each))


def since(marks: Sequence[Mark], before: Sequence[Mark], ends: frozenset[str]) -> Since | None:
    """Return what the steps did that came behind those before, or None if those are others."""
    known = len(before)
    if not before or marks[:known] != before:
        return None
    last, later = before[-1], marks[known:]
    over = ended(last, ends)
    return Since(
        frozenset([one.name for one in later]),
        any(one.tags != last.tags for one in later),
        any(ended(one, ends) is not over for one in later),
    )
