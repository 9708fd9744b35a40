"""Does the page about consent say what is so?"""

from pathlib import Path

from amends.workflow.desk.telling.agreements import KINDS
from amends.workflow.guards.agreement.principles import PRINCIPLES

PAGE = (Path(__file__).parents[2] / "docs" / "consent.md").read_text(encoding="utf-8")


def test_every_principle_stands_in_the_table_with_its_guards() -> None:
    """Code, outcome, guards and source are those of the code, in its order."""
    rows = [line for line in PAGE.splitlines() if line.startswith("| C")]
    assert len(rows) == len(PRINCIPLES)
    for row, one in zip(rows, PRINCIPLES, strict=True):
        code, outcome, guards, source = (cell.strip() for cell in row.strip("|").split("|"))
        assert (code, outcome, source) == (one.code, one.outcome, one.source)
        assert [part.strip("` ") for part in guards.split(",") if one.guards] == [*one.guards]


def test_the_four_records_are_those_of_the_code() -> None:
    """Every kind of record has its row."""
    rows = [line for line in PAGE.splitlines() if line.startswith(tuple(f"| {k} " for k in KINDS))]
    assert [row.split("|")[1].strip() for row in rows] == [*KINDS]
