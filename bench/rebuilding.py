"""What does it cost to make all rows and marks anew from the record? Beside reading it barely.

`python bench/rebuilding.py [--cases N]` fills a practice desk, puts it into SQLite, and four sides
take turns in one run: a bare `sqlite3` that fetches every event, one that also reads its JSON, one
that puts what it read into a dictionary a case and so folds as little as can be, and
`Desk.rebuild`, which reads the record, the rows and the marks, folds every case, and compares. It
prints microseconds of CPU an event, and what each takes beyond reading. Then every row is spoilt
and made anew, and must be what stood there.
"""

import argparse
import json
import sqlite3
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from measuring import machine

from amends.storage import open_store
from amends.workflow import CaseQuery, CaseRow, Desk, Store
from amends.workflow.practice import fill

NOW: Final = datetime(2026, 3, 1, 8, tzinfo=UTC)
EVENTS: Final = "SELECT stream, seq, body FROM events ORDER BY stream, seq"
SPOIL: Final = """UPDATE cases SET stage = 'received', open = TRUE, owner = NULL, feeling = NULL,
    next_due = NULL, next_change = NULL, recorded_at = received_at, version = version + 7"""


def fetched(path: Path) -> int:
    """Fetch every event."""
    with closing(sqlite3.connect(path)) as raw:
        return sum(1 for _ in raw.execute(EVENTS))


def parsed(path: Path) -> int:
    """Fetch every event and read its JSON."""
    with closing(sqlite3.connect(path)) as raw:
        return sum(1 for *_, body in raw.execute(EVENTS) if json.loads(body))


def folded(path: Path) -> int:
    """Fetch every event, read its JSON, and let a dictionary a case hold what was said last."""
    facts, count = dict[str, object](), 0
    with closing(sqlite3.connect(path)) as raw:
        for _, seq, body in raw.execute(EVENTS):
            event = json.loads(body)
            facts = {} if seq == 1 else facts
            facts.update(event["data"])
            facts.update((region, target) for region, _, target in event["changes"])
            count += 1
    return count


def compared(path: Path) -> int:
    """Compare every row and mark with the record."""
    with closing(open_store(path)) as store:
        made = Desk(store, actor="li.na").rebuild(dry_run=True)
    if made.rows or made.marked or made.unreadable:
        raise SystemExit(f"not what stood there: {made}")
    return made.events


def least(work: Callable[[Path], int], path: Path, best: float) -> tuple[float, int]:
    """Do it once, and return the least CPU seconds so far with how many events there were."""
    began = time.process_time()
    count = work(path)
    return min(best, time.process_time() - began), count


def rows(store: Store) -> Sequence[CaseRow]:
    """Return every row as it stands."""
    with store.reading() as view:
        return [*view.cases(CaseQuery())]


def spoilt_and_mended(path: Path) -> tuple[int, float]:
    """Spoil every row, make all anew, and see that it is what stood there."""
    with closing(open_store(path)) as store:
        before = rows(store)
        with closing(sqlite3.connect(path)) as raw, raw:
            raw.execute(SPOIL)
        began = time.process_time()
        made = Desk(store, actor="li.na").rebuild()
        took = time.process_time() - began
        if rows(store) != before or made.rows != len(before):
            raise SystemExit("not what stood there")
    return made.rows, took


def main() -> None:
    """Make the desk, let the sides take turns, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=600)
    parser.add_argument("--rounds", type=int, default=5)
    asked = parser.parse_args()
    sides = {
        "fetching": fetched,
        "fetching, and JSON": parsed,
        "the same, and a dictionary a case": folded,
        "`Desk.rebuild`": compared,
    }
    best, count = dict.fromkeys(sides, float("inf")), 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "desk.db"
        with closing(open_store(path, create=True, practice=True)) as store:
            fill(store, now=NOW, cases=asked.cases)
        for _ in range(asked.rounds):
            for name, work in sides.items():
                best[name], found = least(work, path, best[name])
                count = found if work is compared else count
        mended, took = spoilt_and_mended(path)
    print(f"{machine()}; {asked.cases:,} cases, {count:,} events")
    print("| | µs an event | beyond reading |\n|---|---|---|")
    floor = best["fetching, and JSON"]
    for name, seconds in best.items():
        beyond = f"{1e6 * (seconds - floor) / count:.1f}" if seconds > floor else ""
        print(f"| {name} | {1e6 * seconds / count:.1f} | {beyond} |")
    each = 1e6 * took / count
    print(f"| spoilt, made anew and written: {mended} rows, equal to before | {each:.1f} | |")


if __name__ == "__main__":
    main()
