"""The index of words: its health, its making for older desks, and what it forgets."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from amends.storage import open_store, upgrade
from amends.storage.searching import FTS5, GIN, Entries
from amends.storage.sql_store.reading import Reading
from amends.storage.sql_store.writing import Writing
from amends.workflow.errors import StoreNotReady
from amends.workflow.query import Condition, Said
from amends.workflow.record.event import Secret
from amends.workflow.search import VERSION
from amends.workflow.store import CaseQuery, Finding, Store

from .contract import case, numbers, stored

SINCE_THE_NINTH = """DROP INDEX ix_cases_cause_number; DROP INDEX ix_cases_severity_number;
DROP INDEX ix_cases_channel_number;"""
OLDER = f"""{SINCE_THE_NINTH}
DROP TABLE marks; DROP TABLE search_index; DROP INDEX ix_cases_owner_number;
DROP INDEX ix_cases_received_at_number; DELETE FROM meta WHERE name = 'search_index';
DROP INDEX ix_cases_next_change_number; DROP INDEX ix_cases_alarm_open_next_due_number;
ALTER TABLE cases DROP COLUMN next_due_provisional; ALTER TABLE cases DROP COLUMN next_change;
ALTER TABLE cases DROP COLUMN alarm; ALTER TABLE cases DROP COLUMN detail;
ALTER TABLE cases DROP COLUMN validity; DROP INDEX ix_cases_incident_number;
ALTER TABLE cases DROP COLUMN incident;
"""


def say(store: Store, number: int, words: str) -> None:
    """Add a case about which something was said."""
    row = case(number)
    with store.writing() as writer:
        writer.add_case(row)
        writer.append([stored(row.id, 1)])
        writer.keep([Secret(row.person, row.id, 1, "words", words, bytes(32))])


def found(store: Store, words: str) -> list[int]:
    """Say which cases are found by words."""
    with store.reading() as reader:
        return numbers(reader.cases(CaseQuery(where=(Condition(((Said(words),),)),))))


def finding(store: Store) -> Finding:
    """Return what the store says about its index."""
    (one,) = (one for one in store.findings() if one.code == "search_index")
    return one


@pytest.mark.parametrize("kind", ["desk", "pg_desk"])
@pytest.mark.parametrize(
    ("spoil", "values"),
    [
        (lambda index, run: run(index.clear, {}), {"missing": 4, "left_over": 0}),
        (
            lambda index, run: run(index.put, {"entry": 9 << 20, "tokens": index.tokens(["x"])}),
            {"missing": 0, "left_over": 1},
        ),
        (
            lambda _, run: run("UPDATE meta SET value = '0' WHERE name = 'search_index'", {}),
            {"missing": 0, "left_over": 0, "found": "0", "known": VERSION},
        ),
        (
            lambda _, run: run("DELETE FROM meta WHERE name = 'search_index'", {}),
            {"missing": 0, "left_over": 0, "found": "?", "known": VERSION},
        ),
    ],
    ids=["missing", "left over", "older rules", "no rules"],
)
def test_an_index_that_does_not_fit_is_noticed_and_made_anew(
    request: pytest.FixtureRequest,
    kind: str,
    spoil: Callable[..., object],
    values: dict[str, object],
) -> None:
    """What is missing, too much or made by other rules is said, and making it anew mends it."""
    store = request.getfixturevalue(kind)
    say(store, 1, "国际漫游费")
    say(store, 2, "！？")
    assert finding(store).level == "ok"
    with store.writing() as writer:
        spoil(FTS5 if kind == "desk" else GIN, writer._link.change)
    assert finding(store).level == "bad"
    assert dict(finding(store).values) == {"found": VERSION, "known": VERSION, **values}
    with store.writing() as writer:
        assert writer.reindex() == 2
    assert finding(store).level == "ok"
    assert found(store, "漫游") == [1]


def test_an_older_desk_gets_its_index(path: Path) -> None:
    """A file of the layout before is brought up, and what was said before is found."""
    with closing(open_store(path, create=True)) as store:
        say(store, 1, "国际漫游费")
    with closing(sqlite3.connect(path)) as raw:
        raw.executescript(OLDER + "UPDATE amends_version SET version_num = '0003';")
        raw.execute("PRAGMA user_version = 3")
        raw.commit()
    with pytest.raises(StoreNotReady, match="older_store"):
        open_store(path)
    upgrade(path)
    with closing(open_store(path)) as store:
        assert found(store, "漫游") == [1]
        assert {one.level for one in store.findings()} <= {"ok", "warn"}


def test_an_older_database_gets_its_index(database: str) -> None:
    """A database of the layout before is brought up, and what was said before is found."""
    import psycopg

    with closing(open_store(database, create=True)) as store:
        say(store, 1, "国际漫游费")
    with closing(psycopg.connect(database.replace("+psycopg", ""), autocommit=True)) as raw:
        raw.execute(f"{OLDER} UPDATE amends_version SET version_num = '0003';".encode())
    upgrade(database)
    with closing(open_store(database)) as store:
        assert found(store, "漫游") == [1]
        assert {one.level for one in store.findings()} == {"ok"}


def test_what_is_forgotten_is_gone_from_the_file(path: Path) -> None:
    """No byte of a forgotten word is left in the desk's file, neither in vault nor index."""
    with closing(open_store(path, create=True)) as store:
        for number in range(1, 40):
            say(store, number, f"漫游 zebra{'abcdefgh'[number % 8]}")
        say(store, 40, "unicorn 独角")
        assert b"unicorn" in path.read_bytes()
        with store.reading() as reader:
            secrets = reader.secrets(case(40).id)
        with store.writing() as writer:
            writer.forget(secrets)
        assert found(store, "漫游") == [*range(1, 40)]
        assert found(store, "unicorn") == []
    left = path.read_bytes()
    assert b"nicorn" not in left
    assert "独角".encode() not in left


def test_entries_are_written_together(desk: Store) -> None:
    """A transaction of many cases adds one segment to the index, however many steps it takes."""
    with desk.writing() as writer:
        for number in range(1, 30):
            row = case(number)
            writer.add_case(row)
            writer.append([stored(row.id, 1)])
            writer.keep([Secret(row.person, row.id, 1, "words", f"word {number}", bytes(32))])
    with desk.reading() as reader:
        assert isinstance(reader, Reading)
        segments = reader._rows("SELECT count(DISTINCT segid) FROM search_index_idx")
    assert segments == [(1,)]


def test_many_pages_are_indexed_anew(desk: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Making it anew reaches every case also where they fill several pages."""
    monkeypatch.setattr("amends.storage.searching.PAGE", 3)
    for number in range(1, 9):
        say(desk, number, "漫游")
    with desk.writing() as writer:
        assert isinstance(writer, Writing)
        assert Entries(FTS5, writer._link.rows, writer._link.change_each).rebuild() == 8
    assert found(desk, "漫游") == [*range(1, 9)]


def test_a_library_without_full_text_search_says_so(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where SQLite has no FTS5, one sentence names what is missing, and no half desk is left."""
    make = tuple(one.replace("fts5(", "fts9(") for one in FTS5.make)
    monkeypatch.setattr("amends.storage.searching.FTS5", FTS5._replace(make=make))
    monkeypatch.setattr(
        "amends.storage.sql_store.sqlite.conditions.NO_MODULE", "no such module: fts9"
    )
    with pytest.raises(StoreNotReady, match="no_fts5"):
        open_store(path, create=True)
    assert not path.exists()
