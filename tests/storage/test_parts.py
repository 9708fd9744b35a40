"""Parts of a transaction: a statement that fails in one is taken back with it, and only with it."""

import pytest

from amends.storage.sql_store.sqlite.link import SqliteLink
from amends.storage.sql_store.writing import Writing
from amends.workflow.errors import AmendsError
from amends.workflow.record.event import Secret
from amends.workflow.store import Store, Writer

from .contract import stored

TWICE = [Secret("p", "a", 1, "words", "said", bytes(32))] * 2
KINDS = pytest.mark.parametrize("kind", ["desk", "pg_desk"])


def say_twice(writer: Writer) -> None:
    """Put the same value into the vault twice, which no database lets happen."""
    writer.append([stored("a", 1)])
    writer.keep(TWICE)


@KINDS
def test_a_statement_that_fails_goes_with_its_part(
    request: pytest.FixtureRequest, kind: str
) -> None:
    """What the others wrote is committed, though a statement failed in between."""
    store: Store = request.getfixturevalue(kind)
    with store.writing() as writer:
        writer.put_meta("before", "1")
        with pytest.raises(AmendsError), writer.part():
            say_twice(writer)
        with writer.part():
            writer.append([stored("a", 1, "anew")])
    with store.reading() as view:
        assert view.meta("before") == "1"
        assert view.events("a") == [stored("a", 1, "anew")]
        assert view.secrets("a") == []


@KINDS
def test_a_part_cannot_end_well_after_a_statement_failed(
    request: pytest.FixtureRequest, kind: str
) -> None:
    """Whoever passes over the error of a statement hears of it at the end of the part."""
    store: Store = request.getfixturevalue(kind)
    with store.writing() as writer:
        with pytest.raises(AmendsError) as told, writer.part():
            _pass_over(writer)
        assert told.value.code != "first"
    with store.reading() as view:
        assert view.streams() == []


def _pass_over(writer: Writer) -> None:
    with pytest.raises(AmendsError):
        say_twice(writer)


def test_no_part_begins_where_the_transaction_has_ended(desk: Store) -> None:
    """SQLite may end a transaction by itself: nothing is then written that would stay alone."""
    with pytest.raises(AmendsError):
        _end_and_go_on(desk)
    with desk.reading() as view:
        assert view.meta("before") is None
        assert view.meta("alone") is None


def _end_and_go_on(store: Store) -> None:
    """Have the transaction end by a failing statement, pass over that, and try two parts."""
    with store.writing() as writer:
        assert isinstance(writer, Writing)
        assert isinstance(writer._link, SqliteLink)
        writer.put_meta("before", "1")
        writer._link.connection.execute("ROLLBACK")
        with pytest.raises(AmendsError):
            writer._link.change("UPDATE nothing SET none = 1", {})
        for _ in range(2):
            with pytest.raises(AmendsError), writer.part():
                writer.put_meta("alone", "1")
