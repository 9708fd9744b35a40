"""A query means the same cases in memory, in SQLite and in PostgreSQL, and to a plain filter."""

import pytest

from amends.workflow.query.resolving import conditions
from amends.workflow.record.event import Secret
from amends.workflow.store import (
    CaseQuery,
    CaseRow,
    MemoryStore,
    Store,
    UserRow,
    listed,
    passages,
)

from ..workflow.query.queries import (
    FRAME,
    PEOPLE,
    drawing,
    means,
    some_query,
    some_row,
    some_secrets,
)
from .contract import numbers, stored
from .counting_steps import few_are

ROWS = 80
QUERIES = 300  # each kind of condition has come up within the first hundred


@pytest.fixture(scope="module")
def said() -> dict[CaseRow, list[Secret]]:
    """Draw cases at random, each with what was said about it."""
    rng = drawing(11)
    rows = [some_row(rng, 1000 + number)._replace(source_key=str(number)) for number in range(ROWS)]
    return {row: some_secrets(rng, row) for row in rows}


def fill(store: Store, said: dict[CaseRow, list[Secret]]) -> None:
    """Put the cases into a store."""
    with store.writing() as writer:
        for name in PEOPLE:
            writer.put_user(UserRow(name, "handler"))
        for row, secrets in said.items():
            writer.add_case(row)
            last = max(one.seq for one in secrets)
            writer.append(stored(row.id, seq) for seq in range(1, last + 1))
            writer.keep(secrets)


def in_due_order(said: dict[CaseRow, list[Secret]], meant: list[int]) -> list[CaseRow]:
    """Put the cases that are meant in the order of the queue."""
    rows = (row for row in said if row.number in meant)
    return sorted(rows, key=lambda row: (row.next_due or "9999", row.number))


@pytest.mark.parametrize("kind", ["memory", "desk", "desk of many", "pg_desk", "pg_desk of many"])
def test_every_store_means_what_a_plain_filter_says(
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
    said: dict[CaseRow, list[Secret]],
    kind: str,
) -> None:
    """Random queries over random cases choose and count exactly the cases they should.

    Where five are many, lists come in pages, and are found on every way that there is.
    """
    kind, _, many = kind.partition(" ")
    if many:
        few_are(monkeypatch, 5)
    store = MemoryStore() if kind == "memory" else request.getfixturevalue(kind)
    fill(store, said)
    some_after = sorted(row.number for row in said)[ROWS // 2]
    rng, some, none = drawing(13), 0, 0
    with store.reading() as reader:
        for _ in range(QUERIES):
            query = some_query(rng)
            meant = [
                row.number
                for row, secrets in said.items()
                if means(query, row, [one.text for one in passages(row, secrets)])
            ]
            asked = CaseQuery(where=conditions(query, FRAME))
            assert numbers([*reader.cases(asked)]) == meant, query
            assert reader.count(asked) == len(meant)
            page = asked._replace(order="newest", limit=3)
            assert numbers([*reader.cases(page)]) == meant[::-1][:3]
            assert [*reader.listed(page)] == [*map(listed, reader.cases(page))]
            behind = page._replace(after=some_after)
            assert (
                numbers([*reader.cases(behind)])
                == [number for number in meant[::-1] if number < some_after][:3]
            )
            due = asked._replace(order="due", limit=9)
            assert [*reader.cases(due)] == in_due_order(said, meant)[:9]
            some, none = some + bool(meant), none + (not meant)
    assert some > QUERIES / 3
    assert none > QUERIES / 10
