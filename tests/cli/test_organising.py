"""Transfers, questions, plans and referrals, as a terminal, a pipe and a program see them."""

import pytest

from .conftest import Line


@pytest.fixture
def shared(practice: Line) -> Line:
    """A practice desk on which a case has gone through some hands."""
    for step in (
        ["involve", "1001", "--part", "responsible", "--department", "Billing"],
        ["ask", "1001", "--department", "Billing", "--text", "Why?", "--due", "2030-03-05"],
        ["ask", "1001", "--department", "Shop", "--text", "Who?", "--due", "2030-03-05"],
        ["report-back", "1001", "--request", "1", "--text", "Twice.", "--signed-by", "Lu Wei"],
        ["conduct-warning", "1001", "--conduct", "arguments", "--text", "Please let me finish."],
        ["refer", "1001", "--department", "Billing", "--text", "Who filed it?"],
    ):
        assert practice(*step).status == 0
    return practice


@pytest.mark.parametrize(("lang", "said"), [("en", "signed by Lu Wei"), ("zh", "Lu Wei签字")])
def test_a_case_shows_who_signed_and_who_has_not(shared: Line, lang: str, said: str) -> None:
    """Both questions stand there, one answered and one that waits."""
    shown = shared("show", "1001", "--lang", lang, screen=True).out
    assert said in shown
    assert "Billing" in shown
    assert "Shop" in shown


def test_a_program_gets_all_of_it(shared: Line) -> None:
    """Parts, questions and conduct stand under one key, complete."""
    found = shared("show", "1001", "--json").json["organisation"]
    assert [one["department"] for one in found["team"]] == ["Billing"]
    assert [one["answered"] for one in found["requests"]] == [True, False]
    assert found["conduct"]["state"] == "warned"
    assert found["transfer_to"] is None


@pytest.mark.parametrize(("lang", "said"), [("en", "Who filed it?"), ("zh", "待提交")])
def test_the_list_of_referrals_is_a_table(shared: Line, lang: str, said: str) -> None:
    """A terminal has it under headings."""
    shown = shared("referrals", "--lang", lang, screen=True)
    assert shown.status == 0
    assert said in shown.out


def test_a_pipe_and_a_program_get_the_same_referrals(shared: Line) -> None:
    """One a line with tabs, and one an object."""
    cells = shared("referrals").out.rstrip("\n").split("\t")
    (only,) = shared("referrals", "--json").json["found"]
    assert cells[:4] == [only["case"], str(only["number"]), only["department"], only["text"]]


def test_what_is_judged_is_off_the_list(shared: Line) -> None:
    """Only --all has it still; an empty list is no fault."""
    news = ["--referral", "1", "--event", "judged", "--text", "The archive."]
    assert shared("refer", "1001", *news).status == 0
    empty = shared("referrals", screen=True)
    assert empty.status == 0
    assert "No referral is open." in empty.out
    assert "judged" in shared("referrals", "--all").out


@pytest.mark.parametrize(("lang", "said"), [("en", "has not taken it yet"), ("zh", "尚待签收")])
def test_a_transfer_is_shown_until_it_is_taken(practice: Line, lang: str, said: str) -> None:
    """It names the receiver, and what is waited for; then only who began the case."""
    users = practice("user", "list", "--json").json["users"]
    owner = practice("show", "1001", "--json").json["owner"]
    writers = [one["name"] for one in users if one["role"] != "auditor"]
    to = next(one for one in writers if one != owner)
    assert practice("policy", "set", "transfer_days", "90000").status == 0
    moved = practice("transfer", "1001", "--to", to, "--until", "2090-03-05", "--text", "Theirs.")
    assert moved.status == 0, moved
    assert said in practice("show", "1001", "--lang", lang, screen=True).out
