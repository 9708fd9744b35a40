"""How is a desk copied while others write in it? By SQLite itself; then the copy is examined."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from amends.workflow.errors import BadInput, StoreNotReady

from ...files import made_whole
from .conditions import explained
from .desk_file import DeskFile, open_file
from .journal import settle


def copy(database: DeskFile, target: Path) -> None:
    """Write a copy that is whole and opens as a desk, or nothing."""
    where = str(target.absolute())
    if os.path.lexists(where):
        raise BadInput("file_exists", path=where)
    try:
        with made_whole(where) as draft:
            _fill(database, draft)
            _examine(draft)
    except FileExistsError as error:
        raise BadInput("file_exists", path=where) from error
    except sqlite3.Error as error:
        raise explained(error, where) from error


def _fill(database: DeskFile, draft: str) -> None:
    with closing(database.connect()) as link, closing(open_file(draft)) as copied:
        link.begin_reading()
        link.rows("SELECT count(*) FROM meta", {})  # from here on we hold this state
        link.connection.backup(copied)
        settle(copied)


def _examine(draft: str) -> None:
    with closing(DeskFile(draft).connect()) as link:
        whole = link.connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        if not whole or link.connection.execute("PRAGMA foreign_key_check").fetchall():
            raise StoreNotReady("damaged", path=draft)
