"""What does a step of a persisted lifecycle cost, here and elsewhere? `python bench/lifecycles.py`.

Every peer makes the same four moves of a complaint, each one durable commit in SQLite with the same
journal (`lifecycle_peers/`). A process a peer and round, in turns; the best of the rounds counts.
`--peers FOLDER` says where the peers are installed; without it, pip installs them into a folder
that is thrown away. What cannot be installed is named as absent.
"""

import argparse
import json
import site
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

from installing import installed
from lifecycle_peers.complaint import JOURNALS, MOVES
from lifecycle_peers.driving import Driven, drive
from measuring import head, line, machine, percentiles, rounds, versions

from amends.storage.sql_store.sqlite.journal import best_mode

US: Final = 1e6
OURS: Final = "amends, `Desk.move`"


class Row(NamedTuple):
    """One who is measured: the module that drives it, the packages that it needs, what it keeps."""

    name: str
    module: str
    needs: tuple[str, ...] = ()
    keeps: str = "event, projection"


ROWS: Final = (
    Row(OURS, "amends_desk", keeps="event, hash chain, projections, marks"),
    Row("bare `sqlite3`, the floor", "bare"),
    Row("django-fsm-2", "django_fsm_2", ("django-fsm-2", "django")),
    Row("eventsourcing", "event_sourcing", ("eventsourcing",), "event alone"),
    Row("python-statemachine, SQLModel", "statemachine_sqlmodel", ("python-statemachine",)),
    Row("SpiffWorkflow", "spiff", ("SpiffWorkflow",), "event, workflow and process as JSON"),
    Row("the same, process apart", "spiff_apart", ("SpiffWorkflow",), "event, workflow as JSON"),
)
PEERS: Final = tuple(dict.fromkeys(name for row in ROWS for name in row.needs))


def measured(row: Row, asked: argparse.Namespace, peers: Path) -> Driven:
    """Drive one peer in a process of its own."""
    options = ["--journal", asked.journal, "--cases", str(asked.cases), "--peers", str(peers)]
    command = [sys.executable, __file__, "--child", row.module, *options]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{row.name} failed:\n{done.stderr[-2000:]}")
    return Driven(*json.loads(done.stdout))


def table(found: Mapping[str, Sequence[Driven]]) -> None:
    """Print the best of each, how many times ours that is, and who is absent."""
    head("", "keeps", "journal", "steps/s", "CPU µs a step", "p50 µs", "p99 µs", "times ours")
    ours = min(one.cpu for one in found[OURS])
    for row in ROWS:
        told = found.get(row.name)
        if not told:
            line(row.name, "absent", *[""] * 6)
            continue
        figures = (*_figures(told), f"{min(one.cpu for one in told) / ours:.2f}")
        line(row.name, row.keeps, told[0].journal, *figures)


def _figures(told: Sequence[Driven]) -> tuple[str, ...]:
    """Return steps a second, CPU a step and the percentiles of a step, the best round of each."""
    steps = len(told[0].wall)
    rate = max(steps / sum(one.wall) for one in told)
    cpu = min(one.cpu for one in told) / steps
    middles, tails = zip(*(percentiles(one.wall) for one in told), strict=True)
    return f"{rate:.0f}", *(f"{one * US:.0f}" for one in (cpu, min(middles), min(tails)))


def between(told: Sequence[Driven]) -> str:
    """Say what is done at amends between the moves, and what that takes."""
    acts, cases = told[0].acts, len(told[0].wall) // len(MOVES)
    cost = min(one.between for one in told) / acts * US
    return f"Before its moves, a case at amends has {acts / cases:.0f} acts: {cost:.0f} µs CPU each"


def main() -> None:
    """Measure everything in one run and print it as a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peers", type=Path, help="a folder that the peers are installed in")
    parser.add_argument("--cases", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=5, help="the best of so many is kept")
    parser.add_argument("--journal", choices=[*JOURNALS], default=best_mode())
    parser.add_argument("--child", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.child:
        site.addsitedir(str(asked.peers))
        print(json.dumps(drive(asked.child, asked.journal, asked.cases)))
        return
    with tempfile.TemporaryDirectory() as folder:
        peers = installed(PEERS, asked.peers, Path(folder))
        print(f"{machine()}\n{versions(PEERS, peers)}, {versions(['sqlmodel', 'sqlalchemy'])}")
        print(f"{asked.cases} cases of {len(MOVES)} moves, the best of {asked.rounds}\n")
        there = [row for row in ROWS if "absent" not in versions(row.needs, peers)]
        found = rounds(
            {one.name: partial(measured, one, asked, peers) for one in there}, asked.rounds
        )
    table(found)
    print(f"\n{between(found[OURS])}")


if __name__ == "__main__":
    main()
