"""Where does a case stand, without folding again what was folded before?

An event's hash names everything before it, so what a record folded to may be kept under it: the
same hash can only ever fold to the same. A record that was changed has other hashes.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from ..process import Process
from ..record.chain import FIRST
from ..record.event import Event, Stored
from .snapshot import Snapshot, applied_all, new_snapshot

MOST: Final = 1024  # snapshots, of some 2 kB each


class Folds:
    """What records folded to under one process, the latest `MOST` of them."""

    def __init__(self, process: Process) -> None:
        """Begin with nothing folded."""
        self._process = process
        self._kept: dict[str, Snapshot] = {}

    def replayed(self, stored: Sequence[Stored]) -> Snapshot:
        """Fold a whole stream, from where it was last folded."""
        ahead, known = list[Stored](), None
        for one in reversed(stored):
            known = self._kept.get(one.hash)
            if known is not None:
                break
            ahead.append(one)
        before = known or new_snapshot(self._process)
        if not ahead:
            return before
        events = (one.event() for one in reversed(ahead))
        return self.keep(applied_all(self._process, before, events, ahead[0].hash))

    def known(self, leaf: str) -> Snapshot | None:
        """Return what a record folds to that ends with the event of this hash, if it is kept."""
        return self._kept.get(leaf)

    def keep(self, snapshot: Snapshot) -> Snapshot:
        """Keep what a record folds to up to the event that was its last."""
        if len(self._kept) >= MOST:
            self._kept.pop(next(iter(self._kept), ""), None)
        self._kept[snapshot.last] = snapshot
        return snapshot


def folded_afresh(process: Process, events: Iterable[Event]) -> Snapshot:
    """Fold events that were read already, and keep nothing; `last` is not known of it."""
    return applied_all(process, new_snapshot(process), events, FIRST)


class _Folding:
    """What a process folds by, as a cache key: processes with other rows alone fold alike."""

    def __init__(self, process: Process) -> None:
        self.process = process
        self._parts = (
            *(process.moves, process.acts, process.regions, process.receive),
            *(process.settle, process.clocks, process.facts),
        )

    def __hash__(self) -> int:
        return hash(tuple(map(id, self._parts)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Folding) and all(
            mine is its for mine, its in zip(self._parts, other._parts, strict=True)
        )


def folds_of(process: Process) -> Folds:
    """Return what was folded under this process, or one that folds alike."""
    return _folds(_Folding(process))


@lru_cache(maxsize=16)
def _folds(folding: _Folding) -> Folds:
    return Folds(folding.process)
