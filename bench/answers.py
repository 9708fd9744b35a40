"""How many questions about a case are answered in a second, in memory? Beside two machines.

`python bench/answers.py [--cases N] [--peers FOLDER]` fills a practice desk in memory and asks, at
every eighth event of each history, of every act and move whether it is possible: by a menu of ours,
one by one by ours, by the `may_` of the `transitions` machine itself, and by python-statemachine
with the same stages, rows and guards (`answering_peers.py`). Theirs say yes or no; ours names
everything that is owed, and the command that supplies it. `--peers` says where python-statemachine
is installed; without it, pip installs it into a folder that is thrown away.

All sides take turns in one run, the least CPU time of `--rounds` counts.
"""

import argparse
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from answering import PEER, Situation, alone, at_once, situations
from answering_peers import library, peer
from installing import installed
from measuring import machine, rounds, versions

Sides = dict[str, Callable[[], tuple[float, int]]]


def timed(work: Callable[[], int]) -> tuple[float, int]:
    """Return the CPU seconds of a piece of work, and what it counted."""
    began = time.process_time()
    found = work()
    return time.process_time() - began, found


def sides_of(asked: list[Situation], folder: Path) -> Sides:
    """Return who answers, each with the seconds and the number of answers or of yeses."""
    sides: dict[str, Callable[[], int]] = {
        "amends, a menu": lambda: at_once(asked),
        "amends, one by one": lambda: alone(asked),
        "transitions, `may_` of the same machine": library(asked),
        **peer(asked, folder),
    }
    return {name: partial(timed, work) for name, work in sides.items()}


def main() -> None:
    """Ask all, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=60)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--peers", type=Path)
    given = parser.parse_args()
    asked = situations(given.cases)
    with tempfile.TemporaryDirectory() as folder:
        below = installed([PEER], given.peers, Path(folder))
        turns = rounds(sides_of(asked, below), given.rounds)
        there = f"{versions(['transitions'])}, {versions([PEER.partition('==')[0]], below)}"
    best = {name: min(found) for name, found in turns.items()}
    count = best["amends, a menu"][1]
    print(f"{machine()}, {there}; {len(asked)} situations, {count:,} questions")
    print("| | answers a second | µs an answer | times a menu of ours |\n|---|---|---|---|")
    least = best["amends, a menu"][0]
    for name, (took, _) in best.items():
        each = 1e6 * took / count
        print(f"| {name} | {count / took:,.0f} | {each:.1f} | {took / least:.1f} |")


if __name__ == "__main__":
    main()
