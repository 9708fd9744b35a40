"""How do the rows of a file land? Many in a transaction, each row whole, and once."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

from ...engine import Engine
from ...engine.advance import IMPORTER
from ...frozen.named import NamedTuple
from ...intake import Layout, Outcome, Tally
from ...record.event import Actor
from ...store import Store
from .alike import Alike
from .judging import Importer, Read
from .pace import MOST_ROWS
from .trying import Trying
from .writing import Made, Writing

MOST_TEXT: Final = 4_000_000  # characters of one transaction
Clock = Callable[[], datetime]


class Importing(NamedTuple):
    """Who brings a file in, where to, and whether it is only tried."""

    engine: Engine
    store: Store
    who: str
    clock: Clock
    dry_run: bool = False

    @property
    def actor(self) -> Actor:
        """Return the actor that the record names."""
        return Actor(IMPORTER, self.who, IMPORTER)


class Landing:
    """Lands one file, and counts what became of its rows."""

    def __init__(self, importing: Importing, layout: Layout) -> None:
        """Begin with nothing landed."""
        self._importing, self._layout = importing, layout
        self._trying = Trying(importing.store)
        self._writing = Writing(importing.store, importing.clock)
        self._alike, self.tally = Alike(importing.engine), Tally()

    @property
    def rows(self) -> int:
        """Say how many rows to land next: as many as one transaction takes while nobody waits."""
        return MOST_ROWS if self._importing.dry_run else self._writing.pace.ahead

    def land(self, rows: Sequence[Read]) -> Sequence[Outcome]:
        """Land some rows, and return what became of each, in their order.

        Those that are known or unfit never reach the transaction. When it is interrupted, what
        has landed is counted.
        """
        before, made = self.tally, Made()
        try:
            outcomes = self._outcomes(rows, made)
            self.tally = before.plus(outcomes)
        except KeyboardInterrupt:  # it may have come when the transaction was over
            if self.tally is before:
                self.tally = before.plus(self._writing.landed(self._layout.source, made))
            raise
        return outcomes

    def _outcomes(self, rows: Sequence[Read], made: Made) -> Sequence[Outcome]:
        who = self._importing
        by = Importer(self._alike, who.actor, self._layout, who.clock())
        if who.dry_run:
            return self._trying.outcomes(by, rows)
        return self._writing.outcomes(by, rows, made)
