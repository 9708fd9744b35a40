"""What does a whole process take, from its start to its end? In CPU, its children included."""

import os
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

COMPILED: Final = {"PYTHONDONTWRITEBYTECODE": ""}  # what was imported once is not compiled again
SHOWN: Final = 2000  # characters of what a failed process said


class Cost(NamedTuple):
    """What a process took: CPU seconds, its own and those it started, and memory at its peak."""

    seconds: float
    megabytes: float


class Ran(NamedTuple):
    """How a process ended, what it said, and what it took."""

    status: int
    said: str
    cost: Cost


def ran(
    command: Sequence[str], *, env: Mapping[str, str] | None = None, terminal: bool = False
) -> Ran:
    """Run a command to its end, its output read through a pipe or on a terminal.

    `env` stands over the environment of this process.
    """
    reading, writing = os.openpty() if terminal else os.pipe()
    process = subprocess.Popen(
        command,
        env={**os.environ, **COMPILED, **(env or {})},
        stdin=writing if terminal else subprocess.DEVNULL,
        stdout=writing,
        stderr=writing,
    )
    os.close(writing)
    heard: list[bytes] = []
    reader = threading.Thread(target=_hear, args=(reading, heard))
    reader.start()
    _, ended, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(ended)
    reader.join()
    os.close(reading)
    unit = 1 if sys.platform == "darwin" else 1024
    cost = Cost(used.ru_utime + used.ru_stime, used.ru_maxrss * unit / 1e6)
    return Ran(process.returncode, b"".join(heard).decode(errors="replace"), cost)


def taken(
    command: Sequence[str],
    *,
    env: Mapping[str, str] | None = None,
    status: int = 0,
    says: str = "",
    terminal: bool = False,
) -> Cost:
    """Return what a command takes; see `ran`.

    One that ends with another status, or does not say what it should, stops the benchmark: what
    did not do the work is no figure.
    """
    found = ran(command, env=env, terminal=terminal)
    if found.status != status or says not in found.said:
        told = found.said[-SHOWN:]
        raise SystemExit(f"{' '.join(command)} ended with {found.status}:\n{told}")
    return found.cost


def _hear(reading: int, heard: list[bytes]) -> None:
    try:
        while said := os.read(reading, 1 << 16):
            heard.append(said)
    except OSError:  # how a terminal says that nobody writes to it any more
        return
