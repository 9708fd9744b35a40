"""What does sharing a commit bring many callers? 1, 4, 16 and 64 threads, with it and without.

`python bench/together.py [--steps N] [--rounds N] [--folder DIR] [--log] [--url postgresql://…]`
has so many threads take steps at one desk, each in a case of its own, on the store itself and on
`GroupCommit`, in the same run. It prints steps a second, how many steps a commit held, the middle
and the 99th percentile of a call, and how many calls were refused as busy; the best of the rounds
counts. `--log` uses a write-ahead log, as in `advancing.py`; `--url` names an empty database.
"""

import argparse
import tempfile
import time
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

from advancing import with_log
from measuring import machine
from steps import ACTOR, WORDS

from amends.storage import open_store
from amends.storage.sql_store.sqlite.journal import best_mode
from amends.workflow import Busy, Desk, GroupCommit, Store
from amends.workflow.store import Writer

CALLERS: Final = (1, 4, 16, 64)


class Counting(GroupCommit):
    """A store that counts the transactions of the store below it."""

    def __init__(self, store: Store) -> None:
        """Begin with none."""
        super().__init__(store)
        self.commits = 0

    @contextmanager
    def _leading(self) -> Generator[Writer]:
        self.commits += 1
        with super()._leading() as tx:
            yield tx


class Rate(NamedTuple):
    """What came of one round; times in microseconds."""

    a_second: float
    a_commit: float
    middle: float
    worst: float  # 99 of 100 are faster
    busy: int


def round_of(store: Store, callers: int, steps: int) -> Rate:
    """Have so many threads take steps, each in a case of its own."""
    first = Desk(store, actor=ACTOR)
    cases = [
        first.receive(customer="Chen Li", channel="hotline", words=WORDS).id for _ in range(callers)
    ]
    desks = [Desk(store, actor=ACTOR) for _ in cases]
    begun = store.commits if isinstance(store, Counting) else 0

    def work(at: int) -> list[float]:
        return [took(desks[at], cases[at], number) for number in range(max(steps // callers, 4))]

    since = time.perf_counter()
    with ThreadPoolExecutor(callers) as pool:
        every = [one for some in pool.map(work, range(callers)) for one in some]
    whole, done = time.perf_counter() - since, sorted(one for one in every if one)
    commits = store.commits - begun if isinstance(store, Counting) else len(done)
    worst = done[min(len(done) * 99 // 100, len(done) - 1)]
    middle = done[len(done) // 2]
    return Rate(
        len(done) / whole, len(done) / commits, 1e6 * middle, 1e6 * worst, len(every) - len(done)
    )


def took(desk: Desk, case: str, number: int) -> float:
    """Take one step, and return how long it took; 0 where the store was busy."""
    since = time.perf_counter()
    try:
        desk.do(case, "note", text=f"Note {number}: the terminal log is with the bank.")
    except Busy:
        return 0.0
    return time.perf_counter() - since


def measure(store: Store, steps: int, rounds: int) -> None:
    """Print a line for each number of callers: with and without, and the ratio."""
    shared = Counting(store)
    print(f"{'callers':>7} {'':7} {'steps/s':>8} {'a commit':>8} {'p50 us':>8} {'p99 us':>8} busy")
    for callers in CALLERS:
        found: dict[str, list[Rate]] = {"alone": [], "shared": []}
        for _ in range(rounds):
            found["alone"].append(round_of(store, callers, steps))
            found["shared"].append(round_of(shared, callers, steps))
        best = {name: max(some) for name, some in found.items()}
        for name, one in best.items():
            print(
                f"{callers:7} {name:7} {one.a_second:8.0f} {one.a_commit:8.1f}"
                f" {one.middle:8.0f} {one.worst:8.0f} {one.busy:4}"
            )
        print(f"{'':7} times {best['shared'].a_second / best['alone'].a_second:8.2f}")


def main() -> None:
    """Measure at a file, or at a database."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--steps", type=int, default=256)
    asked.add_argument("--rounds", type=int, default=3)
    asked.add_argument("--folder", type=Path)
    asked.add_argument("--url")
    asked.add_argument("--log", action="store_true")
    said = asked.parse_args()
    if said.log:
        with_log()
    mode = "WAL with FULL" if said.log else f"{best_mode()} with EXTRA"
    print(f"{machine()}, {'PostgreSQL' if said.url else mode}")
    with tempfile.TemporaryDirectory(dir=said.folder) as folder:
        store = open_store(said.url or Path(folder) / "desk.db", create=True)
        Desk(store, actor=ACTOR)
        measure(store, said.steps, said.rounds)
        store.close()


if __name__ == "__main__":
    main()
