"""Does a record follow from itself? Every step is taken again, judged alike, and compared."""

from collections.abc import Sequence
from datetime import datetime
from itertools import product
from typing import Final

from ...frozen.named import NamedTuple
from ...policy import Policy
from ...record.event import Event, Stored
from ..advance import Engine
from ..asked import Asked
from ..pen import Pen
from ..snapshot import Snapshot, applied, new_snapshot
from .again import compare, received, taken
from .faults import FLAWS, Fault, Otherwise, told
from .seeing import InForce, Rule, see

KINDS: Final = frozenset({"act", "move", "clock", "refusal"})


class Replayed(NamedTuple):
    """What a replay came to: where the case stands, by which policy, and what does not hold."""

    snapshot: Snapshot
    policy: Policy
    faults: Sequence[Fault]


def replay(
    engine: Engine, case: str, history: Sequence[tuple[Stored, Event]], in_force: InForce
) -> Replayed:
    """Take every step of a history again, at its recorded time, by the rules in force then.

    A step of an earlier version of the process is folded and not judged: its guards are not here.
    """
    walk = _Walk(engine, case, history, in_force)
    while walk.place < len(history):
        walk.on()
    return Replayed(walk.at, walk.policy, walk.faults)


class _Walk:
    """One history on its way: how far it was taken, and where the case stood there."""

    def __init__(
        self,
        engine: Engine,
        case: str,
        history: Sequence[tuple[Stored, Event]],
        in_force: InForce,
    ) -> None:
        self._engine, self._case, self._history = engine, case, history
        self._in_force = in_force
        self.place, self.policy = 0, Policy()
        self.at, self.faults = new_snapshot(engine.process), list[Fault]()

    def on(self) -> None:
        """Take the next request again: what it wrote is passed over, whether it holds or not."""
        event, untils = self._history[self.place][1], self._untils()
        fault, rules = None, list[Rule]()
        try:
            rules = [one for one in self._in_force(event.recorded) if one.process == event.process]
        except FLAWS as wrong:
            fault = told(event, wrong)
        for until, rule in product(untils, rules):
            try:
                reached = self._again(self.place, until, rule)
            except Otherwise as wrong:
                fault = fault or wrong.fault
            except FLAWS as wrong:
                fault = fault or told(self._step(self.place, until), wrong)
            else:
                self.at, self.policy, self.place = reached, rule.policy, until
                return
        self.faults.append(fault or Fault(event.seq, "process_then", {"process": event.process}))
        self._pass_over(untils[0])

    def _untils(self) -> list[int]:
        """Return where that may end which one request wrote, the likeliest end first.

        What time did may have been told twice in one second, by the rules before and after a
        change of them.
        """
        last, until = self._until(), self.place
        while until < last and self._history[until][1].kind == "clock":
            until += 1
        return [last, *(one for one in range(until, self.place, -1) if one < last)]

    def _until(self) -> int:
        """Return where that ends: what time did, the step, what it forced.

        What time did may stand alone, when nobody took a step then.
        """
        last, first = len(self._history), self._history[self.place][1]
        until = self.place
        while until < last and _beside(self._history[until][1], first, "clock"):
            until += 1
        if until > self.place:
            follows = until < last and _beside(self._history[until][1], first, "act", "move")
            if not follows:
                return until
        until += 1
        while until < last and _is_forced(self._history[until][1]):
            until += 1
        return until

    def _again(self, place: int, until: int, rule: Rule) -> Snapshot:
        """Take one request again by a rule; returns where the case stands after it."""
        step = self._step(place, until)
        see(step, self.at, rule)
        if step.kind == "refusal" or step.process != self._engine.fingerprint:
            return self._folded(place, until)
        pen = self._written(step, rule)
        compare(self._history[place:until], pen.stored)
        return pen.snapshot

    def _step(self, place: int, until: int) -> Event:
        """Return what somebody did among the events of a request, or what time did."""
        events = [event for _, event in self._history[place:until]]
        return next((one for one in events if one.kind != "clock"), events[-1])

    def _written(self, step: Event, rule: Rule) -> Pen:
        """Write what a request writes, with the engine's own code."""
        engine = self._engine
        happened, recorded = map(datetime.fromisoformat, (step.happened, step.recorded))
        asked = Asked(step.what, {}, step.actor, happened, recorded, step.behalf)
        where = engine.where(self._case, self.at, rule.policy, recorded, rule.people)
        pen = engine.pen(self._case, self.at)
        if self.place == 0:
            return received(engine, pen, asked, step, rule.policy)
        engine.ripen(pen, where, recorded)
        if step.kind != "clock":
            taken(engine, pen, where, asked, step)
        return pen

    def _folded(self, place: int, until: int) -> Snapshot:
        """Fold what cannot be judged, and see that each region goes on from where it was."""
        at, process = self.at, self._engine.process
        facts = {region.name: region.fact for region in process.regions}
        states = {region.name: region.states for region in process.regions}
        for stored, event in self._history[place:until]:
            if event.kind not in KINDS:
                raise Otherwise(Fault(event.seq, "does_not_follow", {"move": event.what}))
            for region, source, target in event.changes:
                if at.state(facts[region]) != source or target not in states[region]:
                    raise Otherwise(Fault(event.seq, "differs_changes", {"move": event.what}))
            at = applied(process, at, event, stored.hash)
        return at

    def _pass_over(self, until: int) -> None:
        """Go on behind a request that does not hold, as far as it can be folded."""
        for stored, event in self._history[self.place : until]:
            try:
                self.at = applied(self._engine.process, self.at, event, stored.hash)
            except FLAWS:
                self.at = self.at._replace(
                    seq=event.seq, last=stored.hash, recorded=str(event.recorded)
                )
        self.place = until


def _beside(event: Event, first: Event, *kinds: str) -> bool:
    return event.kind in kinds and event.recorded == first.recorded


def _is_forced(event: Event) -> bool:
    return event.kind == "move" and event.data.get("forced") is True
