"""A refusal says what is owed, why, and the very command that supplies it; and that heals it."""

import shlex
from typing import TYPE_CHECKING

import pytest

from .healing import ENDS, MOVES, healed

if TYPE_CHECKING:
    from tests.cli.conftest import Line

OWED = ["code", "says", "why", "principle", "outcome", "source", "do", "fill", "by", "wait_until"]


def test_refusals_heal_themselves_up_to_the_end(practice: "Line") -> None:
    """Each printed command, its blanks filled, takes one thing off the list, up to the end."""
    assert [healed(practice, move).json["stage"] for move in MOVES] == [*ENDS]
    assert practice("verify").status == 0


def test_a_refusal_has_the_keys_of_the_contract(practice: "Line") -> None:
    """A refusal in JSON has exactly the keys that were promised."""
    said = practice("inquire", "C-1001", "--json")
    assert [*said.json] == ["error", "changed"]
    error = said.json["error"]
    assert [*error] == ["code", "case", "move", "stage", "owed"]
    assert (error["case"], error["move"], error["stage"]) == ("C-1001", "inquire", "received")
    (owed,) = error["owed"]
    assert [*owed] == OWED
    assert owed["do"][:3] == ["amends", "empathise", "C-1001"]
    assert {*owed["fill"]} == {"<HEARD>", "<NAMED>", "<REGRET>"}
    assert owed["by"] is None
    assert owed["wait_until"] is None
    assert said.err.startswith("✗ C-1001 stays received")
    assert said.err.count("\n") == 1


@pytest.mark.parametrize("tries", [[], ["--dry-run"], ["-n"]], ids=str)
@pytest.mark.parametrize(("lang", "logged"), [("en", "in the log"), ("zh", "已记入经过")])
def test_an_attempt_is_said_to_be_logged_where_it_is(
    practice: "Line", lang: str, logged: str, tries: list[str]
) -> None:
    """A refusal that was only tried leaves no trace, and does not say that it did."""
    before = practice("log", "C-1001").out
    said = practice("inquire", "C-1001", *tries, "--lang", lang)
    assert said.status == 3
    assert (logged in said.err) is (not tries)
    assert (practice("log", "C-1001").out == before) is bool(tries)


def test_who_has_to_do_it_is_named(practice: "Line") -> None:
    """Where somebody else must act, the role and who may not are told; and who is missing."""
    for move in ("inquire", "clarify"):
        healed(practice, move)
    owed = practice("propose", "C-1001", "--json").json["error"]["owed"]
    practice("draft", "C-1001", "--text", "An offer.")
    (approval,) = (
        one
        for one in practice("why", "C-1001", "propose", "--json").json["owed"]
        if one["code"] == "version_approved"
    )
    assert approval["by"] == {"role": "handler", "not": ["li.na"]}
    assert owed
    for name in ("chen.bo", "wu.di"):
        practice("user", "disable", name)
    (approval,) = (
        one
        for one in practice("why", "C-1001", "propose", "--json").json["owed"]
        if one["code"] == "version_approved"
    )
    assert approval["by"]["nobody"] is True
    assert approval["by"]["add"][:3] == ["amends", "user", "add"]
    said = practice("why", "C-1001", "propose", screen=True).out
    assert "amends user add '<NAME>' --role handler" in said


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_screen_of_a_refusal_has_commands_to_copy(practice: "Line", lang: str) -> None:
    """Commands stand whole on one line, quoted for the shell, however narrow the screen is."""
    practice.set("COLUMNS", "40")
    said = practice("inquire", "C-1001", "--lang", lang, asks=True)
    (line,) = (line for line in said.err.splitlines() if "amends empathise" in line)
    argv = shlex.split(line[line.index("amends") :])
    blanks = ["--heard", "<HEARD>", "--named", "<NAMED>", "--regret", "<REGRET>"]
    assert argv == ["amends", "empathise", "C-1001", *blanks]
    assert said.err.count("<HEARD>") == 2
    assert "3" in said.err.splitlines()[-1]


def test_a_printed_command_means_the_same_desk(practice: "Line") -> None:
    """A desk that was named by an option is named in the commands that are printed."""
    practice.set("AMENDS_DESK", "elsewhere.db")
    said = practice("inquire", "C-1001", "--desk", "desk.db")
    assert "--regret '<REGRET>' --desk desk.db" in said.err


def test_a_move_from_the_wrong_stage_says_from_where(practice: "Line") -> None:
    """The stages from which it is possible are named, and how to find the way."""
    said = practice("accept", "C-1001", "--json", "--lang", "zh")
    error = said.json["error"]
    assert (error["code"], error["stages"], error["owed"]) == (
        "not_from_here",
        ["proposed", "answered"],
        [],
    )
    assert "已提出方案" in said.err


def test_not_being_allowed_is_a_refusal_too(practice: "Line") -> None:
    """A role that is too low is told in the same form, with its own status."""
    practice("escalate", "C-1001", "--by", "customer")
    practice("user", "add", "low", "--role", "handler")
    said = practice(
        "decide", "C-1001", "--decision", "settle", "--text", "t", "--as", "low", "--json"
    )
    assert said.status == 6
    assert said.json["error"]["code"] == "role_too_low"
    assert said.json["error"]["stage"] == "escalated"


def test_the_way_is_shown_as_commands(practice: "Line") -> None:
    """`why` lists the shortest way as commands, the move itself last."""
    said = practice("why", "C-1001", "accept", screen=True).out.splitlines()
    steps = [line for line in said if line[:4].strip().isdecimal()]
    assert steps[-1].split()[1:] == ["amends", "accept", "C-1001"]
    assert len(practice("why", "C-1001", "accept", "--json").json["way"]) == len(steps) - 1
    assert any("→ clarified" in line for line in steps)


def test_the_customers_step_asks_for_nothing_else(practice: "Line") -> None:
    """`--by customer` needs no reason; without it the desk owes one."""
    assert practice("escalate", "C-1001").status == 3
    assert practice("escalate", "C-1001", "--by", "customer", stdin=None).status == 0
    assert practice("inquire", "C-1001", "--by", "customer").status == 2


def test_a_wait_is_a_time(practice: "Line") -> None:
    """What only time can supply is told as a moment, to people in their language."""
    practice("request-withdrawal", "C-1001", "--words", "I take it back.", "--reason", "resolved")
    owed = practice("withdraw", "C-1001", "--json").json["error"]["owed"]
    (wait,) = (one for one in owed if one["wait_until"])
    assert wait["wait_until"] == "2026-11-21T14:05:00+08:00"
    assert "2026年11月21日 周六 14:05" in practice("withdraw", "C-1001", "--lang", "zh").err
