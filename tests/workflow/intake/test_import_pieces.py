"""An import lands in pieces that keep nobody waiting, and each piece is as if rows came singly."""

import io
import itertools
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Generator, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from amends.storage import open_store
from amends.storage.sql_store.sqlite.link import SqliteLink
from amends.workflow import Desk, MemoryStore, Store
from amends.workflow.desk.importing import pace
from amends.workflow.desk.importing.pace import Pace

HEAD = b"date_received,product,issue,consumer_narrative,public_id\n"
IMPORTER = """
import sys
from amends.storage import open_store
from amends.workflow import Desk
desk = Desk(open_store(sys.argv[1]), actor="li.na")
desk.import_file(sys.stdin.buffer, progress=lambda one: print(one.landed, flush=True))
"""


NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)


def rows(count: int, first: int = 0) -> bytes:
    """Write rows with numbers of their own."""
    each = range(first, first + count)
    return HEAD + b"".join(b"2019-09-24,Loan,Fees,They charged me %d,n%d\n" % (n, n) for n in each)


class Counting(MemoryStore):
    """A store that counts how many cases come with each transaction."""

    def __init__(self) -> None:
        """Begin with none."""
        super().__init__()
        self.sizes: list[int] = []

    @contextmanager
    def writing(self) -> Generator[Any]:
        """Count the cases that are there after the transaction and were not before."""
        with super().writing() as tx:
            before = len(tx._cases)
            yield tx
            self.sizes.append(len(tx._cases) - before)


@pytest.fixture
def sixteen(watch: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a piece of sixteen rows take exactly as long as it may."""
    watch[0] = 0.25
    for most in ("MOST_SECONDS", "BRIEF"):
        monkeypatch.setattr(pace, most, 0.25)


@pytest.fixture
def watch(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Have the work of a transaction take as long as is said, whatever it does."""
    took = [0.0]
    ticks = itertools.count()
    monkeypatch.setattr(pace, "stopwatch", lambda: next(ticks) * took[0])
    return took


def imported(store: Counting, count: int) -> list[int]:
    """Import rows and return the sizes of the transactions that brought any."""
    desk = Desk(store, actor="li.na")
    store.sizes.clear()
    assert desk.import_file(io.BytesIO(rows(count))).landed == count
    return store.sizes


def test_a_transaction_takes_a_thousand_rows_at_most(watch: list[float]) -> None:
    """Where writing takes no time at all, pieces grow to a thousand rows, and no further."""
    assert watch == [0.0]
    assert imported(Counting(), 4_016) == [16, 32, 64, 128, 256, 512, 1_000, 1_000, 1_000, 8]


def test_a_transaction_takes_five_milliseconds_at_most(watch: list[float]) -> None:
    """Where sixteen rows take longer than that, pieces become smaller, down to single rows."""
    watch[0] = 0.020
    assert imported(Counting(), 30) == [16, 8, 4, 2]
    watch[0] = 0.005
    assert imported(Counting(), 48) == [16, 16, 16]


class Asked(Counting):
    """A store that knows who waits: whoever is named by the number of the question."""

    def __init__(self, *waiting: int) -> None:
        """Take the numbers of the questions at which somebody waits."""
        super().__init__()
        self.questions, self._waiting = 0, waiting

    def is_awaited(self) -> bool:
        """Count the question, and tell."""
        self.questions += 1
        return self.questions in self._waiting


@pytest.mark.usefixtures("sixteen")
def test_while_nobody_waits_one_transaction_takes_several_pieces() -> None:
    """Pieces of sixteen rows share transactions of up to 256; after each it is asked who waits."""
    store = Asked()
    assert imported(store, 752) == [16, 32, 64, 128, 256, 256]
    assert store.questions == 752 / 16


@pytest.mark.usefixtures("sixteen")
def test_where_others_can_say_that_they_wait_pieces_are_shorter(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Pieces double while they may last twice as long, and stay as soon as nobody was waiting."""
    monkeypatch.setattr(pace, "MOST_SECONDS", 0.5)
    assert imported(Counting(), 112) == [16, 32, 64]
    store = Asked()
    assert imported(store, 112) == [16, 32, 64]
    assert store.questions == len([16, 32, 32, 32])


@pytest.mark.usefixtures("sixteen")
def test_a_transaction_ends_when_somebody_waits() -> None:
    """What was judged lands piece by piece then, and transactions grow again by one at a time."""
    store = Asked(1 + 2 + 4 + 3)
    assert imported(store, 16 + 32 + 64 + 128 + 112) == [16, 32, 64, 48, 16, 32, 32, 64, 48]
    assert Desk(store, actor="li.na").verify().ok


def test_the_index_of_words_is_merged_a_little_now_and_then(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody waits for hundreds of its pages, and after many small pieces it is in few segments."""
    for name in ("FIRST", "MOST_ROWS", "MOST_AHEAD"):
        monkeypatch.setattr(pace, name, 1)
    monkeypatch.setattr("amends.storage.sql_store.writing.MERGED", 64)
    path = tmp_path / "desk.db"
    with closing(open_store(path, create=True)) as store:
        assert Desk(store, actor="li.na").import_file(io.BytesIO(rows(24))).landed == 24
        with closing(sqlite3.connect(path)) as raw:
            ask = "SELECT v FROM search_index_config WHERE k = 'automerge'"
            assert raw.execute(ask).fetchone() == (0,)
            ask = "SELECT count(DISTINCT segid) FROM search_index_idx"
            assert raw.execute(ask).fetchone()[0] <= 3  # it would be nine
        found = Desk(store, actor="li.na").search("me 14").found
        assert [one.case.number for one in found] == [1015]


@pytest.mark.usefixtures("sixteen")
def test_who_was_let_in_may_take_the_number() -> None:
    """What was judged and not yet written is judged anew, and what has landed has landed once."""

    class Hasty(Asked):
        """A store where somebody receives whenever they are let in."""

        left = 0

        @contextmanager
        def writing(self) -> Generator[Any]:
            with super().writing() as tx:
                yield tx
            if self.questions in self._waiting and not self.left:
                self.left += 1
                Desk(self, actor="li.na").receive(customer="C", channel="phone", words="Now.")
                self.left -= 1

    store = Hasty(5, 6, 7)
    desk = Desk(store, actor="li.na")
    report = desk.import_file(io.BytesIO(rows(200)))
    assert (report.landed, report.already_there) == (200, 0)
    found = [row.number for row in desk.list()]
    assert found == [*range(1001, 1001 + 203)]
    assert desk.verify().ok


def test_one_slow_piece_does_not_decide_alone(watch: list[float]) -> None:
    """A piece that somebody held up halves the next one, and the one after that grows again."""
    one, sizes = Pace(), list[int]()
    for seconds in (0.005, 3.0, 0.001, 0.001):
        watch[0] = seconds
        with one.timing(one.rows):
            sizes.append(one.rows)
    assert [*sizes, one.rows] == [16, 16, 8, 16, 32]


def test_the_statements_of_a_piece_do_not_grow_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, watch: list[float]
) -> None:
    """Sixteen rows and five hundred are asked for and written by as many statements."""
    assert watch == [0.0]
    monkeypatch.setattr("amends.storage.sql_store.writing.MERGED", 1)
    pieces, counts = list[Counter[str]](), Counter[str]()

    def counted(name: str) -> None:
        real = getattr(SqliteLink, name)

        def call(link: SqliteLink, *given: object) -> object:
            counts[name] += 1
            return real(link, *given)

        monkeypatch.setattr(SqliteLink, name, call)

    changes = ("change", "change_each", "insert_each")
    for name in ("rows", *changes, "begin_reading", "begin_writing"):
        counted(name)

    def told(_: object) -> None:
        pieces.append(Counter(counts))
        counts.clear()

    with closing(open_store(tmp_path / "desk.db", create=True)) as store:
        desk = Desk(store, actor="li.na")
        counts.clear()
        desk.import_file(io.BytesIO(rows(1_008)), progress=told)
    first, *others = [one for one in pieces if one["begin_writing"]][1:]
    assert len(others) == 4
    assert all(one == first for one in others)
    assert (first["begin_reading"], first["begin_writing"]) == (1, 1)
    assert first["rows"] <= 16
    assert sum(first[name] for name in changes) <= 8


@pytest.fixture
def told_apart(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Make everything that is drawn by chance come in an order, beginning anew when asked to."""
    drawn: dict[str, Iterator[int]] = {}

    def anew() -> None:
        for name in ("person", "reference"):
            drawn[name] = itertools.count(1)

    def person() -> str:
        return f"P-{next(drawn['person']):016x}"

    def reference() -> str:
        return f"AM-{next(drawn['reference']):04d}-000"

    for module in ("receiving", "importing.judging"):
        monkeypatch.setattr(f"amends.workflow.desk.{module}.new_person", person)
        monkeypatch.setattr(f"amends.workflow.desk.{module}.new_reference", reference)
    monkeypatch.setattr("amends.workflow.engine.pen.os.urandom", lambda n: b"s" * n)
    return anew


def test_rows_that_come_together_are_as_rows_that_come_singly(
    tmp_path: Path,
    told_apart: Callable[[], None],
    watch: list[float],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Every table of the desk holds the same, whether a transaction had one row or hundreds."""
    assert watch == [0.0]
    data = rows(120) + b"2019-09-24,Loan,Fees,Twice,n7\n"
    data += "2019-09-24,Loan,Fees,扣了两次 費 １２３４,n500\n".encode()
    data += b"2119-09-24,Loan,Fees,Late,n9999\n"
    found = []
    for name, most in (("singly.db", 1), ("together.db", 1_000)):
        monkeypatch.setattr(pace, "MOST_ROWS", most)
        monkeypatch.setattr(pace, "FIRST", min(most, 16))
        told_apart()
        with closing(open_store(tmp_path / name, create=True, practice=True)) as store:
            _import(store, data)
        found.append(_tables(tmp_path / name))
    assert found[0].keys() == found[1].keys()
    for table in found[0]:
        assert found[0][table] == found[1][table], table
    assert len(found[0]["cases"]) == 121


def _import(store: Store, data: bytes) -> None:
    desk = Desk(store, actor="li.na", clock=lambda: NOW)
    report = desk.import_file(io.BytesIO(data))
    assert (report.landed, len(report.changed), len(report.rejected)) == (121, 1, 1)
    assert desk.verify().ok


def _tables(path: Path) -> dict[str, list[Any]]:
    """Read every table, and of the index which token is in how many entries."""
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, search_index, 'row')")
        names = ("meta", "people", "users", "cases", "events", "marks", "vault", "temp.words")
        found = {name: sorted(raw.execute(f"SELECT * FROM {name}")) for name in names}
        found["entries"] = raw.execute("SELECT id FROM search_index_docsize").fetchall()
    return found


def test_who_is_faster_takes_the_number(watch: list[float]) -> None:
    """A complaint that comes in while rows are judged has the next number, and every row lands."""
    assert watch == [0.0]

    class Hasty(MemoryStore):
        """A store where somebody receives whenever rows have been looked up."""

        left = 0

        @contextmanager
        def reading(self) -> Generator[Any]:
            with super().reading() as view:
                yield view
            if self.left:
                self.left -= 1
                Desk(self, actor="li.na").receive(customer="C", channel="phone", words="Now.")

    for times in (1, 3, 9):
        store = Hasty()
        desk = Desk(store, actor="li.na")
        store.left = times
        report = desk.import_file(io.BytesIO(rows(40)))
        store.left = 0
        assert (report.landed, report.already_there) == (40, 0)
        found = [row.number for row in desk.list()]
        assert found == [*range(1001, 1001 + len(found))]
        assert len(found) > 40
        assert desk.verify().ok


def test_who_records_later_stops_no_import(watch: list[float]) -> None:
    """Rows are judged anew, at a later time, where others of a practice desk recorded since."""
    assert watch == [0.0]
    seconds = itertools.count()

    def clock() -> datetime:
        return NOW + timedelta(seconds=next(seconds))

    class Meanwhile(MemoryStore):
        """A store where somebody saves a step whenever rows have been looked up."""

        left = 0

        @contextmanager
        def reading(self) -> Generator[Any]:
            with super().reading() as view:
                yield view
            if self.left:
                left, self.left = self.left - 1, 0  # not while that step is saved
                Desk(self, actor="li.na", clock=clock).do(case, "note", text="Called again.")
                self.left = left

    store = Meanwhile(practice=True)
    desk = Desk(store, actor="li.na", clock=clock)
    case = desk.receive(customer="C", channel="phone", words="Now.").id
    for times in (1, 2, 3, 4):
        store.left = times
        first = 1_000 * times
        assert desk.import_file(io.BytesIO(rows(20, first))).landed == 20
        store.left = 0
    assert desk.verify().ok


def test_a_handler_writes_while_an_import_runs(tmp_path: Path) -> None:
    """Each step of a handler is taken between two pieces of the import, and none is refused."""
    path, count = tmp_path / "desk.db", 600
    with closing(open_store(path, create=True)) as store:
        desk = Desk(store, actor="li.na")
        pipe = subprocess.PIPE
        command = [sys.executable, "-c", IMPORTER, str(path)]
        with subprocess.Popen(command, stdin=pipe, stdout=pipe) as process:
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.write(rows(count))
            process.stdin.close()
            assert int(process.stdout.readline()) > 0
            seen = list[int]()
            while process.poll() is None:
                desk.receive(customer="Chen Li", channel="phone", words="Nobody called.")
                with store.reading() as view:
                    last = int(view.meta("next_number") or 0)
                seen.append(last - 1001 - len(seen) - 1)
            process.stdout.read()
            assert process.returncode == 0
        landed = [row for row in desk.list() if row.source_key]
        assert len({row.source_key for row in landed}) == len(landed) == count
        assert sorted(row.number for row in desk.list()) == [*range(1001, 1001 + count + len(seen))]
        assert len({one for one in seen if 0 < one < count}) >= 3  # let in between the pieces
        assert desk.verify().ok
