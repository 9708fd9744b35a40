"""Which journal keeps every acknowledged step through a power cut, on this library and system?

Measured on simulated power cuts: a write-ahead log with FULL and a rollback journal with EXTRA
lose nothing; the defaults of SQLite, and NORMAL, do. Up to 3.51.2 a write-ahead log can be
corrupted when two connections reset it at once (mended in 3.51.3 and 3.50.7), so there it is
avoided.
"""

import sqlite3
import sys
from typing import Final

SETTINGS: Final = (
    "foreign_keys=ON",
    "recursive_triggers=ON",  # or INSERT OR REPLACE would remove an event unseen
    "secure_delete=ON",  # what is erased is overwritten
    "trusted_schema=OFF",
    "temp_store=MEMORY",
    *(("fullfsync=ON", "checkpoint_fullfsync=ON") if sys.platform == "darwin" else ()),
)


def resets_safely(version: tuple[int, ...] = sqlite3.sqlite_version_info) -> bool:
    """Tell whether a library of that version may use a write-ahead log."""
    return version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51)


def best_mode() -> str:
    """Name the journal mode for a new desk."""
    return "wal" if resets_safely() else "delete"


def mode_of(connection: sqlite3.Connection) -> str:
    """Ask which journal mode the file has."""
    return str(connection.execute("PRAGMA journal_mode").fetchone()[0])


def settle(connection: sqlite3.Connection) -> str:
    """Set up a connection for durability; returns the file's journal mode."""
    connection.executescript("".join(f"PRAGMA {setting};" for setting in SETTINGS))
    mode = mode_of(connection)
    connection.execute(f"PRAGMA synchronous={'FULL' if mode == 'wal' else 'EXTRA'}")
    return mode


def leave_wal(connection: sqlite3.Connection) -> str:
    """Turn a write-ahead log into a rollback journal if nobody else is here; returns the mode."""
    waits = connection.execute("PRAGMA busy_timeout").fetchone()[0]
    connection.execute("PRAGMA busy_timeout=0")
    try:
        connection.execute("PRAGMA journal_mode=DELETE")
        connection.execute("PRAGMA synchronous=EXTRA")
    except sqlite3.OperationalError:
        pass  # others are at work in it; `findings` tells, and the next one to open tries again
    finally:
        connection.execute(f"PRAGMA busy_timeout={waits}")
    return mode_of(connection)
