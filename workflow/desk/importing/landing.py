"""How do the rows of a file land? Many in a transaction, each row whole, and once."""

import hashlib
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from typing import Final, NamedTuple

from ...engine import Engine
from ...engine.advance import IMPORTER
from ...errors import AmendsError, ChangedMeanwhile
from ...intake import AlreadyThere, Changed, Complaint, Landed, Layout, Outcome, Tally
from ...intake.keeping.seen import Seen
from ...record.event import Actor
from ...store import Ready, Store, Writer
from ..opening import keep_time
from . import pace
from .judging import Draft, Found, Ground, Importer, Read, ground_for, holds, judged, known_of

MOST_TEXT: Final = 4_000_000  # characters of one transaction
TRIES: Final = 3  # to be faster than whoever receives meanwhile; then the others wait
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
    """Lands one file: what was seen of it in a dry run is remembered by its key."""

    def __init__(self, importing: Importing, layout: Layout) -> None:
        """Begin with nothing landed."""
        self._importing, self._layout, self._store = importing, layout, importing.store
        self._tried, self._pace = Seen(), pace.Pace()
        self.tally = Tally()

    @property
    def rows(self) -> int:
        """Say how many rows to land next: as many as one transaction takes."""
        return pace.MOST_ROWS if self._importing.dry_run else self._pace.rows

    def land(self, rows: Sequence[Read]) -> Sequence[Outcome]:
        """Land some rows in one transaction, and return what became of each, in their order.

        Those that are known or unfit never reach the transaction. When it is interrupted, what
        has landed is counted.
        """
        before, made = self.tally, dict[str, Landed]()
        by = self._importing
        importer = Importer(by.engine, by.actor, self._layout, by.clock())
        try:
            outcomes = (self._try if by.dry_run else self._write)(importer, rows, made)
            self.tally = before.plus(outcomes)
        except KeyboardInterrupt:  # it may have come when the transaction was over
            if self.tally is before:
                self.tally = before.plus(self._landed(made))
            raise
        return outcomes

    def _try(
        self, by: Importer, rows: Sequence[Read], _made: dict[str, Landed]
    ) -> Sequence[Outcome]:
        with self._store.reading() as view:
            ground = ground_for(view, by.layout, rows)
        before = {at: self._tried_before(one) for at, one in enumerate(rows)}
        tried = {at: outcome for at, outcome in before.items() if outcome is not None}
        found = judged(by, ground._replace(known={**tried, **ground.known}), rows)
        return [self._tried_now(one) for one in found]

    def _tried_before(self, one: Found | Read) -> Outcome | None:
        before = self._tried[_short(one.key)] if isinstance(one, Complaint) else 0
        if not isinstance(one, Complaint) or not before:
            return None
        same = before == _digest(one)
        return AlreadyThere(one.line, "") if same else Changed(one.line, "", ())

    def _tried_now(self, found: Found) -> Outcome:
        if isinstance(found, Draft):
            self._tried[_short(found.row.key)] = _digest(found.row)
            return Landed(found.row.line, "")
        if isinstance(found, Complaint):
            return self._tried_before(found) or Landed(found.line, "")
        return found

    def _write(
        self, by: Importer, rows: Sequence[Read], made: dict[str, Landed]
    ) -> Sequence[Outcome]:
        for _ in range(TRIES):
            with self._store.reading() as view:
                ground = ground_for(view, by.layout, rows)
            found = [*judged(by, ground, rows)]
            drafts = [one for one in found if isinstance(one, Draft)]
            ready = [self._store.ready(one.case) for one in drafts]
            if not drafts or self._put(by, ground, drafts, ready, made):
                return self._outcomes(by, found, made)
        return self._outcomes(by, self._written_at_once(by, rows, made), made)

    def _put(
        self,
        by: Importer,
        ground: Ground,
        drafts: Sequence[Draft],
        ready: Sequence[Ready],
        made: dict[str, Landed],
    ) -> bool:
        """Write drafts in one transaction; tells whether nobody was faster."""
        try:
            with self._store.writing() as tx:
                began = pace.stopwatch()
                if not holds(tx, by.layout, ground, drafts):
                    raise _Overtaken
                _land(tx, by, drafts, ready, made)
                self._pace.took(len(drafts), pace.stopwatch() - began)
        except (_Overtaken, ChangedMeanwhile):
            made.clear()
            return False
        return True

    def _written_at_once(
        self, by: Importer, rows: Sequence[Read], made: dict[str, Landed]
    ) -> Sequence[Found]:
        """Judge rows and write them in one transaction: nobody can be faster any more."""
        with self._store.writing() as tx:
            ground = ground_for(tx, by.layout, rows)
            found = [*judged(by, ground, rows)]
            drafts = [one for one in found if isinstance(one, Draft)]
            if drafts and holds(tx, by.layout, ground, drafts):
                _land(tx, by, drafts, [self._store.ready(one.case) for one in drafts], made)
        return found

    def _outcomes(
        self, by: Importer, found: Sequence[Found], made: dict[str, Landed]
    ) -> Sequence[Outcome]:
        """Return what became of each row, now also of those whose key came twice."""
        twice = any(isinstance(one, Complaint) for one in found)
        again = dict[int, Outcome]()
        if twice:
            with self._store.reading() as view:
                again = known_of(view, by.layout, found)
        return [
            made[one.row.key] if isinstance(one, Draft) else again.get(at) or one
            for at, one in enumerate(found)
        ]

    def _landed(self, made: dict[str, Landed]) -> Sequence[Landed]:
        """Return what has landed of some rows that were interrupted."""
        with suppress(AmendsError), self._store.reading() as view:
            there = view.by_sources(self._layout.source, [*made])
            return [one for key, one in made.items() if key in there and there[key].id == one.case]
        return []


class _Overtaken(Exception):  # and judged once more
    """Somebody else wrote, since rows were judged, what their judgement rests on."""


def _land(
    tx: Writer,
    by: Importer,
    drafts: Sequence[Draft],
    ready: Sequence[Ready],
    made: dict[str, Landed],
) -> None:
    keep_time(tx, by.now)
    tx.add(ready)
    made |= {one.row.key: Landed(one.row.line, one.case.row.id) for one in drafts}


def _short(key: str) -> int:
    return int.from_bytes(hashlib.sha256(key.encode()).digest()[:8])


def _digest(one: Complaint) -> int:
    return int(one.digest[:16], 16) or 1
