"""What the tests of the storage may ask for: fresh desks of every kind."""

import contextlib
import itertools
import os
import tempfile
from collections.abc import Callable, Generator, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path

import pytest

from amends.storage import open_store
from amends.workflow.store import Store

_numbers = itertools.count(1)


@pytest.fixture
def wal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Behave as with a library whose write-ahead log is safe, whatever this one is."""
    where = "amends.storage.sql_store.sqlite"
    monkeypatch.setattr(f"{where}.making.best_mode", lambda: "wal")
    for module in ("link", "health"):
        monkeypatch.setattr(f"{where}.{module}.resets_safely", lambda: True)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Name a file that a desk may have."""
    return tmp_path / "desk 100%?#投诉.db"


@pytest.fixture
def desk(path: Path) -> Iterator[Store]:
    """Make a desk in SQLite."""
    with closing(open_store(path, create=True)) as store:
        yield store


@pytest.fixture
def database(postgresql: str) -> Iterator[str]:
    """Make an empty database on the server, and hand out its address."""
    import psycopg

    name = f"desk{next(_numbers)}"
    server = postgresql.replace("+psycopg", "")
    with closing(psycopg.connect(server, autocommit=True)) as admin:
        admin.execute(f"CREATE DATABASE {name}".encode())
        yield postgresql.replace("/postgres?", f"/{name}?")
        admin.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


@pytest.fixture
def pg_desk(database: str) -> Iterator[Store]:
    """Make a desk in PostgreSQL."""
    with closing(open_store(database, create=True)) as store:
        yield store


@pytest.fixture
def guest() -> Callable[[], AbstractContextManager[None]]:
    """Act, for the length of a block, as somebody who may not write where we may."""
    return _as_nobody if os.geteuid() == 0 else contextlib.nullcontext


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """Make a folder that everybody can reach, and remove it whatever its mode became."""
    with tempfile.TemporaryDirectory(prefix="amends-", ignore_cleanup_errors=True) as folder:
        path = Path(folder)
        path.chmod(0o755)
        yield path
        path.chmod(0o755)


@contextmanager
def _as_nobody() -> Generator[None]:
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)
