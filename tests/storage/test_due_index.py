"""The queue and the tick read what is due by an index: one statement, and nothing is sorted."""

import subprocess
import sys
from pathlib import Path

import pytest

from amends.storage.sql_store.sqlite.link import SqliteLink
from amends.workflow import Desk, Store

Sent = list[tuple[str, dict[str, object]]]


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> Sent:
    """Collect every statement that asks for cases."""
    found: Sent = []
    rows = SqliteLink.rows

    def collecting(self: SqliteLink, statement: str, values: dict[str, object]) -> object:
        if "FROM cases" in statement:
            found.append((statement, dict(values)))
        return rows(self, statement, values)

    monkeypatch.setattr(SqliteLink, "rows", collecting)
    return found


def plan_of(store: Store, statement: str, values: dict[str, object]) -> str:
    """Return how SQLite answers a statement."""
    with store.reading() as view:
        steps = view._link.rows(f"EXPLAIN QUERY PLAN {statement}", values)  # type: ignore[attr-defined]
    return " ".join(str(step[-1]) for step in steps)


def desk_of(store: Store) -> Desk:
    """Receive a few complaints."""
    desk = Desk(store, actor="li.na")
    for number in range(5):
        desk.receive(customer=f"C {number}", channel="phone", words="Charged twice.")
    return desk


def test_the_queue_is_one_statement_by_index(desk: Store, sent: Sent) -> None:
    """What is due next, of the whole desk, comes in order out of the index, once."""
    made = desk_of(desk)
    sent.clear()
    assert len(made.queue()) == 5
    ((statement, values),) = sent
    plan = plan_of(desk, statement, values)
    assert "ix_cases_open_next_due_number" in plan
    assert "TEMP B-TREE" not in plan


def test_a_tick_finds_what_is_due_by_index(desk: Store, sent: Sent) -> None:
    """To which cases time has done something comes in order out of an index of its own."""
    made = desk_of(desk)
    sent.clear()
    made.tick()
    looked = [one for one in sent if "next_change <=" in one[0]]
    assert len(looked) == 1
    plan = plan_of(desk, *looked[0])
    assert "ix_cases_next_change_number" in plan
    assert "TEMP B-TREE" not in plan


def test_no_answer_imports_the_package_of_holidays() -> None:
    """What is due is known without the package, which takes longer to import than to answer."""
    asks = """
import sys
from amends.workflow import Desk, MemoryStore
desk = Desk(MemoryStore(), actor="li.na")
desk.set_policy("packs", "service cn-telecom uk-fca")
case = desk.receive(customer="C", channel="phone", words="Twice.").id
desk.queue(), desk.clocks(case), desk.due("cn-market.acceptance", "2026-09-30"), desk.tick()
print("holidays" in sys.modules, "tomllib" in sys.modules)
"""
    done = subprocess.run(
        [sys.executable, "-c", asks], capture_output=True, text=True, check=True, cwd=Path.cwd()
    )
    assert done.stdout.split() == ["False", "False"]
