"""Does a record follow from itself? Every step is taken again, judged alike, and compared."""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Final, NamedTuple

from ..errors import AmendsError, StillOwed
from ..policy import Policy
from ..record.canonical import Json
from ..record.event import Event, Stored
from .advance import IMPORTER, Engine
from .asked import Asked
from .owed import Where
from .pen import Pen
from .rereading import reread
from .snapshot import Snapshot, applied, new_snapshot

FLAWS: Final = (  # what reading and folding a record raise that was never written by a desk
    *(AmendsError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError),
    RecursionError,
)
REFUSAL: Final = frozenset({"code", "stage", "owed"})
KINDS: Final = frozenset({"act", "move", "clock", "refusal"})
PLACE: Final = {"stream": "not_here", "seq": "not_here", "previous": "chain"}
PARTS: Final = (
    *PLACE,
    *("kind", "what", "actor", "behalf", "happened", "recorded", "changes", "personal"),
)


class Fault(NamedTuple):
    """What does not hold at an event: the code of its sentence, and the values that fill it."""

    seq: int
    code: str
    values: Mapping[str, object] = {}


class Rule(NamedTuple):
    """What a desk had decided at a time: its policy, its active people's roles, its process."""

    policy: Policy
    people: Mapping[str, str]
    process: str


InForce = Callable[[str], Sequence[Rule]]  # by when it was recorded; the likeliest rule first


class Replayed(NamedTuple):
    """What a replay came to: where the case stands, by which policy, and what does not hold."""

    snapshot: Snapshot
    policy: Policy
    faults: Sequence[Fault]


class _Otherwise(Exception):
    """A step comes out otherwise than it is recorded."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault = fault


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
        event, until = self._history[self.place][1], self._until()
        fault, rules = None, list[Rule]()
        try:
            rules = [one for one in self._in_force(event.recorded) if one.process == event.process]
        except FLAWS as wrong:
            fault = _told(event, wrong)
        for rule in rules:
            try:
                reached = self._again(self.place, until, rule)
            except _Otherwise as wrong:
                fault = fault or wrong.fault
            except FLAWS as wrong:
                fault = fault or _told(self._step(self.place, until), wrong)
            else:
                self.at, self.policy, self.place = reached, rule.policy, until
                return
        self.faults.append(fault or Fault(event.seq, "process_then", {"process": event.process}))
        self._pass_over(until)

    def _until(self) -> int:
        """Return where that ends which one request wrote: what time did, the step, what it forced.

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
        _see(step, self.at, rule)
        if step.kind == "refusal" or step.process != self._engine.fingerprint:
            return self._folded(place, until)
        pen = self._written(step, rule)
        _compare(self._history[place:until], pen.stored)
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
            return _received(engine, pen, asked, step, rule.policy)
        engine.ripen(pen, where, recorded)
        if step.kind != "clock":
            _taken(engine, pen, where, asked, step)
        return pen

    def _folded(self, place: int, until: int) -> Snapshot:
        """Fold what cannot be judged, and see that each region goes on from where it was."""
        at, process = self.at, self._engine.process
        facts = {region.name: region.fact for region in process.regions}
        states = {region.name: region.states for region in process.regions}
        for stored, event in self._history[place:until]:
            if event.kind not in KINDS:
                raise _Otherwise(Fault(event.seq, "does_not_follow", {"move": event.what}))
            for region, source, target in event.changes:
                if at.state(facts[region]) != source or target not in states[region]:
                    raise _Otherwise(Fault(event.seq, "differs_changes", {"move": event.what}))
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


def _see(step: Event, at: Snapshot, rule: Rule) -> None:
    """See that somebody of the desk did it, neither too early nor out of order."""
    if not _is_one_of_them(step, rule):
        values = {"who": step.actor.name, "role": step.actor.role}
        raise _Otherwise(Fault(step.seq, "not_then", values))
    if step.recorded < at.recorded or step.happened > step.recorded:
        raise _Otherwise(Fault(step.seq, "out_of_time", {"value": step.recorded}))
    if step.seq > 1 and step.happened < at.received and step.kind != "clock":
        raise _Otherwise(Fault(step.seq, "out_of_time", {"value": step.happened}))
    if step.kind == "refusal" and (
        step.changes or step.personal or frozenset(step.data) != REFUSAL
    ):
        raise _Otherwise(Fault(step.seq, "not_a_refusal"))
    if step.what == "assign" and step.kind == "act" and step.data.get("to") not in rule.people:
        raise _Otherwise(Fault(step.seq, "no_such_user", {"name": str(step.data.get("to"))}))


def _is_one_of_them(step: Event, rule: Rule) -> bool:
    kind, name, role = step.actor
    if step.kind == "clock":
        return kind == "clock"
    if step.seq == 1 and kind == IMPORTER:
        return role == IMPORTER and rule.people.get(name, "auditor") != "auditor"
    writes = step.seq > 1 or role != "auditor"  # an auditor may be refused, and receives nothing
    return kind == "handler" and rule.people.get(name) == role and writes


def _received(engine: Engine, pen: Pen, asked: Asked, event: Event, policy: Policy) -> Pen:
    form = engine.receipt(asked.actor)
    if event.what != form.name:
        raise _Otherwise(Fault(event.seq, "no_receipt", {"move": event.what}))
    reading = reread(form, event, policy)
    step = engine.step(form, reading, asked, pen.snapshot, policy)
    pen.write(asked, "act", {**step.data, **_heard(engine, event)}, (), event.personal)
    return pen


def _taken(engine: Engine, pen: Pen, where: Where, asked: Asked, event: Event) -> None:
    form = engine.form(event.what)
    reading = reread(form, event, where.policy)
    behalf = form.behalf or (asked.behalf if form.by_customer else None)
    asked = asked._replace(behalf=behalf)
    step = engine.step(form, reading, asked, pen.snapshot, where.policy)
    step = step._replace(data={**step.data, **_heard(engine, event)})
    engine.take(pen, where, asked, step, event.personal)


def _heard(engine: Engine, event: Event) -> dict[str, Json]:
    """Return what was remarked on texts when they were recorded."""
    return {name: one for name, one in event.data.items() if name in engine.process.heard}


def _compare(found: Sequence[tuple[Stored, Event]], made: Sequence[Stored]) -> None:
    """See that the very bytes come out again; raises `_Otherwise` for the first that do not."""
    for at, (stored, event) in enumerate(found):
        if at >= len(made):
            raise _Otherwise(Fault(event.seq, "does_not_follow", {"move": event.what}))
        if stored.body != made[at].body:
            raise _Otherwise(_differing(event, made[at].event()))
    if len(made) > len(found):
        after, missing = found[-1][1], made[len(found)].event()
        raise _Otherwise(Fault(after.seq, "missing_after", {"move": missing.what}))


def _differing(found: Event, made: Event) -> Fault:
    part = next((one for one in PARTS if getattr(found, one) != getattr(made, one)), "data")
    if part in PLACE:
        return Fault(found.seq, PLACE[part])
    if part in {"kind", "what"}:
        return Fault(found.seq, "does_not_follow", {"move": found.what})
    known = part if part in {"changes", "personal", "data"} else "other"
    values = {"move": found.what}
    if part == "data":
        values["names"] = ", ".join(_names(found.data, made.data))
    return Fault(found.seq, f"differs_{known}", values)


def _names(found: Mapping[str, Json], made: Mapping[str, Json]) -> Sequence[str]:
    """Name the values of which one has what the other has not."""
    names = sorted({*found, *made})
    return [one for one in names if json.dumps(found.get(one)) != json.dumps(made.get(one))]


def _told(event: Event, error: BaseException) -> Fault:
    """Turn what the engine raises into a fault; a refusal names what was owed."""
    if isinstance(error, StillOwed):
        owed = [*dict.fromkeys(one.code for one in error.owed)]
        return Fault(event.seq, error.code, {**error.values, "owed": owed})
    if isinstance(error, AmendsError):
        return Fault(event.seq, error.code, {"move": event.what, **error.values})
    return Fault(event.seq, "unreadable", {"why": type(error).__name__})
