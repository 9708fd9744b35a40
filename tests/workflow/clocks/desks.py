"""A practice desk for tests of time: its clock is moved by the test, its people are three."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from amends.workflow import CaseView, Desk, LogEntry, MemoryStore, Store
from amends.workflow.desk.timekeeping.explaining import ClockView
from amends.workflow.rules import Pack, pack_of

SHANGHAI: Final = ZoneInfo("Asia/Shanghai")
NAMES: Final = {"en": "Answer", "zh": "答复"}
OURS: Final = {"reference": "House rule 1", "mark": "ours"}
HEARD: Final[Mapping[str, object]] = {
    "heard": "left alone abroad",
    "named": "angry",
    "regret": "I am sorry it felt like that",
}
EFFECTS: Final = frozenset(
    {
        *("due_soon", "missed", "barred", "due", "overdue"),
        *("superseded", "provisional", "confirmed"),
    }
)


def at(text: str) -> datetime:
    """Read a moment in Shanghai."""
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI)


def pack(*clocks: Mapping[str, object], name: str = "house", **more: object) -> Pack:
    """Make a legal pack of clocks as plain values."""
    version = {"source": OURS, "clock": list(clocks), **more}
    return pack_of({"name": name, "layer": "legal", "names": NAMES, "version": [version]})


def clock(name: str = "answer", **more: object) -> dict[str, object]:
    """Return a clock as plain values: twenty working days from receipt to answer."""
    return {
        "id": name,
        "kind": "answer",
        "names": NAMES,
        "length": "20 working_day",
        "source": OURS,
        "stop": ["answer"],
        **more,
    }


def longer(length: str, when: str = "complex") -> dict[str, object]:
    """Return another length as plain values, for complaints of which a word is true."""
    return {"when": [when], "length": length, "source": {**OURS, "reference": "House rule 2"}}


def more_time(**more: object) -> dict[str, object]:
    """Return an extension as plain values: thirty days, told before and granted by a manager."""
    return {
        "length": "30 calendar_day",
        "approver": "manager",
        "notice": True,
        "before_expiry": True,
        "most": 1,
        "source": {**OURS, "reference": "House rule 3"},
        **more,
    }


class Team:
    """A handler, a supervisor and a manager at a practice desk, and the time as it is there."""

    def __init__(
        self, now: str, *packs: Pack | str, store: Store | None = None, **policy: str | int
    ) -> None:
        """Open the desk at a moment in Shanghai, with these packs beside its own promises."""
        self.now = at(now)
        self.store = store or MemoryStore(practice=True)
        self.manager = self.desk("qian")
        for who, role in (("wang", "handler"), ("sun", "supervisor")):
            self.manager.add_user(who, role)
        for name, value in policy.items():
            self.manager.set_policy(name, value)
        for one in packs:
            if isinstance(one, Pack):
                self.manager.add_pack(one)
        names = [one if isinstance(one, str) else one.name for one in packs]
        self.manager.set_policy("packs", " ".join(("service", *names)))
        self.handler, self.supervisor = self.desk("wang"), self.desk("sun")

    def desk(self, who: str) -> Desk:
        """Return the desk as somebody sits at it."""
        return Desk(self.store, actor=who, clock=lambda: self.now)

    def receive(self, **more: Any) -> CaseView:  # the values of a receipt
        """Receive a complaint."""
        said = dict[str, Any](customer="Chen Li", channel="hotline", words="Charged twice.")
        return self.handler.receive(**(said | more))

    def wait(self, **time: float) -> None:
        """Let time pass."""
        self.now += timedelta(**time)

    def go_to(self, moment: str) -> None:
        """Let time pass until a moment in Shanghai."""
        self.now = at(moment)

    def clock(self, case: str, name: str) -> ClockView:
        """Return the clock of that name; where there are several, the one that is open."""
        return next(one for one in self.handler.clocks(case) if one.id == name)

    def told(self, case: str, *whats: str) -> Sequence[LogEntry]:
        """Return what the clock told of a case, all of it or these kinds."""
        wanted = whats or EFFECTS
        return [one for one in self.handler.log(case) if one.kind == "clock" and one.what in wanted]


def withdraw(team: Team, case: str) -> None:
    """Let the customer take a complaint back: heard, informed, cooled, free."""
    team.handler.steps(
        case,
        [
            ("contact", {"text": "spoken", "feeling": 1}),
            ("empathise", HEARD),
            ("identify", {"speaker": "customer", "proof": "her number"}),
            ("inform", {"about": ["withdrawal", "way_back"], "text": "what it means"}),
            ("request-withdrawal", {"words": "I take it back, it is settled.", "by": "customer"}),
        ],
    )
    team.wait(hours=73)
    team.handler.move(case, "withdraw")
