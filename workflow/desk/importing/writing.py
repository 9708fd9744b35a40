"""How are judged rows written? Piece by piece, if what they were judged by is still so.

While nobody waits, one piece follows the other in one transaction; it ends when somebody does.
Somebody else may receive a complaint between the judgement and the transaction, and take the next
number. The rows are judged once more then, and at last while the others wait.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from time import sleep
from typing import Final

from ...errors import AmendsError, BadInput, ChangedMeanwhile
from ...intake import Complaint, Landed, Outcome
from ...store import Ready, Store, Writer
from ..opening import keep_time
from .judging import Draft, Found, Ground, Importer, Read, ground_for, holds, judged, known_of
from .pace import Pace

TRIES: Final = 3  # to be faster than whoever receives meanwhile
TO_COME_IN: Final = 0.001  # seconds for whoever waits, before the next transaction begins
Made = dict[str, Landed]  # what has become a case, by the key of its row


class Writing:
    """Writes the rows of one file."""

    def __init__(self, store: Store, clock: Callable[[], datetime]) -> None:
        """Write to a store, at the time of a clock."""
        self._store, self._clock, self.pace = store, clock, Pace()

    def outcomes(self, by: Importer, rows: Sequence[Read], made: Made) -> Sequence[Outcome]:
        """Land some rows and say what became of each, in their order.

        `made` has what is written, from when it is until it is taken back.
        """
        found, tries = list[Found](), 0
        while len(found) < len(rows):
            if found or tries:
                by = by._replace(now=self._clock())  # others have recorded something since
            rest, tries = rows[len(found) :], tries + 1
            if tries > TRIES:
                some, tries = self._judged_and_written(by, rest[: self.pace.rows], made), 0
            else:
                some = self._written_of(by, rest, made)
            found, tries = [*found, *some], 0 if some else tries
        return self._settled(by, found, made)

    def _written_of(self, by: Importer, rows: Sequence[Read], made: Made) -> Sequence[Found]:
        """Judge rows, write what is a draft, and return as many as nobody was faster with."""
        with self._store.reading() as view:
            ground = ground_for(view, by.layout, rows)
        found = [*judged(by, ground, rows)]
        places = [at for at, one in enumerate(found) if isinstance(one, Draft)]
        drafts = _drafts(found)
        ready, written = [self._store.ready(one.case) for one in drafts], 0
        with suppress(_Overtaken):
            while written < len(drafts):
                if written:
                    sleep(TO_COME_IN)
                next_ = slice(written, written + self.pace.ahead)
                written += self._written(by, ground, drafts[next_], ready[next_], made)
        return found[: places[written]] if written < len(drafts) else found

    def _written(
        self,
        by: Importer,
        ground: Ground,
        drafts: Sequence[Draft],
        ready: Sequence[Ready],
        made: Made,
    ) -> int:
        """Write drafts in one transaction, piece by piece until somebody waits, and count them.

        Raises `_Overtaken`, and nothing was written.
        """
        before, written, awaited = dict(made), 0, False
        try:
            with self._store.writing() as tx:
                while written < len(drafts) and not awaited:
                    piece = slice(written, written + self.pace.rows)
                    with self.pace.timing(len(drafts[piece])):
                        _write(tx, by, ground, drafts[piece], ready[piece], made)
                    written += len(drafts[piece])
                    awaited = self._store.is_awaited()
        except (_Overtaken, ChangedMeanwhile, BadInput) as error:
            made.clear()
            made |= before
            if isinstance(error, BadInput) and error.code != "clock_went_back":
                raise
            raise _Overtaken from error
        self.pace.asked(awaited=awaited)
        return written

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
    if drafts and not holds(tx, ground, drafts):
        raise _Overtaken
    tx.add(ready)
    made |= {one.row.key: Landed(one.row.line, one.case.row.id) for one in drafts}
