"""Every clock is explained as a sum, and what other rules would move can be tried."""

from typing import TYPE_CHECKING

import pytest

from amends.cli.terminal.width import width

if TYPE_CHECKING:
    from tests.cli.conftest import Line


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("cells", ["60", "80", "120"])
def test_a_sum_can_be_checked_with_a_wall_calendar(later: "Line", lang: str, cells: str) -> None:
    """The intervals of a clock line up, with the holiday and the make-up day by name."""
    later.set("COLUMNS", cells)
    said = later("sla", "explain", "1001", "acceptance", "--lang", lang, screen=True)
    assert said.status == 0, said
    lines = said.out.splitlines()
    assert all(width(line) <= int(cells) for line in lines)
    assert "国庆" in said.out
    ends = [width(line) for line in lines if line.endswith((" d", "天", " -"))]
    assert len(set(ends[-4:])) == 1
    assert {"en": "7 d", "zh": "7天"}[lang] in lines[-2]
    assert "Consumer Protection Law" in said.out


def test_all_clocks_are_told_by_layer(later: "Line") -> None:
    """Without a clock all are explained, those of the law first."""
    said = later("sla", "explain", "C-1001", "--lang", "zh", screen=True).out
    assert said.index("法定时钟") < said.index("企业答复") < said.index("本台承诺")
    found = later("sla", "explain", "C-1001", "--json").json["clocks"]
    sums = {one["id"]: sum(part["counted"] for part in one["parts"]) for one in found}
    assert sums["cn-market.acceptance"] == 7
    assert sums["cn-telecom.reply"] == 15
    assert sums["first_contact"] == 24 * 3600
    assert {one["state"] for one in found} == {"missed"}


def test_the_whole_is_in_a_pipe(later: "Line") -> None:
    """A pipe gets every value by its dotted name."""
    rows = dict(row[:2] for row in later("sla", "explain", "C-1001", "reply").rows)
    assert rows["clocks.1.id"] == "cn-telecom.reply"
    assert rows["clocks.1.due"] == "2026-10-15T23:59:59+08:00"


@pytest.mark.parametrize(("lang", "says"), [("en", "provisional"), ("zh", "暂定")])
def test_a_provisional_end_says_how_far_is_sure(ruled: "Line", lang: str, says: str) -> None:
    """Towards the unpublished year the calendar is named with its last confirmed day."""
    ruled.set("AMENDS_NOW", "2026-12-30T09:00:00+08:00")
    words = ("--customer", "B", "--channel", "web", "--words", "Late.")
    assert ruled("receive", *words).status == 0
    said = ruled("sla", "explain", "1002", "acceptance", "--lang", lang, screen=True).out
    assert says in said
    assert {"en": "Thu 31 Dec 2026", "zh": "2026年12月31日 周四"}[lang] in said
    queued = ruled("queue", "due:provisional", screen=True)
    assert queued.status in {0, 2}
    shown = ruled("show", "1002", "--lang", lang, screen=True).out
    assert says in shown


def test_a_case_is_explained_after_an_extension_and_a_pause(ruled: "Line") -> None:
    """What time was left out, and the history of the length, stand with their source."""
    ruled.set("AMENDS_NOW", "2026-10-08T10:00:00+08:00")
    for argv in (
        ["classify", "C-1001", "--matter", "complex"],
        [
            "suspend",
            "C-1001",
            "--ground",
            "testing",
            "--text",
            "We test.",
            "--notice",
            "By letter.",
        ],
    ):
        said = ruled(*argv)
        assert said.status == 0, said
    said = ruled("sla", "explain", "C-1001", "decision", screen=True)
    assert said.status == 0
    assert "30 calendar days" in said.out
    found = ruled("sla", "explain", "C-1001", "decision", "--json").json["clocks"][0]
    assert [one["number"] for one in found["lengths"]] == [15, 30]
    assert found["excluded"] == [{"from": "2026-10-08T10:00:00+08:00", "until": None}]
    assert found["due"] is None
    assert "still" in said.out


@pytest.mark.parametrize(("lang", "says"), [("en", "Moved: 3"), ("zh", "变动：3")])
def test_other_packs_are_supposed(later: "Line", lang: str, says: str) -> None:
    """What would move is told, and nothing is written."""
    argv = ("sla", "simulate", "--packs", "service")
    said = later(*argv, "--lang", lang, screen=True)
    assert said.status == 0, said
    assert says in said.out
    found = later(*argv, "--json").json
    assert (found["cases"], found["late_before"], found["late_after"]) == (1, 4, 1)
    assert all(one["after"] is None for one in found["moved"])
    assert len(later(*argv).rows) == 3
    assert "cn-market" in later("policy", "show").out


def test_other_holidays_and_packs_of_ones_own_are_supposed(later: "Line") -> None:
    """A calendar's file and a pack's file are tried without being taken in."""
    text = '{"year":2026,"days":[{"name":"x","date":"2026-10-12","isOffDay":true}]}'
    (later.folder / "cn.json").write_text(text)
    said = later("sla", "simulate", "--calendar", "cn=cn.json", "--json")
    assert said.status == 0, said
    moved = {one["clock"]: one["after"] for one in said.json["moved"]}
    assert moved["cn-market.acceptance"] == "2026-10-09T23:59:59+08:00"
    assert later("calendar", "list", "--json").json["calendars"][0]["own"] is False
    same = later("sla", "simulate", "-owner:@me", "--packs", "service", screen=True)
    assert "Nothing would move" in same.out


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(
    ("argv", "code", "status"),
    [
        (["explain", "C-9"], "no_such_case", 4),
        (["explain", "C-1001", "nosuch"], "no_such_clock", 2),
        (["simulate"], "supposed_nothing", 2),
        (["simulate", "--packs", "cn-telecom"], "no_service_pack", 2),
        (["simulate", "--packs", "service mars"], "no_such_pack", 2),
        (["simulate", "--pack", "none.toml"], "file_missing", 2),
        (["simulate", "--calendar", "cn"], "supposed_calendar", 2),
        (["simulate", "stage:nowhere", "--packs", "service"], "query_unknown_value", 2),
    ],
)
def test_what_is_wrong_is_said(
    ruled: "Line", argv: list[str], code: str, status: int, lang: str
) -> None:
    """Each mistake is one sentence in the reader's language, with its status."""
    said = ruled("sla", *argv, "--lang", lang, "--json")
    assert said.status == status, said
    assert said.json["error"]["code"] == code
    assert said.err.count("\n") == 1
    assert "{" not in said.err
