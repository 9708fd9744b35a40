"""Where does a case stand? What its events fold to."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from ..frozen import altered
from ..moments import epoch
from ..process import Act, Form, Move, Process, Step
from ..record.canonical import Json
from ..record.chain import FIRST
from ..record.event import Change, Event


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
    kept = frozenset(name.split(".", 1)[0] for name in event.personal)
    return Step(
        event.what,
        event.data,
        kept,
        event.actor.name,
        event.actor.role,
        event.behalf,
        epoch(event.happened),
        epoch(event.recorded),
    )


def folded(process: Process, before: Snapshot, step: Step, changes: Iterable[Change]) -> Snapshot:
    """Fold one step and the changes it made into facts and timers."""
    form = process.receive if step.name == process.receive.name else process.form(step.name)
    facts = form.fold(before.facts, step) if isinstance(form, Form | Act | Move) else before.facts
    names = {region.name: region.fact for region in process.regions}
    moved = {names[one.region]: one.target for one in changes if one.region in names}
    facts = process.settle(altered(facts, **moved) if moved else facts)
    timers = process.clocks.keep(before.timers, before.facts, facts, step)
    return before._replace(facts=facts, timers=timers)


def applied(process: Process, before: Snapshot, event: Event, leaf: str) -> Snapshot:
    """Return the snapshot after one event of the record."""
    after = before._replace(seq=event.seq, last=leaf, recorded=event.recorded)
    if event.kind == "refusal":
        return after
    step = step_of(event)
    after = folded(process, after, step, event.changes)
    if event.kind == "clock" and event.what in process.clocks.tells:
        return after
    if event.seq == 1:
        after = after._replace(received=event.happened, receipt=event.data)
    return after._replace(version=before.version + 1, stepped=event.recorded)
