"""The real files come in whole, and once: their sums are those of whoever published them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from amends.workflow import BadInput, Desk
from amends.workflow.intake import ImportReport

Figures = Callable[[ImportReport], tuple[int, int, int, int]]


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("consumer_complaints_3186.csv", 3186),
        ("complaints-subset.csv", 280),
        ("v1-intake.csv", 30),
        ("v1-public.csv", 30),
        ("v2-intake.csv", 30),
        ("v2-public.csv", 30),
    ],
)
def test_a_public_export_comes_in_whole_and_once(
    any_desk: Desk, shared: Path, figures: Figures, name: str, rows: int
) -> None:
    """Every row lands the first time and is there the second time, and the history holds."""
    file = shared / "cfpb" / name
    assert figures(any_desk.import_file(file)) == (rows, 0, 0, 0)
    assert figures(any_desk.import_file(file)) == (0, rows, 0, 0)
    found = any_desk.verify()
    assert (found.ok, found.cases) == (True, rows)


def test_sister_files_find_theirs_there(desk: Desk, shared: Path, figures: Figures) -> None:
    """Under three other headers the thirty are known; the tag that came with two is listed."""
    landed, there, changed, rejected = (0, 0, 0, 0)
    desk.import_file(shared / "cfpb" / "v1-intake.csv")
    for name in ("v1-public", "v2-intake", "v2-public"):
        report = desk.import_file(shared / "cfpb" / f"{name}.csv")
        landed, there, changed, rejected = figures(report)
        assert (landed, there + changed, rejected) == (0, 30, 0)
        tagged = {"v1-public": 0}.get(name, 8)
        assert changed == tagged
        assert {one.columns for one in report.changed} <= {("event_tag",), ("Event tag",)}
    assert len(desk.list()) == 30


def test_ten_payloads_and_a_schema(any_desk: Desk, shared: Path, figures: Figures) -> None:
    """Each payload is a case; the schema beside them is no complaint."""
    found: list[tuple[int, int, int, int]] = []
    for file in sorted((shared / "ukvi_intake").glob("*.json")):
        if file.stem == "cmsSchema":
            with pytest.raises(BadInput, match="not_a_complaint"):
                any_desk.import_file(file)
            continue
        found += [figures(any_desk.import_file(file)) for _ in range(2)]
    assert found == [(1, 0, 0, 0), (0, 1, 0, 0)] * 10
    assert all(any_desk.show(row.id).text for row in any_desk.list())
