"""The ledger is counted, searched by status and section, and read in both languages."""

from typing import TYPE_CHECKING

import pytest

from amends.cli.shape import ledger as command
from amends.cli.terminal.width import width
from amends.workflow.ledger import KINDS, STATUSES, ledger

if TYPE_CHECKING:
    from tests.cli.conftest import Line

ALL = 364


@pytest.mark.parametrize("cells", ["60", "80", "120"])
@pytest.mark.parametrize(
    ("lang", "says"),
    [
        ("en", ["SECTION", "BUILT", "MERGED", "DECLINED", "NEXT", "all"]),
        ("zh", ["节", "已做", "并入", "不做", "待做", "合计"]),
    ],
)
def test_the_rows_are_counted(amends: "Line", lang: str, says: list[str], cells: str) -> None:
    """Each section has a line, and the sum stands below; no desk is needed."""
    amends.set("COLUMNS", cells)
    said = amends("ledger", "--lang", lang, screen=True)
    assert said.status == 0, said.err
    assert all(word in said.out for word in says)
    lines = said.out.splitlines()
    begun = [line.split()[0] for line in lines if line.startswith("3.")]
    assert begun == [f"3.{number}" for number in range(1, 20)]
    assert lines[-1].endswith(str(ALL))
    assert all(width(line) <= int(cells) for line in lines)


def test_a_pipe_gets_the_counts_as_cells(amends: "Line") -> None:
    """A section and its numbers a line, in the order of the sections, the sum last."""
    *sections, total = amends("ledger").rows
    assert [row[0] for row in sections] == [f"3.{number}" for number in range(1, 20)]
    assert total[0] == "all"
    for at in range(1, 6):
        assert int(total[at]) == sum(int(row[at]) for row in sections)
    assert int(total[5]) == ALL


def test_programs_get_counts_and_rows(amends: "Line") -> None:
    """The counts are always of the whole ledger; rows are those that were asked for."""
    whole = amends("ledger", "--json").json
    assert sum(whole["counts"].values()) == ALL
    assert list(whole["counts"]) == list(STATUSES)
    assert whole["rows"] == []
    one = amends("ledger", "S0-27", "--json").json
    assert one["counts"] == whole["counts"]
    (row,) = one["rows"]
    assert (row["id"], row["section"], row["kind"], row["status"]) == (
        "S0-27",
        "3.10",
        "GUARD",
        "built",
    )
    assert "guard:choice_offered" in row["where"]
    assert row["reason"] is None
    (row,) = amends("ledger", "S4-5", "--json").json["rows"]
    assert row["reason"]["en"]
    assert row["reason"]["zh"]


@pytest.mark.parametrize("status", STATUSES)
def test_rows_of_a_status_are_listed(amends: "Line", status: str) -> None:
    """Exactly these, and with a section only those of it."""
    expected = [row.id for row in ledger() if row.status == status]
    assert [row[0] for row in amends("ledger", "--status", status).rows] == expected
    both = amends("ledger", "--status", status, "--section", "3.9").rows
    assert [row[0] for row in both] == [
        row.id for row in ledger() if (row.status, row.section) == (status, "3.9")
    ]


@pytest.mark.parametrize(
    ("lang", "says", "count"),
    [
        (
            "en",
            ["S2-87 · 3.12 · clock · built", "into S2-128", "The source is cut off"],
            "3 of 364",
        ),
        ("zh", ["S2-87 · 3.12 · 时钟 · 已做", "并入 S2-128", "来源被截断"], "364条中的3条"),
    ],
)
def test_rows_are_shown_with_where_and_why(
    amends: "Line", lang: str, says: list[str], count: str
) -> None:
    """On a screen each pointer has a line of its own, and the reason is in the reader's words."""
    said = amends("ledger", "S2-87", "s1-30", "S4-5", "S2-87", "--lang", lang, screen=True)
    assert said.status == 0, said.err
    assert all(word in said.out for word in says)
    assert "  clock:service.progress\n" in said.out
    assert said.out.splitlines()[-1].startswith(count)
    assert all(width(line) <= 80 for line in said.out.splitlines())


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_row_can_be_shown(amends: "Line", lang: str) -> None:
    """Every kind, status and section has its words."""
    for status in STATUSES:
        assert amends("ledger", "--status", status, "--lang", lang, screen=True).status == 0
    assert {row.kind for row in ledger()} == set(KINDS)


def test_a_pipe_gets_the_reason_in_its_language(amends: "Line") -> None:
    """The other cells are the same in both languages."""
    (english,), (chinese,) = (
        amends("ledger", "S4-5", "--lang", lang).rows for lang in ("en", "zh")
    )
    assert english[:5] == chinese[:5] == ["S4-5", "3.10", "PLAY", "declined", ""]
    assert english[5].startswith("The source")
    assert chinese[5].startswith("来源")


@pytest.mark.parametrize(
    ("argv", "code", "names"),
    [
        (["S9-1"], "ledger_id", "S9-1"),
        (["S0-27", "queue"], "ledger_id", "queue"),
        (["--section", "3.20"], "ledger_section", "3.19"),
        (["S0-27", "--section", "7"], "ledger_section", "'7'"),
    ],
)
def test_what_is_not_there_is_one_sentence(
    amends: "Line", argv: list[str], code: str, names: str
) -> None:
    """Wrong usage: it says what is unknown, and what would do."""
    said = amends("ledger", *argv, "--lang", "en")
    assert (said.status, said.out) == (2, "")
    assert names in said.err
    assert len(said.err.splitlines()) == 1
    chinese = amends("ledger", *argv, "--lang", "zh")
    assert chinese.status == 2
    assert chinese.err.rstrip().endswith("。")
    assert amends("ledger", *argv, "--json").json["error"]["code"] == code


def test_a_status_that_there_is_not_is_refused(amends: "Line") -> None:
    """The statuses of the command are those of the ledger."""
    assert command.STATUSES == STATUSES
    assert amends("ledger", "--status", "lost").status == 2
