"""How does an exported desk come in? Its line first, then case after case, many a transaction."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from datetime import datetime
from typing import Final

from ....errors import AmendsError, BadInput
from ....intake import ImportReport, Landed, Opened, Outcome, Tally, Unproved
from ....record.canonical import Json
from ....store import Writer
from ...attaching.checking import Contents
from ...opening import keep_time, note
from ...people import manager_of
from ...proving import ancestor
from ..landing import MOST_TEXT, Importing
from ..pace import MOST_ROWS, Pace
from .lines import Brought, Content, End, Found, Origin, Wrong, name_in, read_line
from .placing import place, put
from .proof import Proved, Unsound, proved
from .reading import Raw, raw_lines
from .spool import Spool
from .takeover import Taker, count, fits, seen, take_over

LAYOUT: Final = "amends"
ROWS: Final = b"amends-cases/"
LOOKED_AT: Final = 64
BROUGHT_IN: Final = "brought_in"


def bring_in(importing: Importing, file: Opened, told: Callable[[Tally], object]) -> ImportReport:
    """Bring in the export of a desk, and say what became of each case; raises `BadInput`.

    `told` is told how it goes on, and at the end, whatever the end is.
    """
    origin, lines = first_line(file)
    bringing = _Bringing(importing, file.name, origin)
    with closing(bringing.spool):
        try:
            for line in lines:
                if bringing.on(line):
                    told(bringing.tally)
            bringing.end()
        finally:
            told(bringing.tally)
    return bringing.tally.report(LAYOUT, dry_run=importing.dry_run, encoding="utf-8")


def first_line(file: Opened) -> tuple[Origin, Iterator[Raw]]:
    """Read the line of the desk; raises `BadInput` when the file does not begin with one."""
    lines = raw_lines(file.stream)
    line = next(lines)
    try:
        found = read_line(line.data)
    except Wrong as wrong:
        if ROWS in line.data[:LOOKED_AT]:
            raise BadInput("no_desk_line", path=file.name) from wrong
        code = "other_desk_line" if wrong.code == "not_a_line" else "desk_line_broken"
        raise BadInput(code, path=file.name) from wrong
    if not isinstance(found, Origin) or found.after or not found.events:
        raise BadInput("no_desk_line", path=file.name)
    return found, lines


class _Bringing:
    """One file on its way in: what is proved waits until there is enough for a transaction."""

    def __init__(self, importing: Importing, path: str, origin: Origin) -> None:
        self._importing, self._origin = importing, origin
        self._taker = Taker(importing.engine, importing.who, path)
        self._own, self._older = list(origin.events), origin.taken_over
        self._decided = seen(self._taker, origin, [self._own, *self._older])
        self._next, self._last = origin.next_number, 0
        self._batch, self._size, self._pace = list[Proved](), 0, Pace()
        self._tried = set[object]()
        self._end: End | None = None
        self._line = 1
        self.spool, self.tally = Spool(importing.store), Tally()
        self._contents = Contents(self.spool)
        self._begin()

    def _begin(self) -> None:
        now, store = self._importing.clock(), self._importing.store
        if self._importing.dry_run:
            with store.reading() as view:
                fits(self._taker, view, self._origin, now)
            return
        with store.writing() as tx:
            if not fits(self._taker, tx, self._origin, now):
                take_over(self._taker, tx, self._origin, now)

    def on(self, raw: Raw) -> bool:
        """Read the next line: a case, what the desk decided meanwhile, a content, or the end.

        Tells whether something has landed by it.
        """
        before = self.tally.read
        self._take(raw)
        return self.tally.read > before

    def _take(self, raw: Raw) -> None:
        self._line = raw.number
        try:
            found = self._read(raw)
            if isinstance(found, Brought):
                self._case(raw, found)
            elif isinstance(found, Content):
                self.spool.put(found.digest, found.data)
            elif isinstance(found, Origin):
                self._decide(found)
            else:
                self._close(raw, found)
        except Wrong as wrong:
            self._unproved(wrong.case, 0, wrong.code, wrong.values)

    def _read(self, raw: Raw) -> Found:
        if self._end is not None:
            raise Wrong("after_the_end", name_in(raw.data))
        if raw.too_long:
            raise Wrong("too_long", name_in(raw.data))
        return read_line(raw.data)

    def _unproved(self, case: str, seq: int, code: str, values: dict[str, object]) -> None:
        self.tally.add(Unproved(self._line, case, seq, code, values))

    def _case(self, raw: Raw, found: Brought) -> None:
        number, engine = found.row.number, self._importing.engine
        if number <= self._last:
            raise Wrong("case_twice", found.row.id)
        if number >= self._next:
            raise Wrong("number_not_given", found.row.id)
        try:
            one = proved(engine, self._decided, found, raw.number, self._importing.clock())
            self._see_contents(found)
        except Unsound as why:
            self._unproved(found.row.id, why.seq, why.code, why.values)
            return
        self._last = number
        self._batch.append(one)
        self._size += len(raw.data)
        most = MOST_ROWS if self._importing.dry_run else min(self._pace.rows, MOST_ROWS)
        if len(self._batch) >= most or self._size > MOST_TEXT:
            self._land()

    def _see_contents(self, found: Brought) -> None:
        """See that what is attached came along, or is here; raises `Unsound`."""
        for fault in self._contents.of_stream(found.stored, found.secrets):
            raise Unsound(fault.seq, fault.code, fault.values)

    def _decide(self, more: Origin) -> None:
        """Take over what the desk decided while it was exported."""
        self._land()
        if more.after != len(self._own) or more.taken_over:
            raise Wrong("not_a_line")
        try:
            own = [*self._own, *more.events]
            self._decided = seen(self._taker, more, [own, *self._older])
        except BadInput as wrong:
            raise Wrong(wrong.code, "", **wrong.values) from wrong
        self._own, self._next = own, max(self._next, more.next_number)
        if not self._importing.dry_run:
            with self._importing.store.writing() as tx:
                self._follow(tx, more)

    def _follow(self, tx: Writer, more: Origin) -> None:
        there = len(tx.events(ancestor(1)))
        fresh = [one for one in more.events if one.seq > there]
        if fresh:
            followed = more._replace(events=fresh, digest=self._origin.digest)
            take_over(self._taker, tx, followed, self._importing.clock())
        count(tx, more.next_number)

    def _close(self, raw: Raw, end: End) -> None:
        self._end = end
        if end.digest != raw.digest:
            raise Wrong("other_digest")

    def end(self) -> None:
        """Land what waits; a file without its closing line is known to be cut off."""
        self._land()
        if self._end is None:
            self._line += 1
            self._unproved("", 0, "cut_off", {})
        elif not self._importing.dry_run and self.tally.landed:
            with self._importing.store.writing() as tx:
                self._note(tx, self._importing.clock(), self._end)

    def _note(self, tx: Writer, now: datetime, end: End) -> None:
        """Write down which file it was, and what of it has landed now."""
        actor = manager_of(tx, self._importing.who, "import")
        data: dict[str, Json] = {
            "file": self._origin.digest,
            "digest": end.digest,
            "cases": self.tally.landed,
        }
        note(tx, self._importing.engine.process, actor, now, BROUGHT_IN, data)

    def _land(self) -> None:
        """Land what waits; when that is interrupted, what has landed is counted."""
        batch, self._batch, self._size = self._batch, [], 0
        if not batch:
            return
        before, made = self.tally, list[Outcome]()
        try:
            if self._importing.dry_run:
                made += self._try(batch)
            else:
                self._write(batch, made)
            self.tally = before.plus(made)
        except KeyboardInterrupt:  # it may have come when the transaction was over
            if self.tally is before:
                self.tally = before.plus(self._landed(made))
            raise

    def _write(self, batch: Sequence[Proved], made: list[Outcome]) -> None:
        with self._importing.store.writing() as tx, self._pace.timing(len(batch)):
            keep_time(tx, self._importing.clock())
            for one in batch:
                outcome = place(tx, one)
                if isinstance(outcome, Landed):
                    put(tx, one, self.spool)
                made.append(outcome)

    def _landed(self, made: Sequence[Outcome]) -> list[Outcome]:
        """Return what has landed of a batch that was interrupted."""
        with suppress(AmendsError), self._importing.store.reading() as view:
            return [one for one in made if isinstance(one, Landed) and view.case(one.case)]
        return []

    def _try(self, batch: Sequence[Proved]) -> list[Outcome]:
        """Say what would become of cases; what a file says twice is known by its hash."""
        with self._importing.store.reading() as view:
            return [self._tried_before(one) or place(view, one) for one in batch]

    def _tried_before(self, one: Proved) -> Outcome | None:
        row = one.row
        marks = {hash(row.reference): "reference_taken"}
        if row.source:
            marks[hash((row.source, row.source_key))] = "source_taken"
        code = next((marks[mark] for mark in marks if mark in self._tried), None)
        self._tried |= marks.keys()
        return Unproved(one.line, row.id, 0, code) if code else None
