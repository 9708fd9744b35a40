"""How do the rows of a file land? Many in a transaction, each row whole, and once."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import datetime
from typing import Final, NamedTuple

from ...engine import Engine
from ...engine.advance import IMPORTER
from ...errors import AmendsError, BadInput
from ...intake import (
    AlreadyThere,
    Changed,
    Complaint,
    Landed,
    Layout,
    Outcome,
    Rejected,
    Tally,
    kept_before,
)
from ...intake.keeping.seen import Seen
from ...intake.outcome import rejected
from ...intake.reading import ANSWERED_AT
from ...record.event import Actor
from ...store import CaseRow, Reader, Store
from ..receiving import Receipt, received, rehearse_receipt

MOST_ROWS: Final = 500  # of one transaction
MOST_TEXT: Final = 4_000_000  # characters of one transaction
Clock = Callable[[], datetime]
Read = Complaint | Rejected


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
        self._importing, self._layout = importing, layout
        self._tried = Seen()
        self.tally = Tally()

    def land(self, batch: Sequence[Read]) -> Sequence[Outcome]:
        """Land some rows in one transaction, and return what became of each, in their order.

        Those that are known or unfit never reach the transaction. When it is interrupted, what
        has landed is counted.
        """
        now, before, made = self._importing.clock(), self.tally, dict[str, Landed]()
        looked_at = [*self._looked_at(batch, now)]
        fit = [one for one in looked_at if isinstance(one, Complaint)]
        try:
            done = iter(self._try(fit) if self._importing.dry_run else self._write(fit, now, made))
            outcomes = [next(done) if isinstance(one, Complaint) else one for one in looked_at]
            self.tally = before.plus(outcomes)
        except KeyboardInterrupt:  # it may have come when the transaction was over
            if self.tally is before:
                self.tally = before.plus(self._landed(fit, made))
            raise
        return outcomes

    def _looked_at(self, batch: Sequence[Read], now: datetime) -> Iterator[Complaint | Outcome]:
        with self._importing.store.reading() as view:
            for one in batch:
                yield one if isinstance(one, Rejected) else self._judged(view, one, now)

    def _judged(self, view: Reader, one: Complaint, now: datetime) -> Complaint | Outcome:
        known = self._known(view, one)
        if known is not None:
            return known
        try:
            _see_answered(one, now)
            rehearse_receipt(self._importing.engine, view, self._receipt(one, now))
        except BadInput as wrong:
            return _refused(one, self._layout, wrong)
        return one

    def _try(self, fit: Sequence[Complaint]) -> list[Outcome]:
        return [self._tried_before(one) or Landed(one.line, "") for one in fit]

    def _tried_before(self, one: Complaint) -> Outcome | None:
        key, digest = _short(one.key), int(one.digest[:16], 16) or 1
        before = self._tried[key]
        if not before:
            self._tried[key] = digest
            return None
        same = before == digest
        return AlreadyThere(one.line, "") if same else Changed(one.line, "", ())

    def _write(
        self, fit: Sequence[Complaint], now: datetime, made: dict[str, Landed]
    ) -> list[Outcome]:
        engine, outcomes = self._importing.engine, list[Outcome]()
        if not fit:
            return outcomes
        with self._importing.store.writing() as tx:
            for one in fit:
                known = self._known(tx, one)  # an equal row before it, or somebody else's import
                if known is None:
                    taken = received(engine, tx, self._receipt(one, now), "")
                    known = made[one.key] = Landed(one.line, taken.row.id)
                outcomes.append(known)
        return outcomes

    def _landed(self, fit: Sequence[Complaint], made: dict[str, Landed]) -> list[Landed]:
        """Return what has landed of a batch that was interrupted."""
        found: list[Landed] = []
        with suppress(AmendsError), self._importing.store.reading() as view:
            for one in fit:
                row = view.by_source(self._layout.source, one.key)
                if row and one.key in made and made[one.key].case == row.id:
                    found.append(made.pop(one.key))
        return found

    def _known(self, view: Reader, one: Complaint) -> Outcome | None:
        row = view.by_source(self._layout.source, one.key)
        if row is None:
            return None
        if row.source_digest == one.digest:
            return AlreadyThere(one.line, row.id)
        return Changed(one.line, row.id, self._differing(view, row, one))

    def _differing(self, view: Reader, row: CaseRow, one: Complaint) -> tuple[str, ...]:
        """Name the columns whose content is not what the case was received with."""
        said = {secret.field: secret.value for secret in view.secrets(row.id) if secret.seq == 1}
        before, now = kept_before(self._layout, said), one.content
        names = dict.fromkeys((*now, *before))
        return tuple(one.columns.get(n, n) for n in names if before.get(n) != now.get(n))

    def _receipt(self, one: Complaint, now: datetime) -> Receipt:
        return Receipt(
            one.given,
            self._importing.actor,
            now,
            one.happened,
            external_ref=one.number,
            source=self._layout.source,
            source_key=one.key,
            source_digest=one.digest,
        )


def _refused(one: Complaint, layout: Layout, wrong: BadInput) -> Rejected:
    """Turn what the desk says about a value into what the report says about its column."""
    field = str(wrong.values.get("field", ""))
    home = one.home_of(layout, field)
    value = one.content[home] if home else one.given.get(field, "")
    return rejected(one.line, wrong.code, one.columns[home] if home else "", value)


def _see_answered(one: Complaint, now: datetime) -> None:
    """See that an answer does not come from the future."""
    answered = one.given.get(ANSWERED_AT)
    if isinstance(answered, datetime) and answered > now:
        raise BadInput("in_the_future", field=ANSWERED_AT, value=str(answered))


def _short(key: str) -> int:
    return int.from_bytes(hashlib.sha256(key.encode()).digest()[:8])
