"""The commands about offers: rounds, what is comparable, the picture; in every form of output."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Line

CASE = "C-1001"


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("name", ["rounds", "comparable", "picture"])
def test_a_new_case_has_nothing_to_tell(practice: "Line", name: str, lang: str) -> None:
    """Nothing was offered, nothing can be compared, nobody holds anything: it says so."""
    said = practice(name, CASE, "--lang", lang, screen=True)
    assert (said.status, bool(said.out)) == (0, True)
    assert practice(name, CASE, "--json").json["case"] == CASE
    assert practice(name, "C-9999").status == 4


def test_the_picture_shows_both_sides(practice: "Line") -> None:
    """Cards with their response, and the three axes with what they rest on."""
    right = ("--side", "customer", "--kind", "right", "--right", "media", "--text", "May post.")
    practice("card", CASE, *right, "--strength", "2", "--plan", "Answer openly.")
    ours = ("--side", "firm", "--kind", "justice", "--text", "Clause 4.", "--ref", "Contract")
    practice("card", CASE, *ours)
    practice("risk", CASE, "--legal", "1", "--opinion", "2", "--regulator", "0")
    practice("escalate", CASE, "--reason", "A reporter called.")
    found = practice("picture", CASE, "--json").json
    assert (found["customer"][0]["right"], found["firm"][0]["ground"]) == ("media", "Contract")
    assert [one["score"] for one in found["risk"]] == [1, 2, 0]
    assert found["stale"] is True
    kinds = [row[0] for row in practice("picture", CASE).rows]
    assert kinds == ["card", "card", "risk", "risk", "risk"]
    screen = practice("picture", CASE, screen=True).out
    assert "Answer openly." in screen
    assert "score it again" in screen
    assert "score it again" in practice("show", CASE, screen=True).out


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_threat_of_ours_is_wrong_usage(practice: "Line", lang: str) -> None:
    """It ends with status 2 and one sentence, and nothing is stored."""
    before = practice("log", CASE).out
    for kind in (("threat",), ("right", "--right", "media")):
        card = ("--side", "firm", "--kind", *kind, "--text", "We could.")
        said = practice("card", CASE, *card, "--lang", lang)
        assert (said.status, said.out, said.err.count("\n")) == (2, "", 1)
    assert practice("log", CASE).out == before


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_withdrawals_are_told_by_reason(practice: "Line", lang: str) -> None:
    """Each reason with its counts, in every form of output."""
    practice("request-withdrawal", CASE, "--words", "Leave it.", "--reason", "other_route")
    assert practice("report", "withdrawals").rows == [["other_route", "1", "0", "0"]]
    told = practice("report", "withdrawals", "--json").json
    assert told["reasons"]["other_route"] == {"asked": 1, "withdrawn": 0, "came_back": 0}
    assert practice("report", "withdrawals", "--lang", lang, screen=True).status == 0


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_gains_are_told_in_every_form(practice: "Line", lang: str) -> None:
    """In a pipe by name, as JSON whole, on the screen in words."""
    practice("risk", CASE, "--legal", "0", "--opinion", "2", "--regulator", "0")
    practice("risk", CASE, "--legal", "0", "--opinion", "1", "--regulator", "0")
    assert ["opinion.lower", "1"] in practice("report", "gains").rows
    told = practice("report", "gains", "--json").json
    assert told["opinion"] == {"read": 1, "lower": 1, "higher": 0}
    assert told["per_hundred"] is None
    said = practice("report", "gains", "--lang", lang, screen=True)
    assert (said.status, "opinion" in said.out or "舆情" in said.out) == (0, True)
