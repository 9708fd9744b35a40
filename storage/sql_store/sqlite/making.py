"""How does a desk's file begin, and how does it grow? By the migrations, in one transaction."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from ... import statements
from ...files import made_whole
from ...migrations import KNOWN, migrate
from .conditions import explained
from .desk_file import DeskFile, open_file
from .journal import best_mode, settle


def make(path: str, *, practice: bool) -> None:
    """Make the file of a new desk unless there is one; half a desk never has the name."""
    where = str(Path(path).absolute())
    if os.path.lexists(where):
        return
    try:
        with made_whole(where) as draft:
            _fill(draft, practice=practice)
    except FileExistsError:
        pass  # somebody else made it at the same time
    except sqlite3.Error as error:
        raise explained(error, where) from error


def upgrade(database: DeskFile) -> None:
    """Bring an older desk to the version of this amends; one that is at it stays as it is."""
    with closing(database.connect(older=True)) as link:
        if link.connection.execute("PRAGMA user_version").fetchone() == (KNOWN,):
            return
        link.queue()
        try:
            migrate_file(link.connection)
            link.connection.execute(f"PRAGMA journal_mode={best_mode()}")
        except sqlite3.Error as error:
            raise explained(error, database.where) from error


def _fill(draft: str, *, practice: bool) -> None:
    with closing(open_file(draft)) as connection:
        connection.execute(f"PRAGMA journal_mode={best_mode()}")
        settle(connection)
        migrate_file(connection)
        if practice:
            connection.execute(statements.PUT_META, {"name": "practice", "value": "yes"})


def migrate_file(connection: sqlite3.Connection) -> None:
    """Run the migrations in one transaction; SQLAlchemy borrows the connection."""
    from sqlalchemy import StaticPool, create_engine  # noqa: PLC0415 - slow, only needed here
    from sqlalchemy.exc import DBAPIError  # noqa: PLC0415

    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
    borrowed = engine.connect()
    try:
        borrowed.exec_driver_sql("BEGIN IMMEDIATE")
        migrate(borrowed)
        borrowed.commit()
    except DBAPIError as error:
        raise error.orig or error from error
    finally:
        borrowed.close()
