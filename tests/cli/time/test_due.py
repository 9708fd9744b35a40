"""When something would be due can be asked without a case, and without any desk."""

import json
from typing import TYPE_CHECKING, Any

import pytest

from amends.cli.terminal.width import width

if TYPE_CHECKING:
    from tests.cli.conftest import Line

SEVEN = ("due", "--calendar", "cn", "--working-days", "7", "--from")


def test_the_moment_stands_alone_on_the_first_line(amends: "Line") -> None:
    """Seven working days over the holiday and its make-up day, without any desk."""
    said = amends(*SEVEN, "2026-09-30")
    assert said.status == 0, said
    assert said.rows[0] == ["due", "2026-10-15T23:59:59+08:00"]
    assert said.rows[1] == ["status", "confirmed"]
    assert not (amends.folder / "data").exists()


def test_beyond_the_published_year_it_is_provisional(amends: "Line") -> None:
    """What no calendar confirms yet is said to be so."""
    assert amends(*SEVEN, "2026-12-15", "--json").json["status"] == "confirmed"
    assert amends(*SEVEN, "2026-12-30", "--json").json["status"] == "provisional"
    for lang, says in (("en", "provisional"), ("zh", "暂定")):
        assert says in amends(*SEVEN, "2026-12-30", "--lang", lang, screen=True).out


@pytest.mark.parametrize(
    ("length", "due"),
    [
        (["--calendar-days", "15"], "2026-10-15T23:59:59+08:00"),
        (["--weeks", "2"], "2026-10-14T23:59:59+08:00"),
        (["--months", "1"], "2026-10-30T23:59:59+08:00"),
        (["--years", "1"], "2027-09-30T23:59:59+08:00"),
        (["--opening-hours", "10"], "2026-10-08T11:00:00+08:00"),
        (["--hours", "36"], "2026-10-01T12:00:00+08:00"),
    ],
)
def test_every_length_is_counted(amends: "Line", length: list[str], due: str) -> None:
    """Days end with the day, hours at their minute."""
    said = amends("due", "--calendar", "cn", *length, "--from", "2026-09-30")
    assert said.rows[0] == ["due", due], said


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("cells", ["60", "80", "120"])
def test_the_sum_lines_up(amends: "Line", lang: str, cells: str) -> None:
    """On a screen every interval is a line, and the last says what they sum up to."""
    amends.set("COLUMNS", cells)
    said = amends(*SEVEN, "2026-09-30", "--lang", lang, screen=True)
    lines = said.out.splitlines()
    assert all(width(line) <= int(cells) for line in lines)
    total = {"en": "7 d", "zh": "7天"}[lang]
    assert lines[-1].endswith(total)
    ends = {width(line) for line in lines if line.endswith((" d", "天", " -"))}
    assert len(ends) == 1
    assert "国庆节" in said.out


def test_a_rule_is_asked_for_with_what_is_true_of_the_case(amends: "Line") -> None:
    """A matter chooses another figure of the rule."""
    rule = ("due", "--rule", "cn-bank-insurance.decision", "--from", "2026-11-02")
    assert amends(*rule).rows[0] == ["due", "2026-11-17T23:59:59+08:00"]
    assert amends(*rule, "--matter", "complex").rows[0] == ["due", "2026-12-02T23:59:59+08:00"]
    doubtful = ("due", "--rule", "cn-bank-insurance.retention", "--from", "2026-11-02", "--json")
    assert amends(*doubtful).json["status"] == "unconfirmed"


def test_a_desk_counts_by_its_own_time(practice: "Line") -> None:
    """Without a moment it begins now, and a promise of the desk has the desk's figure."""
    assert practice("policy", "set", "first-contact", "2").status == 0
    said = practice("due", "--rule", "first_contact", "--json").json
    assert (said["since"], said["due"]) == (
        *("2026-11-18T14:05:00+08:00", "2026-11-18T16:05:00+08:00"),
    )


def batch(amends: "Line", text: str, *argv: str) -> Any:
    """Ask for a file of rows."""
    said = amends("due", "--batch", "-", *argv, stdin=text)
    assert said.status == 0, said
    return json.loads(said.out)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_batch_answers_each_row(amends: "Line", lang: str) -> None:
    """What cannot be known has no moment but a reason, and the status is 0."""
    rows = batch(
        amends,
        "rule,received,who\ncn-telecom.reply,2026-09-30,a\ncn-telecom.reply,soon,b\n"
        "cn-telecom.nosuch,2026-09-30,c\nmars.x,2026-09-30,d\n\ncn-market.acceptance,2027-01-04\n"
        "cn-telecom.reply\n",
        "--lang", lang,
    )  # fmt: skip
    assert [(row["due"], row["status"], row["reason"]) for row in rows] == [
        ("2026-10-15T23:59:59+08:00", "confirmed", None),
        (None, "unknown", "not_a_moment"),
        (None, "unknown", "no_such_rule"),
        (None, "unknown", "no_such_pack"),
        ("2027-01-13T23:59:59+08:00", "provisional", None),
        (None, "unknown", "not_a_moment"),
    ]
    assert all(row["says"] for row in rows if row["due"] is None)
    assert rows[0]["received"] == "2026-09-30"


def test_a_batch_may_be_empty_and_a_file(amends: "Line") -> None:
    """A header without rows is an empty list; a mark at the beginning is no part of a name."""
    assert batch(amends, "received,rule\n", "--json") == []
    text = "\ufeffReceived , RULE\n2026-09-30,cn-telecom.reply\n"
    (amends.folder / "rows.csv").write_text(text, encoding="utf-8")
    said = amends("due", "--batch", "rows.csv")
    assert json.loads(said.out)[0]["status"] == "confirmed"


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(
    ("argv", "code"),
    [
        ([], "due_what"),
        (["--rule", "cn-telecom.reply", "--calendar", "cn"], "due_what"),
        (["--calendar", "cn"], "due_length"),
        (["--calendar", "cn", "--weeks", "1", "--hours", "2"], "due_length"),
        (["--rule", "cn-telecom.reply", "--weeks", "1"], "due_length_alone"),
        (["--calendar", "cn", "--weeks", "1", "--matter", "complex"], "due_matter_alone"),
        (["--calendar", "mars", "--weeks", "1"], "no_such_calendar"),
        (["--calendar", "cn", "--weeks", "-1"], "bad_length"),
        (["--calendar", "cn", "--years", "9999"], "bad_length"),
        (["--calendar", "cn", "--weeks", "1", "--from", "soon"], "not_a_moment"),
        (["--calendar", "cn", "--weeks", "1", "--from", "2026-02-30"], "no_such_day"),
        (["--rule", "nosuch"], "no_such_rule"),
        (["--rule", "cn-telecom.nosuch"], "no_such_rule"),
        (["--rule", "mars.x"], "no_such_pack"),
        (["--batch", "none.csv"], "file_missing"),
        (["--batch", "bad.csv"], "batch_header"),
        (["--batch", "latin.csv"], "not_utf8"),
        (["--batch", "bad.csv", "--from", "2026-01-01"], "due_from_batch"),
    ],
)
def test_what_is_wrong_is_said(amends: "Line", argv: list[str], code: str, lang: str) -> None:
    """Each mistake is one sentence in the reader's language, and wrong usage."""
    (amends.folder / "bad.csv").write_text("when,what\n1,2\n")
    (amends.folder / "latin.csv").write_bytes("received,rule\né,x\n".encode("latin-1"))
    said = amends("due", *argv, "--lang", lang, "--json")
    assert said.status == 2, said
    assert said.json["error"]["code"] == code
    assert said.err.count("\n") == 1
    assert "{" not in said.err
