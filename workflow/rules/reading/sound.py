"""What must hold between the clocks of a pack, and between its versions?"""

from collections.abc import Mapping
from datetime import date
from itertools import pairwise, product

from ...errors import BadInput
from ..events import overlap
from ..model import Clock, Layer, Pack, Version


def demand(pack: Pack, where: str) -> None:
    """Raise `BadInput` for the first thing in a pack that contradicts something else in it."""
    for version in pack.versions:
        _clocks(version, where)
    for version in pack.versions:
        if version.until and version.until < version.since:
            days = {"since": iso(version.since), "until": iso(version.until)}
            raise BadInput("pack_version_backwards", where=where, **days)
    for earlier, later in pairwise(pack.versions):
        _follow(earlier, later, where)


def iso(day: int) -> str:
    """Return a day as it is written, or nothing where it is open."""
    return date.fromordinal(day).isoformat() if day else ""


def _follow(earlier: Version, later: Version, where: str) -> None:
    if later.since <= earlier.since:
        days = {"since": iso(later.since), "before": iso(earlier.since)}
        raise BadInput("pack_versions_order", where=where, **days)
    if not earlier.until or later.since <= earlier.until:
        days = {"since": iso(later.since), "until": iso(earlier.until)}
        raise BadInput("pack_versions_overlap", where=where, before=iso(earlier.since), **days)


def _clocks(version: Version, where: str) -> None:
    seen: set[str] = set()
    for clock in version.clocks:
        if clock.id in seen:
            raise BadInput("pack_twice", where=where, at="clock", value=clock.id)
        seen.add(clock.id)
        _clock(clock, f"clock.{clock.id}", where)
    given = {clock.id: clock.given for clock in version.clocks}
    for clock in version.clocks:
        _given(clock, given, where)
    for clock in version.clocks:
        _loop(clock.id, given, where)


def _clock(clock: Clock, at: str, where: str) -> None:
    if clock.pauses and clock.layer is Layer.LEGAL:
        raise BadInput("pack_legal_pauses", where=where, at=at)
    for begins, ends in product((*clock.start, *clock.restart), clock.stop):
        if overlap(begins, ends):
            raise BadInput("pack_starts_at_stop", where=where, at=at, begins=begins, ends=ends)


def _given(clock: Clock, known: Mapping[str, Mapping[str, str]], where: str) -> None:
    at = f"clock.{clock.id}.given"
    for event, other in clock.given.items():
        if event not in {*clock.start, *clock.stop, *clock.restart}:
            raise BadInput("pack_given_unused", where=where, at=at, value=event)
        if other not in known:
            raise BadInput("pack_given_unknown", where=where, at=at, value=other)


def _loop(first: str, given: Mapping[str, Mapping[str, str]], where: str) -> None:
    way, beyond = [first], list(given[first].values())
    while beyond:
        clock = beyond.pop()
        if clock == first:
            raise BadInput("pack_loop", where=where, clocks=(*way, first))
        if clock not in way:
            way.append(clock)
            beyond += given[clock].values()
