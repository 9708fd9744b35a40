"""Where does a case stand? What its events fold to."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

from ..frozen import altered
from ..frozen.named import NamedTuple
from ..moments import epoch
from ..process import Process, Step, Taken
from ..record.canonical import Json
from ..record.chain import FIRST
from ..record.event import Change, Event

NONE: Final[frozenset[str]] = frozenset()


class Snapshot(NamedTuple):
    """A case as its record tells it; facts hold no time, timers hold nothing else."""

    facts: Any
    timers: Any
    version: int = 0  # steps that were taken; refusals, and what the clock only tells, do not count
    seq: int = 0  # events of the stream, refusals included
    last: str = FIRST  # the hash that the next event names
    recorded: str = ""  # when the last event was recorded
    received: str = ""  # when the complaint was received
    stepped: str = ""  # when the last step that counts was recorded
    receipt: Mapping[str, Json] = {}  # the data of the first event; nothing here writes to it

    def state(self, fact: str) -> str:
        """Return the state that a region's fact holds."""
        return str(getattr(self.facts, fact))


def new_snapshot(process: Process) -> Snapshot:
    """Return what a case is before its first event."""
    return Snapshot(process.facts(), process.clocks.start)


def step_of(event: Event) -> Step:
    """Return what a fold may read of an event."""
    kept = _fields(tuple(event.personal)) if event.personal else NONE
    _, who, role = event.actor
    happened = epoch(event.happened)
    recorded = happened if event.recorded == event.happened else epoch(event.recorded)
    return Step(event.what, event.data, kept, who, role, event.behalf, happened, recorded)


@lru_cache(maxsize=1024)  # as many as there are ways to fill in an act
def _fields(names: tuple[str, ...]) -> frozenset[str]:
    """Return the fields whose values, of which each has a name, are in the vault."""
    return frozenset([name.split(".", 1)[0] for name in names])


def applied(process: Process, before: Snapshot, event: Event, leaf: str) -> Snapshot:
    """Return the snapshot after one event of the record."""
    return applied_all(process, before, (event,), leaf)


def applied_all(process: Process, before: Snapshot, events: Iterable[Event], leaf: str) -> Snapshot:
    """Return the snapshot after some events of the record, of which the last has that hash."""
    walk = _Walk(process, before)
    taken = walk.taken(events)
    timers = process.clocks.keep(before.timers, taken)
    for _ in taken:  # whatever timers did not look at is folded as well
        pass
    return walk.reached(timers, leaf)


class _Walk:
    """Folds the facts of a case step by step, while its timers look on."""

    def __init__(self, process: Process, at: Snapshot) -> None:
        self._process = process
        self._states = {region.name: region.fact for region in process.regions}
        self._at = at

    def taken(self, events: Iterable[Event]) -> Iterator[Taken]:
        """Yield each step between the facts before and after it; then all but timers is known."""
        facts, _, version, seq, _, recorded, received, stepped, receipt = self._at
        tells = self._process.clocks.tells
        for event in events:
            seq, recorded = event.seq, event.recorded
            if event.kind == "refusal":
                continue
            before, step = facts, step_of(event)
            facts = self._folded(before, step, event.changes)
            yield before, facts, step
            if event.kind != "clock" or event.what not in tells:
                version, stepped = version + 1, recorded
                if seq == 1:
                    received, receipt = event.happened, event.data
        self._found = facts, version, seq, recorded, received, stepped, receipt

    def reached(self, timers: Any, leaf: str) -> Snapshot:  # a process has its own timers
        """Return where the case stands, once its steps were taken and its timers are known."""
        facts, version, seq, recorded, received, stepped, receipt = self._found
        return Snapshot(facts, timers, version, seq, leaf, recorded, received, stepped, receipt)

    def _folded(self, facts: Any, step: Step, changes: Sequence[Change]) -> Any:
        process, states = self._process, self._states
        form = process.receive if step.name == process.receive.name else process.form(step.name)
        if form is not None:
            facts = form.fold(facts, step)
        if changes:
            moved = {states[one.region]: one.target for one in changes if one.region in states}
            facts = altered(facts, **moved) if moved else facts
        return process.settle(facts)
