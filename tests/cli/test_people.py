"""Recovery, private notes and hints, as a terminal, a pipe and a program see them."""

import pytest

from amends.cli.terminal.width import width

from .conftest import Line


@pytest.fixture
def told(practice: Line) -> Line:
    """A practice desk on which a furious customer was hurt, heard, and calmed down."""
    for step in (
        ["contact", "1001", "--feeling", "4", "--hurt", "--words", "How much longer?"],
        [
            "empathise",
            "1001",
            "--heard",
            "h",
            "--named",
            "angry",
            "--regret",
            "r",
            "--feeling",
            "3",
        ],
        ["contact", "1001", "--feeling", "1", "--words", "All right."],
    ):
        assert practice(*step).status == 0
    return practice


def test_every_bar_begins_and_ends_in_the_same_cell(told: Line) -> None:
    """In both languages the readings stand under one another, whatever stands beside them."""
    for lang in ("en", "zh"):
        lines = told("recovery", "1001", "--lang", lang, screen=True).out.splitlines()
        bars = [line for line in lines if "█" in line]
        assert len(bars) == 4
        assert len({width(line[: line.rindex("█") + 1]) + _room(line) for line in bars}) == 1
        figures = [line[line.rindex("█") + 1 :].split()[0] for line in bars]
        assert figures == ["4", "4", "3", "1"]


def _room(line: str) -> int:
    """Count the cells that are left empty in a bar."""
    after = line[line.rindex("█") + 1 :]
    return len(after) - len(after.lstrip()) - 1


def test_the_curve_says_what_hurt_and_sums_it_up(told: Line) -> None:
    """The relapse is named where it happened, the first and the last reading below."""
    said = told("recovery", "1001", "--lang", "zh", screen=True).out
    assert "再次受伤" in said
    assert said.splitlines()[-1] == "情绪起初为4，现在为1；最远到过“已趋平复”；再次受伤1次。"


def test_without_colours_and_signs_it_can_still_be_read(told: Line) -> None:
    """Plain characters draw the same bars."""
    said = told("recovery", "1001", "--ascii", screen=True).out
    assert "######## 4" in said
    assert "##       1" in said


def test_a_pipe_and_a_program_get_every_value(told: Line) -> None:
    """One line a moment, and one object."""
    assert [row[2:] for row in told("recovery", "1001").rows] == [
        ["receive", "4", "raw", ""],
        ["contact", "4", "raw", "hurt"],
        ["empathise", "3", "attuned", ""],
        ["contact", "1", "calmed", ""],
    ]
    found = told("recovery", "1001", "--json").json
    assert (found["first"], found["last"], found["relapses"]) == (4, 1, 1)
    assert found["reached"] == ["raw", "attuned", "calmed"]
    assert found["points"][1]["relapse"] == "hurt"


def test_a_case_without_a_reading_says_so(practice: Line) -> None:
    """There is nothing to draw yet."""
    given = ["--customer", "Zhou Min", "--channel", "web", "--words", "Well?", "--at"]
    case = practice("receive", *given, "2026-11-18T14:00:00+08:00", "--json").json["id"]
    assert practice("recovery", case, screen=True).out.splitlines()[-1] == (
        "Nobody has taken a reading yet."
    )


def test_show_has_the_kind_the_goals_and_the_note(told: Line) -> None:
    """Each under its own name, in words of the language."""
    told("classify", "1001", "--cause", "price", "--detail", "billing", "--motive", "respect")
    told("goal", "1001", "--rational", "The refund.", "--rational-met", "partly")
    told("manner", "1001", "--preference", "lively", "--traits", "Likes a joke.")
    said = told("show", "1001", "--lang", "zh", screen=True).out
    for one in ("类别：计费争议", "动机：求尊重", "事情办妥：部分", "偏好：活泼型", "仅你可见"):
        assert one in said
    found = told("show", "1001", "--json").json
    assert found["kinds"]["motive"] == ["respect"]
    assert found["goals"] == {"rational": "partly", "emotional": ""}
    assert found["manner"]["preference"] == "lively"
    assert "偏好：活泼型" in told("log", "1001", "--lang", "zh", screen=True).out


def test_what_is_worth_considering_comes_with_its_command(told: Line) -> None:
    """On the case, in its menu, and at the top of the queue."""
    told("contact", "1001", "--willing", "no")
    for command in (["show", "1001"], ["next", "1001"], ["next"]):
        said = told(*command, screen=True).out
        assert "Worth considering" in said
        assert "amends change C-1001" in said
    hints = told("next", "1001", "--json").json["hints"]
    assert [(one["code"], one["act"]) for one in hints] == [("change_channel", "change")]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["classify", "1001", "--cause", "price", "--detail", "line"], "belongs to another cause"),
        (["classify", "1001", "--detail", "line"], "has no cause yet"),
        (["classify", "1001", "--validity", "substantiated"], "Who found"),
        (["change", "1001", "--words", "Fine."], "--to, --place or --time"),
        (["goal", "1001", "--emotional-met", "yes"], "Nobody has set the goal"),
        (["strain", "1001", "--state", "9"], "state"),
    ],
)
def test_what_makes_no_sense_is_told_in_one_sentence(
    practice: Line, given: list[str], said: str
) -> None:
    """Status 2, one line, and nothing is written."""
    before = len(practice("log", "1001").rows)
    answer = practice(*given)
    assert answer.status == 2
    assert said in answer.err
    assert len(practice("log", "1001").rows) == before
