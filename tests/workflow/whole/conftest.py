"""A practice desk with sixty cases, filled once, and its export."""

import io
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from amends.workflow import Desk, MemoryStore, Store
from amends.workflow.intake import ImportReport
from amends.workflow.practice import fill

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)


def exported(desk: Desk, **wish: Any) -> str:
    """Export a desk as JSON lines."""
    target = io.StringIO(newline="")
    desk.export(target, format="jsonl", **wish)
    return target.getvalue()


@pytest.fixture(scope="session")
def demo() -> Desk:
    """Fill a practice desk that nobody changes."""
    store = MemoryStore(practice=True)
    fill(store, now=NOW, actor="li.na")
    return Desk(store, actor="li.na", clock=lambda: NOW)


@pytest.fixture(scope="session")
def text(demo: Desk) -> str:
    """Export it."""
    return exported(demo)


def opened(store: Store | None = None) -> Desk:
    """Open an empty practice desk of somebody else's."""
    return Desk(store or MemoryStore(practice=True), actor="he.jun", clock=lambda: NOW)


@pytest.fixture
def empty() -> Desk:
    """Give an empty practice desk."""
    return opened()


@pytest.fixture(name="opened")
def give_opened() -> Callable[..., Desk]:
    """Give what opens an empty practice desk."""
    return opened


@pytest.fixture(name="exported")
def give_exported() -> Callable[..., str]:
    """Give what exports a desk."""
    return exported


def brought(desk: Desk, text: str | bytes, **options: Any) -> ImportReport:
    """Bring a text in, and see that the figures add up."""
    data = text.encode() if isinstance(text, str) else text
    found = desk.import_file(io.BytesIO(data), **options)
    listed = len(found.changed) + len(found.rejected) + len(found.unproved)
    assert found.landed + found.already_there + listed == found.read
    return found


@pytest.fixture(name="brought")
def give_brought() -> Callable[..., ImportReport]:
    """Give what brings a text in."""
    return brought
