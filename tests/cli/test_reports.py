"""The reports of a period on the command line: blocks in both languages, one object, one table."""

import json
import re
from typing import TYPE_CHECKING

import pytest

from amends.cli.screens.told.bars import Bar, bars
from amends.cli.terminal.glyphs import ASCII, UNICODE
from amends.cli.terminal.width import width

if TYPE_CHECKING:
    from tests.cli.conftest import Line

CASE = "C-1001"


@pytest.fixture
def busy(practice: "Line") -> "Line":
    """Return a practice desk on which a few things happened."""
    practice("contact", CASE, "--feeling", "3", "--tactic", "last_chance")
    practice("inquire", CASE)
    practice("request-withdrawal", CASE, "--words", "Leave it.", "--reason", "other_route")
    practice("attribute", CASE, "--counted-by", "headquarters", "--basis", "by_fault")
    practice("note", CASE, "--text", "Nobody answers.", "--obstacle", "silence_inside")
    return practice


@pytest.mark.parametrize("period", ["day", "week", "month", "quarter"])
def test_every_form_of_output_says_the_same(busy: "Line", period: str) -> None:
    """What a pipe gets, name by name, is what the object holds."""
    told = busy("report", period, "--json").json
    assert told["period"]["kind"] == period
    assert (told["volume"]["received"], told["volume"]["open_after"]) == (1, 1)
    rows = dict(busy("report", period).rows)
    assert rows["volume.received"] == "1"
    assert rows["watched.1.kind"] == "asked_after_talk"
    assert rows["watched.1.shown"] == CASE
    assert rows["attributed.1.counted_by"] == told["attributed"][0]["counted_by"]


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("ascii_only", [False, True])
def test_the_screen_has_its_blocks(busy: "Line", lang: str, ascii_only: bool) -> None:
    """Each figure stands on the screen in words, no line is wider than the screen."""
    more = ("--ascii",) if ascii_only else ()
    said = busy("report", "month", "--lang", lang, *more, screen=True)
    assert said.status == 0
    assert all(width(line) <= 80 for line in said.out.splitlines())
    title = "To be looked at" if lang == "en" else "需要查看"
    assert title in said.out
    assert ("#" if ascii_only else "█") in said.out
    assert not ascii_only or lang == "zh" or said.out.isascii() or "·" in said.out


@pytest.mark.parametrize(("lang", "word"), [("en", "yielding"), ("zh", "沟通风格")])
def test_manners_stand_side_by_side_on_screen_and_page(
    practice: "Line", lang: str, word: str
) -> None:
    """Two groups of five open cases; what one customer is like is told to nobody."""
    calls = []
    for at in range(10):
        case = f"C-{1002 + at}"
        style = "yielding" if at % 2 else "assertive"
        calls += [
            ["receive", "--customer", "A", "--channel", "web", "--words", "Late again."],
            ["manner", case, "--style", style],
        ]
    text = "\n".join(json.dumps(call) for call in calls)
    assert practice("apply", "-", stdin=text).status == 0
    found = practice("report", "day", "--json").json["treatment"]["manners"]
    assert [(one["style"], one["open"]) for one in found] == [("assertive", 5), ("yielding", 5)]
    page = practice("--lang", lang, "report", "day", "--html", "-").out
    screen = practice("--lang", lang, "report", "day", screen=True).out
    for told in (page, screen):
        assert word in told
        assert "C-1003" not in told


def test_another_day_has_its_own_report(busy: "Line") -> None:
    """Before the first case there is nothing, and a day to come is wrong usage."""
    empty = busy("report", "day", "--at", "2020-01-01", "--json").json
    assert (empty["volume"]["received"], empty["watched"]) == (0, [])
    for lang in ("en", "zh"):
        said = busy("report", "day", "--at", "2999-01-01", "--lang", lang)
        assert (said.status, said.out, said.err.count("\n")) == (2, "", 1)
    assert busy("report", "day", "--at", "2020-01-01", screen=True).status == 0


def test_the_object_is_plain_json(busy: "Line") -> None:
    """No tuple, no class: what is printed reads back as it is."""
    told = busy("report", "week", "--json").json
    assert json.loads(json.dumps(told)) == told
    assert told["treatment"] == {"least": 5, "groups": [], "manners": []}


@pytest.mark.parametrize("cells", [20, 40, 80])
@pytest.mark.parametrize("glyphs", [UNICODE, ASCII])
def test_bars_line_up_in_cells(cells: int, glyphs: object) -> None:
    """Numbers end in one column, whatever the labels are made of, and no line is too wide."""
    rows = [
        Bar("价格", "7", 7, 10, "70 %"),
        Bar("network outage abroad", "103", 10, 10, "100 %"),
        Bar("服务", "0", 0, 10, "0 %"),
    ]
    lines = [*bars(rows, cells, glyphs)]  # type: ignore[arg-type]
    assert all(width(line) <= cells for line in lines)
    starts = [re.split(r"\s(?=\d+)", line)[0] for line in lines if re.search(r"\d", line)]
    ends = {
        width(start) + 1 + len(line[len(start) + 1 :].split()[0])
        for start, line in zip(
            starts, [line for line in lines if re.search(r"\d", line)], strict=True
        )
    }
    assert len(ends) == 1


def test_what_is_not_nothing_has_a_bar() -> None:
    """A share too small for a cell has one; nothing has none."""
    some, none = bars([Bar("a", "1", 1, 10_000), Bar("b", "0", 0, 10_000)], 80, ASCII)
    assert (some.count("#"), none.count("#")) == (1, 0)
    assert [*bars([], 80, ASCII)] == []
