"""Who may speak, who may have a hand in it, and how long a wish rests."""

from typing import Any

import pytest

from amends.workflow import BadInput, NotAllowed, StillOwed
from amends.workflow.acts.agreeing.recusing import STILL

from ..bench import Bench
from ..sensible import SENSIBLE, TO_PROPOSED

ABOUT_WANG: dict[str, Any] = {"user": "wang", "text": "The complaint is about wang.", "to": "zhao"}
REQUEST: dict[str, Any] = {"words": "I take it back.", "reason": "resolved"}


@pytest.fixture
def bench() -> Bench:
    """A desk with one case, which is wang's."""
    bench = Bench()
    bench.receive()
    return bench


def refused(bench: Bench, code: str, name: str, who: str = "wang", **given: object) -> None:
    """Take a step that is wrong or not for this person, and compare the reason."""
    with pytest.raises((BadInput, NotAllowed)) as found:
        bench.do("1001", name, who, **given)
    assert found.value.code == code


def test_whoever_the_complaint_is_about_has_no_hand_in_it(bench: Bench) -> None:
    """Every step but handing it on is refused to the recused, and asked nobody else (C21)."""
    bench.run("1001", *TO_PROPOSED)
    assert bench.do("1001", "recuse", "sun", **ABOUT_WANG).owner == "zhao"
    for answer in bench.desk().menu("1001"):
        barred = (answer.barred or {}).get("code") == "recused"
        theirs = answer.name in {"decline", "object", "revoke"}  # the customer's, whoever writes
        free = answer.name in STILL or theirs or "proposed" not in answer.stages
        assert barred == (not free), answer.name
    refused(bench, "recused", "consent", **SENSIBLE["consent"])
    assert bench.do("1001", "escalate", reason="Not mine to handle.").stage == "escalated"


def test_what_the_customer_asks_for_is_never_held_up(bench: Bench) -> None:
    """A customer who happens to reach the recused is heard all the same."""
    bench.run("1001", *TO_PROPOSED)
    bench.do("1001", "recuse", "sun", **ABOUT_WANG)
    assert bench.do("1001", "decline", by="customer").stage == "clarified"
    assert bench.do("1001", "escalate", by="customer").stage == "escalated"


def test_a_refusal_names_nobody_who_is_recused(bench: Bench) -> None:
    """Whoever may not have a hand in the case is not asked to approve it either."""
    bench.run("1001", *TO_PROPOSED[:-2])
    bench.do("1001", "recuse", "sun", user="zhao", text="Sold it.")
    owed = next(one for one in bench.desk().why("1001", "propose").owed if one.by)
    assert owed.by is not None
    assert {"zhao", "wang"} <= set(owed.by.apart)


def test_a_recusal_leaves_nobody_without_an_owner(bench: Bench) -> None:
    """Recusing the owner names who takes over; it cannot be somebody recused, or be theirs."""
    refused(bench, "owner_recused", "recuse", "sun", user="wang", text="It is about wang.")
    refused(bench, "recused_receiver", "recuse", "sun", user="wang", text="It.", to="wang")
    refused(bench, "owner_stays", "recuse", "sun", user="zhao", text="It.", to="qian")
    bench.do("1001", "recuse", "sun", user="zhao", text="It is about zhao.")
    refused(bench, "recused_receiver", "assign", to="zhao")
    refused(bench, "recused_receiver", "handover", to="zhao", until="2026-06-01")
    refused(bench, "recused_receiver", "recuse", "sun", user="wang", text="Both.", to="zhao")


def test_somebody_recused_no_longer_stands_in(bench: Bench) -> None:
    """A handover to somebody recused ends with the recusal."""
    bench.do("1001", "handover", to="zhao", until="2026-06-01")
    bench.do("1001", "take", "zhao")
    case = bench.do("1001", "recuse", "sun", user="zhao", text="It is about zhao.")
    assert (case.owner, case.stand_in) == ("wang", None)


def test_only_a_level_above_lifts_a_recusal(bench: Bench) -> None:
    """Nobody lifts their own, and there has to be one."""
    lift: dict[str, Any] = {"user": "sun", "text": "Another Sun was meant.", "lift": True}
    refused(bench, "not_recused", "recuse", "qian", **lift)
    bench.do("1001", "recuse", user="sun", text="It is about sun.")
    refused(bench, "not_for_you_to_lift", "recuse", "sun", **lift)
    refused(bench, "not_for_you_to_lift", "recuse", "wang", **lift)
    bench.do("1001", "recuse", "qian", **lift)
    assert bench.do("1001", "note", "sun", text="Free again.").owner == "wang"


@pytest.mark.parametrize(
    ("code", "given"),
    [
        ("mandate_of_whom", {"event": "mandate_given", "speaker": "customer"}),
        ("mandate_of_whom", {"event": "guardian_appointed", "speaker": "representative"}),
        ("mandate_of_customer", {"speaker": "customer", "until": "2026-06-01"}),
        ("mandate_is_over", {"speaker": "representative", "until": "2026-03-01"}),
    ],
)
def test_a_mandate_that_is_none_is_no_mandate(
    bench: Bench, code: str, given: dict[str, Any]
) -> None:
    """One sentence says what is wrong with it, and nothing was written."""
    before = bench.desk().show("1001").version
    refused(bench, code, "identify", proof="A letter.", settles=True, **given)
    assert bench.desk().show("1001").version == before


def test_a_mandate_holds_until_its_day_and_no_longer(bench: Bench) -> None:
    """On its last day a representative may settle; the day after, the mandate is owed anew."""
    bench.run("1001", *TO_PROPOSED)
    mandate: dict[str, Any] = {"speaker": "representative", "settles": True, "until": "2026-03-04"}
    bench.run("1001", ("identify", {**mandate, "person": "Chen Hua", "proof": "A letter."}))
    bench.run("1001", "inform", "consent")
    bench.wait(days=2, hours=14)
    assert bench.desk().why("1001", "accept").owed == ()
    bench.wait(hours=1)
    owed = bench.desk().why("1001", "accept").owed
    assert [one.code for one in owed] == ["mandate_covers"]


def rests_until(bench: Bench, **given: Any) -> str | None:
    """Ask for a withdrawal; return until when it rests."""
    bench.do("1001", "request-withdrawal", **REQUEST, **given)
    return bench.desk().agreements("1001")[-1].until


def test_a_withdrawal_rests_longer_where_the_customer_is_vulnerable(bench: Bench) -> None:
    """Three days, seven for the vulnerable, and none only where the customer wrote so (C8, C14)."""
    assert rests_until(bench) == "2026-03-05T09:00:00+08:00"
    assert rests_until(bench, at_once=True, channel="email") is None
    refused(bench, "at_once_in_writing", "request-withdrawal", **REQUEST, at_once=True)
    bench.do("1001", "classify", vulnerable="health")
    assert rests_until(bench) == "2026-03-09T09:00:00+08:00"
    given: dict[str, Any] = {**REQUEST, "at_once": True, "channel": "email"}
    refused(bench, "never_at_once", "request-withdrawal", **given)


def test_a_request_from_before_the_vulnerability_was_known_is_asked_again(bench: Bench) -> None:
    """It rested too short; the customer is asked once more, and the longer rest begins."""
    bench.run("1001", "identify", ("inform", {"about": ["withdrawal", "way_back", "privacy"]}))
    bench.run("1001", ("inform", {"about": ["plain_words", "helper"]}), "request-withdrawal")
    bench.wait(hours=73)
    bench.do("1001", "classify", vulnerable="health")
    with pytest.raises(StillOwed) as found:
        bench.do("1001", "withdraw")
    assert {one.code for one in found.value.owed} == {"withdrawal_cooled"}
    bench.run("1001", "request-withdrawal")
    bench.wait(hours=168)
    assert bench.do("1001", "withdraw").stage == "withdrawn"


def test_nobody_is_recorded_in_secret(bench: Bench) -> None:
    """A yes recorded before the customer was told so is asked for again (C20)."""
    bench.run("1001", *TO_PROPOSED, "identify", "inform", ("consent", {"recorded": True}))
    owed = bench.desk().why("1001", "accept").owed
    assert {one.code for one in owed} == {"recording_announced"}
    bench.run("1001", ("inform", {"about": "privacy"}))
    assert bench.desk().why("1001", "accept").owed
    bench.run("1001", ("consent", {"recorded": True}))
    assert bench.do("1001", "accept").stage == "accepted"


def test_a_change_of_person_hands_the_case_to_nobody_recused(bench: Bench) -> None:
    """Another person for the customer is still somebody whom the complaint is not about (C21)."""
    bench.do("1001", "recuse", "sun", user="zhao", text="It is about zhao.")
    refused(bench, "recused_receiver", "change", to="zhao", words="Somebody else, please.")
    assert bench.do("1001", "change", to="qian", words="Somebody else, please.").owner == "qian"
