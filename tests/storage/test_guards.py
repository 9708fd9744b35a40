"""Nobody rewrites the history through the database, on either of them."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from amends.workflow.store import Store

from .contract import stored

BODY = '{"seq":2,"stream":"a"}'
BOTH = [
    "UPDATE events SET body = '{}'",
    "UPDATE events SET seq = 9 WHERE seq = 2",
    "DELETE FROM events",
    "DELETE FROM events WHERE seq = 2",
    f"INSERT INTO events (stream, seq, body) VALUES ('a', 2, '{BODY}')",
    "INSERT INTO events (stream, seq, body) VALUES ('a', 5, '{}')",
    "INSERT INTO events (stream, seq, body) VALUES ('b', 2, '{}')",
    "INSERT INTO events (stream, seq, body) VALUES ('a', 0, '{}')",
    "INSERT INTO events (stream, seq, body) VALUES ('a', 4, '{}'), ('a', 4, '{}')",
    """INSERT INTO events (stream, seq, body) VALUES ('a', 2, '{}')
    ON CONFLICT (stream, seq) DO UPDATE SET body = '{}'""",
]
SQLITE = [
    "INSERT OR REPLACE INTO events (stream, seq, body) VALUES ('a', 2, '{}')",
    "REPLACE INTO events (stream, seq, body) VALUES ('a', 2.0, '{}')",
    "INSERT OR REPLACE INTO events (stream, seq, body) VALUES ('a', 'x', '{}')",
    "INSERT OR REPLACE INTO events (stream, seq, body) VALUES ('a', NULL, '{}')",
    "INSERT OR REPLACE INTO events (rowid, stream, seq, body) VALUES (1, 'c', 1, '{}')",
    "UPDATE OR REPLACE events SET seq = 1 WHERE seq = 2",
    "UPDATE OR IGNORE events SET body = '{}'",
    "UPDATE OR FAIL events SET body = '{}'",
]
POSTGRESQL = [
    "TRUNCATE events CASCADE",
    "MERGE INTO events USING (SELECT 1) AS one ON true WHEN MATCHED THEN DELETE",
]


def attack(run: Callable[[str], object], statement: str, errors: type[Exception]) -> None:
    """Run a statement that must be refused."""
    with pytest.raises(errors):
        run(statement)


@pytest.fixture
def history(desk: Store) -> Store:
    """Put a history of three events into a desk."""
    with desk.writing() as writer:
        writer.append([stored("a", seq) for seq in (1, 2, 3)])
    return desk


@pytest.mark.parametrize("statement", BOTH + SQLITE)
def test_sqlite_refuses(history: Store, path: Path, statement: str) -> None:
    """A connection without any of our settings cannot change, remove, replace or insert."""
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        attack(raw.execute, statement, sqlite3.DatabaseError)
    _assert_intact(history)


@pytest.mark.parametrize("statement", BOTH + POSTGRESQL)
def test_postgresql_refuses(pg_desk: Store, pg_address: str, statement: str) -> None:
    """Even the owner of the tables is refused, as long as the triggers stand."""
    import psycopg

    with pg_desk.writing() as writer:
        writer.append([stored("a", seq) for seq in (1, 2, 3)])
    server = pg_address.replace("+psycopg", "")
    with closing(psycopg.connect(server, autocommit=True)) as raw:
        attack(lambda sql: raw.execute(sql.encode()), statement, psycopg.Error)
    _assert_intact(pg_desk)


def _assert_intact(store: Store) -> None:
    with store.reading() as reader:
        assert reader.streams() == ["a"]
        assert reader.events("a") == [stored("a", seq) for seq in (1, 2, 3)]


def test_a_connection_is_set_up_to_keep_and_to_erase(desk: Store) -> None:
    """Every connection checks references, fires every trigger and overwrites what it erases."""
    from amends.storage.sql_store.store import SqlStore

    assert isinstance(desk, SqlStore)
    link = desk._free[0]
    for setting in ("foreign_keys", "recursive_triggers", "secure_delete"):
        assert link.rows(f"PRAGMA {setting}", {}) == [(1,)]


def test_what_is_erased_leaves_the_file(desk: Store, path: Path) -> None:
    """After its row is deleted, a personal value cannot be found in the bytes of the file."""
    from amends.storage import open_store
    from amends.storage.sql_store.store import SqlStore
    from amends.workflow.record.event import Secret

    words = "a phone number 13800138000 " * 9
    with desk.writing() as writer:
        writer.append([stored("a", 1)])
        writer.keep([Secret("p", "a", 1, "words", words, b"")])
    assert words.encode() in path.read_bytes()
    again = open_store(path)
    assert isinstance(again, SqlStore)
    with closing(again), again.writing() as writer:
        writer._change("DELETE FROM vault WHERE person = :person", person="p")
    assert b"13800138000" not in path.read_bytes()


def test_a_view_cannot_write(history: Store) -> None:
    """What only reads is kept from writing, and a statement that would is taken back."""
    from amends.storage.sql_store.reading import Reading
    from amends.workflow.errors import StoreNotReady

    with history.reading() as reader:
        assert isinstance(reader, Reading)
        with pytest.raises(StoreNotReady, match="read_only"):
            reader._link.change("DELETE FROM meta", {})
        with pytest.raises(StoreNotReady, match="read_only"):
            reader._link.change_each("DELETE FROM meta WHERE name = :name", [{"name": "opened"}])
        before = reader._link.rows("SELECT * FROM meta", {})
        reader._link.rows("DELETE FROM meta RETURNING name", {})
    with history.reading() as reader:
        assert isinstance(reader, Reading)
        assert reader._link.rows("SELECT * FROM meta", {}) == before
