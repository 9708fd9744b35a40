"""What does every peer do? Four moves of a complaint, each with one guard and one commit."""

from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple, Protocol


class Move(NamedTuple):
    """One move of the lifecycle, and the fact that has to stand before it."""

    name: str
    start: str
    end: str
    given: str


MOVES: Final = (
    Move("inquire", "received", "inquired", "heard"),
    Move("clarify", "inquired", "clarified", "facts"),
    Move("propose", "clarified", "proposed", "facts"),
    Move("accept", "proposed", "accepted", "consent"),
)
BY_NAME: Final = {move.name: move for move in MOVES}
ACTOR: Final = "li.na"
Facts = dict[str, bool]
STANDING: Final[Facts] = {"heard": True, "facts": True, "consent": True}


class Journal(NamedTuple):
    """How durably all sides write."""

    mode: str
    synchronous: str

    @property
    def pragmas(self) -> tuple[str, str]:
        """Return the statements that set a connection up so."""
        return f"PRAGMA journal_mode={self.mode}", f"PRAGMA synchronous={self.synchronous}"


JOURNALS: Final = {"wal": Journal("WAL", "FULL"), "delete": Journal("DELETE", "EXTRA")}


class RefusedMove(Exception):
    """The fact that a move asks for does not stand, or the complaint stands elsewhere."""


class Peer(Protocol):
    """One way to keep complaints in SQLite; every call of `move` loads, judges and commits."""

    def receive(self, facts: Facts) -> str:
        """Receive a complaint for which these facts stand, and return what it is called."""
        ...

    def prepare(self, case: str, move: str) -> int:
        """Do the acts that a move asks for, apart from what is measured; returns how many."""
        ...

    def move(self, case: str, move: str) -> None:
        """Make a move, one durable commit; raises what the peer raises for a refusal."""
        ...

    def stage(self, case: str) -> str:
        """Return where the complaint stands, as it is kept."""
        ...

    def journal(self) -> tuple[str, int]:
        """Ask the connection that writes for its journal mode and its level of synchronous."""
        ...


class Simple:
    """What peers have in common for which facts are mere booleans."""

    def prepare(self, case: str, move: str) -> int:  # noqa: ARG002 - as `Peer` says
        """Do nothing: the facts stood from the beginning."""
        return 0


Opened = Callable[[Path, Journal], Peer]
