"""How do the writers of a desk queue? At a lock of the system, before they ask SQLite for its own.

SQLite lets whoever finds the file locked sleep and look again, and whoever happens to come next is
the next to write: beside a program that writes again and again somebody waits for seconds. The
system wakes whoever waits the moment the lock is free. What is locked is the folder of the desk: so
there is no file to make, to move, to copy or to remove, and whoever dies lets go.

The gate orders, SQLite decides. Whoever is not let in, because this disk has no such locks or
because it took too long, goes on without it, and meets the lock of SQLite.

Whoever waits says so, where the system can: by a lock of another kind on the same folder, which
many may have at once and which keeps nobody out.
"""

import fcntl
import os
import sys
from threading import Event, Lock, Thread
from time import monotonic
from typing import Final

SHUT: Final = -1


class Gate:
    """The gate of one link; every other link, of this process too, is somebody else to it."""

    def __init__(self, path: str) -> None:
        """Stand before the desk of that path, wherever a link in it leads."""
        self._folder = os.path.dirname(os.path.realpath(path))  # on every write
        self._held = SHUT

    def enter(self, seconds: float) -> float:
        """Queue for so long at most, and return how long it took; nobody in there is no wait."""
        folder = _opened(self._folder)
        if folder == SHUT or _is_free(folder):
            self._held = folder
            return 0.0
        began, turn = monotonic(), _Turn(folder)
        try:
            if turn.comes(seconds):
                self._held = folder
        finally:
            if self._held != folder:
                turn.pass_on()
        return monotonic() - began

    def leave(self) -> None:
        """Let the next one in, if this one is inside."""
        held, self._held = self._held, SHUT
        if held != SHUT:
            _let_go(held)

    def is_awaited(self) -> bool:
        """Tell whether somebody waits for whoever is inside; True where nobody can tell."""
        folder = _opened(self._folder)
        if folder == SHUT:
            return True
        try:
            return _is_awaited(folder)
        finally:
            os.close(folder)


class _Turn:
    """A place in the queue. It is kept by a thread: the wait for a lock has no end of its own."""

    def __init__(self, folder: int) -> None:
        self._folder, self._lock, self._came = folder, Lock(), Event()
        self._unwanted = False

    def comes(self, seconds: float) -> bool:
        """Wait until it is our turn; tells whether that was in time."""
        _tell(self._folder)
        Thread(target=self._queue, daemon=True).start()
        return self._came.wait(seconds)

    def pass_on(self) -> None:
        """Give the place up: whoever keeps it lets go as soon as it is there."""
        with self._lock:
            self._unwanted = True
            if self._came.is_set():
                _let_go(self._folder)

    def _queue(self) -> None:
        _wait(self._folder)
        with self._lock:
            if self._unwanted:
                _let_go(self._folder)
            else:
                self._came.set()


def _opened(folder: str) -> int:
    """Open a folder to be locked, or tell that there is no gate here."""
    try:
        return os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return SHUT


def _is_free(folder: int) -> bool:
    """Take the lock if nobody has it; where there are no locks, nobody has."""
    try:
        fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True
    return True


def _wait(folder: int) -> None:
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
    except OSError:
        return  # as if there were no locks


def _tell(folder: int) -> None:
    """Say that somebody waits, until the folder is closed; elsewhere locks are of one kind."""
    if sys.platform == "linux":
        try:
            fcntl.fcntl(folder, fcntl.F_OFD_SETLK, _first_byte(fcntl.F_RDLCK))
        except OSError:
            return  # there are no locks here, and whoever asks is told that it is not known


def _is_awaited(folder: int) -> bool:
    """Ask who would stand in the way of a lock that suffers no other; True where nobody can."""
    if sys.platform == "linux":
        try:
            found = fcntl.fcntl(folder, fcntl.F_OFD_GETLK, _first_byte(fcntl.F_WRLCK))
        except OSError:
            return True
        return int.from_bytes(found[:2], sys.byteorder) != fcntl.F_UNLCK
    return True


def _first_byte(kind: int) -> bytes:
    """Describe a lock of one kind on the first byte, as the system reads it."""
    import struct  # noqa: PLC0415 - few wait

    return struct.pack("@hhqqi4x", kind, 0, 0, 1, 0)


def _let_go(folder: int) -> None:
    """Unlock before closing: a process that was forked meanwhile has it open as well."""
    try:
        fcntl.flock(folder, fcntl.LOCK_UN)
    except OSError:
        pass  # there are no locks here
    finally:
        os.close(folder)
