"""What the benchmarks share: where it was measured, by turns, and how the table is printed.

A busy machine says little in seconds: count CPU, let both sides take turns in one run (`rounds`),
keep the least or the median of each, and quote ratios.
"""

import os
import platform
import random
import sqlite3
import time
from collections.abc import Callable, Mapping, Sequence
from importlib.metadata import PackageNotFoundError, distributions, version
from pathlib import Path
from statistics import quantiles
from typing import Final, TypeVar

T = TypeVar("T")
SYNCHRONOUS: Final = ("OFF", "NORMAL", "FULL", "EXTRA")


def machine() -> str:
    """Say where this is measured, how busy it is there, and with which Python and SQLite."""
    processor = platform.processor() or platform.machine()
    told = Path("/proc/cpuinfo")
    if told.exists():
        names = [one for one in told.read_text().splitlines() if one.startswith("model name")]
        processor = names[0].partition(":")[2].strip() if names else processor
    cores, load = os.cpu_count(), os.getloadavg()[0]
    python = f"{platform.python_implementation()} {platform.python_version()}"
    where = f"{processor}, {cores} cores, load {load:.1f}, {platform.system()} {platform.release()}"
    return f"{where}, {python}, SQLite {sqlite3.sqlite_version}"


def journal(connection: sqlite3.Connection) -> str:
    """Say how durably a connection writes: journal mode and synchronous."""
    mode = connection.execute("PRAGMA journal_mode").fetchone()[0]
    level = connection.execute("PRAGMA synchronous").fetchone()[0]
    return f"journal {str(mode).upper()}, synchronous {SYNCHRONOUS[level]}"


def versions(names: Sequence[str], below: Path | None = None) -> str:
    """Say which versions of packages are installed, here or in a folder; "absent" of the others."""
    return ", ".join(f"{one} {_version(one, below)}" for one in names)


def _version(name: str, below: Path | None) -> str:
    try:
        if below is None:
            return version(name)
        return next(iter(distributions(name=name, path=[str(below)]))).version
    except (PackageNotFoundError, StopIteration):
        return "absent"


def rounds(sides: Mapping[str, Callable[[], T]], count: int) -> dict[str, list[T]]:
    """Let all sides take turns `count` times, each round in an order of its own.

    A side that opens files or loads modules the first time should be called once before.
    """
    found: dict[str, list[T]] = {name: [] for name in sides}
    pick = random.Random(7)  # noqa: S311 - the same orders every time
    for _ in range(count):
        for name in pick.sample([*sides], len(sides)):
            found[name].append(sides[name]())
    return found


def cpu(work: Callable[[], object]) -> float:
    """Return the CPU seconds that this process takes for some work."""
    began = time.process_time()
    work()
    return time.process_time() - began


def percentiles(values: Sequence[float]) -> tuple[float, float]:
    """Return the value that half stay below, and the one that all but a hundredth stay below."""
    cut = quantiles(values, n=100, method="inclusive")
    return cut[49], cut[98]


def head(*names: str) -> None:
    """Print the head of a table."""
    print(f"| {' | '.join(names)} |\n|{'---|' * len(names)}")


def line(*cells: object) -> None:
    """Print a line of the table at once, so that a long run shows how far it is."""
    print(f"| {' | '.join(map(str, cells))} |", flush=True)
