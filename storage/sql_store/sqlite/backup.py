"""How is a desk copied while others write in it? By SQLite itself; then the copy is examined."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from amends.workflow.errors import AmendsError, BadInput, StoreNotReady

from ...files import made_whole
from .conditions import explained, is_damaged
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
        raise _failed(error, database.where, where) from error


def _failed(error: sqlite3.Error, source: str, target: str) -> AmendsError:
    """Say what kept a copy from being made; the draft is gone, and so tells nothing any more."""
    if is_damaged(source):
        return StoreNotReady("damaged", path=source)
    said = explained(error, target)
    gone = said.code == "no_desk"
    return StoreNotReady("io_error", path=target, detail=str(error)) if gone else said


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
