"""`case-page`, `pack` and `report --html`: a page whole or not at all, or the object it tells."""

import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Line

CASE = "C-1001"
MAKING = (["case-page", CASE], ["pack", CASE], ["report", "week"])


def named(argv: list[str]) -> list[str]:
    """Add the name of a file to a command."""
    return [*argv, "--html", "page.html"]


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("argv", MAKING, ids="-".join)
def test_a_page_is_a_file_in_the_readers_language(
    practice: "Line", argv: list[str], lang: str
) -> None:
    """The command says where it is and how large; on a screen in a sentence."""
    said = practice(*named(argv), "--lang", lang)
    assert said.status == 0, said
    text = (practice.folder / "page.html").read_text(encoding="utf-8")
    assert said.rows == [["path", "page.html"], ["size", str(len(text.encode()))]]
    assert text.startswith("<!doctype html>")
    assert f'lang="{"zh-Hans" if lang == "zh" else "en"}"' in text
    shown = practice(*named(argv), "--force", "--lang", lang, screen=True)
    assert "page.html" in shown.out


@pytest.mark.parametrize("argv", MAKING, ids="-".join)
def test_a_file_that_is_there_stays(practice: "Line", argv: list[str]) -> None:
    """Nothing is written over without --force."""
    target = practice.folder / "page.html"
    target.write_text("mine", encoding="utf-8")
    said = practice(*named(argv))
    assert said.status == 2
    assert "--force" in said.err
    assert target.read_text(encoding="utf-8") == "mine"
    assert practice(*named(argv), "--force").status == 0
    assert target.read_text(encoding="utf-8") != "mine"


@pytest.mark.parametrize("argv", MAKING, ids="-".join)
def test_standard_output_takes_the_page_alone(practice: "Line", argv: list[str]) -> None:
    """With `-` there is nothing but the page; the object beside it would spoil both."""
    said = practice(*argv, "--html", "-")
    assert said.status == 0
    assert said.out.startswith("<!doctype html>")
    assert said.out.endswith("</html>\n")
    both = practice(*argv, "--html", "-", "--json")
    assert both.status == 2
    assert both.json["error"]["code"] == "page_and_json"


@pytest.mark.parametrize(
    ("argv", "name"),
    [(["case-page", CASE], "C-1001.html"), (["pack", CASE], "C-1001-pack.html")],
    ids=["case-page", "pack"],
)
def test_a_page_is_named_like_its_case(practice: "Line", argv: list[str], name: str) -> None:
    """Without --html the file has the number of the case; --json alone writes no file."""
    assert practice(*argv, "--json").status == 0
    assert not (practice.folder / name).exists()
    assert practice(*argv).status == 0
    assert (practice.folder / name).is_file()


@pytest.mark.parametrize("argv", MAKING, ids="-".join)
def test_the_object_comes_with_the_file_if_both_are_asked_for(
    practice: "Line", argv: list[str]
) -> None:
    """The object says all that the page says, and where the page is."""
    alone = practice(*argv, "--json").json
    said = practice(*named(argv), "--json").json
    assert said.pop("path") == "page.html"
    assert said.pop("size") > 1000
    assert said.keys() == alone.keys()


def test_the_customers_page_leaves_our_notes_out(practice: "Line") -> None:
    """What was noted stands on the desk's page, not on the customer's."""
    practice("note", CASE, "--text", "He has called before.")
    for reader, told in (("desk", True), ("customer", False)):
        said = practice("case-page", CASE, "--for", reader, "--html", "-").out
        assert ("He has called before." in said) is told
        found = practice("case-page", CASE, "--for", reader, "--json").json
        assert found["reader"] == reader
        assert ("note" in {one["what"] for one in found["timeline"]}) is told


@pytest.mark.parametrize("command", ["case-page", "pack"])
def test_there_is_no_page_of_a_case_that_there_is_not(practice: "Line", command: str) -> None:
    """The status is that of no such case, and no file is left behind."""
    assert practice(command, "C-9999", "--html", "page.html").status == 4
    assert not (practice.folder / "page.html").exists()


def test_a_pack_of_a_changed_history_is_written_and_says_so(practice: "Line") -> None:
    """Exit status 8, one sentence, and a page that shows where it does not hold."""
    assert practice("acknowledge", CASE, "--text", "We call you on Friday.").status == 0
    assert practice("pack", CASE, "--html", "before.html").status == 0
    with closing(sqlite3.connect(practice.folder / "desk.db")) as behind, behind:
        behind.execute("DROP TRIGGER IF EXISTS vault_frozen")
        done = behind.execute("UPDATE vault SET value = 'No.' WHERE value LIKE 'We call you%'")
        assert done.rowcount == 1
    said = practice("pack", CASE, "--html", "after.html")
    assert said.status == 8, said
    assert "does NOT hold" in said.err
    page = (practice.folder / "after.html").read_text(encoding="utf-8")
    assert "not as recorded" in page
    found = practice("pack", CASE, "--json")
    assert found.status == 8
    assert json.loads(found.out)["holds"] is False
