"""What should whoever keeps a pack look at before a desk works by it?"""

from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from ..frozen.named import NamedTuple
from .events import parts_of
from .model import Clock, Extension, Mark, Pack, Source, Variant, Version
from .reading.sound import iso

Words = Mapping[str, frozenset[str]]
Forms = Mapping[str, Container[str]]
SUSPEND: Final = "suspend"
ASSESS: Final = "assess"


class Remark(NamedTuple):
    """One thing to look at; `rule.remark.CODE` says it, filled with where it is and the values."""

    code: str
    at: str
    values: tuple[tuple[str, object], ...] = ()
    serious: bool = True  # a desk cannot work by it; False is a warning


def check(
    pack: Pack,
    vocabulary: Words,
    calendars: Container[str],
    roles: Container[str],
    *,
    forms: Forms | None = None,
    matters: Container[str] | None = None,
) -> Sequence[Remark]:
    """Return all that a process, its calendars and its roles do not know of a pack, and warnings.

    `vocabulary` has the words of each step by its name; those of `suspend` are the grounds.
    `forms` has the fields that can hold the parts of a step's text, `matters` the words that can be
    true of a case; without them nothing is said about parts and words.
    """
    known = _Known(vocabulary, calendars, roles, forms, matters)
    return tuple(_all(pack, known))


class _Known(NamedTuple):
    vocabulary: Words
    calendars: Container[str]
    roles: Container[str]
    forms: Forms | None
    matters: Container[str] | None


def _all(pack: Pack, known: _Known) -> Iterator[Remark]:
    yield from _gaps(pack)
    for version in pack.versions:
        at = iso(version.since) or "always"
        yield from _version(version, at, known)
        for clock in version.clocks:
            yield from _clock(clock, f"{at}.{clock.id}", known)
        for one in version.merits:
            yield from _doubt(one.source, f"{at}.{one.id}")
        yield from _goods(version, at, known)


def _gaps(pack: Pack) -> Iterator[Remark]:
    for earlier, later in pairwise(pack.versions):
        if later.since > earlier.until + 1:
            days = (("until", iso(earlier.until)), ("since", iso(later.since)))
            yield Remark("gap", iso(later.since), days, serious=False)


def _version(version: Version, at: str, known: _Known) -> Iterator[Remark]:
    yield from _calendar(version.calendar, at, known)
    if version.window_source:
        yield from _doubt(version.window_source, f"{at}.window")
    for event, parts in version.parts.items():
        step, word = parts_of(event)
        if step not in known.vocabulary or (word and word not in known.vocabulary[step]):
            yield Remark("unknown_event", f"{at}.parts", (("event", event),))
        elif known.forms is not None:
            held = known.forms.get(step, frozenset())
            for part in parts:
                if part not in held:
                    values = (("step", step), ("part", part))
                    yield Remark("unknown_part", f"{at}.parts", values)


def _clock(clock: Clock, at: str, known: _Known) -> Iterator[Remark]:
    for event in dict.fromkeys((*clock.start, *clock.stop, *clock.restart)):
        name, word = parts_of(event)
        if name not in known.vocabulary or (word and word not in known.vocabulary[name]):
            yield Remark("unknown_event", at, (("event", event),))
    for ground in clock.excludes:
        if ground not in known.vocabulary.get(SUSPEND, frozenset()):
            yield Remark("unknown_ground", at, (("ground", ground),))
    yield from _calendar(clock.calendar, at, known)
    for role in dict.fromkeys((clock.tells, *(one.approver for one in clock.extensions))):
        if role and role not in known.roles:
            yield Remark("unknown_role", at, (("role", role),))
    yield from _words(clock, at, known)
    for source in _sources(clock):
        yield from _doubt(source, at)


def _words(clock: Clock, at: str, known: _Known) -> Iterator[Remark]:
    if known.matters is None:
        return
    said = (*clock.when, *(word for one in _others(clock) for word in one.when))
    for word in dict.fromkeys(said):
        if word not in known.matters:
            yield Remark("unknown_matter", at, (("word", word),))


def _goods(version: Version, at: str, known: _Known) -> Iterator[Remark]:
    """Remark on goods that no assessment can name, so that the burden would never turn."""
    for burden in version.burdens:
        for word in burden.goods:
            if word not in known.vocabulary.get(ASSESS, frozenset()):
                yield Remark("unknown_goods", f"{at}.{burden.id}", (("word", word),))


def _calendar(name: str, at: str, known: _Known) -> Iterator[Remark]:
    if name and name not in known.calendars:
        yield Remark("unknown_calendar", at, (("calendar", name),))


def _sources(clock: Clock) -> Iterator[Source]:
    yield clock.source
    for other in _others(clock):
        yield other.source


def _others(clock: Clock) -> tuple[Variant | Extension, ...]:
    return (*clock.variants, *clock.extensions)


def _doubt(source: Source, at: str) -> Iterator[Remark]:
    if source.mark is Mark.UNCONFIRMED:
        yield Remark("unconfirmed", at, (("reference", source.reference),), serious=False)
