"""How does one step happen? Read, judged, fired on the machine, and folded, all or nothing."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from ..errors import BadInput, NotAllowed, Refused, StillOwed, UnknownMove
from ..machine import Machines
from ..moments import from_epoch
from ..policy import Policy
from ..process import Act, Call, Form, Process, Step, for_import
from ..process.fingerprint import fingerprint
from ..record.canonical import Json
from ..record.event import Actor, Change, Stored
from .asked import Advanced, Asked, Heard
from .folds import folds_of
from .judge import Judged, judge
from .owed import Where
from .pen import Pen
from .questions.lines import Lines
from .reading import Reading, read_values
from .snapshot import NONE, Snapshot, new_snapshot

CLOCK: Final = Actor("clock", "clock", "clock")
IMPORTER: Final = "importer"  # the kind of actor, and its role


class Engine:
    """The machines of one process and everything that happens by them."""

    def __init__(self, process: Process) -> None:
        """Build the machines of the process."""
        self.process = process
        self.machines = Machines(process)
        self.fingerprint = fingerprint(process)
        self.folds = folds_of(process)
        self.lines = Lines(self.machines)
        self._imports = for_import(process.receive)
        self._names = frozenset(process.names())
        self._nothing = new_snapshot(process)

    def where(
        self, case: str, at: Snapshot, policy: Policy, now: datetime, people: Mapping[str, str]
    ) -> Where:
        """Bring together what a question about a case needs."""
        return Where(case, self.process, at, policy, int(now.timestamp()), people)

    def receipt(self, actor: Actor) -> Form:
        """Return the form by which this actor receives: a file's rows may lack anything."""
        return self._imports if actor.kind == IMPORTER else self.process.receive

    def receive(self, case: str, person: str, asked: Asked, policy: Policy) -> Advanced:
        """Open a stream with its receipt; raises `BadInput`."""
        return self.begin(case, person, asked, policy, self.heard(asked, policy))

    def heard(self, asked: Asked, policy: Policy) -> Heard:
        """Read what a receipt says; raises `BadInput`."""
        form = self.receipt(asked.actor)
        reading = read_values(form, asked.given, policy)
        call = call_of(reading, asked, self._nothing, policy)
        return Heard(form, reading, self.step(form, reading, asked, call))

    def begin(self, case: str, person: str, asked: Asked, policy: Policy, heard: Heard) -> Advanced:
        """Open a stream with a receipt that was read already."""
        pen, step = self.pen(case, self._nothing), heard.step
        personal = pen.commit(person, heard.reading.personal)
        pen.write(asked, "act", step.data, pen.begun(heard.form, step, policy), personal)
        return pen.done()

    def begin_alike(
        self, case: str, person: str, asked: Asked, heard: Heard, changes: Sequence[Change]
    ) -> Advanced:
        """Open a stream with a receipt of which it is known what changes; nothing is folded."""
        pen = self.pen(case, self._nothing)
        personal = pen.commit(person, heard.reading.personal)
        pen.note(asked, "act", heard.step.data, changes, personal)
        return pen.done()

    def advance(self, where: Where, person: str, asked: Asked) -> Advanced:
        """Take one step; raises `BadInput`, `Refused` or `GuardFailed`, and nothing happened."""
        form = self.form(asked.name)
        if form.behalf:
            asked = asked._replace(behalf=form.behalf)
        reading = read_values(form, asked.given, where.policy)
        pen = self.pen(where.case, where.snapshot)
        self.ripen(pen, where, asked.recorded)
        call = call_of(reading, asked, pen.snapshot, where.policy)
        self._doubt(form, call)
        step = self.step(form, reading, asked, call)
        self.take(pen, where, asked, step, pen.commit(person, reading.personal))
        return pen.done()

    def take(
        self, pen: Pen, where: Where, asked: Asked, step: Step, personal: Mapping[str, str]
    ) -> None:
        """Judge a step and write it with what it forces; raises what `advance` does."""
        form = self.form(step.name)
        found = self.judged(where, form, step)
        if found.refusal is not None:
            raise found.refusal
        self._object(form, step, found, where)
        changes = pen.changes(step, found.facts, found.target, where.policy)
        pen.write(asked, "move" if found.target else "act", step.data, changes, personal)
        pen.force(asked, step, where.policy)

    def form(self, name: str) -> Form:
        """Return the act or move that somebody may ask for; raises `UnknownMove`."""
        form = self.process.form(name)
        if form is None or name not in self._names:
            import difflib

            names = self.process.names()
            raise UnknownMove(name, difflib.get_close_matches(name, names, n=3, cutoff=0.5))
        return form

    def judged(self, where: Where, form: Form, step: Step, moment: Any = None) -> Judged:
        """Judge a step by the facts as they are at this moment."""
        return judge(self.machines, where, form, step, moment)

    def step_asked(
        self,
        form: Form,
        asked: Asked,
        data: Mapping[str, Json] = {},
        kept: frozenset[str] = NONE,
    ) -> Step:
        """Return the step of a question; a bare one gives no values."""
        return Step(
            form.name,
            data,
            kept,
            asked.actor.name,
            asked.actor.role,
            form.behalf or asked.behalf,
            int(asked.happened.timestamp()),
            int(asked.recorded.timestamp()),
        )

    def refusal(self, where: Where, asked: Asked, refused: Refused) -> Stored:
        """Write down that a step was refused: one event, nothing else changes."""
        owed = [one.code for one in refused.owed] if isinstance(refused, StillOwed) else []
        data: dict[str, Json] = {"code": refused.code, "stage": refused.stage, "owed": owed}
        return self.pen(where.case, where.snapshot).write(asked, "refusal", data)

    def pen(self, case: str, at: Snapshot) -> Pen:
        """Return what writes the events of one request, from where the case stands."""
        return Pen(self.machines, self.fingerprint, case, at)

    def step(self, form: Form, reading: Reading, asked: Asked, call: Call[Any]) -> Step:
        """Return the step that values make, with what the form remarks on it."""
        data = {**reading.data, **form.remarks(call), **asked.also}
        return self.step_asked(form, asked, data, reading.kept)

    def _doubt(self, form: Form, call: Call[Any]) -> None:
        """Object to what is said without the reason that it wants."""
        wrong = form.doubts(call)
        if wrong:
            raise BadInput(**dict(wrong))  # type: ignore[arg-type]  # its code is among the values

    def _object(self, form: Form, step: Step, found: Judged, where: Where) -> None:
        """Object to values that do not fit the case, then to the person."""
        for field in (one for one in form.fields if one.of):
            number = max(step.numbers(field.name), default=step.count(field.name))
            if number > (count := _how_many(found.facts, field.of)):
                about = {"field": field.name, "number": number, "items": field.of, "count": count}
                raise BadInput("no_such_item", **about)
        if not isinstance(form, Act):
            return
        wrong = form.checks(found.facts, where.policy, step)
        if wrong:
            raise BadInput(**dict(wrong))  # type: ignore[arg-type]  # its code is among the values
        barred = form.bars(found.facts, where.policy, step)
        if barred:
            stage = where.snapshot.state(self.process.matter.fact)
            raise NotAllowed(case=where.case, move=form.name, stage=stage, **barred)  # type: ignore[arg-type]

    def ripen(self, pen: Pen, where: Where, now: datetime) -> None:
        """Write what time has done since: consents that cooled, clocks that ran out, in order."""
        at = where.snapshot
        ripe = self.process.clocks.ripe(at.facts, at.timers, where.policy, int(now.timestamp()))
        for one in ripe:
            changes = pen.stirred(pen.snapshot.facts, one.stirs, where.policy)
            asked = Asked(one.what, {}, CLOCK, from_epoch(one.at), now)
            pen.write(asked, "clock", one.data, changes)


def call_of(reading: Reading, asked: Asked, at: Snapshot, policy: Policy) -> Call[Any]:
    """Return what a form may see of the raw values."""
    actor = asked.actor
    values, facts = reading.values, at.facts
    return Call(values, facts, policy, asked.happened, asked.recorded, actor.name, actor.role)


def _how_many(facts: Any, name: str) -> int:
    value = getattr(facts, name)
    return value if isinstance(value, int) else len(value)
