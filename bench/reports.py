"""What does `report month` over many cases cost? Beside the plain SQL that yields its figures.

`python bench/reports.py [--cases N]` makes a desk of so many cases, all of which
came in within one month and went most of their way in it, and asks for that month's report twice in
one run: by `Desk.report`, and by a bare driver that sends the same questions' statements by hand
and keeps the rows. It prints the machine, versions, seconds, the ratio and the peak of memory of
each, each in a process of its own.
"""

import argparse
import random
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from measuring import head, line, machine

from amends.storage import open_store
from amends.storage.counting import COUNTING, PUT_MARK
from amends.workflow import CaseRow, Desk
from amends.workflow.desk.reporting import period_of
from amends.workflow.desk.reporting.period import before
from amends.workflow.store.marks import Mark, Question, Span

MONTH: Final = datetime(2026, 10, 1, tzinfo=UTC)
ZONE: Final = "Asia/Shanghai"
HOUR: Final = 3600
STAGES: Final = ("inquired", "clarified", "proposed", "accepted", "fulfilled", "closed")
MOVES: Final = ("inquire", "clarify", "propose", "accept", "fulfil", "close")
COLUMNS: Final = ", ".join(f'"{name}"' for name in CaseRow._fields)
BLANKS: Final = ", ".join("?" * len(CaseRow._fields))


def row(number: int, pick: random.Random) -> CaseRow:
    """Return a case as it stands in the list."""
    return CaseRow(
        id=f"C-{number}",
        number=number,
        reference=f"AM-{number:07d}",
        person="P-0",
        stage="closed",
        open=False,
        version=12,
        received_at="2026-10-02T00:00:00Z",
        recorded_at="2026-10-02T00:00:00Z",
        cause=pick.choice(("price", "quality", "service")),
        detail=pick.choice(("billing", "tariff", None)),
    )


BETWEEN: Final = {  # what stands between the stages of a case
    "clarified": (("found", "yes", "", 0), ("fault", "breach", "", 0), ("did", "", "approve", 0)),
    "accepted": (("agreed", "given", "consent", 0),),
    "closed": (("ended", "fulfilled", "", 0),),
}
REFUSED, LATE, WITHDRAWN = 0.4, 0.3, 0.1  # how often
GONE: Final = (
    ("asked", "other_route", "", 0),
    ("stage", "withdrawn", "withdraw", 0),
    ("ended", "withdrawn", "", 0),
)
Said = tuple[str, str, str, int]


def marks(number: int, pick: random.Random) -> Iterator[Mark]:
    """Yield the marks of one case, as a case of the demo desk has them: about sixteen."""
    stream, at = f"C-{number}", int(MONTH.timestamp()) + pick.randrange(25 * 24 * HOUR)
    first: tuple[Said, ...] = (
        ("received", "phone", "", 60),
        ("rule", "service", "", 0),
        ("feeling", "", "", pick.randrange(1, 5)),
    )
    for part, said in enumerate(first):
        yield Mark(stream, 1, part, at, *said)
    for seq, said in enumerate(steps(pick, at), 2):
        at += pick.randrange(8 * HOUR)
        yield Mark(stream, seq, 0, at, *said)


def steps(pick: random.Random, at: int) -> Iterator[Said]:
    """Yield what happens to a case after its receipt, up to a stage by chance."""
    yield from (("talk", "phone", "", 0), ("feeling", "", "", pick.randrange(4)))
    if pick.random() < LATE:
        yield "missed", "progress", "", at
    if pick.random() < WITHDRAWN:
        yield from GONE
        return
    for stage, move in zip(STAGES[: pick.randrange(2, 7)], MOVES, strict=False):
        if pick.random() < REFUSED:
            yield "refused", pick.choice(("restated", "own_words")), move, 0
        yield "stage", stage, move, 0
        yield from BETWEEN.get(stage, ())


def fill(path: Path, cases: int) -> int:
    """Make the desk, and put the cases into it as they would stand there."""
    store = open_store(path, create=True)
    Desk(store, actor="li.na")
    store.close()
    pick = random.Random(7)  # noqa: S311 - the same desk every time
    with sqlite3.connect(path) as raw:
        raw.execute("INSERT INTO people (id) VALUES ('P-0')")
        for number in range(1001, 1001 + cases):
            raw.execute(f"INSERT INTO cases ({COLUMNS}) VALUES ({BLANKS})", row(number, pick))  # noqa: S608
            raw.executemany(PUT_MARK, [one._asdict() for one in marks(number, pick)])
    count = int(raw.execute("SELECT count(*) FROM marks").fetchone()[0])
    raw.close()
    return count


def ours(path: Path) -> int:
    """Ask for the report of the month."""
    store = open_store(path)
    found = Desk(store, actor="li.na").report("month", at=(MONTH + timedelta(days=9)))
    store.close()
    return found.volume.received


ASKED: Final[tuple[tuple[Question, ...], ...]] = (  # of the month, and of the three before
    tuple(COUNTING),
    ("channels", "kinds", "attributed"),
    ("channels", "kinds"),
    ("channels", "kinds"),
)


def floor(path: Path) -> int:
    """Send what the report asks by hand: the month, and its topics for the three before."""
    month = period_of("month", MONTH + timedelta(days=9), ZONE)
    raw, rows = sqlite3.connect(path), 0
    for back, asked in enumerate(ASKED):
        period = before(month, back) if back else month
        since, until = period.seconds
        bounds = Span(since, until, near=24 * HOUR, after=24 * HOUR, late=24 * HOUR)
        rows += sum(len(raw.execute(COUNTING[one], bounds._asdict()).fetchall()) for one in asked)
    raw.close()
    return rows


def child(which: str, path: Path) -> None:
    """Do one of the two a few times, and print the least seconds and the peak of memory."""
    work, best, found = {"ours": ours, "floor": floor}[which], float("inf"), 0
    for _ in range(3):
        began = time.perf_counter()
        found = work(path)
        best = min(best, time.perf_counter() - began)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(found, best, peak)


def main() -> None:
    """Make the desk, report twice, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=100_000)
    parser.add_argument("--child", nargs=2, metavar=("WHICH", "PATH"), help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.child:
        child(asked.child[0], Path(asked.child[1]))
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "desk.db"
        count = fill(path, asked.cases)
        told: dict[str, list[str]] = {}
        for which in ("ours", "floor"):
            command = [sys.executable, __file__, "--child", which, str(path)]
            done = subprocess.run(command, check=True, capture_output=True, text=True)
            told[which] = done.stdout.split()
    print(f"{machine()}; {asked.cases:,} cases, {count:,} marks")
    head("", "s", "times the floor", "peak MB")
    least = float(told["floor"][1])
    for name, which in (("`Desk.report`", "ours"), ("bare sqlite3", "floor")):
        _, seconds, peak = told[which]
        line(name, f"{float(seconds):.2f}", f"{float(seconds) / least:.1f}", f"{float(peak):.0f}")


if __name__ == "__main__":
    main()
