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
from amends.storage.sql_store.sqlite import making
from amends.workflow.store import Store

_numbers = itertools.count(1)
_files: dict[str, bytes] = {}  # desks in SQLite by their journal


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
    """Make a desk in SQLite; the first of each journal is made, the others are its copies."""
    mode: str = vars(making)["best_mode"]()  # there `wal` has its say
    if mode not in _files:
        open_store(path, create=True).close()
        beside = [one for one in path.parent.iterdir() if one.name.startswith(path.name)]
        assert beside == [path]  # all of the desk, and no journal
        _files[mode] = path.read_bytes()
    path.write_bytes(_files[mode])
    path.chmod(0o600)
    with closing(open_store(path)) as store:
        yield store


@contextmanager
def _database(server: str, template: str = "") -> Generator[str]:
    """Make a database, empty or a copy of another, hand out its address, and drop it again."""
    import psycopg

    name = f"desk{next(_numbers)}"
    copied = f" TEMPLATE {template}" if template else ""
    with closing(psycopg.connect(server.replace("+psycopg", ""), autocommit=True)) as admin:
        admin.execute(f"CREATE DATABASE {name}{copied}".encode())
        yield server.replace("/postgres?", f"/{name}?")
        admin.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


@pytest.fixture
def database(postgresql: str) -> Iterator[str]:
    """Make an empty database on the server, and hand out its address."""
    with _database(postgresql) as address:
        yield address


@pytest.fixture(scope="session")
def pg_template(postgresql: str) -> Iterator[str]:
    """Make a desk in PostgreSQL that nobody uses, and name its database, to be copied."""
    with _database(postgresql) as address:
        open_store(address, create=True).close()
        yield address.partition("?")[0].rpartition("/")[2]


@pytest.fixture
def pg_address(postgresql: str, pg_template: str) -> Iterator[str]:
    """Make a database with a new desk in it, and hand out its address."""
    with _database(postgresql, pg_template) as address:
        yield address


@pytest.fixture
def pg_desk(pg_address: str) -> Iterator[Store]:
    """Make a desk in PostgreSQL."""
    with closing(open_store(pg_address)) as store:
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
