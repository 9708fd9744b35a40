"""The benchmark of specs measures what it says: a small run of it plays every scenario."""

import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

BENCH = Path(__file__).parents[2] / "bench"
COUNT = 4


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Import the benchmark as a script does, beside its own modules."""
    monkeypatch.syspath_prepend(str(BENCH))
    yield import_module("specs")
    for name in ("specs", "peers", "scenarios", "measuring", "installing", "processes"):
        sys.modules.pop(name, None)


def test_every_row_but_behave_plays_every_scenario(bench: Any, tmp_path: Path) -> None:
    """Each command that needs no other program ends well and has played all there is."""
    groups = dict(bench.rows(tmp_path, COUNT, tmp_path))
    rows = [row for group in groups.values() for row in group if row.name != "behave"]
    assert len(rows) == 5
    for row in rows:
        found = bench.cost(row, 1)
        assert found.seconds > 0
        assert found.megabytes > 1
    assert bench.warm(tmp_path) > 0


def test_a_row_that_played_too_little_is_no_figure(bench: Any, tmp_path: Path) -> None:
    """A command that ends well without having played everything stops the benchmark."""
    row = next(iter(dict(bench.rows(tmp_path, COUNT, tmp_path)).values()))[0]
    with pytest.raises(SystemExit, match="ended with 0"):
        bench.cost(row._replace(says=f"{COUNT + 1} scenarios"), 1)


def test_behave_is_looked_for_where_it_was_said(bench: Any, tmp_path: Path) -> None:
    """A folder without behave is named, and nothing is installed."""
    with pytest.raises(SystemExit, match="no behave below"):
        bench.peers.find_behave(tmp_path, tmp_path / "into")
