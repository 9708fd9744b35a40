"""How long does a handler's write take while an import runs elsewhere? `python bench/gate.py`.

A process imports rows as fast as it can; another writes a note to the desk, over and over, with a
pause as a person has. With the gate and without it, in the journals that SQLite offers; beside them
the same writes at a desk where nobody else is, and four processes that only write. Milliseconds of
the wall: they hang on the machine, so both sides stand in one run.
"""

import argparse
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from importing import fill, ours
from measuring import machine

from amends.storage import open_store
from amends.storage.sql_store.sqlite import gate, journal, link, making
from amends.workflow import Desk
from amends.workflow.errors import Busy

GOALS: Final = {"wal": 10, "delete": 15}  # milliseconds, of 99 in 100 writes
JOURNALS: Final = {"delete": "DELETE+EXTRA", "wal": "WAL+FULL"}
PAUSE: Final = 0.01
SUPPOSED: Final[dict[str, Callable[[str, str, Any], Any]]] = {
    "resets_safely": lambda mode, _gated, _is: lambda: mode == "wal",
    "best_mode": lambda mode, _gated, _is: lambda: mode,
    "_opened": lambda _mode, gated, is_: (lambda _: gate.SHUT) if gated == "without" else is_,
}


def suppose(mode: str, gated: str) -> None:
    """Use a journal whatever this library is safe with, and the gate or none."""
    for module, name in ((link, "resets_safely"), (making, "best_mode"), (gate, "_opened")):
        setattr(module, name, SUPPOSED[name](mode, gated, getattr(module, name)))


def writes(desk: str, count: int, pause: float) -> list[float]:
    """Write so many times, and return how long each took; one told that it is locked is -1."""
    took = list[float]()
    with closing(open_store(desk)) as store:
        for number in range(count):
            time.sleep(pause)
            began = time.perf_counter()
            try:
                with store.writing() as tx:
                    tx.put_meta("note", str(number))
            except Busy:
                took.append(-1)
            else:
                took.append((time.perf_counter() - began) * 1e3)
    return took


def child(mode: str, gated: str, what: str, desk: str, count: int) -> None:
    """Import, or write; the times go out one a line."""
    suppose(mode, gated)
    if what == "import":
        ours(str(Path(desk).with_name("rows.csv")), desk)
        return
    pause = 0.0 if what == "race" else PAUSE
    print(*writes(desk, count, pause), sep="\n")


def start(mode: str, gated: str, what: str, desk: Path, count: int) -> "subprocess.Popen[str]":
    """Start one of the processes."""
    command = [sys.executable, __file__, "--child", mode, gated, what, str(desk), str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def measured(mode: str, gated: str, beside: str, folder: Path, count: int) -> list[float]:
    """Return how long writes took, alone, beside an import, or of four that race."""
    desk = folder / f"{mode}-{gated}-{beside}.db"
    with closing(open_store(desk, create=True)) as store:
        Desk(store, actor="li.na")
    if beside == "race":
        four = [start(mode, gated, "race", desk, count) for _ in range(4)]
        return [float(one) for each in four for one in each.communicate()[0].split()]
    importer = start(mode, gated, "import", desk, 0) if beside == "import" else None
    if importer:
        wait_for_rows(desk)
    found = [
        float(one) for one in start(mode, gated, "write", desk, count).communicate()[0].split()
    ]
    if importer:
        importer.kill()
        importer.wait()
    return found


def wait_for_rows(desk: Path) -> None:
    """Wait until the import has begun to land."""
    with closing(sqlite3.connect(desk, timeout=60)) as raw:
        while not raw.execute("SELECT count(*) FROM cases").fetchone()[0]:
            time.sleep(0.05)


def main() -> None:
    """Measure everything in one run and print it as a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--writes", type=int, default=300)
    parser.add_argument("--rows", type=int, default=60_000)
    parser.add_argument("--child", nargs=5, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.child:
        mode, gated, what, desk, count = asked.child
        child(mode, gated, what, desk, int(count))
        return
    print(f"{machine()};", end=" ")
    print(f"a desk made here has {JOURNALS[journal.best_mode()]}\n")
    print("| journal | gate | beside | p50 ms | p99 ms | most ms | told locked | goal |")
    print("|---|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        fill(Path(folder), asked.rows)
        for mode, gated, beside in cases():
            suppose(mode, "with")
            tell(mode, gated, beside, measured(mode, gated, beside, Path(folder), asked.writes))


def cases() -> list[tuple[str, str, str]]:
    """Name what is measured, in its order."""
    return [
        (mode, gated, beside)
        for mode in JOURNALS
        for beside in ("nobody", "import", "race")
        for gated in ("without", "with")
    ]


def tell(mode: str, gated: str, beside: str, found: list[float]) -> None:
    """Print one line of the table."""
    took = sorted(one for one in found if one >= 0) or [float("nan")]
    p50, p99 = (took[min(int(len(took) * part), len(took) - 1)] for part in (0.5, 0.99))
    goal = GOALS[mode] if beside == "import" and gated == "with" else None
    met = "" if goal is None else f"{goal}: {'met' if p99 <= goal else 'missed'}"
    print(
        f"| {JOURNALS[mode]} | {gated} | {beside} | {p50:.1f} | {p99:.1f} | {took[-1]:.1f} |",
        end="",
    )
    print(f" {found.count(-1)} | {met} |", flush=True)


if __name__ == "__main__":
    main()
