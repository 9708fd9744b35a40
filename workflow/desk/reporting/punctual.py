"""Which clocks ran out? The law's and the desk's own service, each beside the cases at work."""

from collections.abc import Sequence

from ...clocks import SERVICE
from .figures import Figures, share
from .values import ClockKept, RulePack


def clocks_kept(here: Figures, at_work: int) -> tuple[ClockKept, ...]:
    """Return every clock that ran out in the period, the law's first, then by cases."""
    found = [_kept(name, times, cases, at_work) for name, times, cases in here.words("missed")]
    return tuple(sorted(found, key=lambda one: (not one.legal, -one.cases, one.clock)))


def _kept(name: str, times: int, cases: int, at_work: int) -> ClockKept:
    pack = name.rpartition(".")[0] or SERVICE
    on_time = share(max(at_work - cases, 0), at_work)
    return ClockKept(name, pack, pack != SERVICE, times, cases, on_time)


def packs_of(here: Figures, kept: Sequence[ClockKept]) -> tuple[RulePack, ...]:
    """Return each rule pack of the cases received, or of a clock that ran out (S0-13)."""
    received = {word: times for word, times, _ in here.words("rule")}
    names = dict.fromkeys([*received, *(one.pack for one in kept)])
    packs = [_pack(name, received.get(name, 0), kept) for name in names]
    return tuple(sorted(packs, key=lambda one: (one.pack == SERVICE, one.pack)))


def _pack(name: str, received: int, kept: Sequence[ClockKept]) -> RulePack:
    own = tuple(one for one in kept if one.pack == name)
    return RulePack(name, received, sum(one.missed for one in own), own)
