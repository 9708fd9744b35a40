"""How is the file of a desk? What can be seen without reading the history itself."""

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Final

from amends.workflow.errors import AmendsError
from amends.workflow.store import Finding

from ... import counting
from ...files import PRIVATE
from ...migrations import KNOWN
from ...searching import finding
from .desk_file import DeskFile
from .journal import resets_safely
from .link import SqliteLink
from .making import migrate_file

DURABLE: Final = {("wal", 2), ("wal", 3), ("delete", 3)}
WORDS: Final = ("off", "normal", "full", "extra")
Schema = dict[str, tuple[str, str]]


def examine(database: DeskFile) -> Sequence[Finding]:
    """Examine library, journal, integrity, schema, size and file."""
    with closing(database.connect()) as link:
        return [
            _library(),
            _journal(link.connection),
            _integrity(link.connection),
            _foreign_keys(link.connection),
            *_schema(link.connection),
            *_search_index(link),
            Finding("ok", "size", {"bytes": Path(database.where).stat().st_size}),
            _mode(database.where),
        ]


def _library() -> Finding:
    bug = "no" if resets_safely() else "yes"
    return Finding("ok", "sqlite", {"version": sqlite3.sqlite_version, "wal_reset_bug": bug})


def _journal(connection: sqlite3.Connection) -> Finding:
    mode = connection.execute("PRAGMA journal_mode").fetchone()[0]
    level = connection.execute("PRAGMA synchronous").fetchone()[0]
    said = {"mode": mode, "synchronous": WORDS[level]}
    if (mode, level) not in DURABLE:
        return Finding("bad", "journal", said)
    return Finding("warn" if mode == "wal" and not resets_safely() else "ok", "journal", said)


def _integrity(connection: sqlite3.Connection) -> Finding:
    try:
        says = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    except sqlite3.DatabaseError as error:
        says = str(error)
    return Finding("ok" if says == "ok" else "bad", "integrity", {"says": says})


def _foreign_keys(connection: sqlite3.Connection) -> Finding:
    try:
        broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    except sqlite3.DatabaseError:
        return Finding("bad", "foreign_keys", {"broken": 0, "tables": "?"})
    tables = ", ".join(sorted({str(row[0]) for row in broken}))
    said: dict[str, str | int] = {"broken": len(broken), "tables": tables}
    return Finding("bad" if broken else "ok", "foreign_keys", said)


def _schema(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Compare with what the migrations make today, so that no guard is missing unseen."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        migrate_file(fresh)
        expected, found = _objects(fresh), _objects(connection)
    wrong = sorted(name for name in expected if found.get(name) != expected[name])
    triggers = ", ".join(name for name in wrong if expected[name][0] == "trigger")
    others = ", ".join(name for name in wrong if expected[name][0] != "trigger")
    yield Finding("bad" if others else "ok", "schema", {"version": KNOWN, "changed": others})
    yield Finding("bad" if triggers else "ok", "triggers", {"missing": triggers})


def _objects(connection: sqlite3.Connection) -> Schema:
    rows = connection.execute("SELECT name, type, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {name: (kind, sql) for name, kind, sql in rows.fetchall()}


def _search_index(link: SqliteLink) -> Iterator[Finding]:
    """Look at the index where its tables can be read at all; `_schema` tells where not."""
    try:
        yield finding(link.index, link.rows)
        yield counting.finding(link.rows)
    except AmendsError:
        return


def _mode(path: str) -> Finding:
    mode = Path(path).stat().st_mode & 0o777
    open_to_others = os.name == "posix" and mode & ~PRIVATE
    return Finding("warn" if open_to_others else "ok", "file_mode", {"mode": f"{mode:03o}"})
