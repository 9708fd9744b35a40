"""What does a deadline cost here and elsewhere, and is it right? `python bench/deadlines.py`."""

import argparse
import random
import site
import time
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

import deadline_peers
from deadline_peers import Finder
from measuring import head, line, machine, versions

PEERS: Final = ("pandas", "numpy", "businesstimedelta", "holidays")
ENOUGH: Final = 0.2  # seconds that one round of one finder takes at least
IN_HOURS: Final = (  # open from 9 to 12 and from 13 to 18, counted by hand
    ("2025-09-26 17:00", 8, "2025-09-28 17:00"),  # Sunday 28 is worked
    ("2025-09-30 17:30", 2, "2025-10-09 10:30"),  # over eight days off
    ("2025-10-10 17:00", 2, "2025-10-11 10:00"),  # a worked Saturday
    ("2025-10-18 11:00", 4, "2025-10-20 14:00"),  # from a day off, over lunch
    ("2025-10-20 10:00", 8, "2025-10-21 10:00"),
    ("2025-10-20 09:00", 8, "2025-10-20 18:00"),  # just as it closes
    ("2025-10-20 11:00", 1, "2025-10-20 12:00"),  # just as lunch begins
    ("2025-10-20 12:30", 1, "2025-10-20 14:00"),  # from within lunch
    ("2025-10-20 22:00", 1, "2025-10-21 10:00"),  # after hours
    ("2025-10-20 07:00", 1, "2025-10-20 10:00"),  # before hours
    ("2025-12-31 16:00", 4, "2026-01-04 11:00"),  # a worked Sunday after New Year
    ("2026-02-14 17:00", 2, "2026-02-24 10:00"),  # over nine days off
)
IN_DAYS: Final = (
    ("2026-09-30 10:00", 7, "2026-10-15 23:59:59"),
    ("2026-10-01 09:00", 7, "2026-10-15 23:59:59"),  # from a holiday
    ("2025-01-24 10:00", 3, "2025-02-05 23:59:59"),  # 26 January is worked
    ("2025-09-26 10:00", 2, "2025-09-29 23:59:59"),  # Sunday 28 is worked
    ("2026-02-13 10:00", 1, "2026-02-14 23:59:59"),  # a worked Saturday
    ("2026-02-13 10:00", 2, "2026-02-24 23:59:59"),
)
STARTS: Final = 1000
Table = Sequence[tuple[str, int, str]]


def right(finder: Finder, table: Table) -> int:
    """Count the deadlines of a table that are as counted by hand."""
    found = 0
    for start, length, expected in table:
        answer = finder.find(finder.given(datetime.fromisoformat(start)), finder.lasting(length))
        found += finder.shown(answer) == datetime.fromisoformat(expected)
    return found


def cost(finder: Finder, lengths: Sequence[int], rounds: int) -> float:
    """Return the least microseconds of CPU time a deadline, of several rounds."""
    chance = random.Random(1)  # noqa: S311 - the same starts for everybody
    begins = datetime(2025, 2, 10)  # noqa: DTZ001 - a time on the wall
    minutes = [chance.randrange(60 * 24 * 400) for _ in range(STARTS)]
    lasting = [finder.lasting(one) for one in lengths]
    asked: list[tuple[Any, Any]] = [
        (finder.given(begins + timedelta(minutes=one)), chance.choice(lasting)) for one in minutes
    ]
    return min(_round(finder, asked) for _ in range(rounds)) * 1e6


def _round(finder: Finder, asked: Sequence[tuple[Any, Any]]) -> float:
    find, done, began = finder.find, 0, time.process_time()
    while time.process_time() - began < ENOUGH:
        for start, length in asked:
            find(start, length)
        done += len(asked)
    return (time.process_time() - began) / done


def compare(finders: Sequence[Finder | str], table: Table, rounds: int) -> None:
    """Print the rows of one table, ours first."""
    ours = 0.0
    lengths = sorted({length for _, length, _ in table})
    for finder in finders:
        if isinstance(finder, str):
            line(finder, "absent", "", "")
            continue
        found = cost(finder, lengths, rounds)
        ours = ours or found
        hits = f"{right(finder, table)} of {len(table)}"
        line(finder.name, f"{found:.2f}", f"{found / ours:.0f}", hits)


def main() -> None:
    """Measure everything in one run and print it as a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peers", type=Path, help="a folder that the others are installed below")
    parser.add_argument("--rounds", type=int, default=5, help="the best of so many is kept")
    asked = parser.parse_args()
    if asked.peers:
        site.addsitedir(str(asked.peers))
    print(f"{machine()}\n{versions(PEERS)}\n")
    head("", "µs a deadline", "times ours", "right")
    compare(list(deadline_peers.in_hours()), IN_HOURS, asked.rounds)
    compare(list(deadline_peers.in_days()), IN_DAYS, asked.rounds)


if __name__ == "__main__":
    main()
