"""How does a command that broke off happen once, however often it is repeated?

Before a writing command begins, its key is kept in a file that is named after the command; when
the answer is printed, the file goes. A file that was left behind gives its key to the same
command, and the desk then answers what it answered before.
"""

import fcntl
import hashlib
import json
import os
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from typing import Final

from .session import Session
from .state import state_folder

LEFT_BEHIND: Final = 24 * 3600  # seconds after which the same command means a new step


@contextmanager
def intent(
    session: Session, place: str, actor: str, content: object
) -> Generator[str | None, None, None]:
    """Give the key of this call, and forget it once the answer is out.

    It is kept when nobody knows what became of the call: an unknown outcome, or any failure that
    is no answer of the desk.
    """
    from amends.workflow import AmendsError, OutcomeUnknown

    if session.key or session.dry_run:
        yield session.key
        return
    file = _open(_digest(session.argv, place, actor, content))
    if file is None:
        yield os.urandom(16).hex()
        return
    path, handle = file
    try:
        yield _key(handle)
        sys.stdout.flush()
    except OutcomeUnknown:
        raise
    except AmendsError:
        _forget(path)
        raise
    else:
        _forget(path)
    finally:
        os.close(handle)


def _digest(argv: tuple[str, ...], place: str, actor: str, content: object) -> str:
    where = place if "://" in place else os.path.join(os.getcwd(), place)
    text = json.dumps([argv, where, actor, content], default=str, ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()


def _open(name: str) -> tuple[str, int] | None:
    """Open the file of a command; None where there can be none, or another call holds it."""
    folder = state_folder("keys")
    if folder is None:
        return None
    path = f"{folder}/{name}"
    try:
        _forget_old(folder)
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:
        return None
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        return None
    return path, handle


def _forget(path: str) -> None:
    with suppress(FileNotFoundError):
        os.unlink(path)


def _forget_old(folder: str) -> None:
    oldest = time.time() - LEFT_BEHIND
    with os.scandir(folder) as found:
        for one in found:
            with suppress(OSError):
                if one.stat().st_mtime < oldest:
                    os.unlink(one.path)


def _key(handle: int) -> str:
    """Read the key that was left behind, or write a new one."""
    found = os.pread(handle, 64, 0).decode("ascii", "replace")
    if found:
        return found
    key = os.urandom(16).hex()
    os.pwrite(handle, key.encode(), 0)
    os.fsync(handle)
    return key
