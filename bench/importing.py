"""What does an import of many rows with narratives cost? `python bench/importing.py [--rows N]`.

Ours is `Desk.import_file`; beside it stand a bare script that parses, hashes and writes the same
rows with their index of words, and SQLModel's `session.add` of the same without that index. Each in
a process of its own on a desk of its own, in rounds that take turns; CPU seconds of the least
round, and the peak of memory.
"""

import argparse
import csv
import random
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from importlib import import_module
from pathlib import Path
from typing import Final

from measuring import machine

from amends.storage import open_store
from amends.storage.sql_store.sqlite.journal import best_mode
from amends.workflow import Desk
from amends.workflow.intake.maps import read_map

TABLES: Final = ("people", "cases", "events", "marks", "vault", "search_index_docsize")
ENGLISH: Final = ("charged twice", "refund late", "wrong colour delivered", "rude on the phone")
CHINESE: Final = ("重复扣费", "退费太慢", "送错颜色", "客服态度差")
MAP: Final = """source = "bench"
number = "id"
[received]
column = "date"
[columns]
customer = "customer"
email = "email"
words = ["text", "summary"]
[values.channel]
column = "channel"
otherwise = "other"
words = { "email" = "email" }
"""


def fill(folder: Path, rows: int) -> None:
    """Write a file of complaints, half of them Chinese, each with a narrative, and its map."""
    pick = random.Random(7)  # noqa: S311 - the same file every time
    with (folder / "rows.csv").open("w", encoding="utf-8", newline="") as file:
        write = csv.writer(file).writerow
        write(["id", "date", "customer", "email", "channel", "summary", "text"])
        for at in range(rows):
            words, between = (CHINESE, "，") if at % 2 else (ENGLISH, " ")
            text = between.join(pick.choices(words, k=12))
            date = f"2026-10-{pick.randrange(1, 29):02d}T{pick.randrange(24):02d}:08:00Z"
            write([f"T-{at:06}", date, f"customer {at}", f"c{at}@a.org", "email", text[:12], text])
    (folder / "map.toml").write_text(MAP, encoding="utf-8")


def ours(path: str, desk: str) -> None:
    """Import the file as the command does."""
    layout = read_map(str(Path(path).with_name("map.toml")))
    with closing(open_store(desk)) as store:
        Desk(store, actor="li.na").import_file(path, layout=layout)


WAYS: Final = {"bare": "bare_import", "ours": "importing", "session": "session_import"}


def child(way: str, path: str, desk: str) -> None:
    """Do one of them, and print its CPU and wall seconds, its memory, and what stands there."""
    work = getattr(import_module(WAYS[way]), way)
    cpu, wall = time.process_time(), time.perf_counter()
    work(path, desk)
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    with closing(sqlite3.connect(desk)) as raw:
        counts = [raw.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in TABLES]  # noqa: S608
    print(cpu, wall, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, *counts)


def run(way: str, folder: Path) -> list[float]:
    """Run one of them in a process of its own, on a new desk."""
    desk = folder / f"{way}.db"
    desk.unlink(missing_ok=True)
    with closing(open_store(desk, create=True)) as store:
        Desk(store, actor="li.na")
    command = [sys.executable, __file__, "--child", way, str(folder / "rows.csv"), str(desk)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return [float(one) for one in done.stdout.split()]


def main() -> None:
    """Measure everything in one run and print it as a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--child", nargs=3, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.child:
        child(*asked.child)
        return
    found: dict[str, list[list[float]]] = {way: [] for way in WAYS}
    with tempfile.TemporaryDirectory() as folder:
        fill(Path(folder), asked.rows)
        for _ in range(asked.rounds):
            for way in WAYS:
                found[way].append(run(way, Path(folder)))
    best = {way: min(rounds) for way, rounds in found.items()}
    print(f"{machine()},", end=" ")
    print(f"journal {best_mode()}, {asked.rows:,} rows\n")
    print("| | CPU us a row | of bare | wall us a row | peak MB | rows written |")
    print("|---|---|---|---|---|---|")
    for way, (cpu, wall, peak, *counts) in best.items():
        each, waits = cpu / asked.rows * 1e6, wall / asked.rows * 1e6
        print(f"| {way} | {each:.0f} | {best['bare'][0] / cpu:.2f} | {waits:.0f} |", end="")
        print(f" {peak:.0f} | {sum(counts):,.0f} |")
    print(f"\nours to session: {best['session'][0] / best['ours'][0]:.1f} times")


if __name__ == "__main__":
    main()
