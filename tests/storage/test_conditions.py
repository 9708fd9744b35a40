"""Whatever is wrong with a file, it is named by its code and path, and nothing is changed."""

import os
import resource
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing
from pathlib import Path

import pytest

from amends.storage import open_store, upgrade
from amends.storage.migrations import APPLICATION_ID, KNOWN
from amends.storage.sql_store.store import SqlStore
from amends.workflow.errors import AmendsError, BadInput, Busy, OutcomeUnknown, StoreNotReady
from amends.workflow.record.event import Secret
from amends.workflow.store import CaseQuery, MemoryStore, Store, UserRow, Writer

from .contract import attempt, case, stored

Guest = Callable[[], AbstractContextManager[None]]
WHERE = "amends.storage.sql_store.sqlite"


def raw(path: Path) -> "closing[sqlite3.Connection]":
    """Open a file behind the back of the store."""
    return closing(sqlite3.connect(path, isolation_level=None))


def fill(store: Store, count: int = 200) -> None:
    """Put so much into a desk that it has pages to damage."""
    with store.writing() as writer:
        for number in range(1, count + 1):
            writer.add_case(case(number))
            writer.append([stored(case(number).id, 1, "words " * 50)])


def read_all(store: Store) -> int:
    """Read every case and every event."""
    with store.reading() as reader:
        assert all(len(reader.events(row.id)) == 1 for row in reader.cases(CaseQuery()))
        return reader.count(CaseQuery())


def put(store: Store) -> None:
    """Write a little."""
    with store.writing() as writer:
        writer.put_meta("desk", "changed")


def made(path: Path) -> None:
    """Make a desk with something in it."""
    with closing(open_store(path, create=True)) as store:
        fill(store)


def absent(path: Path) -> None:
    """Leave nothing at the path."""


def folder(path: Path) -> None:
    """Put a folder where the desk should be."""
    path.mkdir()


def empty(path: Path) -> None:
    """Put an empty file there."""
    path.touch()


def letter(path: Path) -> None:
    """Put a file there that is no database."""
    path.write_text("Dear Sir or Madam,\n" * 400, encoding="utf-8")


def foreign(path: Path) -> None:
    """Put somebody else's database there."""
    with raw(path) as other:
        other.execute("CREATE TABLE cases (id)")


def newer(path: Path) -> None:
    """Put a desk there that a later version wrote."""
    made(path)
    with raw(path) as other:
        other.execute(f"PRAGMA user_version = {KNOWN + 1}")


def older(path: Path) -> None:
    """Put a desk there from before the first version."""
    with raw(path) as other:
        other.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def damaged(path: Path) -> None:
    """Overwrite everything behind the first page."""
    made(path)
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xa5" * (path.stat().st_size - 4096))


def cut(path: Path) -> None:
    """Lose the second half of the file."""
    made(path)
    os.truncate(path, path.stat().st_size // 2)


def stripped(path: Path) -> None:
    """Take a table away."""
    made(path)
    with raw(path) as other:
        other.execute("DROP TABLE cases")


@pytest.mark.parametrize(
    ("happens", "code"),
    [
        (absent, "no_desk"),
        (folder, "is_a_directory"),
        (empty, "empty_store"),
        (letter, "not_a_database"),
        (foreign, "foreign_database"),
        (newer, "newer_store"),
        (older, "older_store"),
        (damaged, "damaged"),
        (cut, "damaged"),
        (stripped, "schema_damaged"),
    ],
)
def test_what_is_wrong_is_named(path: Path, happens: Callable[[Path], None], code: str) -> None:
    """Opening or reading says what is wrong, with the path, and leaves everything as it was."""
    happens(path)
    before = _snapshot(path)
    with pytest.raises(StoreNotReady) as refused, closing(open_store(path)) as store:
        read_all(store)
    assert refused.value.code == code
    assert refused.value.values["path"] == str(path)
    assert _snapshot(path) == before


@pytest.mark.parametrize("happens", [folder, empty, letter, foreign, newer, older])
def test_creating_never_replaces(path: Path, happens: Callable[[Path], None]) -> None:
    """Asked to make a desk where something else is, the store leaves it alone."""
    happens(path)
    before = _snapshot(path)
    with pytest.raises(StoreNotReady):
        open_store(path, create=True)
    assert _snapshot(path) == before


def _snapshot(path: Path) -> dict[str, bytes]:
    files = (one for one in path.parent.rglob("*") if one.is_file())
    return {one.name: one.read_bytes() for one in files}


def test_a_version_says_what_was_found_and_what_is_known(path: Path) -> None:
    """A newer desk's refusal carries both versions."""
    newer(path)
    with pytest.raises(StoreNotReady) as refused:
        open_store(path)
    assert refused.value.values == {"path": str(path), "found": KNOWN + 1, "known": KNOWN}
    with pytest.raises(StoreNotReady, match="newer_store"):
        upgrade(path)


def test_an_older_desk_is_upgraded_on_demand(path: Path) -> None:
    """What opening refuses, an upgrade mends; a second one has nothing to do."""
    older(path)
    upgrade(path)
    upgrade(path)
    with closing(open_store(path)) as store:
        fill(store)
        assert read_all(store) == 200


def test_a_failing_upgrade_changes_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An upgrade is one transaction: if its last step fails, the first is taken back."""
    older(path)

    def fails(connection: object) -> None:
        connection.exec_driver_sql("CREATE TABLE half (id)")  # type: ignore[attr-defined]
        connection.exec_driver_sql("nonsense")  # type: ignore[attr-defined]

    monkeypatch.setattr(f"{WHERE}.making.migrate", fails)
    with pytest.raises(StoreNotReady, match="schema_damaged"):
        upgrade(path)
    with raw(path) as other:
        assert other.execute("SELECT * FROM sqlite_master").fetchall() == []


@pytest.mark.parametrize("error", [sqlite3.OperationalError("no"), KeyboardInterrupt()])
def test_half_a_desk_never_stands_there(
    path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    """If making a desk fails or is interrupted, the folder is as empty as before."""

    def fails(connection: object) -> None:
        raise error

    monkeypatch.setattr(f"{WHERE}.making.migrate", fails)
    with pytest.raises((AmendsError, KeyboardInterrupt)):
        open_store(path, create=True)
    assert list(path.parent.iterdir()) == []


def test_creating_twice_opens_what_is_there(path: Path) -> None:
    """`create` opens an existing desk and keeps what it holds, its mark for practice included."""
    with closing(open_store(path, create=True)) as store:
        fill(store, 3)
    with closing(open_store(path, create=True, practice=True)) as store:
        assert read_all(store) == 3
        with store.reading() as reader:
            assert reader.meta("practice") is None


@pytest.mark.parametrize("form", ["{}", "sqlite:///{}"])
def test_a_desk_is_private_and_may_be_for_practice(path: Path, form: str) -> None:
    """A new file is readable by its owner alone, and keeps its mark."""
    with closing(open_store(form.format(path), create=True, practice=True)) as store:
        assert path.stat().st_mode & 0o777 == 0o600
        with store.reading() as reader:
            assert reader.meta("practice") == "yes"
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    """A desk is not made where there is no folder."""
    with pytest.raises(StoreNotReady, match="no_folder"):
        open_store(tmp_path / "none" / "desk.db", create=True)


@pytest.mark.parametrize(
    "url", ["mysql://me:secret@host/desk", "sqlite://", "sqlite:///", "sqlite://desk.db", "x://y"]
)
@pytest.mark.parametrize("act", [open_store, upgrade])
def test_an_unknown_address_is_named(url: str, act: Callable[[str], object]) -> None:
    """An address nobody answers to is refused, and its password is not repeated."""
    with pytest.raises(StoreNotReady) as refused:
        act(url)
    assert refused.value.code == "no_such_store"
    assert "secret" not in str(refused.value)


def test_memory_needs_no_file() -> None:
    """`memory:` opens the store in memory, for practice if it is made so."""
    with closing(open_store("memory:", create=True, practice=True)) as store:
        assert isinstance(store, MemoryStore)
        with store.reading() as reader:
            assert reader.meta("practice") == "yes"


def test_a_closed_store_says_so(desk: Store) -> None:
    """Whoever uses a store after closing it is told."""
    desk.close()
    with pytest.raises(StoreNotReady, match="closed"):
        read_all(desk)


def test_a_file_that_is_moved_away_is_missed(desk: Store, path: Path) -> None:
    """A desk that was renamed or replaced is not written to under its old name."""
    fill(desk, 2)
    with pytest.raises(StoreNotReady, match="moved"):
        attempt(
            desk,
            lambda writer: writer.put_meta("desk", "lost"),
            lambda _: path.rename(path.with_name("elsewhere.db")),
        )
    with pytest.raises(StoreNotReady, match="no_desk"):
        put(desk)
    with closing(open_store(path, create=True)):
        assert read_all(desk) == 0
    with closing(open_store(path.with_name("elsewhere.db"))) as store, store.reading() as reader:
        assert reader.meta("desk") is None


def test_a_locked_desk_is_busy(desk: Store, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While somebody else keeps writing, a write gives up as busy, and later works."""
    monkeypatch.setattr(f"{WHERE}.desk_file.BUSY_SECONDS", 0.05)
    with closing(open_store(path)) as store, raw(path) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Busy) as refused:
            put(store)
        assert (refused.value.code, refused.value.values) == ("busy", {"path": str(path)})
        other.execute("ROLLBACK")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(Busy):
            read_all(store)
        other.execute("ROLLBACK")
        put(store)


def test_a_reader_that_stays_makes_a_commit_busy(
    desk: Store, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A commit that waits too long for a reader says busy, not unknown: nothing was written."""
    monkeypatch.setattr(f"{WHERE}.desk_file.BUSY_SECONDS", 0.05)
    with closing(open_store(path)) as store, desk.reading() as reader:
        assert reader.meta("desk") is None
        with pytest.raises(Busy):
            put(store)
        assert reader.meta("desk") is None
    put(desk)


@pytest.mark.parametrize("journal", ["delete", "wal"])
def test_a_read_only_desk_can_be_read(
    open_folder: Path, guest: Guest, request: pytest.FixtureRequest, journal: str
) -> None:
    """Without the right to write, reading works, writing says read-only, and no file appears."""
    if journal == "wal":
        request.getfixturevalue("wal")
    path = open_folder / "desk.db"
    made(path)
    path.chmod(0o444)
    open_folder.chmod(0o555)
    with guest(), closing(open_store(path)) as store:
        assert read_all(store) == 200
        with pytest.raises(StoreNotReady) as refused:
            put(store)
        assert refused.value.code == "read_only"
        assert read_all(store) == 200
    assert [one.name for one in open_folder.iterdir()] == ["desk.db"]


def test_a_folder_without_room_for_a_journal_is_read_only(open_folder: Path, guest: Guest) -> None:
    """A file that may be written, in a folder that may not, is as good as read-only."""
    path = open_folder / "desk.db"
    made(path)
    path.chmod(0o666)
    open_folder.chmod(0o555)
    with guest(), closing(open_store(path)) as store:
        with pytest.raises(StoreNotReady, match="read_only"):
            put(store)
        with pytest.raises(StoreNotReady, match="no_permission"):
            open_store(open_folder / "new.db", create=True)
        assert read_all(store) == 200


def test_a_secret_desk_is_refused_by_name(open_folder: Path, guest: Guest) -> None:
    """Without the right to read, opening names the lack of permission."""
    path = open_folder / "desk.db"
    made(path)
    path.chmod(0o000)
    with guest(), pytest.raises(StoreNotReady, match="no_permission"):
        open_store(path)


def test_a_full_disk_is_named(desk: SqlStore, path: Path) -> None:
    """Without room, a step is refused as disk full, and what was there can be read."""
    fill(desk)
    desk._free[-1].rows("PRAGMA max_page_count = 1", {})  # SQLite takes the present size instead
    events = [stored(case(1).id, seq, "words " * 50) for seq in range(2, 200)]
    with pytest.raises(StoreNotReady, match="disk_full"):
        attempt(desk, lambda writer: writer.append(events))
    assert read_all(desk) == 200
    put(desk)


@pytest.fixture
def disk() -> Iterator[Callable[[int], None]]:
    """Hand out what decides how far files may be written, for the length of a test."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    yield lambda size: resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("journal", ["delete", "wal"])
def test_a_failing_commit_leaves_the_outcome_open(
    request: pytest.FixtureRequest, path: Path, disk: Callable[[int], None], journal: str
) -> None:
    """If the disk fails while committing, nobody claims to know; the same step again is safe."""
    if journal == "wal":
        request.getfixturevalue("wal")
    with closing(open_store(path, create=True)) as store:
        fill(store)
        with pytest.raises(OutcomeUnknown) as unknown:
            attempt(store, lambda writer: writer.put_meta("desk", "changed"), lambda _: disk(0))
        disk(resource.RLIM_INFINITY)
        assert unknown.value.code == "outcome_unknown"
        assert unknown.value.values["path"] == str(path)
        assert unknown.value.values["reason"] in {"io_error", "disk_full"}
        assert read_all(store) == 200


def test_a_disk_that_cannot_be_read_is_not_called_damaged(
    desk: SqlStore, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What looks malformed once but passes a check of its own was an error in reading."""
    desk.close()
    damaged(path)
    monkeypatch.setattr(f"{WHERE}.conditions.is_damaged", lambda _: False)
    with pytest.raises(StoreNotReady, match="io_error"), closing(open_store(path)) as store:
        read_all(store)


def test_what_points_nowhere_is_refused_at_the_end(desk: Store) -> None:
    """A case of an unknown handler, or a secret of no event, is not committed."""
    with pytest.raises(StoreNotReady, match="refused_by_schema"), desk.writing() as writer:
        writer.add_case(case(1, owner="nobody"))
    with pytest.raises(StoreNotReady, match="refused_by_schema"), desk.writing() as writer:
        writer.keep([Secret("p", "nowhere", 1, "name", "x", b"")])
    with desk.writing() as writer:
        writer.add_case(case(1, owner="lin"))
        writer.put_user(UserRow("lin", "handler"))
    with desk.reading() as reader:
        assert reader.count(CaseQuery()) == 1


def test_a_failed_statement_cannot_be_committed(desk: Store) -> None:
    """Even if its error is swallowed, a transaction in which a statement failed is taken back."""
    with pytest.raises(StoreNotReady, match="refused_by_schema"):
        attempt(desk, lambda writer: writer.put_meta("desk", "half"), _swallow)
    with desk.reading() as reader:
        assert reader.meta("desk") is None


def _swallow(writer: Writer) -> None:
    with pytest.raises(StoreNotReady):
        writer.put_meta("desk", None)  # type: ignore[arg-type]


def test_what_is_no_text_is_refused(desk: Store) -> None:
    """Half a character, as a broken command line may hold, is wrong input."""
    with pytest.raises(BadInput) as refused, desk.reading() as reader:
        reader.like("\udcff")
    assert (refused.value.code, refused.value.values) == ("not_text", {"field": "text"})


def test_text_that_was_damaged_is_called_damaged(desk: Store, path: Path) -> None:
    """Bytes that are no text any more are named, and an event's are still given back."""
    fill(desk, 1)
    with raw(path) as other:
        other.execute("DROP TRIGGER events_stay")
        other.execute("UPDATE events SET body = CAST(x'7bff7d' AS TEXT)")
        other.execute("UPDATE cases SET channel = CAST(x'ff' AS TEXT)")
    with desk.reading() as reader:
        assert reader.events(case(1).id)[0].body == b"\x7b\xff\x7d"
        with pytest.raises(StoreNotReady, match="damaged"):
            reader.case(case(1).id)
