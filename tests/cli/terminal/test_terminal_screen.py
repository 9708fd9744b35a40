"""Rich draws what it is given: every character, nothing more."""

import io
import json
import os
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from amends.cli.terminal.clean import clean
from amends.cli.terminal.glyphs import stream_safe
from amends.cli.terminal.screen import (
    Color,
    open_console,
    phrase,
    screen_width,
    sheet,
    show,
    show_command,
    wants_color,
)
from amends.cli.terminal.width import width

DATA = os.environ.get("AMENDS_SHARED_DATA") or Path(__file__).parents[4] / "shared" / "data"
SHARED = Path(DATA) / "naughty" / "blns.json"
STORY = "客户在国外使用手机上网三天，回国后收到1,286.40元的账单，要求全额退还漫游费并书面道歉。" * 2


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def drawn(*parts: str, cells: int = 40, color: Color = "never") -> str:
    """Print a paragraph into memory."""
    stream = io.StringIO()
    show(open_console(stream, color=color, width=cells, environ={}), *parts)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("choice", "environ", "terminal", "wanted"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("auto", {"TERM": "dumb"}, True, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("auto", {"FORCE_COLOR": "0"}, False, False),
        ("auto", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
        ("auto", {"FORCE_COLOR": "1", "TERM": "dumb"}, True, True),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
    ],
)
def test_color_is_the_readers_choice(
    choice: Color, environ: Mapping[str, str], *, terminal: bool, wanted: bool
) -> None:
    """The option comes first, then NO_COLOR, FORCE_COLOR and TERM, then what the stream is."""
    stream = Terminal() if terminal else io.StringIO()
    assert wants_color(stream, choice, environ) is wanted
    console = open_console(stream, color=choice, environ=environ)
    console.print(phrase(("late", "bold red")))
    assert ("\x1b[" in stream.getvalue()) is wanted


@pytest.mark.parametrize(
    ("environ", "cells"),
    [({}, 80), ({"COLUMNS": "120"}, 120), ({"COLUMNS": "0"}, 80), ({"COLUMNS": "wide"}, 80)],
)
def test_the_width_is_told_or_eighty(environ: Mapping[str, str], cells: int) -> None:
    """COLUMNS decides, and without it or a terminal a line has eighty cells."""
    assert screen_width(io.StringIO(), environ) == cells
    assert open_console(io.StringIO(), environ=environ).width == cells


@pytest.mark.parametrize("cells", [20, 40, 80, 120])
def test_a_paragraph_loses_no_chinese_character(cells: int) -> None:
    """Unspaced Chinese folds at any width, whole and within the lines."""
    lines = drawn(STORY, cells=cells).splitlines()
    assert "".join(lines) == STORY
    assert max(map(width, lines)) <= cells
    assert not any(line.startswith(("，", "。")) for line in lines)


@pytest.mark.parametrize("cells", [20, 40, 80, 120])
def test_a_sheet_loses_no_chinese_character(cells: int) -> None:
    """Rich's own table folds its cells, where by default it drops most of them."""
    stream = io.StringIO()
    console = open_console(stream, width=cells, environ={})
    console.print(sheet(["案件", "经过"], [["C-1042", STORY], ["C-1043", phrase(("完", "bold"))]]))
    shown = "".join(stream.getvalue().split())
    assert sorted(shown) == sorted("案件经过C-1042C-1043完" + STORY)
    assert max(map(width, stream.getvalue().splitlines())) <= cells


@pytest.mark.parametrize("text", ["[/]", "[y/N]", "[bold]x[/bold]", ":smile:", "http://a.b 12 'x'"])
def test_text_is_not_markup(text: str) -> None:
    """Brackets, emoji codes and numbers mean nothing to the screen but themselves."""
    assert drawn(text) == f"{text}\n"
    plain = "".join(drawn(text, color="always").split())
    assert plain == "".join(text.split())


@settings(deadline=None)  # the machine may be busy
@given(st.text(), st.integers(10, 60))
def test_only_cleaned_text_is_drawn(text: str, cells: int) -> None:
    """Whatever a customer wrote, the screen shows its cleaned form and all of it."""
    shown = drawn(text, cells=cells)
    expected = clean(text, multiline=True)
    assert "".join(shown.split()) == "".join(expected.split())
    assert max(map(width, shown.splitlines()), default=0) <= cells


def test_styles_survive_folding() -> None:
    """A styled part keeps its style on every line it falls on."""
    stream = io.StringIO()
    console = open_console(stream, color="always", width=20, environ={})
    show(console, "投诉：", (STORY, "red"))
    lines = stream.getvalue().splitlines()
    assert all("\x1b[31m" in line and line.endswith("\x1b[0m") for line in lines)


@pytest.mark.parametrize("cells", [20, 40])
def test_a_command_to_copy_is_one_line(cells: int) -> None:
    """However narrow the screen, a command is printed on one line."""
    command = (
        "amends propose C-1042 --option '退还漫游费1,286.40元' --option 'CNY 300' --because \x1b"
    )
    stream = io.StringIO()
    show_command(open_console(stream, width=cells, environ={}), command)
    assert stream.getvalue() == f"  {clean(command)}\n"


@pytest.mark.parametrize("encoding", ["gbk", "ascii"])
def test_rich_never_raises_on_a_narrow_encoding(encoding: str) -> None:
    """A GBK or ASCII output gets escapes for what it cannot show."""
    buffer = io.BytesIO()
    stream = stream_safe(io.TextIOWrapper(buffer, encoding=encoding))
    console = open_console(stream, width=80, environ={})
    show(console, "同意 ✓ ¥ 👍")
    console.print(sheet(["✓"], [["✗ ¥"]]))
    stream.flush()
    assert "\\u2713" in buffer.getvalue().decode(encoding)


def test_the_big_list_of_naughty_strings_is_drawn() -> None:
    """Every string of the well-known list is drawn, in a paragraph and in a table."""
    if not SHARED.exists():
        pytest.skip("the list of naughty strings is not beside this checkout")
    for text in json.loads(SHARED.read_text(encoding="utf-8")):
        shown = drawn(text, cells=60)
        assert "".join(shown.split()) == "".join(clean(text, multiline=True).split())
        open_console(io.StringIO(), width=60, environ={}).print(sheet(["x"], [[text]]))
