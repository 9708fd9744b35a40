"""`spec coverage` and `spec doc`: on a screen, in a pipe, for programs, in both languages."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Line

FEATURE = """Feature: Small
  Scenario: The handler listens first
    Given a complaint that is received
    When the handler answers the customer's feelings
    And the handler tries to inquire
    Then the complaint is inquired
"""
COMMANDS = (["coverage"], ["doc"])
CLEAN_EXIT, WRONG, FAILED = 0, 2, 7


@pytest.fixture
def amends(amends: "Line") -> "Line":
    """Lay a feature into the folder of the command line."""
    (amends.folder / "small.feature").write_text(FEATURE, encoding="utf-8")
    return amends


def test_a_program_gets_every_element(amends: "Line") -> None:
    """One object has the figures and every element, with the scenarios that show it."""
    said = amends("spec", "coverage", "--json")
    assert said.status == CLEAN_EXIT
    found = said.json
    assert (found["moves"], found["taken"], found["unseen"]) == (54, 1, 53)
    taken = [one for one in found["moves_covered"] if one["state"] == "taken"]
    assert [(one["move"], one["from"], one["to"]) for one in taken] == [
        ("inquire", "received", "inquired")
    ]
    assert taken[0]["taken"] == ["small.feature:2"]
    passed = {(one["step"], one["guard"]) for one in found["guards_covered"] if one["passed"]}
    assert passed == {("inquire", "feelings_acknowledged"), ("empathise", "contacted")}
    assert len(found["guards_covered"]) == found["guards"]
    assert found["acts"]["empathise"] == "taken"
    assert found["stages"]["inquired"] == "taken"
    assert sum(one["scenarios"] > 0 for one in found["phrases"]) == 4


def test_a_pipe_gets_a_line_an_element(amends: "Line") -> None:
    """Cells between tabs, the headline apart on standard error."""
    said = amends("spec", "coverage")
    kinds = {row[0]: len(row) for row in said.rows}
    assert kinds == {"move": 9, "guard": 7, "act": 3, "stage": 3, "phrase": 4}
    assert ["move", "inquire", "desk", "received", "inquired", "taken", "1", "0", "0"] in said.rows
    assert "1 of 1 scenarios hold" in said.err


@pytest.mark.parametrize(
    ("lang", "headline", "missing"),
    [
        ("en", "1 of 1 scenarios hold", "“clarify” (inquired → clarified) is in no scenario."),
        ("zh", "1个场景中有1个成立", "“澄清”（已查询 → 已澄清）没有出现在任何场景中。"),
    ],
)
def test_a_screen_says_what_is_missing(
    amends: "Line", lang: str, headline: str, missing: str
) -> None:
    """The headline, and below it a sentence for all that no scenario shows."""
    amends.set("COLUMNS", "400")
    said = amends("spec", "coverage", "--lang", lang, screen=True)
    assert headline in said.out
    assert missing in said.out


def test_too_little_covered_fails(amends: "Line") -> None:
    """The figure itself is enough, one percent more is not."""
    percent = amends("spec", "coverage", "--json").json["percent"]
    assert amends("spec", "coverage", "--fail-under", str(percent)).status == CLEAN_EXIT
    said = amends("spec", "coverage", "--fail-under", str(percent + 1))
    assert said.status == FAILED
    assert f"{percent} % is covered, and at least {percent + 1} %" in said.err
    assert amends("spec", "coverage", "--fail-under", "101").status == WRONG


@pytest.mark.parametrize("argv", COMMANDS, ids=" ".join)
def test_specs_that_fail_or_cannot_be_read_end_like_a_run(amends: "Line", argv: list[str]) -> None:
    """Status 7 where a scenario fails, 2 where a file cannot be read or nothing is found."""
    bad = amends.folder / "bad.feature"
    bad.write_text(FEATURE.replace("is inquired", "is closed"), encoding="utf-8")
    assert amends("spec", *argv).status == FAILED
    bad.write_text("Feature: Nothing\n  Scenario: Empty\n", encoding="utf-8")
    again = [*argv, *(["--force"] if argv == ["doc"] else [])]
    said = amends("spec", *again)
    assert said.status == WRONG
    assert "bad.feature:2:3" in said.err
    said = amends("spec", *again, "nowhere")
    assert said.status == WRONG
    assert "nowhere" in said.err


@pytest.mark.parametrize(("lang", "title"), [("en", "How this desk"), ("zh", "本台应当")])
def test_the_document_is_one_file_in_the_language(amends: "Line", lang: str, title: str) -> None:
    """It is written where it was asked for, and what is said of it is true."""
    said = amends("spec", "doc", "-o", "desk.html", "--lang", lang, "--json")
    assert said.status == CLEAN_EXIT
    text = (amends.folder / "desk.html").read_text(encoding="utf-8")
    assert said.json["path"] == "desk.html"
    assert said.json["size"] == len(text.encode())
    assert title in text
    assert text.endswith("</html>\n")


def test_the_document_is_not_written_over_another_file(amends: "Line") -> None:
    """Without --force the file that is there stays as it is."""
    file = Path(amends.folder / "specs.html")
    file.write_text("mine", encoding="utf-8")
    said = amends("spec", "doc")
    assert said.status == WRONG
    assert "--force" in said.err
    assert file.read_text(encoding="utf-8") == "mine"
    said = amends("spec", "doc", "--force", screen=True)
    assert said.status == CLEAN_EXIT
    assert re.search(r"specs\.html \(\d+ kB\)", said.out)
    assert file.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_the_document_can_go_to_standard_output(amends: "Line") -> None:
    """With - it is all that standard output holds, and no file is made."""
    said = amends("spec", "doc", "-o", "-")
    assert said.out.startswith("<!doctype html>")
    assert said.out.endswith("</html>\n")
    assert not [*amends.folder.glob("*.html")]
