"""How are the events of one request written? One after the other, each on the snapshot before."""

import os
from collections.abc import Mapping, Sequence
from typing import Any, Final

from ..errors import GuardFailed
from ..machine import Machines
from ..moments import iso
from ..policy import Policy
from ..process import Form, Process, Step
from ..process.model import no_stirs
from ..record.canonical import Json
from ..record.chain import SALT_BYTES, commitment
from ..record.event import Change, Event, Fresh, Secret, Stored
from .asked import Advanced, Asked
from .snapshot import Snapshot, applied

MOST_FORCED: Final = 8  # a process that forces more moves in a row goes round in a circle


class Pen:
    """Writes the events of one request about one case, and keeps what goes into the vault."""

    def __init__(self, machines: Machines, fingerprint: str, case: str, at: Snapshot) -> None:
        """Begin where the case stands."""
        self.machines, self.fingerprint, self.case = machines, fingerprint, case
        self.process: Process = machines.process
        self.snapshot = at
        self.stored: list[Stored] = []
        self.secrets: list[Secret] = []

    def done(self) -> Advanced:
        """Return what was written."""
        return Advanced(self.snapshot, tuple(self.stored), tuple(self.secrets))

    def commit(self, person: str, personal: Mapping[str, str]) -> dict[str, str]:
        """Put personal values aside for the vault; return the commitments that stand for them."""
        seq = self.snapshot.seq + 1
        salts = os.urandom(SALT_BYTES * len(personal))
        salted = [
            Secret(person, self.case, seq, name, value, salts[at : at + SALT_BYTES])
            for at, (name, value) in zip(
                range(0, len(salts), SALT_BYTES), personal.items(), strict=True
            )
        ]
        self.secrets += salted
        return {one.field: commitment(one.salt, one.field, one.value) for one in salted}

    def write(
        self,
        asked: Asked,
        kind: str,
        data: Mapping[str, Json],
        changes: Sequence[Change] = (),
        personal: Mapping[str, str] | None = None,
    ) -> Stored:
        """Write one event and move on to the snapshot after it."""
        at = self.snapshot
        made, one = self.note(asked, kind, data, changes, personal)
        self.snapshot = applied(self.process, at, made, one.hash)
        return one

    def note(
        self,
        asked: Asked,
        kind: str,
        data: Mapping[str, Json],
        changes: Sequence[Change] = (),
        personal: Mapping[str, str] | None = None,
    ) -> tuple[Event, Stored]:
        """Write one event, and leave it to the caller to know where the case stands then."""
        at, recorded = self.snapshot, iso(asked.recorded)
        made = Event(
            stream=self.case,
            seq=at.seq + 1,
            process=self.fingerprint,
            kind=kind,
            what=asked.name,
            actor=asked.actor,
            behalf=asked.behalf,
            happened=recorded if asked.happened is asked.recorded else iso(asked.happened),
            recorded=recorded,
            previous=at.last,
            data=data,
            personal=personal or {},
            changes=changes,
        )
        one = Fresh.of(made)
        self.stored.append(one)
        return made, one

    def changes(
        self,
        step: Step,
        facts: Any,  # a process has its own facts
        target: str | None,
        policy: Policy,
    ) -> tuple[Change, ...]:
        """Fire the machines: the matter first, then the regions that the step stirs.

        Raises `GuardFailed` when the machine does not go where the judgement said.
        """
        matter = self.process.matter
        stage = self.snapshot.state(matter.fact)
        expected = target or stage
        reached = self.machines.step(step.name, stage, facts, policy)
        if reached != expected:
            raise GuardFailed(
                "machine_disagrees", move=step.name, expected=expected, reached=reached
            )
        moved = (Change(matter.name, stage, target),) if target else ()
        return (*moved, *self._followed(step, policy))

    def _followed(self, step: Step, policy: Policy) -> tuple[Change, ...]:
        form = self.process.form(step.name)
        return () if form is None else self.begun(form, step, policy)

    def begun(self, form: Form, step: Step, policy: Policy) -> tuple[Change, ...]:
        """Send the events of a step to the regions, such as those of a receipt."""
        if form.stirs is no_stirs:
            return ()
        after = form.fold(self.snapshot.facts, step)
        return self.stirred(after, form.stirs(after, step), policy)

    def stirred(
        self,
        facts: Any,  # a process has its own facts
        stirs: Sequence[tuple[str, str]],
        policy: Policy,
    ) -> tuple[Change, ...]:
        """Send events to regions; those that a region does not take from its state are let go."""
        if not stirs:
            return ()
        states: dict[str, str] = {}
        found: list[Change] = []
        for name, event in stirs:
            state = states.get(name) or str(getattr(facts, self.machines.region(name).fact))
            reached = self.machines.fire(name, event, state, facts, policy)
            if reached is not None and reached != state:
                found.append(Change(name, state, reached))
                states[name] = reached
        return tuple(found)

    def force(self, asked: Asked, step: Step, policy: Policy) -> None:
        """Fire the forced moves that the step made necessary, each as an event of its own."""
        for _ in range(MOST_FORCED):
            if not self._forced_once(asked, step, policy):
                return
        raise GuardFailed("forced_in_a_circle", move=step.name)

    def _forced_once(self, asked: Asked, step: Step, policy: Policy) -> bool:
        clocks, matter, at = self.process.clocks, self.process.matter, self.snapshot
        stage = at.state(matter.fact)
        if not self.machines.may_force(stage):
            return False
        facts = clocks.at(at.facts, at.timers, policy, int(asked.recorded.timestamp()))
        forced = self.machines.force(stage, facts, policy)
        if forced is None:
            return False
        name, target = forced
        data: dict[str, Json] = {"forced": True, "by": step.name}
        follow = step._replace(name=name, data=data, kept=frozenset())
        changes = (Change(matter.name, stage, target), *self._followed(follow, policy))
        self.write(asked._replace(name=name, behalf=step.behalf), "move", data, changes)
        return True
