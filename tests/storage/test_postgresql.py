"""Whatever is wrong with a server or what it holds is named, and nothing is changed."""

import re
import sys
from collections.abc import Callable
from contextlib import closing

import pytest

from amends.storage import migrations, open_store, upgrade
from amends.storage.sql_store.link import Link
from amends.storage.sql_store.store import SqlStore
from amends.workflow.errors import AmendsError, BadInput, Busy, OutcomeUnknown, StoreNotReady
from amends.workflow.store import Store

from .contract import attempt, stored

psycopg = pytest.importorskip("psycopg", reason="pip install 'amends[postgresql]' brings psycopg")

KNOWN = migrations.KNOWN
WHERE = "amends.storage.sql_store.postgresql"


def raw(database: str, *statements: str) -> None:
    """Do something behind the back of the store."""
    with closing(psycopg.connect(database.replace("+psycopg", ""), autocommit=True)) as other:
        for statement in statements:
            other.execute(statement.encode())


def put(store: Store, value: str = "changed") -> None:
    """Write a little."""
    with store.writing() as writer:
        writer.put_meta("desk", value)


def meta(store: Store) -> str | None:
    """Read what `put` wrote."""
    with store.reading() as reader:
        return reader.meta("desk")


def process(store: Store) -> int:
    """Ask which process of the server serves the free link."""
    assert isinstance(store, SqlStore)
    link: Link = store._free[-1]
    return int(link.rows("SELECT pg_backend_pid()", {})[0][0])


def test_an_empty_database_holds_no_desk(database: str) -> None:
    """Where nothing is, nothing is opened, and nothing is made unless asked for."""
    for _ in range(2):
        with pytest.raises(StoreNotReady, match="no_desk"):
            open_store(database)
    with pytest.raises(StoreNotReady, match="no_desk"):
        upgrade(database)


def test_a_desk_is_made_once_and_may_be_for_practice(database: str) -> None:
    """Making twice opens what is there; the mark for practice stays what it was."""
    with closing(open_store(database, create=True, practice=True)) as store:
        put(store)
    with closing(open_store(database, create=True)) as store, store.reading() as reader:
        assert (reader.meta("practice"), reader.meta("desk")) == ("yes", "changed")


def test_the_tables_of_others_are_left_alone(database: str) -> None:
    """A database that holds somebody else's tables is neither opened nor added to."""
    raw(database, "CREATE TABLE cases (id int)")
    for create in (False, True):
        with pytest.raises(StoreNotReady, match="foreign_database"):
            open_store(database, create=create)
    raw(database, "DROP TABLE cases")
    open_store(database, create=True).close()


def test_a_desk_may_have_a_schema_of_its_own(database: str) -> None:
    """Beside the tables of others, a desk lives in the schema that the address names."""
    raw(database, "CREATE TABLE cases (id int)", "CREATE SCHEMA desk")
    address = f"{database}&options=-csearch_path%3Ddesk"
    with closing(open_store(address, create=True)) as store:
        put(store)
        assert {one.level for one in store.findings()} == {"ok"}


@pytest.mark.parametrize(("found", "code"), [(KNOWN + 1, "newer_store"), (0, "older_store")])
def test_another_version_is_refused(pg_desk: Store, pg_address: str, found: int, code: str) -> None:
    """A desk of another version is not opened, and the refusal says which it is."""
    raw(pg_address, f"UPDATE {migrations.VERSION_TABLE} SET version_num = '{found:04d}'")
    with pytest.raises(StoreNotReady) as refused:
        open_store(pg_address)
    assert refused.value.code == code
    assert refused.value.values["found"] == found
    if found > KNOWN:
        with pytest.raises(StoreNotReady, match="newer_store"):
            upgrade(pg_address)


def test_an_older_desk_is_upgraded_on_demand(database: str) -> None:
    """What opening refuses, an upgrade mends; a second one has nothing to do."""
    raw(database, f"CREATE TABLE {migrations.VERSION_TABLE} (version_num varchar(32) PRIMARY KEY)")
    with pytest.raises(StoreNotReady, match="older_store"):
        open_store(database)
    upgrade(database)
    upgrade(database)
    with closing(open_store(database)) as store:
        put(store)


def test_half_a_desk_never_stands_there(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """If the last step of making a desk fails, the first is taken back."""

    def fails(connection: object) -> None:
        connection.exec_driver_sql("CREATE TABLE half (id int)")  # type: ignore[attr-defined]
        connection.exec_driver_sql("nonsense")  # type: ignore[attr-defined]

    monkeypatch.setattr(f"{WHERE}.making.migrate", fails)
    with pytest.raises(StoreNotReady):
        open_store(database, create=True)
    monkeypatch.undo()
    with pytest.raises(StoreNotReady, match="no_desk"):
        open_store(database)


@pytest.mark.parametrize(
    ("pattern", "other", "code"),
    [
        (r"/desk\d+\?", "/nowhere?", "no_desk"),
        (r"//postgres:", "//nobody:", "no_permission"),
        (r"host=[^&]+", "host=127.0.0.1&port=1", "no_server"),
    ],
)
def test_what_cannot_be_reached_is_named(
    database: str, pattern: str, other: str, code: str
) -> None:
    """A missing database, an unknown role and a silent server each have their code."""
    address = re.sub(pattern, other, database)
    assert address != database
    for create in (False, True):
        with pytest.raises(StoreNotReady) as refused:
            open_store(address, create=create)
        assert refused.value.code == code


def test_a_password_is_never_shown() -> None:
    """The address in a refusal names user and host, and not the password, wherever it stood."""
    address = "postgresql://me:geheim@127.0.0.1:1/desk?password=geheim&connect_timeout=2"
    with pytest.raises(StoreNotReady) as refused:
        open_store(address)
    assert refused.value.values["path"] == "postgresql://me@127.0.0.1:1/desk?connect_timeout=2"
    assert "geheim" not in str(refused.value)


def test_a_locked_row_is_busy(
    pg_desk: Store, pg_address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While somebody else holds what is to be written, a write gives up as busy."""
    put(pg_desk)
    monkeypatch.setattr(f"{WHERE}.database.BUSY_SECONDS", 0.05)
    with closing(open_store(pg_address)) as store, pg_desk.writing() as writer:
        writer.put_meta("desk", "slow")
        with pytest.raises(Busy, match="busy"):
            put(store)
    assert meta(pg_desk) == "slow"


def test_a_read_only_server_is_named(pg_desk: Store, pg_address: str) -> None:
    """A server that only repeats another says read-only when it is asked to write."""
    name = re.findall(r"/(desk\d+)\?", pg_address)[0]
    raw(pg_address, f"ALTER DATABASE {name} SET default_transaction_read_only = on")
    with closing(open_store(pg_address)) as store:
        assert meta(store) is None
        with pytest.raises(StoreNotReady, match="read_only"):
            put(store)


def test_a_lost_server_is_named_and_found_again(pg_desk: Store, pg_address: str) -> None:
    """A connection that the server ends is said to be lost, and the next call opens another."""
    put(pg_desk)
    raw(pg_address, f"SELECT pg_terminate_backend({process(pg_desk)})")
    with pytest.raises(StoreNotReady, match="no_server"):
        meta(pg_desk)
    assert meta(pg_desk) == "changed"


def test_a_connection_lost_while_committing_leaves_the_outcome_open(
    pg_desk: Store, pg_address: str
) -> None:
    """If the answer to a commit is lost, nobody claims to know; the same step again is safe."""
    backend = process(pg_desk)
    with pytest.raises(OutcomeUnknown) as unknown:
        attempt(
            pg_desk,
            lambda writer: writer.put_meta("desk", "perhaps"),
            lambda _: raw(pg_address, f"SELECT pg_terminate_backend({backend}, 5000)"),
        )
    assert unknown.value.code == "outcome_unknown"
    assert unknown.value.values["reason"] == "no_server"
    put(pg_desk)
    assert meta(pg_desk) == "changed"


@pytest.mark.parametrize("text", ["\x00", "\udcff"], ids=["nul", "half a character"])
def test_what_is_no_text_is_refused(pg_desk: Store, text: str) -> None:
    """A character that no text may hold is wrong input, and nothing of the step is kept."""
    with pytest.raises(BadInput, match="not_text"):
        attempt(
            pg_desk,
            lambda writer: writer.put_meta("desk", "half"),
            lambda writer: writer.put_meta("words", text),
        )
    assert meta(pg_desk) is None


def test_an_event_that_was_overtaken_while_it_was_inserted_is_busy(
    pg_desk: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where another commits between a statement's view and its trigger's, one has to try again."""
    with pg_desk.writing() as writer:
        writer.append([stored("a", 1)])
    late = "INSERT INTO events (stream, seq, body) VALUES (:stream, :seq, :body)"
    monkeypatch.setattr("amends.storage.statements.APPEND", late)
    with pytest.raises(Busy, match="busy"), pg_desk.writing() as writer:
        writer.append([stored("a", 1)])


def test_a_failed_statement_cannot_be_committed(pg_desk: Store) -> None:
    """Even if its error is swallowed, a transaction in which a statement failed is taken back."""

    def swallow(act: Callable[[], None]) -> None:
        with pytest.raises(AmendsError):
            act()

    with pytest.raises(StoreNotReady, match="refused_by_schema"):
        attempt(
            pg_desk,
            lambda writer: writer.put_meta("desk", "half"),
            lambda writer: swallow(lambda: writer.put_meta("x", None)),  # type: ignore[arg-type]
        )
    assert meta(pg_desk) is None


def test_another_encoding_is_refused(database: str) -> None:
    """A database that cannot hold Chinese is refused before anything is made in it."""
    name = re.findall(r"/(desk\d+)\?", database)[0]
    raw(database, f"CREATE DATABASE {name}l ENCODING latin1 LOCALE 'C' TEMPLATE template0")
    try:
        with pytest.raises(StoreNotReady, match="its encoding is LATIN1"):
            open_store(database.replace(name, f"{name}l"), create=True)
    finally:
        raw(database, f"DROP DATABASE {name}l")


def test_a_missing_driver_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without psycopg the refusal says which extra brings it."""
    for module in [name for name in sys.modules if name.startswith(WHERE)]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(StoreNotReady, match="no_driver"):
        open_store("postgresql://host/desk")
