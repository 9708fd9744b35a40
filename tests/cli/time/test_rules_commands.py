"""Rule packs are listed, shown with what they rest on, compared, checked and added."""

from typing import TYPE_CHECKING

import pytest

from amends.cli.terminal.width import width

if TYPE_CHECKING:
    from tests.cli.conftest import Line

PACK = """
name = "our-rules"
layer = "service"
names = { en = "Our own rules", zh = "本部规则" }

[[version]]
valid_from = 2026-01-01
source = { reference = "House rules, 3", mark = "ours" }

[[version.clock]]
id = "reply"
kind = "answer"
names = { en = "Our reply", zh = "本部答复" }
length = "10 calendar_day"
source = { reference = "House rules, 3.1", mark = "ours" }
stop = ["answer", "accept", "withdraw", "redirect"]
"""


def write(line: "Line", text: str = PACK) -> str:
    """Write a pack and give its file's name."""
    (line.folder / "our.toml").write_text(text, encoding="utf-8")
    return "our.toml"


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("cells", ["60", "80", "120"])
def test_the_list_says_what_is_in_force(practice: "Line", lang: str, cells: str) -> None:
    """The packs line up, and how to choose them stands below."""
    practice.set("COLUMNS", cells)
    said = practice("rules", "list", "--lang", lang, screen=True)
    assert "cn-telecom" in said.out
    assert "amends policy set packs 'service cn-telecom'" in said.out
    table = said.out.split("\n\n")[0]
    assert all(width(line) <= int(cells) for line in table.splitlines())


def test_programs_learn_what_is_in_force(practice: "Line") -> None:
    """The version of today is the one that new complaints come under."""
    assert practice("policy", "set", "packs", "service cn-market").status == 0
    found = practice("rules", "list", "--json").json
    assert found["in_force"] == ["service@always", "cn-market@2026-04-15"]
    market = next(one for one in found["packs"] if one["name"] == "cn-market")
    assert market["versions"] == ["cn-market@2020-01-01", "cn-market@2026-04-15"]
    bank = next(one for one in found["packs"] if one["name"] == "cn-bank-insurance")
    assert (bank["clocks"], bank["unconfirmed"], bank["in_force"]) == (5, 4, None)


@pytest.mark.parametrize(
    ("lang", "says"), [("en", ["law", "unconfirmed"]), ("zh", ["法定", "未经证实"])]
)
def test_every_figure_is_shown_with_its_source(amends: "Line", lang: str, says: list[str]) -> None:
    """A pack is shown without any desk, its reference and trust mark beside each figure."""
    said = amends("rules", "show", "cn-bank-insurance", "--lang", lang, screen=True)
    assert said.status == 0, said
    assert "CBIRC Order 2020 No. 3" in said.out
    assert all(word in said.out for word in says)
    assert all(width(line) <= 80 for line in said.out.splitlines())


def test_a_version_can_be_named(amends: "Line") -> None:
    """Without a day it is the version of today."""
    old = amends("rules", "show", "cn-market@2020-01-01", "--json").json
    new = amends("rules", "show", "cn-market", "--json").json
    assert (old["version"], new["version"]) == ("cn-market@2020-01-01", "cn-market@2026-04-15")
    lengths = [pack["clocks"][1]["length"] for pack in (old, new)]
    assert lengths == ["45 working_day", "60 calendar_day"]
    assert amends("rules", "show", "cn-market").rows[1][:2] == ["cn-market@2026-04-15", "mediation"]


def test_what_changed_between_versions_is_told(amends: "Line") -> None:
    """Each change is a line, by clock and field, with both values."""
    argv = ("rules", "diff", "cn-market@2020-01-01", "cn-market@2026-04-15")
    found = amends(*argv, "--json").json["differences"]
    moved = [one for one in found if (one["clock"], one["field"]) == ("mediation", "length")]
    assert [(one["old"], one["new"]) for one in moved] == [("45 working_day", "60 calendar_day")]
    for lang, says in (("en", "was 45 working_day"), ("zh", "原为45 working_day")):
        assert says in amends(*argv, "--lang", lang, screen=True).out
    same = amends("rules", "diff", "cn-telecom", "cn-telecom")
    assert (same.status, same.out) == (0, "")
    assert "same" in same.err


def test_a_file_is_compared_with_a_pack(practice: "Line") -> None:
    """What would be added can be held against what is there."""
    name = write(practice)
    assert practice("rules", "add", name).status == 0
    write(practice, PACK.replace("10 calendar_day", "8 calendar_day"))
    said = practice("rules", "diff", "our-rules", name)
    assert [row[3] for row in said.rows] == ["length"]


def test_a_pack_of_ones_own_is_added_and_put_in_force(practice: "Line") -> None:
    """A dry run writes nothing; then the pack can be chosen, and complaints come under it."""
    name = write(practice)
    tried = practice("rules", "add", name, "--dry-run", "--json").json
    assert (tried["changed"], tried["versions"]) == (False, ["our-rules@2026-01-01"])
    assert "our-rules" not in practice("rules", "list").out
    said = practice("rules", "add", name, "--lang", "zh", screen=True)
    assert "amends policy set packs 'service our-rules'" in said.out
    assert practice("rules", "add", name, "--json").json["changed"] is False
    assert practice("policy", "set", "packs", "service our-rules").status == 0
    practice("receive", "--customer", "B", "--channel", "web", "--words", "Late.")
    shown = practice("show", "C-1002", "--lang", "zh", screen=True).out
    assert "本部答复" in shown
    assert practice("due", "--rule", "our-rules.reply", "--from", "2026-11-01").rows[0] == [
        *("due", "2026-11-11T23:59:59+08:00")
    ]


def test_what_a_version_said_stays(practice: "Line") -> None:
    """The same version cannot say something else later."""
    name = write(practice)
    practice("rules", "add", name)
    write(practice, PACK.replace("10 calendar_day", "8 calendar_day"))
    said = practice("rules", "add", name, "--json")
    assert (said.status, said.json["error"]["code"]) == (2, "pack_version_changed")


def test_only_a_manager_adds(practice: "Line") -> None:
    """A supervisor is refused."""
    assert practice("rules", "add", write(practice), "--as", "chen.bo").status == 6


@pytest.mark.parametrize(("lang", "says"), [("en", "no step"), ("zh", "没有步骤")])
def test_a_check_names_faults(practice: "Line", lang: str, says: str) -> None:
    """An event that the process does not have is a fault; the pack is not added."""
    name = write(practice, PACK.replace('"answer", "accept"', '"answer", "dance"'))
    said = practice("rules", "check", name, "--lang", lang, screen=True)
    assert said.status == 2
    assert says in said.out
    found = practice("rules", "check", name, "--json")
    assert (found.status, found.json["sound"]) == (2, False)
    assert [one["code"] for one in found.json["found"]] == ["unknown_event"]
    added = practice("rules", "add", name, "--json")
    assert (added.status, added.json["error"]["code"]) == (2, "rules_faulty")


def test_a_check_of_words_knows_the_process(practice: "Line") -> None:
    """Choices, flags and texts of a step are words by which it can be told."""
    events = '"inform:result", "evidence:material", "follow-up:done"'
    name = write(practice, PACK.replace('"answer", "accept"', events))
    assert practice("rules", "check", name).status == 0
    assert practice("rules", "check", write(practice), "--json").json["found"] == []


def test_a_clock_that_loosens_the_law_is_a_fault(practice: "Line") -> None:
    """A clock that ends later than the law's one is found by trying its days."""
    text = PACK.replace('kind = "answer"', 'kind = "answer"\ntightens = "cn-telecom.reply"')
    name = write(practice, text)
    assert practice("rules", "check", name).status == 0
    write(practice, text.replace("10 calendar_day", "30 calendar_day"))
    said = practice("rules", "check", name, "--json")
    assert [one["code"] for one in said.json["found"]] == ["tightens_later"]


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(
    ("argv", "code"),
    [
        (["show", "mars"], "no_such_pack"),
        (["show", "cn-market@1999-01-01"], "no_such_pack_version"),
        (["diff", "cn-market", "mars"], "no_such_pack"),
        (["diff", "cn-market", "cn-market@2020-01-01"], "rules_unlike"),
        (["diff", "cn-market", "none.toml"], "file_missing"),
        (["check", "none.toml"], "file_missing"),
        (["check", "bad.toml"], "pack_not_toml"),
        (["check", "unknown.toml"], "pack_unknown_key"),
        (["add", "shipped.toml"], "pack_is_shipped"),
    ],
)
def test_what_is_wrong_is_said(practice: "Line", argv: list[str], code: str, lang: str) -> None:
    """Each mistake is one sentence in the reader's language, and wrong usage."""
    (practice.folder / "bad.toml").write_text("name = \n")
    (practice.folder / "unknown.toml").write_text(PACK.replace("valid_from", "valid_form"))
    (practice.folder / "shipped.toml").write_text(PACK.replace("our-rules", "cn-telecom"))
    said = practice("rules", *argv, "--lang", lang, "--json")
    assert said.status == 2, said
    assert said.json["error"]["code"] == code
    assert said.err.count("\n") == 1
