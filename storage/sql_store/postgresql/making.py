"""How does a desk begin in a PostgreSQL database, and how does it grow? In one transaction."""

from collections.abc import Generator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Final

import psycopg

from amends.workflow.errors import StoreNotReady

from ... import statements
from ...migrations import KNOWN, migrate
from .conditions import explained
from .database import PostgresqlDatabase
from .link import PostgresqlLink

if TYPE_CHECKING:
    from sqlalchemy import Connection

ALONE: Final = "SELECT pg_advisory_xact_lock(hashtextextended('amends', 0))"


def make(database: PostgresqlDatabase, *, practice: bool) -> None:
    """Make the schema of a new desk unless there is one."""
    with closing(database.reach()) as link:
        if database.version(link) is None:
            _grow(database, link, practice=practice)


def upgrade(database: PostgresqlDatabase) -> None:
    """Bring an older desk to the version of this amends; one that is at it stays as it is."""
    with closing(database.reach()) as link:
        found = database.version(link)
        if found is None:
            raise StoreNotReady("no_desk", path=database.where)
        if found > KNOWN:
            raise StoreNotReady("newer_store", path=database.where, found=found, known=KNOWN)
        if found < KNOWN:
            _grow(database, link, practice=False)


def _grow(database: PostgresqlDatabase, link: PostgresqlLink, *, practice: bool) -> None:
    """Migrate alone, and look again what there is: somebody may have been faster."""
    with _lent(database, link) as connection:
        link.begin_writing()
        try:
            link.change(ALONE, {})
            found = database.version(link)
            if found != KNOWN:
                _require_utf8(database, link)
                migrate(connection)
            if found is None and practice:
                link.change(statements.PUT_META, {"name": "practice", "value": "yes"})
            link.commit()
        finally:
            link.rollback()


def _require_utf8(database: PostgresqlDatabase, link: PostgresqlLink) -> None:
    encoding = link.rows("SHOW server_encoding", {})[0][0]
    if encoding != "UTF8":
        raise StoreNotReady(
            "storage_failed", path=database.where, detail=f"its encoding is {encoding}, not UTF8"
        )


@contextmanager
def _lent(database: PostgresqlDatabase, link: PostgresqlLink) -> Generator["Connection"]:
    """Lend a link to SQLAlchemy, which rolls back when it begins and when it ends."""
    from sqlalchemy import StaticPool, create_engine  # noqa: PLC0415 - slow, only needed here
    from sqlalchemy.exc import DBAPIError  # noqa: PLC0415

    engine = create_engine(
        "postgresql+psycopg://", creator=lambda: link.connection, poolclass=StaticPool
    )
    try:
        with engine.connect() as connection:
            yield connection
    except DBAPIError as error:
        if isinstance(error.orig, psycopg.Error):
            raise explained(error.orig, database.where) from error
        raise
