"""Lists are aligned for people and whole for pipes."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from amends.cli.terminal import table
from amends.cli.terminal.clean import clean
from amends.cli.terminal.table import columns, kept_columns, pairs, tsv
from amends.cli.terminal.width import width

ROOT = Path(__file__).parents[3]
HEADER = ("CASE", "CUSTOMER", "STAGE", "DUE")
ROWS = [
    ("C-1043", "Wang Wei", "clarified", "daily update 3 h late"),
    ("C-1042", "陈丽", "方案已提出", "客户同意，今天17:00前"),
]
CELLS = st.text("客户退费，。1,286.40 abc", max_size=60)
TABLES = st.integers(1, 5).flatmap(
    lambda size: st.lists(st.lists(CELLS, min_size=size, max_size=size), min_size=1, max_size=6)
)


def test_columns_stand_in_line_in_both_languages() -> None:
    """Chinese and English rows start every column at the same cell."""
    head, *lines = columns(ROWS, HEADER, 80)
    for name, cells in zip(HEADER, zip(*ROWS, strict=True), strict=True):
        start = width(head[: head.index(name)])
        assert [
            width(line[: line.index(cell)]) for line, cell in zip(lines, cells, strict=True)
        ] == [
            start,
            start,
        ]


@settings(deadline=None)  # the machine may be busy
@given(TABLES, st.integers(24, 200))
def test_no_character_is_cut(rows: list[list[str]], cells: int) -> None:
    """Every cell is in the table to its last character, and no line is too wide."""
    size = len(rows[0])
    lines = columns(rows, ["h"] * size, cells)
    shown, given_ = "".join("".join(lines).split()), "".join("".join(map("".join, rows)).split())
    assert sorted(shown) == sorted("h" * size + given_)
    assert max(map(width, lines)) <= cells


ODD = st.text(st.sampled_from("ab \u3000客，\t\n\x1b\u202eé👩\u200d"), max_size=12)


@settings(deadline=None)
@given(st.lists(st.lists(ODD, min_size=3, max_size=3), min_size=1, max_size=5))
def test_a_list_with_room_is_what_folding_would_make_of_it(rows: list[list[str]]) -> None:
    """Where every cell has room nothing is folded, and the lines are the same."""
    cells = [[clean(cell) for cell in row] for row in (HEADER[:3], *rows)]
    widths = [max(map(width, column)) for column in zip(*cells, strict=True)]
    folded = [line for row in cells for line in table._folded(row, widths)]
    assert columns(rows, HEADER[:3], 500) == folded


@given(st.lists(st.lists(ODD, min_size=1, max_size=4), max_size=4))
def test_a_pipe_gets_each_cell_cleaned(rows: list[list[str]]) -> None:
    """A line is its cells as they are cleaned one by one, tabs between them and nowhere else."""
    assert tsv(rows) == ["\t".join(map(clean, row)) for row in rows]


def test_columns_are_dropped_in_order() -> None:
    """A narrow table leaves out the columns that matter least, and only as many as it must."""
    order = ("STAGE", "CUSTOMER")
    assert kept_columns(ROWS, HEADER, 80, order) == list(HEADER)
    assert kept_columns(ROWS, HEADER, 40, order) == ["CASE", "CUSTOMER", "DUE"]
    assert kept_columns(ROWS, HEADER, 10, order) == ["CASE", "DUE"]
    assert columns(ROWS, HEADER, 40, order)[0].split() == ["CASE", "CUSTOMER", "DUE"]


def test_an_empty_list_is_its_header() -> None:
    """Without rows there is the header alone."""
    assert columns([], HEADER, 80) == ["CASE  CUSTOMER  STAGE  DUE"]


def test_a_row_of_another_length_is_an_error() -> None:
    """A row that does not match its header is a mistake to hear of."""
    with pytest.raises(ValueError, match="needs 4 cells"):
        columns([("C-1042",)], HEADER, 80)


def test_cells_are_cleaned() -> None:
    """No cell gives an order to the terminal or breaks its row."""
    text = "\x1b[2J退费\n"
    assert columns([(text,)], ["WORDS"], 80)[1] == "\\x1b[2J退费\\n"
    assert pairs([("words", text)]) == ["words\t\\x1b[2J退费\\n"]


@settings(deadline=None)  # the machine may be busy
@given(st.lists(st.lists(st.text(), min_size=1, max_size=4)))
def test_a_pipe_gets_one_line_a_row(rows: list[list[str]]) -> None:
    """Split at newlines and tabs, the output has the rows and cells of the input."""
    lines = "\n".join(tsv(rows)).split("\n") if rows else []
    assert [len(line.split("\t")) for line in lines] == [len(row) for row in rows]


def test_a_long_cell_reaches_a_pipe_whole() -> None:
    """A pipe gets the full text, however long."""
    assert tsv([("C-1042", "退" * 500)]) == ["C-1042\t" + "退" * 500]


def test_the_hot_path_imports_neither_rich_nor_click() -> None:
    """Listing needs the standard library alone, and `screen` is light until it draws."""
    code = (
        "import sys, types; amends = types.ModuleType('amends');"
        f"amends.__path__ = [{str(ROOT)!r}]; sys.modules['amends'] = amends;"
        "import amends.cli.terminal.table, amends.cli.terminal.glyphs, amends.cli.terminal.screen;"
        "assert not {'rich', 'click', 'hypothesis'} & sys.modules.keys()"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
