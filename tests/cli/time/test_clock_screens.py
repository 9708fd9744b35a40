"""Screens call every clock by its name, and say how it stands and how sure that is."""

from typing import TYPE_CHECKING

import pytest

from amends.cli.terminal.width import width

if TYPE_CHECKING:
    from tests.cli.conftest import Line

NAMES = {
    "en": ("Operator's reply", "first contact", "missed"),
    "zh": ("企业答复", "首次联系", "逾期"),
}


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_log_names_clocks(later: "Line", lang: str) -> None:
    """What time did is told with the clock's name and its end, not by raw keys."""
    assert later("tick").status == 0
    said = later("log", "C-1001", "--lang", lang, screen=True).out
    assert all(name in said for name in NAMES[lang])
    assert {"en": "50 % of the time", "zh": "时间已过50%"}[lang] in said
    assert {"en": "told to: manager", "zh": "已告知经理"}[lang] in said
    assert "cn-telecom.reply" not in said
    assert "due_soon" not in said


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("cells", ["60", "80", "120"])
def test_a_case_shows_its_clocks_by_layer(later: "Line", lang: str, cells: str) -> None:
    """The law's clocks stand apart from the desk's own promises."""
    later.set("COLUMNS", cells)
    later.set("NO_COLOR", "1")
    said = later("show", "C-1001", "--lang", lang, screen=True).out
    law, own = {"en": ("Clocks of the law", "own promises"), "zh": ("法定时钟", "本台承诺")}[lang]
    reply, contact, _ = NAMES[lang]
    assert said.index(law) < said.index(reply) < said.index(own) < said.index(contact)
    lines = said[said.index(law) :].splitlines()[:4]
    assert all(width(line) <= int(cells) for line in lines)


def test_programs_get_the_clocks_of_a_case(ruled: "Line") -> None:
    """A case lists each clock with its layer, state and end."""
    clocks = ruled("show", "C-1001", "--json").json["clocks"]
    reply = next(one for one in clocks if one["id"] == "cn-telecom.reply")
    assert (reply["layer"], reply["state"]) == ("legal", "running")
    assert reply["due"] == "2026-10-15T23:59:59+08:00"
    assert ["clocks.1.layer", "service"] in ruled("show", "C-1001").rows


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_queue_says_why(later: "Line", lang: str) -> None:
    """The first case is first because of a clock; a level above learns what it was told."""
    assert later("tick").status == 0
    said = later("queue", "--lang", lang, screen=True).out
    because, told = {
        "en": ("First because: C-1001, first contact 16 d late", "level above (manager): C-1001"),
        "zh": ("排在首位：C-1001，首次联系 逾期16天", "上一级（经理）告知你：C-1001"),
    }[lang]
    assert because in said
    assert told in said
    assert later("queue", "--json").json["cases"][0]["alarm"] == "manager"
    assert later("queue", "--all", "--json").json["cases"][0]["alarm"] is None


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_lists_and_next_name_what_is_due(later: "Line", lang: str) -> None:
    """The nearest end is named wherever a case is listed."""
    later.set("COLUMNS", "120")
    assert NAMES[lang][1] in later("list", "--lang", lang, screen=True).out
    assert NAMES[lang][1] in later("next", "--lang", lang, screen=True).out


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_clocks_of_packs_are_named_in_the_queue(ruled: "Line", lang: str) -> None:
    """Once the first contact is made, the next clock is one of the law's."""
    ruled("contact", "C-1001", "--feeling", "2", "--text", "Called.")
    ruled.set("AMENDS_NOW", "2026-10-01T11:00:00+08:00")
    ruled("promise", "C-1001", "--text", "We call.", "--due", "2026-10-20")
    shown = ruled("show", "C-1001", "--lang", lang, screen=True).out
    assert NAMES[lang][0] in shown
    assert {"en": "promise", "zh": "承诺"}[lang] in shown


@pytest.mark.parametrize(("lang", "says"), [("en", "rule packs"), ("zh", "规则包")])
def test_the_policy_explains_packs_and_calendar(ruled: "Line", lang: str, says: str) -> None:
    """The values that choose rules and days are explained, and refused where there are none."""
    said = ruled("policy", "show", "--lang", lang, screen=True).out
    assert says in said
    for name, value, code in (
        ("packs", "cn-telecom", "no_service_pack"),
        ("packs", "service mars", "no_such_pack"),
        ("calendar", "mars", "no_such_calendar"),
    ):
        refused = ruled("policy", "set", name, value, "--lang", lang, "--json")
        assert (refused.status, refused.json["error"]["code"]) == (2, code)
        assert "{" not in refused.err


@pytest.mark.parametrize(("lang", "says"), [("en", "Opening hours"), ("zh", "日历")])
def test_a_topic_explains_clocks(amends: "Line", lang: str, says: str) -> None:
    """The help tells where deadlines come from and what time does."""
    said = amends("help", "clocks", "--lang", lang)
    assert said.status == 0
    assert says.lower() in said.out.lower()
    assert "amends tick" in said.out
