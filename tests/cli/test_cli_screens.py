"""Screens say when, where and what in words that people use."""

from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from amends.cli.render.layout import hanging
from amends.cli.render.moments import day, deadline, moment, span
from amends.cli.screens.rail import Stop, rail
from amends.cli.terminal.glyphs import ASCII, UNICODE
from amends.cli.terminal.width import width
from amends.workflow import PROCESS
from amends.workflow.desk.telling.way import main_line

if TYPE_CHECKING:
    from tests.cli.conftest import Line

NOW = datetime.fromisoformat("2026-11-18T14:05:00+08:00")


@pytest.mark.parametrize(
    ("at", "en", "zh"),
    [
        ("2026-11-18T14:05:30+08:00", "in less than a minute", "还有不到一分钟"),
        ("2026-11-18T14:20:00+08:00", "in 15 min", "还有15分钟"),
        ("2026-11-18T17:00:00+08:00", "in 2 h", "还有2小时"),
        ("2026-11-18T23:00:00+08:00", "today 23:00", "今天 23:00"),
        ("2026-11-19T09:00:00+08:00", "tomorrow 09:00", "明天 09:00"),
        ("2026-11-23T09:30:00+08:00", "Mon 23 Nov 2026, 09:30", "2026年11月23日 周一 09:30"),
        ("2026-11-18T11:00:00+08:00", "3 h late", "逾期3小时"),
        ("2026-11-15T14:00:00+08:00", "3 d late", "逾期3天"),
    ],
)
def test_a_deadline_is_said_by_how_near_it_is(at: str, en: str, zh: str) -> None:
    """Near deadlines are said by the time that is left, far ones by their day."""
    assert (deadline(at, NOW, "en"), deadline(at, NOW, "zh")) == (en, zh)


def test_days_follow_the_zone_of_the_desk() -> None:
    """What is today is decided where the desk is, not where the program runs."""
    late = datetime.fromisoformat("2026-11-18T17:30:00+00:00")
    assert deadline("2026-11-19T10:00:00+08:00", late, "en") == "today 10:00"
    assert day("2026-11-19T01:30:00+08:00", "zh") == "11月19日"
    assert moment("2026-11-19T01:30:00+08:00", "en") == "Thu 19 Nov 2026, 01:30"


def test_a_span_is_rounded_down() -> None:
    """Nobody is told that there is more time than there is."""
    assert [span(seconds, "en") for seconds in (3599, 3600, 86_399, 86_400)] == [
        *("59 min", "1 h", "23 h", "1 d")
    ]


def test_the_main_line_runs_from_the_receipt_to_the_end() -> None:
    """The stages on the rail are those that the process says usually come."""
    assert main_line(PROCESS) == [
        *("received", "inquired", "clarified", "proposed", "accepted", "fulfilled", "closed")
    ]


@pytest.mark.parametrize("cells", [20, 40, 80])
@pytest.mark.parametrize("glyphs", [UNICODE, ASCII], ids=["unicode", "ascii"])
def test_a_rail_folds_and_stays_in_line(cells: int, glyphs: object) -> None:
    """On a narrow screen the rail takes several rows, each no wider than the screen."""
    signs = UNICODE if glyphs is UNICODE else ASCII
    stops = [Stop("已受理", "11月18日"), Stop("已提出方案", "现在在此"), Stop("closed", "")] * 2
    lines = rail(stops, cells, signs)
    assert all(width(line) <= cells for line in lines)
    assert len(lines) % 2 == 0
    assert "".join(lines).count("已提出方案") == 2


def test_a_stage_beside_the_main_line_is_shown_after_what_was_passed(practice: "Line") -> None:
    """An escalated case shows where it came from and where it is, and how to go on."""
    practice("escalate", "C-1001", "--by", "customer")
    practice.set("NO_COLOR", "1")
    said = practice("show", "C-1001", screen=True).out
    assert "  received → escalated\n  18 Nov     is here\n" in said
    assert "Came from  received" in said


def test_a_screen_tells_times_and_sums_in_words(practice: "Line") -> None:
    """Recorded moments are shown in the desk's zone, amounts with their currency."""
    argv = ["promise", "C-1001", "--text", "We call.", "--due", "2026-11-20T10:00"]
    assert practice(*argv).status == 0
    said = practice("log", "C-1001", screen=True).out
    assert "due: Fri 20 Nov 2026, 10:00" in " ".join(said.split())
    assert "Z" not in said.replace("ZH", "")


def test_text_without_room_stands_below_its_head() -> None:
    """Where the head takes nearly the whole line, the text begins on the next one."""
    assert hanging("x" * 30 + " ", "some words", 40) == ["x" * 30, "      some words"]
    assert hanging("x ", "some words", 40) == ["x some words"]


@pytest.mark.parametrize(
    ("year", "en", "zh"), [(2026, "18 Nov", "11月18日"), (2019, "18 Nov 2019", "2019年11月18日")]
)
def test_a_day_of_another_year_has_its_year(year: int, en: str, zh: str) -> None:
    """In a list a day is short; what was received years ago is not taken for this year's."""
    from datetime import UTC, datetime

    from amends.cli.render.moments import day

    now, text = datetime(2026, 11, 22, tzinfo=UTC), f"{year}-11-18T14:05:30+08:00"
    assert (day(text, "en", now), day(text, "zh", now)) == (en, zh)


@pytest.mark.parametrize("command", ["list", "queue", "search x"])
def test_no_limit_is_too_large_to_be_refused(practice: "Line", command: str) -> None:
    """A number beyond all cases is wrong usage, and no fault of ours."""
    assert practice(*command.split(), "--limit", "9" * 20).status == 2


def test_words_of_several_lines_are_read_as_such(practice: "Line") -> None:
    """Paragraphs stay paragraphs on the screen."""
    practice("receive", "--customer", "A", "--channel", "email", "--words", "One.\n\nTwo.")
    said = practice("show", "1002", screen=True)
    assert [line.strip() for line in said.out.splitlines()][2:5] != []
    assert "One.\\n" not in said.out
    assert "  Two." in said.out
