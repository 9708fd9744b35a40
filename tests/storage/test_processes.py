"""Several processes at one desk, one of which may die at any moment."""

import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

import pytest

from amends.storage import open_store
from amends.workflow.store import Store

Process = subprocess.Popen[str]
WORKER = Path(__file__).with_name("worker.py")
STEPS = 200


@contextmanager
def worker(address: str | Path, stream: str, name: str, count: int) -> Generator[Process]:
    """Start a process that writes."""
    command = [sys.executable, str(WORKER), str(address), stream, name, str(count)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def acknowledged(process: Process) -> list[tuple[int, int]]:
    """Read what a process says it did, until it ends or is killed."""
    said = process.communicate()[0]
    whole = said[: said.rfind("\n") + 1].splitlines()
    return [(int(number), int(seq)) for number, seq in (line.split() for line in whole)]


def both_lose_nothing(address: str | Path, store: Store) -> None:
    """Let two processes write to one stream and to one counter."""
    with worker(address, "a", "one", STEPS) as one, worker(address, "a", "two", STEPS) as two:
        done = acknowledged(one) + acknowledged(two)
    assert sorted(number for number, _ in done) == list(range(1001, 1001 + 2 * STEPS))
    assert sorted(seq for _, seq in done) == list(range(1, 1 + 2 * STEPS))
    with store.reading() as reader:
        assert len(reader.events("a")) == 2 * STEPS


def test_two_processes_lose_nothing_in_sqlite(desk: Store, path: Path) -> None:
    """Two processes take two hundred steps each: no number twice, no event lost."""
    both_lose_nothing(path, desk)


def test_two_processes_lose_nothing_in_postgresql(pg_desk: Store, pg_address: str) -> None:
    """The same on a server, where nobody waits for the other's whole transaction."""
    both_lose_nothing(pg_address, pg_desk)


@pytest.mark.parametrize("steps", [1, 5, 20, 60, 150])
def test_what_was_acknowledged_survives_a_kill(desk: Store, path: Path, steps: int) -> None:
    """A process killed in the middle leaves every step it had answered, and no half one."""
    with worker(path, "a", "killed", 100_000) as process:
        assert process.stdout is not None
        first = [process.stdout.readline() for _ in range(steps)]
        process.kill()
        done = [*map(_both, first), *acknowledged(process)]
    with desk.reading() as reader:
        events, number = reader.events("a"), reader.meta("next_number")
        assert [seq for _, seq in done] == list(range(1, len(done) + 1))
        assert len(events) - len(done) in {0, 1}
        assert number == str(1001 + len(events))
        assert reader.remembered(f"killed-{len(events) - 1}") is not None
        assert reader.remembered(f"killed-{len(events)}") is None
    assert {one.level for one in desk.findings()} == {"ok"}
    with closing(open_store(path)) as again, again.writing() as writer:
        assert writer.next_number() == 1001 + len(events)


def _both(line: str) -> tuple[int, int]:
    number, seq = line.split()
    return int(number), int(seq)


@pytest.mark.parametrize("journal", ["delete", "wal"])
def test_reading_goes_on_while_another_process_writes(
    request: pytest.FixtureRequest, path: Path, journal: str
) -> None:
    """Every view during somebody else's writing is consistent and never goes back."""
    if journal == "wal":
        request.getfixturevalue("wal")
    seen = 0
    with closing(open_store(path, create=True)) as store, worker(path, "a", "w", STEPS) as process:
        while process.poll() is None:
            with store.reading() as reader:
                events, number = reader.events("a"), reader.meta("next_number")
                assert number == (str(1001 + len(events)) if events else None)
                assert len(reader.events("a")) == len(events) >= seen
                seen = len(events)
            time.sleep(0.001)
        assert len(acknowledged(process)) == STEPS


def test_backups_under_load_are_whole(desk: Store, path: Path, tmp_path: Path) -> None:
    """A copy made at any moment opens as a desk that stood there at one instant."""
    sizes = []
    with worker(path, "a", "w", 100_000) as process:
        assert process.stdout is not None
        process.stdout.readline()
        for number in range(10):
            copy = tmp_path / f"copy{number}.db"
            desk.backup(copy)
            with closing(open_store(copy)) as store, store.reading() as reader:
                sizes.append(len(reader.events("a")))
                assert reader.meta("next_number") == str(1001 + sizes[-1])
                assert reader.remembered(f"w-{sizes[-1] - 1}") is not None
    assert sizes == sorted(sizes)
    assert sizes[-1] > sizes[0] > 0


FORK = """
import os, sys
from amends.storage import open_store

def put(name):
    with store.writing() as writer:
        writer.put_meta(name, "was here")

store = open_store(sys.argv[1])
put("parent before")
if os.fork() == 0:
    put("child")
    os._exit(0)
status = os.wait()[1]
put("parent after")
store.close()
sys.exit(status)
"""


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_a_fork_opens_links_of_its_own(request: pytest.FixtureRequest, kind: str) -> None:
    """A child process neither uses nor closes the connections of its parent."""
    sqlite = kind == "sqlite"
    store = request.getfixturevalue("desk" if sqlite else "pg_desk")
    address = request.getfixturevalue("path" if sqlite else "pg_address")
    subprocess.run([sys.executable, "-W", "error", "-c", FORK, str(address)], check=True)
    with store.reading() as reader:
        for name in ("parent before", "child", "parent after"):
            assert reader.meta(name) == "was here"


def test_many_can_create_at_once(path: Path) -> None:
    """Of several processes that make the same desk, one does, and all of them open it."""
    code = (
        "import sys; from amends.storage import open_store\n"
        "store = open_store(sys.argv[1], create=True)\n"
        "with store.writing() as writer: print(writer.next_number())\n"
        "store.close()"
    )
    with ExitStack() as all_of_them:
        processes = [
            all_of_them.enter_context(
                subprocess.Popen(
                    [sys.executable, "-c", code, str(path)], stdout=subprocess.PIPE, text=True
                )
            )
            for _ in range(3)
        ]
        said = [process.communicate()[0] for process in processes]
    assert sorted(map(int, said)) == [1001, 1002, 1003]
    assert [one.name for one in path.parent.iterdir()] == [path.name]
