"""What do 1,000 scenarios cost here, in behave and in plain pytest-bdd? `python bench/specs.py`."""

import argparse
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from importlib.metadata import distributions, version
from pathlib import Path
from typing import Final, NamedTuple

import peers
import scenarios

HERE: Final = Path(__file__).parent
WARM: Final = 100  # scenarios that --watch runs again


class Cost(NamedTuple):
    """What a process took: CPU seconds, its own and those it started, and memory at its peak."""

    seconds: float
    megabytes: float


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
    env = os.environ | {
        "PYTHONPATH": os.pathsep.join(filter(None, paths)),
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",  # plain pytest-bdd, without what else is installed
        "PYTHONDONTWRITEBYTECODE": "",
    }
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(row.command, env=env, stdout=said, stderr=said)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        told = said.read().decode()
        if process.returncode or row.says not in told:
            raise SystemExit(f"{row.name} failed:\n{told[-2000:]}")
    unit = 1 if sys.platform == "darwin" else 1024
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss * unit / 1e6)


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


def machine() -> str:
    """Say where this was measured."""
    processor = platform.processor() or platform.machine()
    told = Path("/proc/cpuinfo")
    if told.exists():
        names = [one for one in told.read_text().splitlines() if one.startswith("model name")]
        processor = names[0].partition(":")[2].strip() if names else processor
    cores = os.cpu_count()
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{processor}, {cores} cores, {platform.system()} {platform.release()}, {python}"


def versions(behave: Path) -> str:
    """Say what was measured."""
    peer = next(iter(distributions(name="behave", path=[str(behave)]))).version
    names = ("pytest-bdd", "pytest", "gherkin-official", "cucumber-expressions")
    return ", ".join([f"behave {peer}", *(f"{one} {version(one)}" for one in names)])


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
        print(f"{machine()}\n{versions(behave)}\n{asked.scenarios} scenarios of five steps\n")
        print("| | | CPU s | times ours | peak MB |\n|---|---|---|---|---|")
        for name, group in rows(work, asked.scenarios, behave):
            costs = [cost(one, asked.rounds) for one in group]
            for row, found in zip(group, costs, strict=True):
                times = found.seconds / costs[0].seconds
                print(f"| {name} | {row.name} | {found.seconds:.2f} | {times:.1f} |", end="")
                print(f" {found.megabytes:.0f} |", flush=True)
        print(f"| --watch, {WARM} again | amends | {warm(work):.2f} | | |")


if __name__ == "__main__":
    main()
