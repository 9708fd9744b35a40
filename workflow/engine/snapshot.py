"""Where does a case stand? What its events fold to."""

from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

from ..frozen import altered
from ..moments import epoch
from ..process import Process, Step
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
    kept = frozenset([name.split(".", 1)[0] for name in event.personal]) if event.personal else NONE
    _, who, role = event.actor
    happened = epoch(event.happened)
    recorded = happened if event.recorded == event.happened else epoch(event.recorded)
    return Step(event.what, event.data, kept, who, role, event.behalf, happened, recorded)


def folded(process: Process, before: Snapshot, step: Step, changes: Iterable[Change]) -> Snapshot:
    """Fold one step and the changes it made into facts and timers."""
    facts, timers = _folded(process, before.facts, before.timers, step, changes)
    return before._replace(facts=facts, timers=timers)


def _folded(
    process: Process, before: Any, timers: Any, step: Step, changes: Iterable[Change]
) -> tuple[Any, Any]:
    form = process.receive if step.name == process.receive.name else process.form(step.name)
    facts = before if form is None else form.fold(before, step)
    moved = _moved(process, changes) if changes else None
    facts = process.settle(altered(facts, **moved) if moved else facts)
    return facts, process.clocks.keep(timers, before, facts, step)


def _moved(process: Process, changes: Iterable[Change]) -> dict[str, Any]:
    """Return the facts that hold the states which regions came to."""
    names = {region.name: region.fact for region in process.regions}
    return {names[one.region]: one.target for one in changes if one.region in names}


def applied(process: Process, before: Snapshot, event: Event, leaf: str) -> Snapshot:
    """Return the snapshot after one event of the record."""
    return applied_all(process, before, (event,), leaf)


def applied_all(
    process: Process, before: Snapshot, events: Iterable[Event], leaf: str
) -> Snapshot:
    """Return the snapshot after some events of the record, of which the last has that hash."""
    facts, timers, version, seq, _, recorded, received, stepped, receipt = before
    tells = process.clocks.tells
    for event in events:
        seq, recorded = event.seq, event.recorded
        if event.kind == "refusal":
            continue
        facts, timers = _folded(process, facts, timers, step_of(event), event.changes)
        if event.kind != "clock" or event.what not in tells:
            version, stepped = version + 1, recorded
            if seq == 1:
                received, receipt = event.happened, event.data
    return Snapshot(facts, timers, version, seq, leaf, recorded, received, stepped, receipt)
