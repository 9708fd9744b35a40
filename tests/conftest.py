"""One browser for all tests that look at pages."""

import os
import shutil
from collections.abc import Iterator
from typing import Any, Final

import pytest

BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
)


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
