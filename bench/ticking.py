"""How long does a tick look for what is due among a million open cases? Beside a bare query.

`python bench/ticking.py [--cases N] [--due N]` makes a desk in SQLite of so many open cases, to
some of which time has done something, and finds these twice in one run: by the store's own query,
in batches as a tick does, and by a bare `sqlite3` that sends the statement by hand. It prints the
machine, versions, seconds and the ratio, and the plan of the query.
"""

import argparse
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from measuring import head, line, machine

from amends.storage import open_store
from amends.workflow import CaseQuery, CaseRow, Desk

NOW: Final = datetime(2026, 11, 30, 8, tzinfo=UTC)
BATCH: Final = 50
FORM: Final = "%Y-%m-%dT%H:%M:%SZ"
FIND: Final = """SELECT id FROM cases WHERE next_change IS NOT NULL AND next_change <= ?
    AND (next_change, number) > (?, ?) ORDER BY next_change, number LIMIT ?"""
COLUMNS: Final = ", ".join(f'"{name}"' for name in CaseRow._fields)
BLANKS: Final = ", ".join("?" * len(CaseRow._fields))


def rows(cases: int, due: int) -> Iterator[CaseRow]:
    """Yield open cases; to the first of them time has done something, the rest is for later."""
    for at in range(cases):
        moment = NOW - timedelta(seconds=at) if at < due else NOW + timedelta(seconds=at)
        yield CaseRow(
            id=f"C-{1001 + at}",
            number=1001 + at,
            reference=f"AM-{at:07d}",
            person="P-0",
            stage="received",
            open=True,
            version=1,
            received_at="2026-11-01T00:00:00Z",
            recorded_at="2026-11-01T00:00:00Z",
            owner="li.na",
            next_due=moment.strftime(FORM),
            next_due_kind="progress",
            next_change=moment.strftime(FORM),
        )


def fill(path: Path, cases: int, due: int) -> None:
    """Make the desk, and put the cases into it as they would stand there."""
    store = open_store(path, create=True)
    Desk(store, actor="li.na")
    store.close()
    with sqlite3.connect(path) as raw:
        raw.execute("INSERT INTO people (id) VALUES ('P-0')")
        raw.executemany(f"INSERT INTO cases ({COLUMNS}) VALUES ({BLANKS})", rows(cases, due))  # noqa: S608
    raw.close()


def by_hand(path: Path) -> int:
    """Find what is due with the statement alone, a batch at a time."""
    raw, found, last = sqlite3.connect(path), 0, ("", 0)
    while True:
        ids = raw.execute(FIND, (NOW.strftime(FORM), *last, BATCH)).fetchall()
        if not ids:
            raw.close()
            return found
        found += len(ids)
        last = raw.execute("SELECT next_change, number FROM cases WHERE id = ?", ids[-1]).fetchone()


def by_store(path: Path) -> int:
    """Find what is due as a tick does, a batch at a time, by the store's own query."""
    store, found = open_store(path), 0
    with store.reading() as view:
        query = CaseQuery(waking=NOW.strftime(FORM), order="change", limit=BATCH)
        total = view.count(query)
        while found < total:
            found += len(view.cases(query))
    store.close()
    return found


def timed(work: Callable[[Path], int], path: Path) -> tuple[int, float]:
    """Return what was found, and the least seconds of five rounds."""
    best, found = float("inf"), 0
    for _ in range(5):
        began = time.perf_counter()
        found = work(path)
        best = min(best, time.perf_counter() - began)
    return found, best


def main() -> None:
    """Make the desk, find twice, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=1_000_000)
    parser.add_argument("--due", type=int, default=10_000)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "desk.db"
        fill(path, asked.cases, asked.due)
        ours, floor = timed(by_store, path), timed(by_hand, path)
    print(f"{machine()}; {asked.cases:,} open cases, {asked.due:,} due")
    head("", "found", "s", "times the floor")
    for name, (found, seconds) in (("the store", ours), ("bare sqlite3", floor)):
        line(name, f"{found:,}", f"{seconds:.3f}", f"{seconds / floor[1]:.1f}")


if __name__ == "__main__":
    main()
