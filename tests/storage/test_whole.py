"""A desk that goes out of one kind of store comes into another as it was."""

import io
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from amends.storage import open_store
from amends.workflow import CaseQuery, Desk, Store
from amends.workflow.practice import fill

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Name a place for a desk in each kind of database."""
    if request.param == "sqlite":
        return str(tmp_path / "desk.db")
    database: str = request.getfixturevalue("database")
    return database


@pytest.fixture
def heir(url: str) -> Iterator[Store]:
    """Make an empty practice desk there."""
    with closing(open_store(url, create=True, practice=True)) as store:
        yield store


@pytest.fixture(scope="module")
def origin() -> Store:
    """Fill a practice desk in memory, which is only read."""
    store = open_store("memory:", create=True, practice=True)
    fill(store, now=NOW, actor="li.na")
    return store


def everything(store: Store) -> list[object]:
    """Read all that a desk has of its cases."""
    with store.reading() as view:
        rows = view.cases(CaseQuery())
        return [
            (row, view.events(row.id), sorted(view.secrets(row.id), key=lambda one: one[2:4]))
            for row in rows
        ]


def exported(store: Store) -> str:
    """Export a desk as JSON lines."""
    target = io.StringIO(newline="")
    Desk(store, actor="li.na", clock=lambda: NOW).export(target, format="jsonl")
    return target.getvalue()


def test_from_store_to_store(origin: Store, heir: Store) -> None:
    """From memory into a database and back: rows, events, vault and numbers are the same."""
    last = open_store("memory:", create=True, practice=True)
    for source, target in ((origin, heir), (heir, last)):
        desk = Desk(target, actor="li.na", clock=lambda: NOW)
        found = desk.import_file(io.BytesIO(exported(source).encode()))
        assert (found.landed, found.unproved) == (60, ())
        assert everything(target) == everything(origin)
        assert desk.verify().ok
        with target.reading() as view:
            assert view.meta("next_number") == "1061"
    assert desk.receive(customer="Li", channel="web", words="New.").id == "C-1061"


def test_a_second_import_adds_nothing(heir: Store) -> None:
    """Whatever store it is, what is there already is known by its bytes."""
    origin = open_store("memory:", create=True, practice=True)
    fill(origin, now=NOW, actor="li.na", cases=6)
    text = exported(origin).encode()
    desk = Desk(heir, actor="li.na", clock=lambda: NOW)
    assert desk.import_file(io.BytesIO(text)).landed == 6
    before = everything(heir)
    again = desk.import_file(io.BytesIO(text))
    assert (again.landed, again.already_there) == (0, 6)
    assert everything(heir) == before
