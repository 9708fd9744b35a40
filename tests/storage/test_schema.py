"""The tables, the statements, the migrations and the page about them say the same."""

import re
import sqlite3
import subprocess
import sys
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Connection, NullPool, create_engine
from sqlmodel import Session, select

from amends.storage import (
    choosing,
    counting,
    migrations,
    open_store,
    searching,
    statements,
    tables,
    upgrade,
)
from amends.storage.choosing import Chosen
from amends.storage.narrowing import Way, Window, in_order, promising
from amends.storage.searching import FTS5, Index, left_over, missing
from amends.storage.sql_store.link import Link
from amends.storage.sql_store.store import SqlStore
from amends.workflow.errors import StoreNotReady
from amends.workflow.query import Condition, Equal, Said, Span
from amends.workflow.record.event import Secret
from amends.workflow.store import CaseQuery, CaseRow, ListedRow, Remembered, Store, UserRow
from amends.workflow.store.marks import Mark

from .contract import case, stored

PAGE = Path(__file__).parents[2] / "docs" / "schema.md"
LIN = CaseQuery(owner="lin", open_only=True, order="due", limit=25)
WORDS = ("cause", "severity", "channel", "incident", "source", "external_ref", "consent")
QUERIES = [
    CaseQuery(),
    LIN,
    CaseQuery(open_only=True, order="due", limit=25),
    CaseQuery(handler="lin", now="2026-11-22T00:00:00Z", open_only=True, order="due", limit=25),
    CaseQuery(
        handler="lin", now="2026-11-22T00:00:00Z", open_only=True, order="due", alarms=("m",)
    ),
    CaseQuery(waking="2026-11-22T00:00:00Z", order="change", limit=50),
    CaseQuery(stages=("received", "closed"), after=7, limit=25),
    CaseQuery(stages=("received",), limit=25),
    CaseQuery(after=1_000_000, limit=25),
    CaseQuery(order="newest", limit=25),
    *(CaseQuery(where=(Condition(((Equal(name, "x"),),)),), order="newest") for name in WORDS),
    CaseQuery(owner="lin", limit=25),
    CaseQuery(where=(Condition(((Equal("stage", "received"),),)),), limit=25),
    CaseQuery(where=(Condition(((Equal("owner", "lin"),),)),), open_only=True, order="due"),
    CaseQuery(where=(Condition(((Span("received_at", "2026-11-01", "2026-11-02"),),)),), limit=25),
    CaseQuery(where=(Condition(((Equal("owner", None),), (Span("number", 7, 9),)), negated=True),)),
    CaseQuery(where=(Condition(((Said("漫游 charges 4711"),),)),), order="newest", limit=25),
]
PARTS = {"COLUMNS", "DESK_FACTS", "BLANKS", "MINE", "STOOD_IN_FOR", "TOLD", "WAKING"}
LISTED = {"BY_SOURCES", "EVENTS_OF", "KNOWN_AS", "SECRETS_OF_ALL"}  # names, several at once
NAMED = {
    name: text.format(blanks=":s0, :s1") if name in LISTED else text
    for name, text in vars(statements).items()
    if name.isupper() and name not in PARTS
}


def ways(query: CaseQuery) -> Iterator[Way]:
    """List the ways on which the cases of a query may be found: in order, or those of a few."""
    way = in_order(query)
    yield way
    yield way._replace(window=Window(7, 9))
    yield from (Way(one, window=Window(7, 9)) for one in promising(query, way))


def lists(query: CaseQuery, index: Index) -> Iterator[Chosen]:
    """List the statements that may be sent for a query."""
    for way in ways(query):
        yield choosing.cases(query, index, 0, way, ListedRow._fields)
        yield choosing.cases(query, index, 0, way)
        yield choosing.cases(query._replace(limit=5), index, 5, way)


def every_statement(index: Index) -> Iterator[Chosen]:
    """List all that the store ever sends, with something in every blank."""
    alone = [*NAMED.values(), statements.put_case(CaseRow._fields)]
    alone += [
        statements.put_case(("version", "stage")),
        searching.CASES,
        searching.NUMBER,
        searching.NOTE,
    ]
    alone += [index.put, index.drop, index.clear, missing(index), left_over(index)]
    for text in alone:
        tokens = {"tokens": index.tokens(["漫游", "471"])}
        yield Chosen(text, {**_blanks(text), **tokens})
    yield Chosen(choosing.ENDS, {})
    for query in QUERIES:
        yield from (*lists(query, index), choosing.count(query, index))
        if asked := promising(query, in_order(query)):
            yield choosing.few(asked, index)


@contextmanager
def connected(place: str | Path) -> Generator[Connection]:
    """Connect to an address, or to a file, as an integrator would."""
    engine = (
        create_engine("sqlite://", creator=lambda: sqlite3.connect(place), poolclass=NullPool)
        if isinstance(place, Path)
        else create_engine(place, poolclass=NullPool)
    )
    with engine.connect() as connection:
        yield connection
    engine.dispose()


def differences(connection: Connection) -> list[object]:
    """Compare a database with the models, as Alembic does before it writes a migration."""
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    options = {
        "version_table": migrations.VERSION_TABLE,
        "compare_server_default": True,
        "include_name": lambda name, kind, _: (
            kind != "table" or not name.startswith(searching.FACT)
        ),
    }
    context = MigrationContext.configure(connection, opts=options)
    return [*compare_metadata(context, tables.Table.metadata)]


def columns(table: type[tables.Table]) -> list[str]:
    """Name the columns of a model."""
    found = tables.Table.metadata.tables[str(table.__tablename__)]
    return [column.name for column in found.columns]


def test_sqlite_has_what_the_models_say(desk: Store, path: Path) -> None:
    """The migrations make in SQLite exactly what the models describe."""
    with connected(path) as connection:
        assert differences(connection) == []


def test_postgresql_has_what_the_models_say(pg_desk: Store, pg_address: str) -> None:
    """The migrations make in PostgreSQL exactly what the models describe."""
    with connected(pg_address) as connection:
        assert differences(connection) == []


def test_the_newest_step_is_the_one_we_know() -> None:
    """The last file in `versions/` has the number that the store looks for."""
    from alembic.script import ScriptDirectory

    script = ScriptDirectory.from_config(migrations.config())
    assert script.get_heads() == [f"{migrations.KNOWN:04d}"]


def test_the_columns_of_the_statements_are_those_of_the_models() -> None:
    """What is selected and inserted by name are the model's columns, in the port's order."""
    assert columns(tables.Case) == list(CaseRow._fields)
    assert columns(tables.User) == list(UserRow._fields)
    assert columns(tables.Answer) == list(Remembered._fields)
    assert sorted(columns(tables.Secret)) == sorted(Secret._fields)
    assert columns(tables.Mark) == list(Mark._fields)
    inserted = re.findall(
        r"INSERT INTO (\w+) \(([^)]*)\)", "\n".join([*NAMED.values(), counting.PUT_MARK])
    )
    models = {str(model.__tablename__): model for model in tables.Table.__subclasses__()}
    assert {name for name, _ in inserted} == set(models)
    for name, names in inserted:
        listed = [one.strip().strip('"') for one in names.split(",")]
        assert sorted(listed) == sorted(columns(models[name]))


def test_what_may_be_empty_is_what_the_port_says() -> None:
    """A field of a case may be empty in the table exactly where the port gives it None."""
    table = tables.Table.metadata.tables["cases"]
    assert {name for name, column in table.columns.items() if column.nullable} == set(
        CaseRow._field_defaults
    )


def _link(store: Store) -> Link:
    assert isinstance(store, SqlStore)
    return store._free[0]


def _blanks(statement: str) -> dict[str, object]:
    texts = dict.fromkeys(re.findall(r":(\w+)", statement), "")
    whole = {
        "count",
        "seq",
        "few",
        "after",
        "limit",
        "page",
        "entry",
        "number",
        "version",
        "expected",
        "feeling_reading",
        "stand_in_took",
        "next_due_provisional",
    }
    return {
        name: 1 if name in whole else True if name in {"open", "active"} else text
        for name, text in texts.items()
    }


@pytest.mark.parametrize("kind", ["desk", "pg_desk"])
def test_every_statement_runs_on_both(request: pytest.FixtureRequest, kind: str) -> None:
    """SQLite and PostgreSQL both understand every statement, with the tables as they are."""
    link = _link(request.getfixturevalue(kind))
    for text, values in every_statement(link.index):
        assert link.rows(f"EXPLAIN {text}", values)


def answered_by_index() -> dict[str, Chosen]:
    """List the statements that must not read everything: all but counting, and listing all."""
    whole = {statements.DESK, *(one.text for one in lists(CaseQuery(), FTS5))}
    every = {one.text: one for one in every_statement(FTS5)}
    return {
        text: one
        for text, one in every.items()
        if text not in whole and "count(*)" not in text and "NOT coalesce" not in text
    }


SORTED = {
    choosing.cases(query, FTS5, 0, in_order(query)).text for query in QUERIES if not query.handler
}


@pytest.mark.parametrize("statement", sorted(answered_by_index()))
def test_no_statement_reads_a_whole_table(desk: Store, statement: str) -> None:
    """Every statement finds its rows by an index, and lists are not sorted anew."""
    values = answered_by_index()[statement].values
    rows = _link(desk).rows(f"EXPLAIN QUERY PLAN {statement}", values)
    plan = [str(row[3]) for row in rows]
    scans = [
        step for step in plan if re.match(r"SCAN (?!every|\(|CONSTANT|part|found|alike|by_)", step)
    ]
    assert [step for step in scans if "USING" not in step and "VIRTUAL TABLE" not in step] == []
    if statement in SORTED:
        assert [step for step in plan if "TEMP B-TREE" in step] == []


def test_integrators_query_with_the_models(desk: Store, path: Path) -> None:
    """Another program reads a desk by SQLModel alone."""
    with desk.writing() as writer:
        writer.put_user(UserRow("lin", "handler"))
        writer.add_case(case(1, owner="lin"))
        writer.append([stored(case(1).id, 1, "您好")])
    with connected(path) as connection, Session(connection) as session:
        found = session.exec(select(tables.Case).where(tables.Case.owner == "lin")).one()
        event = session.exec(select(tables.Event)).one()
    assert CaseRow(**found.model_dump()) == case(1, owner="lin")
    assert event.body.encode() == stored(case(1).id, 1, "您好").body


def test_a_desk_says_what_it_is(desk: Store, path: Path) -> None:
    """The file's header carries our mark and the version of its schema."""
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA application_id").fetchone() == (migrations.APPLICATION_ID,)
        assert raw.execute("PRAGMA user_version").fetchone() == (migrations.KNOWN,)


def test_the_page_names_every_table_and_column() -> None:
    """`docs/schema.md` has a section per table and a row per column, and nothing that is gone."""
    page = PAGE.read_text(encoding="utf-8")
    sections = dict(re.findall(r"^### `(\w+)`\n(.*?)(?=^##|\Z)", page, re.MULTILINE | re.DOTALL))
    rows = re.compile(r"^\| `(\w+)` \|", re.MULTILINE)
    models = {str(model.__tablename__): columns(model) for model in tables.Table.__subclasses__()}
    assert {name: rows.findall(text) for name, text in sections.items()} == models


def test_the_queries_on_the_page_run(desk: Store, path: Path) -> None:
    """Every query in `docs/schema.md` runs as it stands."""
    queries = re.findall(r"```sql\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert len(queries) >= 4
    with closing(sqlite3.connect(path)) as raw:
        for query in queries:
            raw.execute(query).fetchall()


def test_an_existing_desk_opens_without_the_heavy_libraries(path: Path) -> None:
    """Opening, reading and writing import neither SQLModel nor Alembic nor psycopg."""
    open_store(path, create=True).close()
    code = (
        "import sys; from amends.storage import open_store\n"
        "store = open_store(sys.argv[1])\n"
        "with store.writing() as writer: writer.next_number()\n"
        "with store.reading() as reader: reader.users()\n"
        "store.close()\n"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    )
    command = [sys.executable, "-c", code, str(path)]
    loaded = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    heavy = {"sqlmodel", "sqlalchemy", "alembic", "pydantic", "psycopg"}
    assert heavy & set(loaded) == set()


def grown(place: str | Path) -> None:
    """Make a desk as the first version did, put something into it, and upgrade it."""
    from alembic import command

    with connected(place) as connection:
        command.upgrade(migrations.config(connection), "0001")
        if isinstance(place, Path):
            connection.exec_driver_sql(f"PRAGMA application_id = {migrations.APPLICATION_ID}")
            connection.exec_driver_sql("PRAGMA user_version = 1")
        connection.exec_driver_sql("INSERT INTO meta (name, value) VALUES ('desk', 'old')")
        connection.commit()
    with pytest.raises(StoreNotReady) as told:
        open_store(place)
    assert told.value.code == "older_store"
    upgrade(place)
    with closing(open_store(place)) as store, store.writing() as writer:
        assert writer.meta("desk") == "old"
        assert writer.content(writer.put_content(b"new")) == b"new"
    with connected(place) as connection:
        assert differences(connection) == []


def test_an_older_file_grows(path: Path) -> None:
    """A file of the first version is told apart, upgraded, and keeps what it held."""
    grown(path)


def test_an_older_database_grows(database: str) -> None:
    """A database of the first version is told apart, upgraded, and keeps what it held."""
    grown(database)
