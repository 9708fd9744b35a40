"""The floor: `sqlite3` and a table of moves, by hand."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from .complaint import ACTOR, BY_NAME, Facts, Journal, Move, RefusedMove, Simple

SCHEMA: Final = """
CREATE TABLE cases (
    id INTEGER PRIMARY KEY, stage TEXT NOT NULL, version INTEGER NOT NULL,
    heard INTEGER NOT NULL, facts INTEGER NOT NULL, consent INTEGER NOT NULL);
CREATE TABLE events (
    "case" INTEGER NOT NULL REFERENCES cases (id), seq INTEGER NOT NULL, move TEXT NOT NULL,
    actor TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY ("case", seq)) WITHOUT ROWID;
"""
FACTS: Final[tuple[str, ...]] = ("heard", "facts", "consent")
LOAD: Final = "SELECT stage, version, heard, facts, consent FROM cases WHERE id = ?"
APPEND: Final = "INSERT INTO events VALUES (?, ?, ?, ?, ?)"
SAVE: Final = "UPDATE cases SET stage = ?, version = ? WHERE id = ? AND version = ?"


class Bare(Simple):
    """Complaints in two tables."""

    def __init__(self, path: Path, journal: Journal) -> None:
        """Make the tables."""
        self._raw = sqlite3.connect(path, isolation_level=None)
        for pragma in journal.pragmas:
            self._raw.execute(pragma)
        self._raw.executescript(SCHEMA)

    def receive(self, facts: Facts) -> str:
        """Insert a case."""
        put = "INSERT INTO cases (stage, version, heard, facts, consent) VALUES (?, ?, ?, ?, ?)"
        values = ("received", 0, facts["heard"], facts["facts"], facts["consent"])
        return str(self._raw.execute(put, values).lastrowid)

    def move(self, case: str, move: str) -> None:
        """Make a move in one transaction."""
        self._raw.execute("BEGIN IMMEDIATE")
        try:
            self._advance(int(case), BY_NAME[move])
        except BaseException:
            self._raw.execute("ROLLBACK")
            raise
        self._raw.execute("COMMIT")

    def _advance(self, case: int, move: Move) -> None:
        """Load, judge, append, save."""
        stage, version, *stands = self._raw.execute(LOAD, (case,)).fetchone()
        facts: dict[str, bool] = dict(zip(FACTS, stands, strict=True))
        if stage != move.start or not facts[move.given]:
            raise RefusedMove(move.name)
        at = datetime.now(UTC).isoformat()
        self._raw.execute(APPEND, (case, version + 1, move.name, ACTOR, at))
        if self._raw.execute(SAVE, (move.end, version + 1, case, version)).rowcount != 1:
            raise RefusedMove(move.name)

    def stage(self, case: str) -> str:
        """Ask the table."""
        return str(self._raw.execute(LOAD, (int(case),)).fetchone()[0])

    def journal(self) -> tuple[str, int]:
        """Ask the connection."""
        mode = self._raw.execute("PRAGMA journal_mode").fetchone()[0]
        return str(mode), int(self._raw.execute("PRAGMA synchronous").fetchone()[0])


opened = Bare
