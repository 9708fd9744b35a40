"""How is one connection to an SQLite file used? With transactions that we begin ourselves."""

import os
import sqlite3
from collections.abc import Sequence
from contextlib import suppress
from typing import Final

from amends.workflow.errors import AmendsError, Busy, OutcomeUnknown, StoreNotReady

from ...searching import FTS5
from ..link import Row, Values, not_text, not_text_in
from .conditions import explained
from .gate import Gate
from .journal import leave_wal, resets_safely

MUCH: Final = 400  # rows that one link writes: fewer pages than a log has when SQLite shortens it


class SqliteLink:
    """One connection to the file of a desk."""

    index = FTS5

    def __init__(
        self, connection: sqlite3.Connection, path: str, journal: str, patience: float
    ) -> None:
        """Take a connection that is set up, and remember which file it opened.

        A writer waits as many seconds for others as its patience is.
        """
        self.connection, self.journal, self.broken = connection, journal, False
        self._gate, self._patience = Gate(path), patience
        self._path = path
        self._file = _identity(path)
        self._failed: sqlite3.Error | None = None
        self._reads = False
        self._in_the_file, self._nearly = 0, False  # of the rows that this link wrote
        self._cursor = connection.cursor()

    def current(self) -> bool:
        """Tell whether the file at the path is still the one that was opened."""
        return self._file == _identity(self._path)

    def begin_reading(self) -> None:
        """Open one consistent view, in which nothing can be written: it is only ever taken back.

        `PRAGMA query_only` would have every statement compiled anew.
        """
        self._begin("BEGIN", reads=True)

    def queue(self) -> float:
        """Wait for the turn to write, until the link commits, rolls back or closes."""
        return self._gate.enter(self._patience)

    def begin_writing(self) -> None:
        """Become the one writer; the only place where a write begins."""
        waited = self.queue()
        try:
            if self.journal == "wal" and not resets_safely():
                self.journal = leave_wal(self.connection)
            if self._nearly:  # all but what others wrote meanwhile: then the log begins anew
                self._nearly = False
                self._bring_in()
            if waited:
                self._be_patient(self._patience - waited)
            self._begin("BEGIN IMMEDIATE", reads=False)
        except BaseException:
            self._gate.leave()
            raise
        finally:
            if waited:
                self._be_patient(self._patience)

    def rows(self, statement: str, values: Values) -> list[Row]:
        """Run a statement and return all that it finds."""
        return self._run(statement, values)[0]

    def change(self, statement: str, values: Values) -> int:
        """Run a statement and return how many rows it inserted or changed."""
        self._require_writing()
        return self._run(statement, values)[1]

    def change_each(self, statement: str, each: Sequence[Values]) -> int:
        """Run a statement once for each set of values; returns how many rows that changed."""
        self._require_writing()
        try:
            return self._cursor.executemany(statement, each).rowcount
        except sqlite3.Error as error:
            raise self._fail(error) from error
        except UnicodeEncodeError as error:
            raise not_text_in(each) from error

    def insert_each(self, statement: str, rows: Sequence[Row]) -> int:
        """Run a statement once for each row, whose values fill the blanks in their order."""
        from ..blanks import by_name, in_order  # noqa: PLC0415 - only whoever writes needs them

        self._require_writing()
        try:
            return self._cursor.executemany(in_order(statement, "?"), rows).rowcount
        except sqlite3.Error as error:
            raise self._fail(error) from error
        except UnicodeEncodeError as error:
            raise not_text_in(by_name(statement, rows)) from error

    def bodies(self, statement: str, values: Values) -> Sequence[Row]:
        """Run a statement of which every text comes back as its bytes, damaged or not."""
        self.connection.text_factory = bytes
        try:
            return self.rows(statement, values)
        finally:
            self.connection.text_factory = str

    def hold_key(self, key: str) -> None:
        """Do nothing: there is one writer at a time."""

    def begin_part(self) -> None:
        """Begin a part of the transaction that can be taken back by itself."""
        if self._failed:  # perhaps nothing is open any more, and a savepoint would begin anew
            raise explained(self._failed, self._path) from self._failed
        self._run("SAVEPOINT part", {})

    def end_part(self) -> None:
        """Let a part be as the rest of the transaction, unless a statement failed in it."""
        if self._failed:
            raise explained(self._failed, self._path) from self._failed
        self._run("RELEASE part", {})

    def undo_part(self) -> None:
        """Take a part back; raises where the database has ended the whole transaction."""
        failed, self._failed = self._failed, None
        if failed and not self.connection.in_transaction:
            raise self._fail(failed) from failed
        self._run("ROLLBACK TO part", {})
        self._run("RELEASE part", {})

    def commit(self) -> None:
        """Make the transaction last, unless a statement failed or the file was moved away."""
        if self._failed:
            raise explained(self._failed, self._path) from self._failed
        if not self.current():
            raise StoreNotReady("moved", path=self._path)
        try:
            self.connection.execute("COMMIT")
        except sqlite3.Error as error:
            raise self._undecided(error) from error
        self._gate.leave()
        if self.journal == "wal":
            self._shorten_log()

    def _shorten_log(self) -> None:
        """Bring the log into the file if much was written to it, now that others may write.

        SQLite itself does so at the end of a COMMIT, when the gate is still shut.
        """
        written = self.connection.total_changes
        if written - self._in_the_file >= MUCH:
            self._in_the_file, self._nearly = written, True
            self._bring_in()

    def _bring_in(self) -> None:
        with suppress(sqlite3.Error):  # what was committed lasts all the same
            self.connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()

    def rollback(self) -> None:
        """Take the transaction back; a connection that cannot is not used again."""
        try:
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")
        except sqlite3.Error:
            self.broken = True
        finally:
            self._gate.leave()

    def close(self) -> None:
        """Close the connection."""
        self.connection.close()
        self._gate.leave()

    def _be_patient(self, seconds: float) -> None:
        """Let SQLite wait only as long as is left: whoever waited at the gate has waited."""
        self.connection.execute(f"PRAGMA busy_timeout={max(round(seconds * 1000), 0)}")

    def _begin(self, statement: str, *, reads: bool) -> None:
        self._failed, self._reads = None, reads
        self._run(statement, {})

    def _require_writing(self) -> None:
        if self._reads:
            raise StoreNotReady("read_only", path=self._path)

    def _run(self, statement: str, values: Values) -> tuple[list[Row], int]:
        try:
            cursor = self._cursor.execute(statement, values)
            return cursor.fetchall(), cursor.rowcount
        except sqlite3.Error as error:
            raise self._fail(error) from error
        except UnicodeEncodeError as error:
            raise not_text(values) from error

    def _fail(self, error: sqlite3.Error) -> AmendsError:
        said = explained(error, self._path)
        self._failed = error
        self.broken = not isinstance(said, Busy)
        return said

    def _undecided(self, error: sqlite3.Error) -> AmendsError:
        said = self._fail(error)
        if isinstance(said, Busy) or said.code == "refused_by_schema":
            return said  # SQLite left the transaction open, and it will be rolled back
        return OutcomeUnknown("outcome_unknown", path=self._path, reason=said.code)


def _identity(path: str) -> tuple[int, int] | None:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino
