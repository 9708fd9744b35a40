"""What does advice for a case cost? `python bench/advice.py`.

On a desk in SQLite with one case, in processes of their own: the first `advise` loads the cards and
entries, each further one does not. Beside it stands `show` of the same case, the floor: the record
is read and folded there as well. `script` asks both. CPU milliseconds beyond the opened desk.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from measuring import head, line, machine
from processes import COMPILED

from amends.storage import open_store
from amends.workflow import Desk

TIMES: Final = 50
GOAL: Final = 20.0  # milliseconds, the first time
CASE: Final = "C-1001"


def fill(path: str) -> None:
    """Make a desk with one case that has gone some way."""
    desk = Desk(open_store(path, create=True), actor="li.na")
    desk.receive(customer="Chen Li", channel="hotline", words="Charged twice.", cause="price")
    desk.talk(
        CASE,
        words="Nobody called.",
        feeling=2,
        heard="left alone",
        named="angry",
        regret="I am sorry you were left alone.",
        issue=["Charged twice", "No call back"],
        restate="Two charges and no call.",
        confirmed="yes",
    )


def measured(path: str, what: str) -> list[float]:
    """Return how long the first call takes on an opened desk, and the best of the further ones."""
    desk = Desk(open_store(path), actor="li.na")
    ask: Callable[[str], object] = getattr(desk, what)
    first = _taken(ask)
    return [first, min(_taken(ask) for _ in range(TIMES))]


def _taken(ask: Callable[[str], object]) -> float:
    began = time.process_time()
    ask(CASE)
    return (time.process_time() - began) * 1e3


def best(path: str, what: str, rounds: int) -> tuple[float, float]:
    """Return the best first call and the best further call of several processes.

    One more process goes before them: what is installed is compiled once, and not at every start.
    """
    command = [sys.executable, __file__, "--child", what, "--path", path]
    env = {**os.environ, **COMPILED, "PYTHONPYCACHEPREFIX": f"{path}.compiled"}
    said = [
        json.loads(subprocess.run(command, capture_output=True, check=True, env=env).stdout)
        for _ in range(rounds + 1)
    ][1:]
    return min(one[0] for one in said), min(one[1] for one in said)


def main() -> None:
    """Measure everything in one run and print it as a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="the best of so many processes")
    parser.add_argument("--child", help=argparse.SUPPRESS)
    parser.add_argument("--path", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.child:
        print(json.dumps(measured(asked.path, asked.child)))
        return
    print(f"{machine()}\n")
    head("one case", "first ms", "times the floor", "again ms", "times the floor")
    met = ""
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "desk.db")
        fill(path)
        floor = best(path, "show", asked.rounds)
        for what in ("show", "advise", "script"):
            first, again = floor if what == "show" else best(path, what, asked.rounds)
            more = (f"{again:.2f}", f"{again / floor[1]:.1f}")
            line(what, f"{first:.1f}", f"{first / floor[0]:.1f}", *more)
            if what == "advise":
                met = "met" if first < GOAL else "missed"
    print(f"\nadvice under {GOAL:.0f} ms beyond start-up: {met}")


if __name__ == "__main__":
    main()
