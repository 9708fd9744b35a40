"""Which time does not count? What a rule's grounds exclude, once the customer was told."""

from typing import Final

from ..rules import Clock, Layer
from .marks import INFORM, PROCEED, SUSPEND, Mark
from .reckoned import FOREVER, Span
from .track import Track, events

NOTICE: Final = "notice"  # the text with which the customer was told, given in the same step
TOLD: Final = events((f"{INFORM}:suspension",))


def time_off(clock: Clock, steps: Track, since: int, last: Mark) -> tuple[Span, ...]:
    """Return the time since then that does not count for this clock, in order and apart."""
    if SUSPEND not in steps.places or not (clock.pauses or clock.excludes):
        return ()
    grounds = [one for one in steps.named(SUSPEND) if one.place <= last.place]
    spans = [_span(clock, steps, one, last) for one in grounds if _excludes(clock, one)]
    found: list[Span] = []
    for begins, ends in sorted((max(one[0], since), one[1]) for one in spans if one[1] > since):
        if found and begins <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], ends))
        elif begins < ends:
            found.append((begins, ends))
    return tuple(found)


def _excludes(clock: Clock, mark: Mark) -> bool:
    return clock.pauses or not mark.words.isdisjoint(clock.excludes)


def _span(clock: Clock, steps: Track, ground: Mark, last: Mark) -> Span:
    """Return from when to when: before the customer is told, a legal clock goes on (D9)."""
    proceeds = (one for one in steps.named(PROCEED) if ground.place < one.place <= last.place)
    ends = next((one.happened for one in proceeds), FOREVER)
    begins = ground.happened
    if clock.layer is Layer.LEGAL and NOTICE not in ground.words:
        told = (steps.marks[at] for at in steps.all(TOLD))
        first = (one.happened for one in told if ground.place < one.place <= last.place)
        begins = max(begins, next(first, FOREVER))
    return min(begins, ends), ends
