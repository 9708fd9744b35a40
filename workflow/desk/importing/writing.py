"""How are judged rows written? In one transaction, if what they were judged by is still so.

Somebody else may receive a complaint between the judgement and the transaction, and take the next
number. The rows are judged once more then, and at last while the others wait.
"""

from collections.abc import Sequence
from contextlib import suppress
from typing import Final

from ...errors import AmendsError, ChangedMeanwhile
from ...intake import Complaint, Landed, Outcome
from ...store import Ready, Store, Writer
from ..opening import keep_time
from .judging import Draft, Found, Ground, Importer, Read, ground_for, holds, judged, known_of
from .pace import Pace

TRIES: Final = 3  # to be faster than whoever receives meanwhile
Made = dict[str, Landed]  # what has become a case, by the key of its row


class Writing:
    """Writes the rows of one file."""

    def __init__(self, store: Store) -> None:
        """Write to a store."""
        self._store, self.pace = store, Pace()

    def outcomes(self, by: Importer, rows: Sequence[Read], made: Made) -> Sequence[Outcome]:
        """Land some rows in one transaction, and say what became of each, in their order.

        `made` has what is written, from when it is until it is taken back.
        """
        found: Sequence[Found] = []
        for _ in range(TRIES):
            with self._store.reading() as view:
                ground = ground_for(view, by.layout, rows)
            found = [*judged(by, ground, rows)]
            if self._written(by, ground, found, made):
                break
        else:
            found = self._judged_and_written(by, rows, made)
        return self._settled(by, found, made)

    def _written(self, by: Importer, ground: Ground, found: Sequence[Found], made: Made) -> bool:
        """Write what is a draft; tells whether nobody was faster."""
        drafts = _drafts(found)
        ready = [self._store.ready(one.case) for one in drafts]
        if not drafts:
            return True
        try:
            with self._store.writing() as tx, self.pace.timing(len(drafts)):
                _write(tx, by, ground, drafts, ready, made)
        except (_Overtaken, ChangedMeanwhile):
            made.clear()
            return False
        return True

    def _judged_and_written(
        self, by: Importer, rows: Sequence[Read], made: Made
    ) -> Sequence[Found]:
        with self._store.writing() as tx:
            ground = ground_for(tx, by.layout, rows)
            found = [*judged(by, ground, rows)]
            drafts = _drafts(found)
            _write(tx, by, ground, drafts, [self._store.ready(one.case) for one in drafts], made)
        return found

    def _settled(self, by: Importer, found: Sequence[Found], made: Made) -> Sequence[Outcome]:
        """Say what became of rows, now also of those whose key came twice among them."""
        again = dict[int, Outcome]()
        if any(isinstance(one, Complaint) for one in found):
            with self._store.reading() as view:
                again = known_of(view, by.layout, found)
        return [
            again[at]
            if isinstance(one, Complaint)
            else made[one.row.key]
            if isinstance(one, Draft)
            else one
            for at, one in enumerate(found)
        ]

    def landed(self, source: str, made: Made) -> Sequence[Landed]:
        """Return what has landed of rows whose writing was interrupted."""
        with suppress(AmendsError), self._store.reading() as view:
            there = view.by_sources(source, [*made])
            return [one for key, one in made.items() if key in there and there[key].id == one.case]
        return []


class _Overtaken(Exception):  # and the rows are judged once more
    """Somebody else has written, since rows were judged, what they were judged by."""


def _drafts(found: Sequence[Found]) -> Sequence[Draft]:
    return [one for one in found if isinstance(one, Draft)]


def _write(
    tx: Writer,
    by: Importer,
    ground: Ground,
    drafts: Sequence[Draft],
    ready: Sequence[Ready],
    made: Made,
) -> None:
    keep_time(tx, by.now)
    if drafts and not holds(tx, by.layout, ground, drafts):
        raise _Overtaken
    tx.add(ready)
    made |= {one.row.key: Landed(one.row.line, one.case.row.id) for one in drafts}
