"""Briefs, studies, drills, training and improvements from the command line, in both languages."""

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Line

MAKE = ("study", "make", "C-1001", "--kind", "good", "--title", "Twice", "--lesson", "Hear first.")
FELT = ("--heard", "Twice.", "--named", "angry", "--regret", "Sorry.")
BETTER = ("--text", "Test it first.", "--to", "li.na", "--due", "2026-11-20")


def study(practice: "Line") -> Any:
    """Keep a study of the case that was refused a step, and return it."""
    assert practice("inquire", "C-1001").status == 3
    assert practice("classify", "C-1001", "--cause", "price").status == 0
    assert practice("empathise", "C-1001", *FELT).status == 0
    return practice(*MAKE, "--looked", "--json").json


def test_a_study_is_shown_before_it_is_kept(practice: "Line") -> None:
    """Without --looked nothing is kept, and what was taken out is told."""
    shown = practice(*MAKE, screen=True)
    assert shown.status == 0, shown.err
    assert "Nothing is kept yet" in shown.out
    assert "1286.40" not in shown.out.partition("Taken out")[0]
    assert practice("study", "list", "--json").json["studies"] == []
    assert practice(*MAKE, "--looked", "-n", "--json").json["kept"] is False
    assert practice("study", "list", "--json").json["studies"] == []
    assert practice("study", "make", "C-1001", "--kind", "good").status == 2


def test_studies_are_listed_shown_and_carried(practice: "Line") -> None:
    """A number or its beginning finds one; a file of them comes in once."""
    number = study(practice)["number"]
    assert practice("study", "list").rows == [[number, "good", "Twice", ""]]
    assert practice("study", "list", "--kind", "bad").rows == []
    assert "Hear first." in practice("study", "show", number[:6]).out
    assert practice("study", "show", number, "--json").json["number"] == number
    assert practice("study", "export", "-o", "s.json").status == 0
    assert practice("study", "import", "s.json", "--json").json == {
        "schema": "amends/1",
        "studies": [],
        "changed": False,
    }
    (practice.folder / "bad.json").write_text("{}", encoding="utf-8")
    refused = practice("study", "import", "bad.json")
    assert (refused.status, refused.err.count("\n")) == (2, 1)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_drill_works_without_anybody_asking(practice: "Line", lang: str) -> None:
    """Questions first; with answers it tells what was right, and the lesson at the end."""
    number = study(practice)["number"]
    asked = practice("drill", number, "--json", "--lang", lang).json["questions"]
    assert [one["kind"] for one in asked] == ["cause", "owed", "say"]
    assert all(one["right"] is None and one["met"] is None for one in asked)
    picked = [word for _ in asked for word in ("--answer", "1")]
    answered = practice("drill", number, *picked, "--json", "--lang", lang).json["questions"]
    assert all(one["why"] and one["right"] for one in answered)
    told = practice("drill", number, *picked, "--lang", lang)
    assert "Hear first." in told.out
    assert practice("drill", number, "--answer", "99").status == 2


def test_a_drill_can_be_talked_through(practice: "Line") -> None:
    """At a terminal it asks one question after another."""
    number = study(practice)["number"]
    told = practice("drill", number, screen=True, asks=True, stdin="1\n1\n1\n")
    assert told.status == 0, told.err
    assert "nothing of them is kept" in told.out


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_two_briefs(practice: "Line", lang: str) -> None:
    """Both halves for people, for pipes and for programs; what was read is confirmed once."""
    practice("improve", "C-1001", *BETTER)
    practice("policy", "set", "repeat-days", "60")
    practice("strain", "C-1001", "--state", "4")
    morning = practice("brief", "--am", "--lang", lang, screen=True)
    assert morning.status == 0, morning.err
    assert "amends brief --read" in morning.out
    evening = practice("brief", "--pm", "--lang", lang, screen=True).out
    assert "C-1001" in evening
    assert practice("brief", "--am", "--json").json["notices"][0]["name"] == "repeat_days"
    found = practice("brief", "--pm", "--team", "--json").json
    assert (found["half"], found["who"], found["strain"]) == ("pm", None, 1)
    assert {"receive", "improve"} <= found["done"][0]["steps"].keys()
    assert ["strain", "1"] in practice("brief", "--pm").rows
    assert practice("brief", "--read", "-n", "--json").json["changed"] is False
    assert practice("brief", "--read", "--lang", lang, screen=True).status == 0
    assert practice("brief", "--read", "--json").json["read"] == []
    assert practice("brief").status == 0


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_improvements_are_listed(practice: "Line", lang: str) -> None:
    """The nearest day first; those that were proved only with --all."""
    assert practice("improvements", "--lang", lang, screen=True).status == 0
    practice("improve", "C-1001", *BETTER)
    assert practice("improvements").rows[0][:4] == ["C-1001", "1", "Test it first.", "li.na"]
    assert "li.na" in practice("improvements", "--lang", lang, screen=True).out
    own = practice("prove", "C-1001", "--improvement", "1", "--proof", "Report 9")
    assert (own.status, "li.na" in own.err) == (6, True)
    assert practice("improvements", "--json").json["improvements"][0]["state"] == "open"


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_training_is_added_and_gates(practice: "Line", lang: str) -> None:
    """Who has it is listed with what the desk asks for, and what opens the talk about it."""
    practice("policy", "set", "major-module", "major")
    practice("classify", "C-1001", "--severity", "major")
    refused = practice("assign", "C-1001", "--to", "chen.bo", "--lang", lang)
    assert (refused.status, "amends training add" in refused.err) == (6, True)
    assert practice("training", "add", "chen.bo", "major").status == 2
    until = ("--until", "2027-06-30")
    added = practice("training", "add", "chen.bo", "major", *until, "--lang", lang, screen=True)
    assert "2027-06-30" in added.out
    assert practice("training", "add", "chen.bo", "safety", *until, "-n").status == 0
    assert practice("training", "list").rows == [["chen.bo", "major", "2027-06-30", "yes"]]
    assert "chen.bo" in practice("training", "list", "--lang", lang, screen=True).out
    assert practice("training", "list", "--json").json["major_module"] == "major"
    assert practice("assign", "C-1001", "--to", "chen.bo").status == 0
