"""What do 1,000 scenarios cost here, in behave and in plain pytest-bdd? `python bench/specs.py`."""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

import peers
import scenarios
from measuring import head, line, machine, versions
from processes import Cost, taken

HERE: Final = Path(__file__).parent
WARM: Final = 100  # scenarios that --watch runs again
BESIDE: Final = ("pytest-bdd", "pytest", "gherkin-official", "cucumber-expressions")


class Row(NamedTuple):
    """One thing that is measured: its name, its command, and what else that can import."""

    name: str
    command: Sequence[str]
    says: str  # what shows that all was played
    paths: tuple[Path, ...] = ()


def cost(row: Row, rounds: int) -> Cost:
    """Return the least that a command took in several rounds."""
    return min(_once(row) for _ in range(rounds))


def _once(row: Row) -> Cost:
    paths = [str(HERE), *map(str, row.paths), os.environ.get("PYTHONPATH", "")]
    env = {
        "PYTHONPATH": os.pathsep.join(filter(None, paths)),
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",  # plain pytest-bdd, without what else is installed
    }
    return taken(row.command, env=env, says=row.says)


def rows(work: Path, count: int, behave: Path) -> Iterator[tuple[str, list[Row]]]:
    """Return what is measured, ours first in each group."""
    features = scenarios.write(work / "features", count)
    run = [sys.executable, "-m", "amends.cli", "spec", "run", str(features)]
    ours = [sys.executable, str(HERE / "ours.py"), "nothing", str(features)]
    played = f"{count} scenarios passed"
    for name, desk, first in (
        ("steps that do nothing", False, ours),
        ("the desk behind", True, run),
    ):
        yield (
            name,
            [
                Row("amends", first, f"{count} scenarios"),
                Row("behave", peers.behave(features, desk=desk), played, (behave,)),
                Row("pytest-bdd", peers.pytest_bdd(features, desk=desk), f"{count} passed"),
            ],
        )
    rehearsed = peers.behave(features, desk=False, dry_run=True)
    yield (
        "--dry-run",
        [
            Row("amends", [*run, "--dry-run"], f"{count} scenarios"),
            Row("behave", rehearsed, "untested", (behave,)),
        ],
    )


def warm(work: Path) -> float:
    """Return the CPU seconds in which a warm process runs the specs again."""
    features = scenarios.write(work / "warm", WARM)
    command = [sys.executable, str(HERE / "ours.py"), "warm", str(features)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def main() -> None:
    """Measure everything in one run and print it as a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peers", type=Path, help="a folder that behave is installed below")
    parser.add_argument("--scenarios", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3, help="the best of so many is kept")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        behave = peers.find_behave(asked.peers, work / "peers")
        print(f"{machine()}\n{versions(['behave'], behave)}, {versions(BESIDE)}")
        print(f"{asked.scenarios} scenarios of five steps\n")
        head("", "", "CPU s", "times ours", "peak MB")
        for name, group in rows(work, asked.scenarios, behave):
            costs = [cost(one, asked.rounds) for one in group]
            for row, (seconds, megabytes) in zip(group, costs, strict=True):
                times = seconds / costs[0].seconds
                line(name, row.name, f"{seconds:.2f}", f"{times:.1f}", f"{megabytes:.0f}")
        line(f"--watch, {WARM} again", "amends", f"{warm(work):.2f}", "", "")


if __name__ == "__main__":
    main()
