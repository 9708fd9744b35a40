"""What the tests of the import may ask for: a desk, small files of their own, and real ones."""

import csv
import io
import json
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from amends.storage import open_store
from amends.workflow import Desk, MemoryStore
from amends.workflow.intake import ImportReport

ROOT = Path(__file__).parents[3]
NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
PUBLIC = ("Date received", "Product", "Issue", "Consumer complaint narrative", "Complaint ID")
Sheet = Callable[..., Path]


def sheet_text(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Write a header and rows as CSV."""
    text = io.StringIO(newline="")
    csv.writer(text).writerows([header, *rows])
    return text.getvalue()


@pytest.fixture
def sheet(tmp_path: Path) -> Sheet:
    """Give a way to write a small CSV file."""

    def write(
        header: Sequence[str], *rows: Sequence[str], name: str = "a.csv", mark: bytes = b""
    ) -> Path:
        path = tmp_path / name
        path.write_bytes(mark + sheet_text(header, rows).encode())
        return path

    return write


@pytest.fixture
def payload(tmp_path: Path) -> Callable[[object], Path]:
    """Give a way to write a payload."""

    def write(value: object) -> Path:
        path = tmp_path / "payload.json"
        path.write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
        return path

    return write


@pytest.fixture
def desk() -> Desk:
    """Open an empty practice desk whose clock stands still."""
    return Desk(MemoryStore(practice=True), actor="li.na", clock=lambda: NOW)


@pytest.fixture(params=["memory", "sqlite"])
def any_desk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Desk]:
    """Open an empty desk in each kind of store."""
    url = "memory:" if request.param == "memory" else str(tmp_path / "desk.db")
    with closing(open_store(url, create=True)) as store:
        yield Desk(store, actor="li.na")


@pytest.fixture(scope="session")
def shared() -> Path:
    """Find the real files, or skip: they are not part of the checkout."""
    named = os.environ.get("AMENDS_SHARED_DATA")
    folder = Path(named) if named else ROOT.parent / "shared" / "data"
    if not (folder / "cfpb").is_dir():
        pytest.skip("real complaints are not here: set AMENDS_SHARED_DATA to their folder")
    return folder


def figures(report: ImportReport) -> tuple[int, int, int, int]:
    """Return what became of the rows, after seeing that the sum is right."""
    found = (
        report.landed,
        report.already_there,
        len(report.changed),
        len(report.rejected),
    )
    assert sum(found) == report.read
    return found


@pytest.fixture(name="figures")
def give_figures() -> Callable[[ImportReport], tuple[int, int, int, int]]:
    """Give the figures of a report: landed, already there, changed, rejected."""
    return figures
