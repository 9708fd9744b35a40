"""What does a question cost a desk in SQLite? Statements sent and steps taken, no milliseconds."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Final, NamedTuple

import pytest

from amends.storage.sql_store.link import Row, Values
from amends.storage.sql_store.sqlite.link import SqliteLink
from amends.storage.sql_store.store import SqlStore
from amends.workflow import Desk
from amends.workflow.record.event import Stored
from amends.workflow.store import CaseQuery, CaseRow, Store

EACH: Final = 10  # steps of SQLite's machine that are counted as one


class Cost(NamedTuple):
    """Statements, and steps of SQLite's machine."""

    statements: int
    steps: int


def few_are(monkeypatch: pytest.MonkeyPatch, few: int) -> None:
    """Have so many cases be few, and pages and windows as large, so that small desks are large."""
    for module in ("narrowing", "choosing", "sql_store.reading"):
        monkeypatch.setattr(f"amends.storage.{module}.FEW", few)
    for name in ("PAGE", "MOST", "NUMBERS"):
        monkeypatch.setattr(f"amends.storage.sql_store.pages.{name}", few)


def cost(desk: Desk, ask: Callable[[Desk], object]) -> Cost:
    """Ask once more than needed, so that nothing is done for the first time, and count."""
    ask(desk)
    with _counting(desk.store) as counted:
        ask(desk)
    return Cost(*counted)


@contextmanager
def _counting(store: Store) -> Generator[list[int]]:
    assert isinstance(store, SqlStore)
    (link,) = store._free
    assert isinstance(link, SqliteLink)
    counted, rows = [0, 0], link.rows

    def step() -> None:
        counted[1] += 1

    def counting(statement: str, values: Values) -> list[Row]:
        counted[0] += 1
        return rows(statement, values)

    link.connection.set_progress_handler(step, EACH)
    link.rows = counting  # type: ignore[method-assign]
    try:
        yield counted
    finally:
        link.connection.set_progress_handler(None, 0)
        del link.rows


def grow(store: Store, cases: int, changed: Callable[[CaseRow], CaseRow] = lambda row: row) -> None:
    """Copy the first case of a desk, its record and its words, until there are so many."""
    with store.reading() as view:
        (row,) = view.cases(CaseQuery(limit=1))
        events, secrets = view.events(row.id), view.secrets(row.id)
    with store.writing() as tx:
        for number in range(row.number + 1, row.number + cases):
            made = changed(row._replace(id=f"C-{number}", number=number, reference=f"R-{number}"))
            tx.add_case(made)
            names = (f'"{row.id}"'.encode(), f'"{made.id}"'.encode())
            tx.append(Stored(made.id, one.seq, one.body.replace(*names)) for one in events)
            tx.keep(one._replace(stream=made.id) for one in secrets)
        tx.put_meta("next_number", str(row.number + cases))
