"""Is a desk's own clock stricter than the law's? In how it is built, and day by day."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import combinations, product
from typing import Final

from ..calendars.counting import Length
from ..errors import BadInput
from ..frozen.named import NamedTuple
from .model import Clock, Extension, Layer, Mark, Missed, Pack, Version
from .reading.sound import iso

Find = Callable[[str], Pack | None]
Due = Callable[[Clock, int], int]
FIRST: Final = date(2024, 1, 1).toordinal()
LAST: Final = date(2030, 12, 31).toordinal()


class Later(NamedTuple):
    """The first day on which the own clock would end later, and when each of the two ends."""

    day: int
    own: int
    legal: int
    words: tuple[str, ...]  # the words of variants that are true of the case


class _Pair(NamedTuple):
    pack: Pack
    version: Version
    own: Clock
    legal: Clock
    first: int  # the days on which both are in force
    last: int

    def fault(self, code: str, **more: object) -> BadInput:
        names = {"where": self.pack.name, "at": self.own.id, "legal": self.own.tightens}
        return BadInput(code, **names, **more)


def loosened(pack: Pack, find: Find) -> Iterator[BadInput]:
    """Yield every way in which clocks of a pack are built looser than the law's they tighten."""
    yield from _lost(pack, find)
    for pair in _pairs(pack, find):
        yield from _built(pair)


def later(pack: Pack, find: Find, due: Due) -> Iterator[BadInput]:
    """Yield the clocks of a pack that end later than the law's, each with the first such day.

    `due` tells when a clock ends that starts on a day, as a number that grows with time. The clocks
    that it is given name their calendar themselves, where their version has one.
    """
    for pair in _pairs(pack, find):
        first, last = max(FIRST, pair.first), min(LAST, pair.last)
        found = first_later(pair.own, pair.legal, due, first, last)
        if found:
            yield pair.fault("tightens_later", day=iso(found.day), words=found.words)


def first_later(
    own: Clock, legal: Clock, due: Due, first: int = FIRST, last: int = LAST
) -> Later | None:
    """Return the first start from which the own clock ends after the legal one, if there is any."""
    compared: set[tuple[Length, Length]] = set()
    for words in _cases((own, legal)):
        mine, theirs = _under(own, words), _under(legal, words)
        if (mine.length, theirs.length) in compared:
            continue
        compared.add((mine.length, theirs.length))
        for day in range(first, last + 1):
            ends = due(mine, day), due(theirs, day)
            if ends[0] > ends[1]:
                return Later(day, *ends, words)
    return None


def _cases(clocks: Iterable[Clock]) -> Iterator[tuple[str, ...]]:
    """Yield the words that can be true at once; two suffice: each clock heeds one."""
    variants = (variant for clock in clocks for variant in clock.variants)
    words = tuple(dict.fromkeys(word for variant in variants for word in variant.when))
    for number in range(3):
        yield from combinations(words, number)


def _under(clock: Clock, words: tuple[str, ...]) -> Clock:
    """Return the clock as it is where these words are true of the case."""
    fit = (one.length for one in clock.variants if not set(words).isdisjoint(one.when))
    return replace(clock, length=next(fit, clock.length), variants=())


def _pairs(pack: Pack, find: Find) -> Iterator[_Pair]:
    for version in pack.versions:
        for clock in version.clocks:
            for law, legal in _legal(clock, find):
                first = max(version.since, law.since, 1)
                last = min(_end(version), _end(law))
                if first <= last:
                    mine, theirs = _dated(clock, version), _dated(legal, law)
                    yield _Pair(pack, version, mine, theirs, first, last)


def _dated(clock: Clock, version: Version) -> Clock:
    return replace(clock, calendar=clock.calendar or version.calendar)


def _end(version: Version) -> int:
    return version.until or date.max.toordinal()


def _legal(clock: Clock, find: Find) -> Iterator[tuple[Version, Clock]]:
    name, _, named = clock.tightens.partition(".")
    law = find(name) if name else None
    for version in law.versions if law else ():
        legal = version.clock(named)
        if legal and legal.layer is Layer.LEGAL:
            yield version, legal


def _lost(pack: Pack, find: Find) -> Iterator[BadInput]:
    for version in pack.versions:
        for clock in version.clocks:
            if clock.tightens and not any(_legal(clock, find)):
                values = {"where": pack.name, "at": clock.id, "legal": clock.tightens}
                yield BadInput("tightens_nothing", **values)


def _built(pair: _Pair) -> Iterator[BadInput]:
    own, legal = pair.own, pair.legal
    tests = (
        ("tightens_barred", Missed.BARRED in {own.missed} - {legal.missed}),
        ("tightens_unconfirmed", own.source.mark is Mark.UNCONFIRMED),
        ("tightens_policy", own.policy not in {"", legal.policy}),
        ("tightens_pauses", own.pauses),
        ("tightens_start", _starts_less(own, legal)),
        ("tightens_stop", not set(own.stop) <= set(legal.stop) or _counts_more(pair)),
        ("tightens_restart", not set(own.restart) <= set(legal.restart)),
        ("tightens_excludes", not set(own.excludes) <= set(legal.excludes)),
        ("tightens_when", _seldom(own, legal)),
        ("tightens_extension", _extended(own, legal)),
    )
    yield from (pair.fault(code) for code, so in tests if so)


def _starts_less(own: Clock, legal: Clock) -> bool:
    """Tell whether the own clock can start later: at fewer events, a condition, the latest."""
    waits = any(event in own.given for event in legal.start)
    return not set(legal.start) <= set(own.start) or own.recurs != legal.recurs or waits


def _counts_more(pair: _Pair) -> bool:
    """Tell whether an end counts for the own clock where it would not for the legal one.

    Where the law sets a condition, the own condition must be a clock that tightens that of the law.
    """
    law, _, _ = pair.own.tightens.partition(".")
    for event in pair.own.stop:
        if event in pair.legal.given:
            condition = pair.version.clock(pair.own.given.get(event, ""))
            if not condition or condition.tightens != f"{law}.{pair.legal.given[event]}":
                return True
    return False


def _seldom(own: Clock, legal: Clock) -> bool:
    """Tell whether the own clock is left out in cases in which the legal one runs."""
    return bool(own.when) and (not legal.when or not set(legal.when) <= set(own.when))


def _extended(own: Clock, legal: Clock) -> bool:
    """Tell whether the own clock can be put off in a way that the legal one cannot."""
    pairs = product(own.extensions, legal.extensions)
    fitting = {mine for mine, theirs in pairs if _no_wider(mine, theirs)}
    return len(own.extensions) > len(legal.extensions) or fitting != set(own.extensions)


def _no_wider(own: Extension, legal: Extension) -> bool:
    if own.approver != legal.approver or own.most > legal.most:
        return False
    if (legal.notice and not own.notice) or (legal.before_expiry and not own.before_expiry):
        return False
    if legal.when and (not own.when or not set(own.when) <= set(legal.when)):
        return False
    if legal.length is None:
        return True
    same = own.length is not None and own.length.unit == legal.length.unit
    return same and own.length is not None and own.length.number <= legal.length.number
