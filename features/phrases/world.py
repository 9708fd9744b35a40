"""Where does a scenario take place? On a practice desk in memory, with people and a clock."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from functools import cached_property
from io import BytesIO
from typing import Any, Final

from amends.workflow import (
    PROCESS,
    CaseView,
    Desk,
    MemoryStore,
    Process,
    Refused,
    StillOwed,
)

START: Final = datetime(2026, 3, 2, 9, tzinfo=timezone(timedelta(hours=8)))  # a Monday morning
PEOPLE: Final = {  # the first one opens the desk and is its manager
    "manager": ("tang.ning", "manager"),
    "handler": ("li.na", "handler"),
    "another handler": ("wu.tong", "handler"),
    "supervisor": ("qiao.lan", "supervisor"),
    "another supervisor": ("he.jing", "supervisor"),
    "another manager": ("fang.yi", "manager"),
}
RECEIPT: Final[Mapping[str, Any]] = {
    "customer": "Chen Li",
    "channel": "hotline",
    "words": "I was charged twice and nobody called me back.",
}
Step = tuple[str, Mapping[str, object]]


@dataclass(slots=True)
class Outcome:
    """What came of the last attempt: nothing against it, or a refusal that a Then must claim."""

    who: str
    move: str
    before: str
    refused: Refused | None = None
    claimed: bool = False

    @property
    def owed(self) -> frozenset[str]:
        """Return the codes of the guards that stood against it."""
        refused = self.refused
        if not isinstance(refused, StillOwed):
            return frozenset()
        return frozenset(one.code for one in refused.owed)


class World:
    """One scenario: a desk, its people, a clock that only the scenario moves, and one complaint."""

    def __init__(self, process: Process = PROCESS) -> None:
        """Open the desk on the first morning."""
        self.process, self.now = process, START
        self.silent = False  # the customer answers nobody
        self.sums: dict[str, object] = {}  # what an assessment finds owed or due
        self.liable = True
        self.outcome: Outcome | None = None
        self._store = MemoryStore(practice=True)
        self._desks: dict[str, Desk] = {}
        self.desk("manager")

    def desk(self, who: str) -> Desk:
        """Return the desk as this person sits at it; the manager adds whom it does not know yet."""
        if who not in self._desks:
            name, role = PEOPLE[who]
            if self._desks:
                self._desks["manager"].add_user(name, role)
            self._desks[who] = Desk(
                self._store, actor=name, process=self.process, clock=lambda: self.now
            )
        return self._desks[who]

    @cached_property
    def case(self) -> str:
        """Return the number of the complaint, which is received when it is first spoken of."""
        return self.desk("handler").receive(**RECEIPT).id

    def bring_in(self, *lines: str) -> None:
        """Let the complaint come from a file instead of from a talk."""
        desk = self.desk("handler")
        desk.import_file(BytesIO("\n".join(lines).encode()))
        self.case = desk.list()[-1].id

    def view(self) -> CaseView:
        """Return the complaint as it stands."""
        return self.desk("manager").show(self.case)

    @property
    def stage(self) -> str:
        """Return the stage the complaint is in."""
        return self.view().stage

    @property
    def facts(self) -> Any:  # noqa: ANN401  # a process has its own facts
        """Return what the record shows of the complaint."""
        return self.view().facts

    def do(self, who: str, *steps: Step) -> CaseView:
        """Take steps that have to succeed; raises what the desk raises."""
        return self.desk(who).steps(self.case, steps)

    def attempt(self, who: str, move: str, *steps: Step) -> None:
        """Try to bring a move about; a refusal is kept for the Then that claims it."""
        self.settled()
        self.outcome = Outcome(who, move, self.stage)
        try:
            for step in steps:
                self.do(self.sits(who), step)
        except Refused as refused:
            self.outcome.refused = refused

    def sits(self, who: str) -> str:
        """Return who at the desk writes it down: what the customer wishes, the handler writes."""
        return "handler" if who == "customer" else who

    def wait(self, **time: float) -> None:
        """Let time pass; nobody sleeps."""
        self.now += timedelta(**time)

    def wait_until(self, moment: str) -> None:
        """Let time pass until a moment of the record."""
        self.now = max(self.now, datetime.fromisoformat(moment))

    def claim(self, who: str, move: str, kind: type[Refused]) -> Outcome:
        """Hand the last refusal to the Then that expects it; raises `AssertionError`."""
        found = self.outcome
        if found is None or found.refused is None:
            raise AssertionError(f"nothing was refused; the complaint is {self.stage}")
        expected = isinstance(found.refused, kind)
        if not expected:
            raise AssertionError(f"{found.move} was refused otherwise: {found.refused}")
        if (self.sits(found.who), found.move) != (self.sits(who), move):
            raise AssertionError(f"it was {found.who} who tried to {found.move}")
        found.claimed = True
        return found

    def settled(self) -> None:
        """See that no refusal is left that no Then has claimed; raises `AssertionError`."""
        found = self.outcome
        if found is not None and found.refused is not None and not found.claimed:
            owed = ", ".join(sorted(found.owed)) or found.refused.code
            raise AssertionError(f"{found.move} was refused ({owed}) and no Then says so")
