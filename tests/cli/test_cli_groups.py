"""The commands of groups: what they print, what they refuse, and with which status."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Line

LINE = "The mast failed at 02:10. It works again since 09:40."


@pytest.fixture
def grouped(amends: "Line") -> "Line":
    """A practice desk with a group of two."""
    line = amends
    line.set("AMENDS_NOW", "2026-11-18T14:05:00+08:00")
    assert line("init", "--practice").status == 0
    for name in ("Anna", "Bao"):
        given = ["--customer", name, "--channel", "hotline", "--cause", "quality"]
        assert line("receive", *given, "--words", "No signal all morning.").status == 0
    assert line("group", "open", "Outage", "C-1001", "C-1002").rows == [
        ["C-1001", "done", ""],
        ["C-1002", "done", ""],
    ]
    return line


def test_each_command_of_a_group_answers_a_person_and_a_program(grouped: "Line") -> None:
    """The object has what the screen says, and the screen fits both languages."""
    turned = grouped("group", "turn", "G-1", "alarm", "--because", "Calls.", "--json").json
    assert (turned["group"]["state"], turned["group"]["changed"]) == ("crisis", True)
    assert grouped("group", "lead", "G-1", "li.na", screen=True).status == 0
    said = grouped("group", "say", "G-1", "--text", LINE, "--json").json
    assert (said["statement"], said["cases"], said["left_out"]) == (1, ["C-1001", "C-1002"], {})
    signal = ["signal", "G-1", "--medium", "self-media", "--where", "A video", "--reach", "7"]
    assert grouped("group", *signal, "--factor", "judged-in-public").status == 0
    risk = ["--legal", "1", "--opinion", "3", "--regulator", "2", "--ground", "Two papers."]
    assert grouped("group", "risk", "G-1", *risk).status == 0
    shown = grouped("group", "show", "G-1", "--json").json["group"]
    assert [one["told"] for one in shown["members"]] == ["same", "same"]
    assert (shown["outlook"]["opinion"], shown["signals"][0]["reach"]) == (3, 7)
    assert shown["statements"][0]["text"] == LINE
    for lang, word in (("en", "One line for all"), ("zh", "统一口径")):
        assert word in grouped("group", "show", "G-1", "--lang", lang, screen=True).out
        assert "G-1" in grouped("group", "list", "--lang", lang, screen=True).out
    assert grouped("group", "list", "--json").json["groups"][0]["members"] == 2
    assert grouped("list", "group:G-1", "--json").json["cases"][0]["incident"] == "G-1"


def test_what_some_cases_object_to_ends_with_ten(grouped: "Line") -> None:
    """Who is in already is left out by name, and the others join."""
    given = ["--customer", "Carla", "--channel", "hotline", "--words", "Nobody told us."]
    assert grouped("receive", *given).status == 0
    said = grouped("group", "add", "G-1", "C-1002", "C-1003", "--json")
    assert (said.status, said.json["cases"]) == (10, ["C-1003"])
    assert said.json["left_out"]["C-1002"]["code"] == "member_already"
    shown = grouped("group", "add", "G-1", "C-1002", "--lang", "zh", screen=True)
    assert shown.status == 10
    assert "本案已属于G-1" in shown.out
    assert grouped("group", "remove", "G-1", "C-1003", "--because", "Another.").status == 0


@pytest.mark.parametrize(
    ("argv", "status"),
    [
        (["show", "G-7"], 2),
        (["turn", "G-1", "alarm"], 2),
        (["turn", "G-1", "sleep", "--because", "x"], 2),
        (["signal", "G-1", "--medium", "fax", "--where", "x"], 2),
        (["signal", "G-1", "--where", "x"], 2),
        (["risk", "G-1", "--legal", "1"], 2),
        (["say", "G-1"], 2),
        (["say", "G-1", "--text", "Delete the post, or we will make you liable."], 2),
        (["close", "G-1", "--review", "x"], 3),
        (["draft", "G-1", "C-1001"], 2),
        (["draft", "G-1", "C-9999"], 4),
    ],
    ids=lambda value: " ".join(value)[:40] if isinstance(value, list) else str(value),
)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_wrong_call_is_one_sentence(
    grouped: "Line", argv: list[str], status: int, lang: str
) -> None:
    """It says what, why and what to do, and nothing was written."""
    before = grouped("verify", "--json").json["events"]
    said = grouped("group", *argv, "--lang", lang)
    assert said.status == status, said.err
    assert said.err.startswith("✗ ")
    assert "{" not in said.err
    assert grouped("verify", "--json").json["events"] == before


def test_a_dry_run_writes_nothing(grouped: "Line") -> None:
    """Neither a statement nor a group is there afterwards."""
    said = grouped("group", "say", "G-1", "--text", LINE, "--dry-run", "--json").json
    assert (said["cases"], said["changed"]) == (["C-1001", "C-1002"], False)
    assert grouped("group", "open", "Other", "--dry-run", screen=True).status == 0
    assert grouped("group", "show", "G-1", "--json").json["group"]["statements"] == []
    assert len(grouped("group", "list").rows) == 1


def test_a_queue_says_which_statement_is_overdue(grouped: "Line") -> None:
    """It stands below the cases, with the command that makes it."""
    assert grouped("group", "turn", "G-1", "alarm", "--because", "Calls.").status == 0
    grouped.set("AMENDS_NOW", "2026-11-18T19:05:00+08:00")
    assert "amends group say G-1" in grouped("queue", screen=True).err
    assert "应在" in grouped("queue", "--lang", "zh", screen=True).err
    assert "overdue" in grouped("group", "list").rows[0]


def test_what_piles_up_is_told_with_its_figures(grouped: "Line") -> None:
    """The rule stands above, the record is made once, and only where asked for."""
    assert grouped("group", "signals", "--json").json == {
        "schema": "amends/1",
        "piles": [],
        "recorded": False,
    }
    assert grouped("policy", "set", "warning-at-least", "2").status == 0
    found = grouped("group", "signals", "--record", "--json").json
    assert (found["recorded"], found["piles"][0]["came"], found["piles"][0]["usual"]) == (
        *(True, 2),
        0.0,
    )
    assert grouped("group", "signals", "--record", "--json").json["piles"] == []
    for lang, word in (("en", "compliance has been told"), ("zh", "已报合规")):
        assert word in grouped("group", "signals", "--lang", lang, screen=True).out
