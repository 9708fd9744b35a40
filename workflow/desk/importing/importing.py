"""How does a file of complaints come in? Read batch by batch; each batch lands as a whole."""

from collections.abc import Callable, Iterator
from typing import IO, Final, NamedTuple

from ...intake import (
    Complaint,
    ImportReport,
    Layout,
    Progress,
    Raw,
    Reading,
    Rejected,
    Rejects,
    Rows,
    Source,
    opened,
    rows_of,
)
from ..opening import policy_of
from .landing import Importing, Landing

MOST_ROWS: Final = 500  # of one transaction
MOST_TEXT: Final = 4_000_000  # characters of one transaction
Batch = list[tuple[Complaint | Rejected, Raw]]


class Watched(NamedTuple):
    """Who is told how an import goes on, and where its rejected rows go, with why in a language."""

    progress: Callable[[Progress], object] | None = None
    rejects: IO[bytes] | None = None
    lang: str = "en"


def import_file(
    importing: Importing, source: Source, layout: Layout | None, encoding: str, watched: Watched
) -> ImportReport:
    """Bring in a file, and say what became of each row; raises `BadInput` if it is not one."""
    taken = _Taken()
    keeps = watched.rejects is not None
    with opened(source, encoding, keeps=keeps, taken=taken.add) as file:
        rows = rows_of(file, layout)
        landing = Landing(importing, rows.layout)
        rejects = Rejects(watched.rejects, rows.verbatim, watched.lang) if watched.rejects else None
        try:
            for batch in _batches(importing, rows):
                _land(landing, batch, rejects)
                taken.tell(landing, watched)
        finally:
            taken.tell(landing, watched)
    return landing.tally.report(
        rows.layout.name,
        dry_run=importing.dry_run,
        encoding=rows.encoding,
        separator=rows.separator,
    )


class _Taken:
    """How many bytes of a file were read."""

    def __init__(self) -> None:
        self._bytes = 0

    def add(self, some: int) -> None:
        self._bytes += some

    def tell(self, landing: Landing, watched: Watched) -> None:
        if watched.progress is not None:
            watched.progress(landing.tally.progress(self._bytes))


def _land(landing: Landing, batch: Batch, rejects: Rejects | None) -> None:
    outcomes = landing.land([one for one, _ in batch])
    if rejects is not None:
        for outcome, (_, raw) in zip(outcomes, batch, strict=True):
            if isinstance(outcome, Rejected):
                rejects.add(outcome, raw)


def _batches(importing: Importing, rows: Rows) -> Iterator[Batch]:
    with importing.store.reading() as view:
        reading = Reading(rows.layout, policy_of(view).zone)
    batch, size = Batch(), 0
    for row in rows.rows:
        raw = rows.verbatim.last
        batch.append((row if isinstance(row, Rejected) else reading.read(row), raw))
        size += len(raw.text)
        if len(batch) == MOST_ROWS or size > MOST_TEXT:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
