"""What a desk says of itself, how it is copied, and which journal it keeps."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from amends.storage import open_store
from amends.storage.sql_store.sqlite import journal
from amends.workflow.errors import BadInput, StoreNotReady
from amends.workflow.store import Finding, Store

from .contract import case, stored

WHERE = "amends.storage.sql_store.sqlite"


def levels(store: Store) -> dict[str, str]:
    """Say how each finding is."""
    return {finding.code: finding.level for finding in store.findings()}


def finding(store: Store, code: str) -> Finding:
    """Return one finding."""
    return next(one for one in store.findings() if one.code == code)


def test_a_new_desk_is_well(desk: Store) -> None:
    """Nothing is to be said against a new desk, in the order in which it is examined."""
    assert [*levels(desk)][:4] == ["sqlite", "journal", "integrity", "foreign_keys"]
    assert [*levels(desk)][4:] == [
        "schema",
        "triggers",
        "search_index",
        "marks",
        "size",
        "file_mode",
    ]
    assert {*levels(desk).values()} == {"ok"}


def test_a_new_desk_on_a_server_is_well(pg_desk: Store) -> None:
    """A server is asked for its own durability too."""
    assert levels(pg_desk) == dict.fromkeys(
        (
            "postgresql",
            "fsync",
            "synchronous_commit",
            "schema",
            "triggers",
            "search_index",
            "marks",
            "size",
        ),
        "ok",
    )


@pytest.mark.parametrize(
    ("statement", "code", "level", "says"),
    [
        ("DROP TRIGGER events_follow", "triggers", "bad", {"missing": "events_follow"}),
        ("DROP INDEX ix_cases_number", "schema", "bad", {"changed": "ix_cases_number"}),
        ("ALTER TABLE users ADD COLUMN x", "schema", "bad", {"changed": "users"}),
        ("CREATE INDEX mine ON cases (channel)", "schema", "ok", {"changed": ""}),
        (
            "INSERT INTO vault VALUES ('x', 1, 'name', 'p', 'v', '')",
            "foreign_keys",
            "bad",
            {"broken": 2, "tables": "vault"},
        ),
    ],
)
def test_what_somebody_changed_is_found(
    desk: Store, path: Path, statement: str, code: str, level: str, says: dict[str, object]
) -> None:
    """A guard, an index or a column that was taken or added behind our back is named."""
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute(statement)
    found = finding(desk, code)
    assert found.level == level
    assert says.items() <= dict(found.values).items()


def test_a_guard_that_was_weakened_is_found(desk: Store, path: Path) -> None:
    """A trigger of the right name that does nothing counts as missing."""
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("DROP TRIGGER events_stay")
        raw.execute("CREATE TRIGGER events_stay BEFORE UPDATE ON events BEGIN SELECT 1; END")
    assert finding(desk, "triggers") == Finding("bad", "triggers", {"missing": "events_stay"})


def test_a_guard_that_was_disabled_is_found(pg_desk: Store, pg_address: str) -> None:
    """A disabled trigger on a server counts as missing."""
    import psycopg

    with closing(psycopg.connect(pg_address.replace("+psycopg", ""), autocommit=True)) as raw:
        raw.execute("ALTER TABLE events DISABLE TRIGGER events_stay")
    assert finding(pg_desk, "triggers") == Finding("bad", "triggers", {"missing": "events_stay"})


def test_damage_is_found(path: Path) -> None:
    """Integrity is bad when a page is not what it was."""
    with closing(open_store(path, create=True)) as store:
        with store.writing() as writer:
            writer.append([stored("a", 1), stored("a", 2)])
        with closing(sqlite3.connect(path)) as raw:
            found = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = 'events'")
            page = found.fetchone()[0]
        with path.open("r+b") as file:
            file.seek((page - 1) * 4096 + 8)
            file.write(b"\xff" * 64)
        assert levels(store)["integrity"] == "bad"


def test_a_file_that_others_can_read_is_warned_of(desk: Store, path: Path) -> None:
    """Personal values are in the file, so its mode is looked at."""
    path.chmod(0o644)
    assert finding(desk, "file_mode") == Finding("warn", "file_mode", {"mode": "644"})


@pytest.mark.parametrize(
    ("version", "safe"),
    [
        ((3, 40, 1), False),
        ((3, 50, 6), False),
        ((3, 50, 7), True),
        ((3, 50, 8), True),
        ((3, 51, 0), False),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((3, 52, 0), True),
        ((4, 0, 0), True),
    ],
)
def test_a_log_is_trusted_from_the_mended_versions_on(version: tuple[int, ...], safe: bool) -> None:
    """The write-ahead log is used with a library that does not corrupt it, and with no other."""
    assert journal.resets_safely(version) is safe


def test_each_journal_is_as_durable_as_it_can_be(wal: None, path: Path, tmp_path: Path) -> None:
    """A log goes with FULL, a rollback journal with EXTRA."""
    with closing(open_store(path, create=True)) as store:
        expected = {"mode": "wal", "synchronous": "full"}
        assert finding(store, "journal") == Finding("ok", "journal", expected)


def test_without_a_safe_log_there_is_none(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With an older library a desk has a rollback journal, with EXTRA."""
    monkeypatch.setattr(f"{WHERE}.making.best_mode", lambda: "delete")
    with closing(open_store(path, create=True)) as store:
        expected = {"mode": "delete", "synchronous": "extra"}
        assert finding(store, "journal") == Finding("ok", "journal", expected)


def _make_with_log(path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(f"{WHERE}.making.best_mode", lambda: "wal")
        open_store(path, create=True).close()


def test_an_older_library_leaves_the_log(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A desk made with a newer library is turned to a rollback journal by its first write."""
    monkeypatch.setattr(f"{WHERE}.link.resets_safely", lambda: False)
    monkeypatch.setattr(f"{WHERE}.health.resets_safely", lambda: False)
    _make_with_log(path)
    with closing(open_store(path)) as store:
        assert finding(store, "journal").level == "warn"
        with store.writing() as writer:
            writer.put_meta("desk", "changed")
        assert finding(store, "journal").level == "ok"
        assert finding(store, "sqlite").values["wal_reset_bug"] == "yes"


def test_while_others_are_in_the_log_it_stays(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An older library that cannot leave the log still writes, and says what is to be feared."""
    monkeypatch.setattr(f"{WHERE}.link.resets_safely", lambda: False)
    monkeypatch.setattr(f"{WHERE}.health.resets_safely", lambda: False)
    _make_with_log(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM meta").fetchall()
        with closing(open_store(path)) as store:
            with store.writing() as writer:
                writer.put_meta("desk", "changed")
            assert finding(store, "journal").level == "warn"


def test_a_backup_is_a_desk(desk: Store, tmp_path: Path) -> None:
    """A copy opens as a desk, is private, and holds everything."""
    target = tmp_path / "备份.db"
    with desk.writing() as writer:
        writer.add_case(case(1))
        writer.append([stored("a", 1)])
    desk.backup(target)
    assert target.stat().st_mode & 0o777 == 0o600
    with closing(open_store(target)) as copy, copy.reading() as reader:
        assert reader.case(case(1).id) == case(1)
        assert reader.events("a") == [stored("a", 1)]
        assert set(levels(copy).values()) == {"ok"}


def test_a_backup_replaces_nothing(desk: Store, tmp_path: Path) -> None:
    """Whatever has the name already stays as it is."""
    target = tmp_path / "copy.db"
    target.write_text("mine", encoding="utf-8")
    with pytest.raises(BadInput) as refused:
        desk.backup(target)
    assert (refused.value.code, refused.value.values) == ("file_exists", {"path": str(target)})
    assert target.read_text(encoding="utf-8") == "mine"


def test_a_backup_into_no_folder_is_refused(desk: Store, tmp_path: Path) -> None:
    """A folder is not made on the way."""
    with pytest.raises(StoreNotReady, match="no_folder"):
        desk.backup(tmp_path / "none" / "copy.db")


def _worse(*_: object) -> None:
    raise sqlite3.OperationalError("no")


def test_a_backup_of_a_damaged_desk_names_the_desk(path: Path, tmp_path: Path) -> None:
    """What cannot be copied is the source; nobody is sent to look at a copy that is gone."""
    with closing(open_store(path, create=True)) as store:
        with store.writing() as writer:
            for number in range(200):
                writer.add_case(case(number))
        pages = bytearray(path.read_bytes())
        pages[40_000:43_000] = bytes(range(250)) * 12
        path.write_bytes(pages)
        with pytest.raises(StoreNotReady) as failed:
            store.backup(tmp_path / "copy.db")
    assert (failed.value.code, failed.value.values["path"]) == ("damaged", str(path))
    assert not (tmp_path / "copy.db").exists()


def _damaged(draft: str) -> None:
    raise StoreNotReady("damaged", path=draft)


@pytest.mark.parametrize(("step", "act"), [("settle", _worse), ("_examine", _damaged)])
def test_half_a_backup_is_removed(
    desk: Store,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    step: str,
    act: Callable[..., None],
) -> None:
    """A copy that cannot be completed, or does not pass its examination, does not stay."""
    monkeypatch.setattr(f"{WHERE}.backup.{step}", act)
    before = sorted(tmp_path.iterdir())
    with pytest.raises(StoreNotReady):
        desk.backup(tmp_path / "copy.db")
    assert sorted(tmp_path.iterdir()) == before


def test_a_server_is_copied_by_its_own_tools(pg_desk: Store, tmp_path: Path) -> None:
    """On PostgreSQL the refusal names what to use instead."""
    with pytest.raises(BadInput, match="backup_by_pg_dump"):
        pg_desk.backup(tmp_path / "copy.db")
