"""The commands about tactics: the policy, one text, and how well tactics are found."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Line


def test_the_policy_is_listed_in_both_languages(amends: "Line") -> None:
    """Every tactic has its policy, its rows and a name in English and Chinese."""
    rows = {row[1]: row for row in amends("tactics", "list").rows}
    assert rows["withdraw_first"][0] == "block"
    assert rows["flattery"][:3] == ["flag", "flattery", "S4-61"]
    assert rows["win_win"][0] == "allow"
    told = amends("tactics", "list", "--json").json["tactics"]
    assert {one["code"] for one in told} == set(rows)
    for lang, said in (("en", "BLOCKED"), ("zh", "禁止")):
        assert said in amends("tactics", "list", "--lang", lang, screen=True).out


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_blocked_text_is_refused(amends: "Line", lang: str) -> None:
    """It ends with status 3 and says what, where, and what may be said instead."""
    said = amends("tactics", "check", "先撤诉再赔。", "--lang", lang, screen=True)
    assert said.status == 3
    assert "先撤诉再赔" in said.out
    (found,) = amends("tactics", "check", "先撤诉再赔。", "--json").json["found"]
    assert (found["code"], found["policy"], found["sure"]) == ("withdraw_first", "block", True)
    assert (found["start"], found["text"]) == (0, "先撤诉再赔")


def test_what_is_unsure_is_asked(amends: "Line") -> None:
    """A tactic that is only reported blocks nothing, and never passes in silence."""
    text = "You were told to withdraw first; that was wrong."
    said = amends("tactics", "check", "-", "--json", stdin=text)
    assert (said.status, said.json["blocked"], said.json["asks"]) == (0, False, True)
    assert "Please look" in amends("tactics", "check", text, screen=True).out


def test_a_harmless_text_passes(amends: "Line") -> None:
    """Nothing is found in it, and the screen says so."""
    said = amends("tactics", "check", "Your refund came on 4 May.", screen=True)
    assert said.status == 0
    assert said.out.startswith("Nothing found.\nSentences: 1; the longest has 6 words")
    told = amends("tactics", "check", "您的退款五月四日到账。", "--json").json["readability"]
    assert (told["lang"], told["longest"], told["grade"]) == ("zh", 10, None)


def test_a_date_beside_the_text_counts(amends: "Line") -> None:
    """With --dated, soon is a promise."""
    assert amends("tactics", "check", "Somebody will call you soon.").status == 3
    assert amends("tactics", "check", "Somebody will call you soon.", "--dated").status == 0


def test_words_of_a_customer_are_searched_for_risks(amends: "Line") -> None:
    """Risks are told, and a right is none."""
    said = amends("tactics", "check", "--words", "I will kill myself.")
    assert (said.status, said.rows[0][:3]) == (0, ["risk", "self_harm", "yes"])
    assert amends("tactics", "check", "--words", "I want your manager.").out == ""


def test_the_figures_are_printed(amends: "Line") -> None:
    """Precision and recall stand there per sample, policy and language, errors by name."""
    rows = amends("tactics", "measure").rows
    assert len(rows) == 12
    tallies = amends("tactics", "measure", "--json").json["measured"]
    assert sum(one["labelled"] + one["harmless"] for one in tallies) >= 300
    missed = [one["text"] for tally in tallies for one in tally["wrong"] if one["kind"] == "missed"]
    screen = amends("tactics", "measure", "--lang", "zh", screen=True).out
    assert "准确率" in screen
    assert all(text[:8] in screen for text in missed[:3])
