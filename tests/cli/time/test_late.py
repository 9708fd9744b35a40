"""How many cases were answered late, and which, is one report; imported cases count too."""

from typing import TYPE_CHECKING

import pytest

from amends.cli.terminal.width import width

if TYPE_CHECKING:
    from tests.cli.conftest import Line

MAP = """
source = "crm"
number = "No"
received = "Opened"
[columns]
words = "Text"
reply = "Answer"
answered_at = "Answered"
"""
ROWS = (
    "No,Opened,Text,Answer,Answered\n"
    "7,2026-09-01,Late.,Refunded.,2026-09-10\n"
    "8,2026-09-01,Later.,Refunded.,2026-09-20\n"
)


@pytest.fixture
def reported(later: "Line") -> "Line":
    """Give a desk with a case that waits, and two that were answered elsewhere."""
    (later.folder / "old.csv").write_text(ROWS, encoding="utf-8")
    (later.folder / "crm.toml").write_text(MAP, encoding="utf-8")
    said = later("import", "old.csv", "--map", "crm.toml")
    assert said.status == 0, said
    return later


def test_by_days_imported_cases_count_by_their_own_dates(reported: "Line") -> None:
    """The days run from the receipt to the answer, or to now."""
    found = reported("report", "late", "--days", "15", "--json").json
    assert (found["cases"], found["answered"], found["late"]) == (3, 2, 2)
    assert found["share"] == 66.7
    days = {one["case"]: (one["days"], one["answered"]) for one in found["list"]}
    assert days["C-1001"] == (18, None)
    assert days["C-1003"][0] == 19
    assert [row[0] for row in reported("report", "late", "--days", "15").rows] == [*days]


def test_by_rule_each_case_has_its_own_end(reported: "Line") -> None:
    """Without days it is the rule of each case that says by when."""
    found = reported("report", "late", "--json").json
    late = {one["case"]: one["rule"] for one in found["list"]}
    assert late["C-1001"] == "cn-telecom.reply"
    named = reported("report", "late", "--rule", "cn-telecom.reply", "--json").json
    assert "C-1001" in {one["case"] for one in named["list"]}


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("cells", ["60", "80", "120"])
def test_the_report_lines_up(reported: "Line", lang: str, cells: str) -> None:
    """The share stands first, then a line a case."""
    reported.set("COLUMNS", cells)
    said = reported("report", "late", "--days", "15", "--lang", lang, screen=True)
    assert said.status == 0, said
    assert "66.7" in said.out
    assert all(width(line) <= int(cells) for line in said.out.splitlines())


def test_a_query_narrows_it(reported: "Line") -> None:
    """An empty report is no failure."""
    found = reported("report", "late", "channel:hotline", "--days", "15", "--json").json
    assert found["cases"] == 1
    none = reported("report", "late", "channel:sms", "--lang", "zh", screen=True)
    assert none.status == 0
    assert "没有逾期" in none.out


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(
    ("argv", "code"),
    [
        (["--days", "3", "--rule", "cn-telecom.reply"], "report_late_both"),
        (["--rule", "cn-telecom.nosuch"], "no_such_rule"),
        (["--rule", "mars.x"], "no_such_pack"),
        (["--days", "-3"], "usage"),
    ],
)
def test_what_is_wrong_is_said(later: "Line", argv: list[str], code: str, lang: str) -> None:
    """Each mistake is one sentence in the reader's language, and wrong usage."""
    said = later("report", "late", *argv, "--lang", lang, "--json")
    assert (said.status, said.json["error"]["code"]) == (2, code)
    assert said.err.count("\n") == 1
