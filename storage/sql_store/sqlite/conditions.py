"""What does an error of SQLite mean for the desk, and is it the file, the disk or somebody else?

The library's own words help nobody ("unable to open database file"), so the error's name is read
together with what the file system says. `damaged` is said only after a check on a connection of
its own: a disk that fails to read also reports a malformed file.
"""

import os
import sqlite3
import stat
from contextlib import closing
from typing import Final

from amends.workflow.errors import AmendsError, Busy, StoreNotReady

EFFECTIVE: Final = os.access in os.supports_effective_ids

CODES: Final = {
    "SQLITE_FULL": "disk_full",
    "SQLITE_NOTADB": "not_a_database",
    "SQLITE_READONLY": "read_only",
    "SQLITE_CONSTRAINT": "refused_by_schema",
    "SQLITE_ERROR": "schema_damaged",
}
NO_MODULE: Final = "no such module: fts5"
UNREADABLE: Final = {"SQLITE_CORRUPT", "SQLITE_NOTADB"}
UNREACHABLE: Final = {"SQLITE_CANTOPEN", "SQLITE_IOERR", "SQLITE_PERM", "SQLITE_AUTH"}


def explained(error: sqlite3.Error, path: str) -> AmendsError:
    """Return the error of the desk that stands for an error of SQLite."""
    name = str(getattr(error, "sqlite_errorname", "") or "")
    family = "_".join(name.split("_")[:2])
    if family in {"SQLITE_BUSY", "SQLITE_LOCKED"}:
        return Busy("busy", path=path)
    return StoreNotReady(_code(family, path, str(error)), path=path, detail=name or str(error))


def _code(family: str, path: str, said: str) -> str:
    if family == "SQLITE_CORRUPT":
        return wrong_file(path) or ("damaged" if is_damaged(path) else "io_error")
    if family in UNREACHABLE:
        return wrong_file(path) or _of_the_disk(path)
    if not family and said.startswith("Could not decode"):
        return "damaged"
    return "no_fts5" if said == NO_MODULE else CODES.get(family, "storage_failed")


def wrong_file(path: str) -> str | None:
    """Say what keeps the file at this path from being a desk at all, or None.

    The file is not opened for it: closing it again would drop the locks that SQLite holds on it
    for other threads.
    """
    try:
        found = os.stat(path)
    except PermissionError:
        return "no_permission"
    except OSError:
        return "no_desk"
    if stat.S_ISDIR(found.st_mode):
        return "is_a_directory"
    if not _may(path, os.R_OK):
        return "no_permission"
    return None if found.st_size else "empty_store"


def _of_the_disk(path: str) -> str:
    if not (_may(path, os.W_OK) and _may(os.path.dirname(path) or ".", os.W_OK)):
        return "read_only"
    if hasattr(os, "statvfs"):
        disk = os.statvfs(path)
        if disk.f_flag & os.ST_RDONLY:
            return "read_only"
        if not disk.f_bavail:
            return "disk_full"
    return "io_error"


def _may(path: str, how: int) -> bool:
    return os.access(path, how, effective_ids=EFFECTIVE)


def is_damaged(path: str) -> bool:
    """Check the whole file on a connection of its own."""
    try:
        with closing(sqlite3.connect(address(path, "ro"), uri=True)) as connection:
            return connection.execute("PRAGMA integrity_check(1)").fetchall() != [("ok",)]
    except sqlite3.DatabaseError as error:
        return "_".join(error.sqlite_errorname.split("_")[:2]) in UNREADABLE


def address(path: str, mode: str) -> str:
    """Return the URI by which SQLite opens an existing file."""
    quoted = path.replace("%", "%25").replace("?", "%3f").replace("#", "%23").replace("\\", "/")
    return f"file:{'' if quoted.startswith('/') else '/'}{quoted}?mode={mode}"
