"""How long is a clock, and when does it run out? By what is true of the case, and extensions."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from ..calendars import Calendar, Counting, Deadline, Length, Unit
from ..calendars import deadline as counted
from ..frozen.named import NamedTuple
from ..policy import Policy
from ..rules import Clock, Extension, Kind, Source
from .marks import EXTEND, RHYTHM, Mark
from .reckoned import Change, Extended, Span, is_open
from .track import Track
from .working import Ruled

deadline: Final = lru_cache(maxsize=8192)(counted)  # the same start is asked about at every step


class Sized(NamedTuple):
    """A length and where it stands."""

    length: Length
    source: Source


def history(
    clock: Clock, policy: Policy, steps: Track, first: Mark, last: Mark
) -> tuple[Change, ...]:
    """Return from when on a clock had which length, from the step that started it to the last."""
    if clock.kind is Kind.PROGRESS and RHYTHM in steps.places:
        return _rhythm(clock, policy, steps, first, last)
    if not clock.variants:
        return (Change(first.happened, *_sized(clock, policy, first.tags)),)
    found: list[Change] = []
    turns = (one for one in steps.turns if first.place < one.place <= last.place)
    for one in (first, *turns):
        now = _sized(clock, policy, one.tags)
        if not found or found[-1].length != now.length:
            found.append(Change(one.happened, *now))
    return tuple(found)


def _rhythm(
    clock: Clock, policy: Policy, steps: Track, first: Mark, last: Mark
) -> tuple[Change, ...]:
    """Return how often the customer wanted to hear from us, and since when."""
    wanted = [one for one in steps.named(RHYTHM) if one.place <= last.place]
    before = [one for one in wanted if one.place <= first.place]
    own = _sized(clock, policy, first.tags).length
    length = Length(before[-1].value, Unit.HOUR) if before else own
    changes = [Change(first.happened, length, clock.source)]
    for one in wanted:
        length = Length(one.value, Unit.HOUR)
        if one.place > first.place and changes[-1].length != length:
            changes.append(Change(one.happened, length, clock.source))
    return tuple(changes)


def _sized(clock: Clock, policy: Policy, tags: frozenset[str]) -> Sized:
    for variant in clock.variants:
        if not tags.isdisjoint(variant.when):
            return Sized(variant.length, variant.source)
    if clock.policy:
        number = int(getattr(policy, clock.policy))
        return Sized(Length(number, clock.length.unit), clock.source)
    return Sized(clock.length, clock.source)


def granted_by(extensions: Sequence[Extension], tags: frozenset[str]) -> list[Extension]:
    """Return the extensions that a case may have, each as often as its rule lets it."""
    fit = (how for how in extensions if not how.when or not tags.isdisjoint(how.when))
    return [how for how in fit for _ in range(how.most)]


def extensions(clock: Clock, steps: Track, first: Mark, last: Mark) -> tuple[Extended, ...]:
    """Return what was granted since a start, as often as the rule of that time lets it."""
    if not clock.extensions or EXTEND not in steps.places:
        return ()
    found: list[Extended] = []
    for one in steps.named(EXTEND):
        if first.place < one.place <= last.place and clock.kind in one.words:
            left = granted_by(clock.extensions, one.tags)
            for used in found:
                if used.how in left:
                    left.remove(used.how)
            until = 0 if left and left[0].length else one.value
            found += [Extended(left[0], one.happened, until)] if left else []
    return tuple(found)


def due_of(
    ruled: Ruled, since: int, length: Length, more: Sequence[Extended], off: tuple[Span, ...]
) -> Deadline | None:
    """Return when a clock runs out; None while nobody knows, since its time is excluded."""
    if is_open(off):
        return None
    counting, calendar = ruled.clock.counting, ruled.calendar
    if not more:
        return deadline(since, length, counting, calendar, off)
    return _extended(since, length, more, off, (counting, calendar))


def _extended(
    since: int,
    length: Length,
    more: Sequence[Extended],
    off: tuple[Span, ...],
    by: tuple[Counting, Calendar],
) -> Deadline:
    """Count on by what was added: to the length itself where the unit is the same, else after."""
    added = [one.how.length for one in more if one.how.length]
    total = length.number + sum(one.number for one in added if one.unit is length.unit)
    found = deadline(since, Length(total, length.unit), *by, off)
    for one in added:
        if one.unit is not length.unit:
            found = deadline(found.at, one, *by)
    named = max((one.until for one in more), default=0)
    return found._replace(at=named) if named > found.at else found
