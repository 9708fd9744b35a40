"""What does one step of a persisted case cost? Beside a script by hand, and SQLModel.

`python bench/advancing.py [--cases N] [--rounds N] [--folder DIR] [--log]` makes a desk of received
cases, and takes nine legal steps in each, one transaction a step, four ways in the same run: by
`Desk`, which judges, reckons clocks and marks; by `Desk` whose caller looks at the case that each
step hands out, which draws it; by a script with `sqlite3` that writes the same rows with the same
hashes and settings, and knows beforehand what to write; and by SQLModel with a `transitions`
machine a case. `--log` uses a write-ahead log also where this library of SQLite would be kept from
it. Each contestant is a process of its own; the best of the rounds counts. It prints steps a
second, CPU time, the middle and the 99th percentile, and the ratios.
"""

import argparse
import json
import pickle
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from advance_peers import Take, by_hand, with_sqlmodel
from measuring import machine, versions
from steps import ACTOR, STEPS, Written, make, written

from amends.storage import open_store
from amends.storage.sql_store.sqlite import journal, link, making
from amends.workflow import CaseView, Desk


def with_desk(path: Path) -> Callable[[Written], CaseView]:
    """Return a step as `Desk` takes it, with all that it does."""
    desk, given = Desk(open_store(path), actor=ACTOR), dict(STEPS)
    return lambda one: desk.do(one.case, one.name, **given[one.name])


def with_look(path: Path) -> Take:
    """Return the same step, whose case is looked at: what it hands out is drawn only then."""
    step = with_desk(path)
    return lambda one: step(one).stage


WAYS: Final = {
    "Desk": with_desk,
    "Desk, seen": with_look,
    "by hand": by_hand,
    "SQLModel": with_sqlmodel,
}


class Cost(NamedTuple):
    """What steps cost one of the contestants, in microseconds."""

    wall: float
    cpu: float
    middle: float
    worst: float  # 99 of 100 are faster


def with_log() -> None:
    """Use a write-ahead log, as with a library whose log is safe."""
    for module, name in (
        (making, "best_mode"),
        (link, "resets_safely"),
        (journal, "resets_safely"),
    ):
        setattr(module, name, lambda *_: "wal")  # which is true as well


def run(way: str, path: Path, work: Path) -> Cost:
    """Take all steps one way; the first case only warms up."""
    steps: Sequence[Written] = pickle.loads(work.read_bytes())  # noqa: S301 - our own file
    take, took = WAYS[way](path), list[float]()
    for one in steps[: len(STEPS)]:
        take(one)
    began = time.process_time()
    for one in steps[len(STEPS) :]:
        at = time.perf_counter()
        take(one)
        took.append(time.perf_counter() - at)
    cpu, took = time.process_time() - began, sorted(took)
    figures = (sum(took) / len(took), cpu / len(took), took[len(took) // 2], _ninety_nine(took))
    return Cost(*(1e6 * one for one in figures))


def _ninety_nine(took: Sequence[float]) -> float:
    return took[min(len(took) * 99 // 100, len(took) - 1)]


def measured(way: str, folder: Path, *options: str) -> Cost:
    """Take the steps in a process of its own, in a copy of the desk."""
    path = folder / "own.db"
    shutil.copy(folder / "desk.db", path)
    command = (sys.executable, __file__, "--run", way, "--folder", str(folder), *options)
    told = subprocess.run(command, capture_output=True, check=True, text=True)
    for one in folder.glob("own.db*"):
        one.unlink()
    return Cost(*json.loads(told.stdout))


def show(costs: dict[str, list[Cost]], mode: str) -> None:
    """Print a table: the best of the rounds of each."""
    best = {way: Cost(*map(min, zip(*rounds, strict=True))) for way, rounds in costs.items()}
    print(f"{machine()}, {mode}\n{versions(['transitions', 'sqlmodel', 'SQLAlchemy'])}")
    print(
        f"{'':10} {'steps/s':>8} {'CPU us':>7} {'p50 us':>7} {'p99 us':>7}"
        f" {'of hand':>8} {'CPU':>5}"
    )
    hand = best["by hand"]
    for way, one in best.items():
        print(
            f"{way:10} {1e6 / one.wall:8.0f} {one.cpu:7.0f} {one.middle:7.0f} {one.worst:7.0f}"
            f" {hand.wall / one.wall:8.2f} {hand.cpu / one.cpu:5.2f}"
        )


def main() -> None:
    """Measure all of them, in turn."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--cases", type=int, default=40)
    asked.add_argument("--rounds", type=int, default=5)
    asked.add_argument("--folder", type=Path)
    asked.add_argument("--log", action="store_true")
    asked.add_argument("--run", choices=WAYS)
    said = asked.parse_args()
    if said.log:
        with_log()
    if said.run:
        print(json.dumps(run(said.run, said.folder / "own.db", said.folder / "work")))
        return
    with tempfile.TemporaryDirectory(dir=said.folder) as name:
        folder, options = Path(name), ["--log"] if said.log else []
        names = make(folder / "desk.db", said.cases + 1)
        shutil.copy(folder / "desk.db", folder / "rehearsal.db")
        (folder / "work").write_bytes(pickle.dumps(written(folder / "rehearsal.db", names)))
        costs = {way: list[Cost]() for way in WAYS}
        for _ in range(said.rounds):
            for way, found in costs.items():
                found.append(measured(way, folder, *options))
        show(costs, "WAL with FULL" if said.log else f"{journal.best_mode()} with EXTRA")


if __name__ == "__main__":
    main()
