"""The commands about playbooks and scripts: to people, a pipe, programs, in both languages."""

from typing import TYPE_CHECKING

import pytest

from amends.workflow.playbook import ENTRIES

if TYPE_CHECKING:
    from tests.cli.conftest import Line

OWN = """
name = "our_shop"
version = 1

[tariff_received]
causes = ["price"]
stages = ["received"]
[tariff_received.en]
name = "Our own way"
say = "At our counter the bill lies open."
avoid = "Ask at the counter next door."
why = "It is a small town."
ask = "Which figure was it, neighbour?"
watch = "The queue at noon."
escalate = "The owner knows the family."
[tariff_received.zh]
name = "本店的做法"
say = "到本店来，账单就摊在桌上。"
avoid = "去隔壁窗口问。"
why = "镇子不大，都是熟人。"
ask = "街坊，是哪个数？"
watch = "中午排队的人。"
escalate = "店主认得这一家。"
"""


def test_every_entry_is_listed(amends: "Line") -> None:
    """To a pipe a line each, to programs whole; a cause and a stage narrow the list."""
    rows = amends("playbook", "list").rows
    assert [row[0] for row in rows] == [one.code for one in ENTRIES]
    assert rows[0] == ["business_received", "business@1", *ENTRIES[0].name.values()]
    told = amends("playbook", "list", "--cause", "price", "--stage", "received", "--json").json
    (entry,) = told["entries"]
    assert (entry["code"], entry["playbook"]) == ("tariff_received", "tariff@1")
    assert (entry["causes"], entry["stages"], entry["feeling"]) == (["price"], ["received"], [0, 4])
    assert entry["ask"].keys() == {"en", "zh"}
    assert len(amends("playbook", "list", "--cause", "service").rows) == 8
    assert amends("playbook", "list", "--cause", "weather").status == 2
    assert amends("playbook", "list", "--stage", "closed").status == 2


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("columns", ["40", "100"])
def test_an_entry_is_shown(amends: "Line", lang: str, columns: str) -> None:
    """Its texts, what they rest on and when it fits, within the width of the screen."""
    from amends.cli.terminal.width import width

    amends.set("COLUMNS", columns)
    told = amends("playbook", "show", "business-clarified", "--lang", lang, screen=True)
    assert told.status == 0
    heads = {
        "en": ("Say", "Not", "Why", "Ask", "Watch for", "Escalate", "rests on", "cause", "while"),
        "zh": ("说", "不说", "因为", "问", "留意", "何时升级", "依据", "原因", "阶段"),
    }
    assert all(one in told.out for one in heads[lang])
    assert "business@1" in told.out
    assert max(map(width, told.out.splitlines())) <= int(columns)


def test_an_entry_of_a_situation_says_which(amends: "Line") -> None:
    """What overrides the ordinary course and what was noted of a style are said in words."""
    shown = amends("playbook", "show", "onsite_incident", "--lang", "zh", screen=True).out
    assert "现场起了冲突" in shown.partition("情形")[2]
    assert "强势" in amends("playbook", "show", "style_assertive", "--lang", "zh", screen=True).out
    assert amends("playbook", "show", "style_yielding").rows[0][0] == "style_yielding"
    assert amends("playbook", "show", "group_case", "--json").json["situations"] == ["group"]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_what_is_no_entry_has_the_nearest(amends: "Line", lang: str) -> None:
    """One clear sentence, and status 2."""
    told = amends("playbook", "show", "tarif_received", "--lang", lang)
    assert told.status == 2
    assert "tariff_received" in told.err
    assert "amends playbook list" in amends("playbook", "show", "zzz", "--lang", lang).err


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_faulty_file_is_looked_over_and_not_added(practice: "Line", lang: str) -> None:
    """Every fault is told at once, with its place; what is only doubtful is a warning."""
    text = OWN.replace("到本店来，账单就摊在桌上。", "先撤诉再赔。").replace('"received"', '"lost"')
    text = text.replace("It is a small town.", "It is " + "very " * 30 + "small.")
    (practice.folder / "shop.toml").write_text(text, encoding="utf-8")
    told = practice("playbook", "lint", "shop.toml", "--lang", lang, screen=True)
    assert told.status == 2
    assert "先撤诉再赔" in told.out
    assert "shop.toml" in told.err
    found = practice("playbook", "lint", "shop.toml", "--json").json
    assert [(one["level"], one["code"]) for one in found["found"]] == [
        *[("error", "unknown"), ("error", "tactic"), ("warning", "long")]
    ]
    assert (found["sound"], found["entries"]) == (False, 1)
    assert practice("playbook", "lint", "shop.toml").rows[0][:2] == ["error", "unknown"]
    refused = practice("playbook", "add", "shop.toml", "--as", "wu.di", "--lang", lang)
    assert refused.status == 2
    assert "amends playbook lint shop.toml" in refused.err
    assert practice("verify").status == 0


def test_a_file_that_cannot_be_read_as_a_playbook(practice: "Line") -> None:
    """A missing language is a fault among others; what is no TOML has its line."""
    half = OWN.replace('ask = "街坊，是哪个数？"\n', "")
    told = practice("playbook", "lint", "-", "--json", stdin=half)
    assert (told.status, [one["code"] for one in told.json["found"]]) == (2, ["card_lacks"])
    assert practice("playbook", "lint", "-", stdin="[a").status == 2
    assert practice("playbook", "lint", "nowhere.toml").status == 2
    assert practice("playbook", "add", "-", stdin=half).status == 2


def test_a_sound_file_is_added_once(practice: "Line") -> None:
    """A rehearsal writes nothing; then it is advised; the same again changes nothing."""
    (practice.folder / "shop.toml").write_text(OWN, encoding="utf-8")
    checked = practice("playbook", "lint", "shop.toml")
    assert (checked.status, checked.out) == (0, "")
    assert "nothing to object to" in checked.err
    add = ("playbook", "add", "shop.toml", "--as", "wu.di")
    assert "nothing was" in practice(*add, "--dry-run", screen=True).out.lower()
    assert practice("playbook", "show", "tariff_received", "--json").json["playbook"] == "tariff@1"
    told = practice(*add, "--json").json
    assert (told["playbook"], told["entries"], told["changed"]) == ("our_shop@1", 1, True)
    assert practice("playbook", "show", "tariff_received", "--json").json["playbook"] == (
        "our_shop@1"
    )
    assert "already" in practice(*add, screen=True).out
    assert ["changed", "no"] in practice(*add).rows
    assert practice("playbook", "add", "shop.toml", "--as", "chen.bo").status == 6
    assert practice("verify").status == 0


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("columns", ["40", "100"])
def test_a_script_has_nine_steps(practice: "Line", lang: str, columns: str) -> None:
    """On a screen each has its title and its reason, and the blanks are told at the end."""
    from amends.cli.terminal.width import width

    practice.set("COLUMNS", columns)
    told = practice("script", "C-1001", "--lang", lang, screen=True)
    assert told.status == 0
    assert all(f"\n{number}  " in told.out for number in range(1, 10))
    assert ("To fill in" if lang == "en" else "待填写") in told.out
    assert max(map(width, told.out.splitlines())) <= int(columns)


def test_a_script_is_written_for_the_customer(practice: "Line") -> None:
    """In the language of their words, or the one that is asked for; to programs it is whole."""
    script = practice("script", "C-1001", "--json").json
    assert (script["case"], script["language"], len(script["steps"])) == ("C-1001", "en", 9)
    assert "<POINT>" in script["blanks"]
    assert [one["spoken"] for one in script["steps"]] == [False] * 4 + [True] * 5
    chinese = practice("script", "C-1001", "--to", "zh", "--lang", "en", "--json").json
    assert chinese["language"] == "zh"
    assert "<问题点>" in chinese["blanks"]
    assert chinese["steps"][4]["title"] == "Say it back"
    rows = practice("script", "C-1001").rows
    assert {row[1] for row in rows} == {"note", "say"}
    refused = practice("script", "C-1001", "--to", "fr")
    assert (refused.status, "'fr'" in refused.err) == (2, True)
    assert practice("script", "C-9").status == 4


def test_advice_holds_the_entries_for_programs(practice: "Line") -> None:
    """They stand beside the cards, and a pipe keeps to the cards alone."""
    told = practice("advise", "C-1001", "--json").json
    assert [one["code"] for one in told["entries"]] == ["any_received"]
    assert len(practice("advise", "C-1001").rows) == len(told["cards"])
