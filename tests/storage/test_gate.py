"""Writers of a desk queue, and whoever is in does not keep the others out for ever."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import cast

import pytest

from amends.storage import open_store
from amends.storage.sql_store.sqlite import gate
from amends.storage.sql_store.sqlite.gate import Gate
from amends.storage.sql_store.sqlite.link import MUCH, SqliteLink
from amends.storage.sql_store.store import SqlStore
from amends.workflow.errors import Busy
from amends.workflow.store import Store

from .test_conditions import put, raw
from .test_processes import acknowledged, worker

LONG = 30.0  # seconds, which nobody waits who comes in
WHERE = "amends.storage.sql_store.sqlite"
HOLDS = """
import sys
from amends.storage.sql_store.sqlite.gate import Gate
Gate(sys.argv[1]).enter(60)
print("in", flush=True)
sys.stdin.read()
"""
pytestmark = pytest.mark.skipif(os.name != "posix", reason="no such locks on this system")


@pytest.fixture
def held(path: Path) -> Iterator["subprocess.Popen[str]"]:
    """Have another process stand in the gate of a desk."""
    command = [sys.executable, "-c", HOLDS, str(path)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "in\n"
        yield process
        process.kill()


def is_free(path: Path) -> bool:
    """Tell whether the next one comes in at once."""
    one = Gate(str(path))
    try:
        return one.enter(0.01) == 0.0
    finally:
        one.leave()


def comes_in(path: Path) -> bool:
    """Tell whether the next one comes in; who gave up before may still have to let go."""
    one = Gate(str(path))
    try:
        return one.enter(LONG) < LONG
    finally:
        one.leave()


def test_an_empty_gate_is_no_wait(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nobody stands, one comes in without a thread that waits, and leaves it free."""
    monkeypatch.setattr(gate, "Thread", None)
    one = Gate(str(path))
    assert one.enter(60) == 0.0
    one.leave()
    one.leave()
    assert is_free(path)


def test_whoever_waits_comes_in_when_the_other_leaves(path: Path) -> None:
    """Two links of one process are two: the second waits, and is in once the first has left."""
    first, second, order = Gate(str(path)), Gate(str(path)), list[str]()

    def comes() -> None:
        second.enter(60)
        order.append("second")
        second.leave()

    first.enter(60)
    thread = threading.Thread(target=comes)
    thread.start()
    while threading.active_count() < 3:  # the one that comes, and the one that keeps its place
        assert thread.is_alive()
    order.append("first")
    first.leave()
    thread.join()
    assert order == ["first", "second"]
    assert is_free(path)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nobody can tell")
def test_whoever_is_inside_can_tell_that_somebody_waits(path: Path) -> None:
    """Who waits is known to whoever asks until they are gone, and so is that nobody does."""
    first, second = Gate(str(path)), Gate(str(path))
    first.enter(60)
    assert not first.is_awaited()
    thread = threading.Thread(target=second.enter, args=(60,))
    thread.start()
    while not first.is_awaited():
        assert thread.is_alive()
    first.leave()
    thread.join()
    second.leave()
    assert not first.is_awaited()


def test_where_nobody_can_tell_somebody_may_wait(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that nobody may open, a disk without such locks: whoever is in is to let go."""

    def refuses(*_: object) -> None:
        raise OSError(95, "not supported")

    one = Gate(str(path))
    monkeypatch.setattr("fcntl.fcntl", refuses)
    assert one.is_awaited()
    monkeypatch.undo()
    monkeypatch.setattr(os, "open", refuses)
    assert one.is_awaited()


def test_a_killed_process_leaves_the_gate(path: Path, held: "subprocess.Popen[str]") -> None:
    """The system lets the next one in when whoever was inside is gone."""
    assert not is_free(path)
    held.send_signal(signal.SIGKILL)
    held.wait()
    assert comes_in(path)


def test_whoever_gave_up_stands_in_nobodys_way(path: Path) -> None:
    """A place in the queue that nobody wants any more is passed on when its turn comes."""
    first, second, third = (Gate(str(path)) for _ in range(3))
    first.enter(60)
    assert second.enter(0.05) >= 0.05
    second.leave()
    first.leave()
    third.enter(60)
    assert not is_free(path)
    third.leave()
    assert comes_in(path)


def test_a_log_is_shortened_once_the_gate_is_open(wal: None, desk: SqlStore, path: Path) -> None:
    """Whoever has written much brings it into the file when the next one may write already.

    What that one wrote is brought in before the next transaction begins, so that a log can end.
    """
    free = list[bool]()

    def watch(statement: str) -> None:
        if "wal_checkpoint" in statement:
            free.append(is_free(path))

    with desk.writing() as tx:
        link = cast("SqliteLink", tx._link)
        link.connection.set_trace_callback(watch)
        tx.put_meta("note", "few")
    assert free == []
    for expected in ([True], [True, False, True]):
        with desk.writing() as tx:
            for number in range(MUCH):
                tx.put_meta("note", str(number))
        assert free == expected


def test_readers_do_not_queue(desk: Store, held: "subprocess.Popen[str]") -> None:
    """Whoever only reads never stands at the gate."""
    assert held.poll() is None
    with desk.reading() as reader:
        assert reader.meta("next_number") is None


def test_the_gate_orders_and_sqlite_decides(
    path: Path, held: "subprocess.Popen[str]", monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who waited in vain writes if the file is free, and is told busy at once if it is not."""
    assert held.poll() is None
    monkeypatch.setattr(f"{WHERE}.desk_file.BUSY_SECONDS", 0.05)
    with closing(open_store(path, create=True)) as store:
        put(store)
        monkeypatch.setattr(f"{WHERE}.link.SqliteLink.queue", lambda _: 3600.0)
        with raw(path) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(Busy):
                put(store)


@pytest.mark.parametrize("lacking", ["folder", "kind"])
def test_a_desk_without_a_gate_is_written_all_the_same(
    desk: Store, monkeypatch: pytest.MonkeyPatch, lacking: str
) -> None:
    """A folder that nobody may open, a disk that has no such locks: no gate."""

    def refuses(*_: object) -> None:
        raise OSError(95, "not supported")

    if lacking == "folder":
        monkeypatch.setattr(os, "open", refuses)
    else:
        monkeypatch.setattr("fcntl.flock", refuses)
    put(desk)
    with desk.reading() as reader:
        assert reader.meta("desk") == "changed"


def test_a_link_to_a_desk_has_the_gate_of_the_desk(path: Path, tmp_path: Path) -> None:
    """However a desk is called, its writers stand in one queue."""
    (tmp_path / "elsewhere").mkdir()
    other = tmp_path / "elsewhere" / "desk.db"
    path.touch()
    other.symlink_to(path)
    one = Gate(str(path))
    one.enter(60)
    assert not is_free(other)
    one.leave()
    assert comes_in(other)


def test_a_transaction_that_fails_leaves_the_gate(desk: Store, path: Path) -> None:
    """After an error, within the transaction or at its beginning, the next one comes in."""
    with pytest.raises(AssertionError), desk.writing():
        assert is_free(path)
    assert comes_in(path)
    put(desk)
    assert comes_in(path)


@pytest.mark.parametrize("journal", ["delete", "wal"])
def test_four_writers_are_never_told_that_the_desk_is_locked(
    request: pytest.FixtureRequest, path: Path, journal: str
) -> None:
    """Four processes write as fast as they can: each step is taken, and none is refused."""
    if journal == "wal":
        request.getfixturevalue("wal")
    with closing(open_store(path, create=True)), ExitStack() as all_of_them:
        names = ("one", "two", "three", "four")
        started = [all_of_them.enter_context(worker(path, "a", name, 40)) for name in names]
        done = [acknowledged(process) for process in started]
        assert [process.returncode for process in started] == [0, 0, 0, 0]
    assert sorted(seq for one in done for _, seq in one) == [*range(1, 161)]
