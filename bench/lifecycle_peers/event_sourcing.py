"""With eventsourcing: events of an aggregate are all there is; no row says where a case stands."""

from pathlib import Path
from uuid import UUID

from eventsourcing.application import Application
from eventsourcing.domain import Aggregate, event

from .complaint import ACTOR, Facts, Journal, RefusedMove, Simple


class Complaint(Aggregate):
    """A complaint, which stands where its events lead to."""

    @event("Received")
    def __init__(self, *, heard: bool, facts: bool, consent: bool) -> None:
        """Begin with what stands."""
        self.stage = "received"
        self.heard, self.facts, self.consent = heard, facts, consent

    def inquire(self) -> None:
        """Ask what happened."""
        self._go("received", self.heard, "inquired")

    def clarify(self) -> None:
        """Agree on what happened."""
        self._go("inquired", self.facts, "clarified")

    def propose(self) -> None:
        """Make an offer."""
        self._go("clarified", self.facts, "proposed")

    def accept(self) -> None:
        """Take the customer's yes."""
        self._go("proposed", self.consent, "accepted")

    def _go(self, start: str, stands: bool, end: str) -> None:  # noqa: FBT001 - the guard's answer
        if self.stage != start or not stands:
            raise RefusedMove(end)
        self._moved(stage=end, actor=ACTOR)

    @event("Moved")
    def _moved(self, stage: str, actor: str) -> None:  # noqa: ARG002 - kept in the event
        self.stage = stage


class Complaints(Application[UUID]):
    """The use cases."""

    def receive(self, facts: Facts) -> UUID:
        """Begin a complaint."""
        complaint: Complaint = Complaint(**facts)
        self.save(complaint)
        return UUID(str(complaint.id))

    def advance(self, case: UUID, move: str) -> None:
        """Read the events of a complaint, and save one more."""
        complaint: Complaint = self.repository.get(case)
        getattr(complaint, move)()
        self.save(complaint)

    def stage(self, case: UUID) -> str:
        """Read the events, and say where they lead."""
        complaint: Complaint = self.repository.get(case)
        return complaint.stage


class EventSourced(Simple):
    """Complaints in the library's own tables."""

    def __init__(self, path: Path, journal: Journal) -> None:
        """Open the application; it always begins with a write-ahead log, so change that after."""
        env = {"PERSISTENCE_MODULE": "eventsourcing.sqlite", "SQLITE_DBNAME": str(path)}
        self._app = Complaints(env)
        self._store = self._app.factory.datastore
        with self._store.get_connection(commit=True) as connection:
            for pragma in journal.pragmas:
                connection.cursor().execute(pragma)

    def receive(self, facts: Facts) -> str:
        """Begin a complaint."""
        return str(self._app.receive(facts))

    def move(self, case: str, move: str) -> None:
        """Advance it."""
        self._app.advance(UUID(case), move)

    def stage(self, case: str) -> str:
        """Follow its events."""
        return self._app.stage(UUID(case))

    def journal(self) -> tuple[str, int]:
        """Ask the connection of the library's pool."""
        with self._store.get_connection(commit=True) as connection:
            cursor = connection.cursor()
            cursor.execute("PRAGMA journal_mode")
            mode = cursor.fetchone()[0]
            cursor.execute("PRAGMA synchronous")
            return str(mode), int(cursor.fetchone()[0])


opened = EventSourced
