"""What lists show can be made anew from the record, in every kind of store, and equals it."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from amends.storage.sql_store.reading import Reading
from amends.workflow import CaseRow, Desk, MemoryStore, NotAllowed
from amends.workflow.desk.opening import policy_of
from amends.workflow.desk.proving import rebuilding
from amends.workflow.errors import ChangedMeanwhile
from amends.workflow.practice import fill
from amends.workflow.store import CaseQuery, Store

NOW = datetime(2026, 3, 1, 8, tzinfo=UTC)
KINDS = ("memory", "desk", "pg_desk")
SPOILT: dict[str, Any] = {
    "stage": "closed",
    "open": False,
    "feeling": None,
    "owner": None,
    "next_due": "2001-01-01T00:00:00Z",
    "next_change": None,
    "channel": "fax",
    "recorded_at": "2001-01-01T00:00:00Z",
    "cause": "price",
}
RECORDED = frozenset(CaseRow._fields) - {
    *("id", "number", "reference", "person"),
    *("source", "source_key", "source_digest", "external_ref"),
}


@pytest.fixture(params=KINDS)
def worked(request: pytest.FixtureRequest) -> Store:
    """Hand over a desk of each kind with eight worked cases; one has a refusal, one has ended."""
    kind = request.param
    store: Store = MemoryStore(practice=True) if kind == "memory" else request.getfixturevalue(kind)
    if kind != "memory":
        with store.writing() as tx:
            tx.put_meta("practice", "yes")
    fill(store, now=NOW, cases=8)
    return store


def desk_of(store: Store, actor: str = "li.na") -> Desk:
    """Open the desk as somebody."""
    return Desk(store, actor=actor, clock=lambda: NOW)


def rows(store: Store) -> Sequence[CaseRow]:
    """Return every row as it stands."""
    with store.reading() as view:
        return list(view.cases(CaseQuery()))


def spoil(store: Store, **values: Any) -> None:
    """Change rows behind the back of the record."""
    with store.writing() as tx:
        for row in tx.cases(CaseQuery(limit=3)):
            tx.case(row.id)
            tx.put_case(row._replace(**values), expected=row.version)


def test_what_stood_there_follows_from_the_record(
    worked: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing differs, so no transaction that writes is begun at all."""
    before, desk = rows(worked), desk_of(worked)
    monkeypatch.setattr(type(worked), "writing", None)
    made = desk.rebuild()
    assert (made.cases, made.rows, made.marked, made.names) == (8, 0, 0, {})
    assert made.events == sum(len(desk.log(row.id)) for row in before)
    assert rows(worked) == before


def test_what_was_changed_is_made_anew(worked: Store) -> None:
    """Each column that the record knows comes back; a dry run tells of it and writes nothing."""
    before = rows(worked)
    spoil(worked, **SPOILT)
    spoilt, desk = rows(worked), desk_of(worked)
    told = desk.rebuild(dry_run=True)
    assert rows(worked) == spoilt
    pairs = [*zip(before, spoilt, strict=True)]
    counts = {name: sum(getattr(a, name) != getattr(b, name) for a, b in pairs) for name in SPOILT}
    assert told.rows == sum(one != other for one, other in pairs) == 3
    assert told.names == {name: count for name, count in counts.items() if count}
    assert desk.rebuild() == told
    assert rows(worked) == before
    assert desk.rebuild().rows == 0


def test_a_version_that_was_changed_comes_back(worked: Store) -> None:
    """Though writing compares it: with what stands in the row, as it was read just before."""
    before = rows(worked)
    spoil(worked, version=99)
    assert desk_of(worked).rebuild().names == {"version": 3}
    assert rows(worked) == before


def test_each_column_is_known_by_the_record_or_by_the_row_alone(worked: Store) -> None:
    """What is not said to be the row's own comes out of the record, whatever stood there."""
    with worked.reading() as view:
        engine, policy = desk_of(worked)._engine, policy_of(view)
        for row in view.cases(CaseQuery()):
            events = [one.event() for one in view.events(row.id)]
            nothing: dict[str, Any] = dict.fromkeys(RECORDED)
            blank = row._replace(**nothing)
            assert rebuilding.followed(engine, blank, events, policy) == row


@pytest.mark.parametrize("kind", ["desk", "pg_desk"])
def test_marks_that_were_lost_are_made_anew(request: pytest.FixtureRequest, kind: str) -> None:
    """Of two cases they are gone, two are told, and all are there again."""
    store: Store = request.getfixturevalue(kind)
    desk = Desk(store, actor="li.na")
    for _ in range(3):
        desk.receive(customer="Chen Li", channel="phone", words="Charged twice.")
    with store.reading() as view:
        before = [view.marks(one) for one in view.streams()]
    with store.writing() as tx:
        tx._change("DELETE FROM marks WHERE stream > 'C-1001'")  # type: ignore[attr-defined]
    made = desk.rebuild(dry_run=True)
    assert (made.rows, made.marked) == (0, 2)
    assert desk.rebuild() == made
    with store.reading() as view:
        assert [view.marks(one) for one in view.streams()] == before
    assert desk.rebuild().marked == 0


def test_a_history_that_cannot_be_read_leaves_its_case_as_it_is(desk: Store, path: Path) -> None:
    """It is named, the others are made anew, and nothing is guessed."""
    one = Desk(desk, actor="li.na")
    for _ in range(2):
        one.receive(customer="Chen Li", channel="phone", words="Charged twice.")
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("DROP TRIGGER events_stay")
        raw.execute("UPDATE events SET body = '{' WHERE stream = 'C-1001'")
        raw.execute("UPDATE cases SET stage = 'closed'")
    made = one.rebuild()
    assert made.unreadable == ("C-1001",)
    assert [row.stage for row in rows(desk)] == ["closed", "received"]


def test_an_auditor_makes_nothing_anew() -> None:
    """Whoever only reads is refused, also for a rehearsal."""
    store = MemoryStore()
    Desk(store, actor="li.na").add_user("ai.li", "auditor")
    for dry_run in (False, True):
        with pytest.raises(NotAllowed):
            Desk(store, actor="ai.li").rebuild(dry_run=dry_run)


def test_whoever_writes_meanwhile_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """A row that somebody else was faster to write is looked at again, a few times."""
    store = MemoryStore(practice=True)
    fill(store, now=NOW, cases=3)
    spoil(store, stage="closed")
    put, faster = rebuilding._put, iter([True, True])

    def late(engine: Any, tx: Any, case: str, *known: Any) -> None:
        if next(faster, False):
            raise ChangedMeanwhile("changed_meanwhile", case=case, expected=1, version=2)
        put(engine, tx, case, *known)

    monkeypatch.setattr(rebuilding, "_put", late)
    desk = desk_of(store)
    assert desk.rebuild().rows > 0
    assert desk.rebuild().rows == 0
    faster = iter([True] * rebuilding.TRIES)
    spoil(store, stage="closed")
    with pytest.raises(ChangedMeanwhile):
        desk.rebuild()


@pytest.mark.parametrize("worked", KINDS[1:], indirect=True)
def test_records_are_read_a_page_at_a_time(worked: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the record nor the marks of a case are asked for by themselves."""
    spoil(worked, **SPOILT)
    for name in ("events", "latest", "marks"):
        monkeypatch.setattr(Reading, name, None)
    assert desk_of(worked).rebuild().rows == 3
    assert desk_of(worked).rebuild().rows == 0


def test_marks_of_many_are_those_of_each(worked: Store) -> None:
    """In whatever order they are asked for; of nobody there are none."""
    with worked.reading() as view:
        asked = [*reversed(view.streams()), "nobody's"]
        found = view.marks_of(asked)
        assert found == {one: [*view.marks(one)] for one in asked}
        assert sum(map(len, found.values())) > len(asked)
        assert view.marks_of([]) == {}
