"""How would a user drive the desk from step functions? By its Python API, as the peers do here."""

from datetime import datetime, timedelta, timezone

from amends.workflow import Desk, MemoryStore, Refused, StillOwed

START = datetime(2026, 3, 2, 9, tzinfo=timezone(timedelta(hours=8)))
REASONS = {
    "the customer's feelings have gone unanswered": "feelings_acknowledged",
    "no point of the complaint has been named": "issue_named",
}


class Case:
    """One scenario: a practice desk in memory, two people, a clock, and one complaint."""

    def __init__(self) -> None:
        """Open a desk and receive a complaint."""
        self.now, self.owed = START, set[str]()
        store = MemoryStore(practice=True)
        manager = Desk(store, actor="tang.ning", clock=lambda: self.now)
        manager.add_user("li.na", "handler")
        self.desk = Desk(store, actor="li.na", clock=lambda: self.now)
        words = "I was charged twice and nobody called me back."
        self.id = self.desk.receive(customer="Chen Li", channel="hotline", words=words).id

    def reach(self, stage: str) -> None:
        """Go to where the scenario begins, by legal steps."""
        if stage == "inquired":
            self.desk.act(
                self.id,
                "empathise",
                heard="You were charged twice and nobody called you back.",
                named="angry",
                regret="I am sorry that this cost you two evenings.",
            )
            self.desk.move(self.id, "inquire")
        if self.stage != stage:
            raise AssertionError(f"the way to {stage} led to {self.stage}")

    def wait(self, days: int) -> None:
        """Let days pass."""
        self.now += timedelta(days=days)

    def attempt(self, move: str) -> None:
        """Try a move, and keep what stands against it."""
        try:
            self.desk.move(self.id, move)
        except StillOwed as refusal:
            self.owed = {one.code for one in refusal.owed}
        except Refused:
            self.owed = set()

    def stands_against(self, reason: str) -> bool:
        """Tell whether this was among what the last attempt lacked."""
        return REASONS[reason] in self.owed

    @property
    def stage(self) -> str:
        """Return the stage the complaint is in."""
        return self.desk.show(self.id).stage
