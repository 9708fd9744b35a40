"""How does a file of complaints come in? Many rows a transaction, each row whole, and once."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Final, NamedTuple

from ...engine import Engine
from ...engine.advance import IMPORTER
from ...errors import BadInput
from ...intake import (
    AlreadyThere,
    Changed,
    Complaint,
    ImportReport,
    Landed,
    Layout,
    Opened,
    Outcome,
    Reading,
    Rejected,
    Rows,
    Source,
    Tally,
    kept_before,
    opened,
    rows_of,
)
from ...intake.outcome import rejected
from ...intake.reading import ANSWERED_AT
from ...record.event import Actor
from ...store import CaseRow, Reader, Store
from ..opening import policy_of
from ..receiving import Receipt, received, rehearse_receipt

MOST_ROWS: Final = 500  # of one transaction
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


def import_file(
    importing: Importing,
    source: Source,
    layout: Layout | None,
    encoding: str = "",
    sheet: str = "",
) -> ImportReport:
    """Bring in a file, and say what became of each row; raises `BadInput` if it is not one."""
    with opened(source, encoding) as file:
        if file.form == "desk" and layout is None:
            return _whole(importing, file)
        rows = rows_of(file, layout, sheet)
        landing = _Landing(importing, rows.layout)
        for batch in _batches(importing, rows, landing.tally):
            landing.land(batch)
    return landing.tally.report(
        rows.layout.name,
        dry_run=importing.dry_run,
        encoding=rows.encoding,
        separator=rows.separator,
        sheet=rows.sheet,
        unread=rows.unread,
    )


def look_at(
    source: Source, layout: Layout | None = None, encoding: str = "", sheet: str = ""
) -> None:
    """See that a file can be brought in at all, before anything is made for it: `BadInput`."""
    with opened(source, encoding) as file:
        if file.form == "desk" and layout is None:
            from .whole import first_line  # noqa: PLC0415  # (the same)

            first_line(file)
        else:
            rows_of(file, layout, sheet)


def _whole(importing: Importing, file: Opened) -> ImportReport:
    from .whole import bring_in  # noqa: PLC0415  # it builds on this module, and is rarely needed

    return bring_in(importing, file)


def _batches(importing: Importing, rows: Rows, tally: Tally) -> Iterator[list[Complaint]]:
    with importing.store.reading() as view:
        reading = Reading(rows.layout, policy_of(view).zone)
    batch, size = list[Complaint](), 0
    for row in rows.rows:
        one = row if isinstance(row, Rejected) else reading.read(row)
        if isinstance(one, Rejected):
            tally.add(one)
            continue
        batch.append(one)
        size += 0 if isinstance(row, Rejected) else row.size
        if len(batch) == MOST_ROWS or size > MOST_TEXT:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


class _Landing:
    """Lands one file: what was seen of it in a dry run is remembered by its key."""

    def __init__(self, importing: Importing, layout: Layout) -> None:
        self._importing, self._layout = importing, layout
        self._tried: dict[str, str] = {}
        self.tally = Tally()

    def land(self, batch: list[Complaint]) -> None:
        """Land some rows in one transaction; those that are known or unfit never reach it."""
        now = self._importing.clock()
        fit = [*self._fit(batch, now)]
        if self._importing.dry_run:
            outcomes = [self._tried_before(one) or Landed(one.line, "") for one in fit]
        else:
            outcomes = self._write(fit, now) if fit else []
        for outcome in outcomes:
            self.tally.add(outcome)

    def _fit(self, batch: list[Complaint], now: datetime) -> Iterator[Complaint]:
        engine, store = self._importing.engine, self._importing.store
        with store.reading() as view:
            for one in batch:
                outcome = self._known(view, one)
                try:
                    if outcome is None:
                        _see_answered(one, now)
                        rehearse_receipt(engine, view, self._receipt(one, now))
                except BadInput as wrong:
                    outcome = _refused(one, self._layout, wrong)
                if outcome is None:
                    yield one
                else:
                    self.tally.add(outcome)

    def _tried_before(self, one: Complaint) -> Outcome | None:
        if one.key not in self._tried:
            self._tried[one.key] = one.digest
            return None
        same = self._tried[one.key] == one.digest
        return AlreadyThere(one.line, "") if same else Changed(one.line, "", ())

    def _write(self, fit: list[Complaint], now: datetime) -> list[Outcome]:
        engine, outcomes = self._importing.engine, list[Outcome]()
        with self._importing.store.writing() as tx:
            for one in fit:
                known = self._known(tx, one)  # an equal row before it, or somebody else's import
                if known is None:
                    taken = received(engine, tx, self._receipt(one, now), "")
                    known = Landed(one.line, taken.row.id)
                outcomes.append(known)
        return outcomes

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
