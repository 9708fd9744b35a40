"""Where does a scenario take place? On a practice desk in memory, with people and a clock."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final
from zoneinfo import ZoneInfo

from amends.workflow import PROCESS, Process

from ..book.moments import Wall
from ..book.unmet import Term, Unmet
from .asked import ANY_MOVE, Asked, Change
from .outcome import Outcome
from .people import ANOTHER, person

if TYPE_CHECKING:
    from amends.workflow import Answer, BadInput, Card, CaseView, Desk, MemoryStore, Refused
    from amends.workflow.record.event import Event

START: Final = datetime(2026, 3, 2, 9, tzinfo=timezone(timedelta(hours=8)))  # a Monday morning
RECEIPT: Final[Mapping[str, Any]] = {
    "customer": "Chen Li",
    "channel": "hotline",
    "words": "I was charged twice and nobody called me back.",
}
OPENER: Final = "manager"  # whoever opens a desk is its manager
Step = tuple[str, Mapping[str, object]]


class World:
    """One scenario: a desk, its people, a clock that only the scenario moves, and one complaint.

    `asked` collects which steps were asked for in which stage, by a sentence or on the way to
    where it begins: what a rule of the process can change in this scenario, and what it cannot.
    """

    def __init__(self, process: Process = PROCESS, origin: World | None = None) -> None:
        """Stand on the first morning, or where another scenario stands; nothing is opened yet."""
        self.process, self.now = process, START
        self.silent = False  # the customer answers nobody
        self.sums: dict[str, object] = {}  # what an assessment finds owed or due
        self.liable = True
        self.outcome: Outcome | None = None
        self.tries = 0  # how often something was tried
        self.asked: set[Asked] = set()
        self.spoken: str | None = None  # the number of the complaint, once it was spoken of
        self.other: str | None = None  # the number of a second complaint, where there is one
        self.receipt: dict[str, Any] = dict(RECEIPT)
        self._seen: CaseView | None = None  # the complaint, if nothing has changed since
        self._origin = origin
        self._kept: MemoryStore | None = None
        self._desks: dict[str, Desk] = {}
        self._known: set[str] = set()

    def fork(self, process: Process | None = None) -> World:
        """Return a scenario that goes on from here by itself, under this process or another.

        The desk is copied when it is first needed, so this scenario has to rest from now on.
        """
        new = World(process or self.process, self)
        new.now, new.silent, new.liable = self.now, self.silent, self.liable
        new.sums, new.asked, new.spoken = dict(self.sums), set(self.asked), self.spoken
        new.other, new.receipt, new.tries = self.other, dict(self.receipt), self.tries
        new.outcome, new._known = self.outcome, set(self._known)
        new._seen = self._seen if new.process is self.process else None
        return new

    @property
    def store(self) -> MemoryStore:
        """Return where the desk lives, copied from where this scenario goes on from."""
        from amends.workflow import MemoryStore as Store  # noqa: PLC0415  # opening costs, reading not

        if self._kept is None:
            origin = self._origin
            self._kept = Store(practice=True) if origin is None else origin.store.fork()
            self._origin = None
        return self._kept

    def desk(self, who: str) -> Desk:
        """Return the desk as this person sits at it; the manager adds whom it does not know yet."""
        if who not in self._desks:
            if who not in self._known:
                self._introduce(who)
            self._desks[who] = self._opened(who)
        return self._desks[who]

    def _introduce(self, who: str) -> None:
        if who != OPENER:
            self.desk(OPENER).add_user(*person(who))
        self._known.add(who)

    def _opened(self, who: str) -> Desk:
        from amends.workflow import Desk  # noqa: PLC0415

        name, _ = person(who)
        return Desk(self.store, actor=name, process=self.process, clock=lambda: self.now)

    @property
    def case(self) -> str:
        """Return the number of the complaint, which is received when it is first spoken of."""
        if self.spoken is None:
            self._seen = self.desk("handler").receive(**self.receipt)
            self.spoken = self._seen.id
        return self.spoken

    def receive_another(self) -> None:
        """Receive a second complaint of the same customer, which stays where it is."""
        first = self.case
        self.other = self.desk("handler").receive(**RECEIPT).id
        self.spoken = first

    def bring_in(self, *lines: str) -> None:
        """Let the complaint come from a file instead of from a talk."""
        desk = self.desk("handler")
        desk.import_file(BytesIO("\n".join(lines).encode()))
        self.spoken, self._seen = desk.list()[-1].id, None

    def view(self) -> CaseView:
        """Return the complaint as it stands."""
        case = self.case
        if self._seen is None:
            self._seen = self.desk(OPENER).show(case)
        return self._seen

    def record(self, case: str) -> tuple[Event, ...]:
        """Return what happened to a complaint, also what is private to somebody."""
        with self.store.reading() as view:
            return tuple(one.event() for one in view.events(case))

    @property
    def stage(self) -> str:
        """Return the stage the complaint is in."""
        return self.view().stage

    @property
    def facts(self) -> Any:  # noqa: ANN401  # a process has its own facts
        """Return what the record shows of the complaint."""
        return self.view().facts

    def changes(self) -> frozenset[Change]:
        """Return every change of state that the records of the complaints show."""
        spoken = [one for one in (self.spoken, self.other) if one is not None]
        logs = (self.desk(OPENER).log(one) for one in spoken)
        return frozenset(change for log in logs for entry in log for change in entry.changes)

    def do(self, who: str, *steps: Step, at: datetime | None = None) -> CaseView:
        """Take steps that have to succeed, now or as of earlier; raises what the desk raises."""
        case, before = self.case, self.stage
        self.asked.update((before, name) for name, _ in steps)
        try:
            self._seen = self.desk(who).steps(case, steps, at=at)
        except Exception:
            self._seen = None
            raise
        self.asked.update((self.stage, name) for name, _ in steps)
        return self._seen

    def why(self, who: str, move: str, *, by: str) -> Answer:
        """Ask what a move still needs."""
        self.asked.add((self.stage, move))
        return self.desk(who).why(self.case, move, by=by)  # type: ignore[arg-type]  # one of the two

    def menu(self) -> tuple[Answer, ...]:
        """Ask how every act and move stands."""
        self.asked.add((self.stage, ANY_MOVE))
        return tuple(self.desk(OPENER).menu(self.case))

    def attempt(self, who: str, move: str, *steps: Step, at: datetime | None = None) -> None:
        """Try to bring a move about; a refusal is kept for the Then that claims it."""

        def take_steps() -> None:
            for step in steps:
                self.do(self.sits(who), step, at=at)

        self._trying(who, move, take_steps)

    def attach(self, who: str, name: str, content: bytes) -> None:
        """Try to keep a file with the complaint; a refusal is kept as for any other attempt."""
        case = self.case
        self.asked.add((self.stage, "attach"))
        self._trying(who, "attach", lambda: self.desk(who).attach(case, content, name=name))
        self._seen = None

    def talk(self, who: str, move: str, **said: Any) -> None:  # noqa: ANN401  # parts of a talk
        """Try to record one talk in one go; a refusal is kept as for any other attempt."""
        case = self.case
        self.asked.add((self.stage, move))
        self._trying(who, move, lambda: self.desk(who).talk(case, **said))
        self._seen = None

    def at_group(self, who: str, step: str, doing: Callable[[Desk], object]) -> None:
        """Try to do something for a group; a refusal is kept as for any other attempt."""
        _ = self.case
        self.asked.add((self.stage, step))
        self._trying(who, step, lambda: doing(self.desk(self.sits(who))))
        self._seen = None

    def advice(self, step: str | None) -> Sequence[Card]:
        """Return the cards that the desk advises, for what is owed next or for a step."""
        return self.desk("handler").advise(self.case, step).cards

    def _trying(self, who: str, move: str, doing: Callable[[], object]) -> None:
        from amends.workflow import BadInput  # noqa: PLC0415
        from amends.workflow import Refused as DeskRefused  # noqa: PLC0415

        self.settled()
        self.tries += 1
        self.outcome = Outcome(who, move, self.stage)
        try:
            doing()
        except (DeskRefused, BadInput) as refused:
            self.outcome = replace(self.outcome, refused=refused)

    def sits(self, who: str) -> str:
        """Return who at the desk writes it down: what the customer wishes, the handler writes."""
        return "handler" if who == "customer" else who

    def wait(self, **time: float) -> None:
        """Let time pass; nobody sleeps."""
        self.now += timedelta(**time)
        self.forget()

    def forget(self) -> None:
        """See the complaint anew when it is next looked at: something else has changed."""
        self._seen = None

    def on_wall(self, wall: Wall) -> datetime:
        """Return the moment at which a clock on the wall of the desk shows this."""
        return wall.at.replace(tzinfo=ZoneInfo(self.desk(OPENER).policy.zone))

    def today(self) -> int:
        """Return the day it is at the desk, as an ordinal."""
        return self.now.astimezone(ZoneInfo(self.desk(OPENER).policy.zone)).toordinal()

    def wait_until(self, moment: str) -> None:
        """Let time pass until a moment of the record."""
        self.now = max(self.now, datetime.fromisoformat(moment))
        self.forget()

    def claim(self, who: str, move: str, kind: type[Refused | BadInput]) -> Outcome:
        """Hand the last refusal to the Then that expects it; raises `Unmet`."""
        found = self.outcome
        if found is None or found.refused is None:
            raise Unmet("nothing_refused", self.process, stage=Term("stage", self.stage))
        tried = Term("move", found.move)
        if not isinstance(found.refused, kind):
            refusal = found.why(self.process)
            raise Unmet("refused_otherwise", self.process, move=tried, refusal=refusal)
        if (self.sits(found.who), found.move) != (self.sits(who), move):
            by = Term("role", found.who.removeprefix(ANOTHER))
            raise Unmet("somebody_else", self.process, who=by, move=tried)
        self.outcome = replace(found, claimed=True)
        return self.outcome

    def settled(self) -> None:
        """See that no refusal is left that no Then has claimed; raises `Unmet`."""
        found = self.outcome
        if found is not None and found.open:
            raise found.unclaimed(self.process)
