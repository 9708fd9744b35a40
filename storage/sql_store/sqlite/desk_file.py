"""How is the file of a desk opened? Only if it is there, is a desk, and is of a version we know."""

import os
import sqlite3
from typing import Final

from amends.workflow.errors import StoreNotReady

from ...migrations import APPLICATION_ID, KNOWN
from .conditions import address, explained, wrong_file
from .journal import settle
from .link import SqliteLink

BUSY_SECONDS: Final = 10.0
STATEMENTS: Final = 512  # kept compiled: what changes a case names the columns that differ


class DeskFile:
    """The SQLite file of a desk, as it is opened."""

    index = SqliteLink.index

    def __init__(self, path: str) -> None:
        """Name the file; nothing is opened yet."""
        self.where = _absolute(path)

    def connect(self, *, older: bool = False) -> SqliteLink:
        """Open the file if it is a desk; one of an older version only on demand."""
        if wrong := wrong_file(self.where):
            raise StoreNotReady(wrong, path=self.where)
        try:
            return self._open("rw", older=older)
        except sqlite3.Error as error:
            said = explained(error, self.where)
            if said.code != "read_only" or self._unfinished():
                raise said from error
        return self._read_only(older=older)

    def _open(self, mode: str, *, older: bool) -> SqliteLink:
        connection = open_file(self.where, mode)
        try:
            journal = settle(connection)
            self._recognise(connection, older=older)
        except BaseException:
            connection.close()
            raise
        return SqliteLink(connection, self.where, journal, BUSY_SECONDS)

    def _read_only(self, *, older: bool) -> SqliteLink:
        """Open a file with a write-ahead log where no log can be made, for one use."""
        try:
            link = self._open("ro&immutable=1", older=older)
        except sqlite3.Error as error:
            raise explained(error, self.where) from error
        link.broken = True  # others might write: nothing may be remembered of the file
        return link

    def _unfinished(self) -> bool:
        """Tell whether a journal holds what the file alone would not show."""
        journals = (f"{self.where}-{kind}" for kind in ("wal", "journal"))
        return any(os.path.exists(one) and os.path.getsize(one) for one in journals)

    def _recognise(self, connection: sqlite3.Connection, *, older: bool) -> None:
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        found = connection.execute("PRAGMA user_version").fetchone()[0]
        if application != APPLICATION_ID:
            raise StoreNotReady("foreign_database", path=self.where)
        if found > KNOWN:
            raise StoreNotReady("newer_store", path=self.where, found=found, known=KNOWN)
        if found < KNOWN and not older:
            raise StoreNotReady("older_store", path=self.where, found=found, known=KNOWN)


def _absolute(path: str) -> str:
    """Name a file from the root on; a link before `..` is left to the system to follow."""
    return os.path.join(os.getcwd(), path) if ".." in path else os.path.abspath(path)


def open_file(path: str, mode: str = "rw") -> sqlite3.Connection:
    """Open an existing file; it is never made, and transactions are begun by hand."""
    return sqlite3.connect(
        address(path, mode),
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=STATEMENTS,
    )
