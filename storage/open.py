"""Where does a desk live? The address says it: a file, a PostgreSQL server, or memory."""

import os
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from amends.workflow.errors import StoreNotReady
from amends.workflow.store import Store

from .files import SIDECARS, same_file

if TYPE_CHECKING:
    from pathlib import Path

Opener = Callable[[str, bool, bool], Store]


def open_store(
    url: str | os.PathLike[str], *, create: bool = False, practice: bool = False
) -> Store:
    """Open the store at an address: `sqlite:///desk.db` or a path, `postgresql://…`, `memory:`.

    With `create` a missing one is made, marked for practice if so asked; without it nothing is
    ever made. Raises `StoreNotReady` or `Busy`, which name the place.
    """
    text = os.fspath(url)
    scheme, rest = split(text)
    if scheme not in BACKENDS:
        raise _no_such_store(text)
    return BACKENDS[scheme](rest, create, practice)


def upgrade(url: str | os.PathLike[str]) -> None:
    """Bring an older store to the version of this amends; one that is at it stays as it is."""
    text = os.fspath(url)
    scheme, rest = split(text)
    if scheme == "sqlite":
        from .sql_store import sqlite  # noqa: PLC0415 - each backend only when it is used

        sqlite.upgrade(sqlite.SqliteDatabase(rest))
    elif scheme in {"postgresql", "postgresql+psycopg"}:
        from .sql_store import postgresql  # noqa: PLC0415

        postgresql.upgrade(postgresql.PostgresqlDatabase(rest))
    elif scheme != "memory":
        raise _no_such_store(text)


def _no_such_store(url: str) -> StoreNotReady:
    """Name what nobody opens, without the password that may stand in it."""
    head, slashes, rest = url.partition("://")
    shown = f"{head}{slashes}{rest.rpartition('@')[2]}"
    return StoreNotReady("no_such_store", url=shown, known=", ".join(sorted(BACKENDS)))


def split(url: str) -> tuple[str, str]:
    """Split an address into its scheme and what the backend needs; a bare path is SQLite's."""
    scheme, found, rest = url.partition("://")
    if url == "memory:" or scheme == "memory":
        return "memory", ""
    if not found:
        return "sqlite", url
    if scheme == "sqlite":
        return (scheme, rest[1:]) if rest[1:] and rest.startswith("/") else ("", url)
    return scheme, rest


def is_of_store(path: "Path", url: str) -> bool:
    """Tell whether a file is part of the store at an address, so that writing it would ruin it."""
    scheme, place = split(url)
    return scheme == "sqlite" and any(same_file(path, place + one) for one in SIDECARS)


def _sqlite(path: str, create: bool, practice: bool) -> Store:  # noqa: FBT001 - as `Opener` says
    from .sql_store.sqlite import SqliteDatabase  # noqa: PLC0415
    from .sql_store.store import SqlStore  # noqa: PLC0415

    if create:
        from .sql_store.sqlite import make  # noqa: PLC0415

        make(path, practice=practice)
    return SqlStore(SqliteDatabase(path))


def _postgresql(address: str, create: bool, practice: bool) -> Store:  # noqa: FBT001
    from .sql_store.postgresql import PostgresqlDatabase, make  # noqa: PLC0415
    from .sql_store.store import SqlStore  # noqa: PLC0415

    database = PostgresqlDatabase(address)
    if create:
        make(database, practice=practice)
    return SqlStore(database)


def _memory(_: str, create: bool, practice: bool) -> Store:  # noqa: FBT001
    from amends.workflow.store import MemoryStore  # noqa: PLC0415

    return MemoryStore(practice=create and practice)


BACKENDS: Final[Mapping[str, Opener]] = {
    "memory": _memory,
    "postgresql": _postgresql,
    "postgresql+psycopg": _postgresql,
    "sqlite": _sqlite,
}
