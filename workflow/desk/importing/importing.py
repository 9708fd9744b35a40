"""How does a file of complaints come in? Read batch by batch; each batch lands as a whole."""

from collections.abc import Callable, Iterator
from typing import IO

from ...errors import BadInput
from ...frozen.named import NamedTuple
from ...intake import (
    Complaint,
    ImportReport,
    Layout,
    Opened,
    Progress,
    Raw,
    Reading,
    Rejected,
    Rejects,
    Rows,
    Source,
    Tally,
    opened,
    rows_of,
)
from ..opening import policy_of
from .landing import MOST_TEXT, Importing, Landing

Batch = list[tuple[Complaint | Rejected, Raw]]


class Watched(NamedTuple):
    """Who is told how an import goes on, and where its rejected rows go, with why in a language."""

    progress: Callable[[Progress], object] | None = None
    rejects: IO[bytes] | None = None
    lang: str = "en"


class File(NamedTuple):
    """How a file is to be read, as far as somebody says so."""

    layout: Layout | None = None
    encoding: str = ""
    sheet: str = ""  # of a workbook

    def is_whole(self, opened: Opened) -> bool:
        """Tell whether it is the export of a whole desk."""
        return opened.form == "desk" and self.layout is None


def look_at(source: Source, said: File) -> None:
    """See that a file can be brought in at all, before anything is made for it: `BadInput`."""
    with opened(source, said.encoding) as file:
        if said.is_whole(file):
            from .whole import first_line  # it is rarely needed

            first_line(file)
        else:
            rows_of(file, said.layout, said.sheet)


def import_file(importing: Importing, source: Source, said: File, watched: Watched) -> ImportReport:
    """Bring in a file, and say what became of each row; raises `BadInput` if it is not one."""
    taken = _Taken()
    keeps = watched.rejects is not None
    with opened(source, said.encoding, keeps=keeps, taken=taken.add) as file:
        if said.is_whole(file):
            return _whole(importing, file, taken, watched)
        rows = rows_of(file, said.layout, said.sheet)
        landing = Landing(importing, rows.layout)
        rejects = Rejects(watched.rejects, rows.verbatim, watched.lang) if watched.rejects else None
        try:
            for batch in _batches(importing, rows, landing):
                _land(landing, batch, rejects)
                taken.tell(landing.tally, watched)
        finally:
            taken.tell(landing.tally, watched)
    return landing.tally.report(
        rows.layout.name,
        dry_run=importing.dry_run,
        encoding=rows.encoding,
        separator=rows.separator,
        sheet=rows.sheet,
        unread=rows.unread,
    )


def _whole(importing: Importing, file: Opened, taken: "_Taken", watched: Watched) -> ImportReport:
    from .whole import bring_in  # it builds on `landing`, and is rarely needed

    if watched.rejects is not None:
        raise BadInput("rejects_of_a_desk", path=file.name)
    return bring_in(importing, file, lambda tally: taken.tell(tally, watched))


class _Taken:
    """How many bytes of a file were read."""

    def __init__(self) -> None:
        self._bytes = 0

    def add(self, some: int) -> None:
        self._bytes += some

    def tell(self, tally: Tally, watched: Watched) -> None:
        if watched.progress is not None:
            watched.progress(tally.progress(self._bytes))


def _land(landing: Landing, batch: Batch, rejects: Rejects | None) -> None:
    outcomes = landing.land([one for one, _ in batch])
    if rejects is not None:
        for outcome, (_, raw) in zip(outcomes, batch, strict=True):
            if isinstance(outcome, Rejected):
                rejects.add(outcome, raw)


def _batches(importing: Importing, rows: Rows, landing: Landing) -> Iterator[Batch]:
    with importing.store.reading() as view:
        reading = Reading(rows.layout, policy_of(view).zone)
    batch, size = Batch(), 0
    for row in rows.rows:
        raw = rows.verbatim.last
        batch.append((row if isinstance(row, Rejected) else reading.read(row), raw))
        size += len(raw.text)
        if len(batch) >= landing.rows or size > MOST_TEXT:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
