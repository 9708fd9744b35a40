"""Rounds, comparable cases and the picture: read from the record, and used by no guard."""

import pytest

from amends.workflow import PROCESS, BadInput
from amends.workflow.desk.comparing import alike
from amends.workflow.facts import CARD_KINDS, RIGHTS

from ..bench import Bench
from ..sensible import FULL_OFFER, TO_ACCEPTED, TO_CLOSED, TO_PROPOSED

PICTURE = frozenset({"cards", "risk"})


def test_no_guard_reads_the_picture() -> None:
    """What both sides hold decides nothing: no guard of the process may look at it."""
    for guard in PROCESS.guards:
        assert not PICTURE & set(guard.reads), guard.code


def test_rounds_tell_what_changed() -> None:
    """Each version with its offer, who approved, what was said against it, and the difference."""
    bench = Bench()
    case = bench.run(bench.receive().id, *TO_PROPOSED).id
    bench.do(case, "object", words="Too little.", by="customer")
    bench.run(case, "empathise", ("draft", {"amount": "120.00"}), "approve", "revise")
    first, second = bench.desk().rounds(case)
    assert (first.version, first.kind, first.by, first.approved_by) == (1, "offer", "wang", "zhao")
    assert (first.ended, first.objections, len(first.answers)) == ("revised", ("Too little.",), 1)
    assert first.parts["amount"] == "CNY 100.00"
    assert (second.ended, second.changed) == ("", ("amount",))
    bench.do(case, "decline", by="customer")
    assert bench.desk().rounds(case)[-1].ended == "declined"


def test_a_case_without_an_offer_has_no_rounds() -> None:
    """Nothing was put before the customer yet."""
    bench = Bench()
    assert bench.desk().rounds(bench.receive().id) == ()


def test_comparable_cases_name_nobody() -> None:
    """How they ended and with how much; no customer, no handler, no case."""
    bench = Bench()
    for amount in ("100.00", "300.00", "200.00"):
        case = bench.receive(cause="price", customer="Zhou Min").id
        at = TO_ACCEPTED.index("draft")
        offer = ("draft", {**FULL_OFFER, "amount": amount})
        bench.run(case, *TO_ACCEPTED[:at], offer, *TO_ACCEPTED[at + 1 :])
    bench.run(bench.receive(cause="price").id, *TO_CLOSED)
    bench.receive(cause="quality")
    mine = bench.receive(cause="price").id
    found = bench.desk().comparable(mine)
    assert (found.cause, found.cases, found.paid) == ("price", 4, 4)
    assert (found.lowest, found.median, found.highest) == (10_000, 10_000, 30_000)
    assert dict(found.ended) == {"fulfilled": 1, "open": 3}
    assert (found.cut, found.systemic) == (False, False)
    assert "Zhou" not in repr(found)
    assert "wang" not in repr(found)


def test_without_a_cause_there_is_nothing_to_compare() -> None:
    """Cases of every kind are no measure for one."""
    bench = Bench()
    bench.receive()
    found = bench.desk().comparable(bench.receive().id)
    assert (found.cause, found.cases, found.looked_at) == ("", 0, 0)


def test_old_cases_are_left_out() -> None:
    """Only those received in the days of the policy count."""
    bench = Bench()
    bench.receive(cause="price")
    bench.wait(days=366)
    assert bench.desk().comparable(bench.receive(cause="price").id).cases == 0


def test_a_bounded_number_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there are more than are read, it says so."""
    monkeypatch.setattr(alike, "MOST", 2)
    bench = Bench()
    for _ in range(4):
        bench.receive(cause="price")
    found = bench.desk().comparable("1001")
    assert (found.looked_at, found.cases, found.cut) == (2, 2, True)


@pytest.mark.parametrize("right", RIGHTS)
def test_a_right_is_the_customers_alone(right: str) -> None:
    """The customer may; the firm keeps no such card, and nothing of the attempt is stored."""
    bench = Bench()
    case = bench.receive().id
    with pytest.raises(BadInput) as refused:
        bench.do(case, "card", side="firm", kind="right", right=right, text="We could.")
    assert refused.value.code == "card_threat"
    assert len(bench.desk().log(case)) == 1
    bench.do(case, "card", side="customer", kind="right", right=right, text="She says so.")
    assert bench.desk().picture(case).customer[0].right == right


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"side": "firm", "kind": "threat", "text": "x"}, "not_a_choice"),
        ({"side": "customer", "kind": "right", "text": "x"}, "card_right"),
        ({"side": "customer", "kind": "warmth", "right": "media", "text": "x"}, "card_right"),
        ({"side": "firm", "kind": "warmth", "right": "media", "text": "x"}, "card_threat"),
        ({"side": "firm", "kind": "justice", "text": "The law is clear."}, "card_ground"),
        ({"side": "firm", "kind": "trust", "text": "We keep our word."}, "card_ground"),
        ({"side": "firm", "kind": "warmth", "text": "Delete the post first."}, "card_presses"),
        (
            {"side": "customer", "kind": "warmth", "text": "x", "plan": "先撤诉再赔。"},
            "card_presses",
        ),
        (
            {"side": "customer", "kind": "interest", "text": "你们说必须先撤诉才肯赔。"},
            "card_traded",
        ),
    ],
)
def test_what_is_no_card(values: dict[str, str], code: str) -> None:
    """Each is refused with its own sentence, and nothing is stored."""
    bench = Bench()
    case = bench.receive().id
    with pytest.raises(BadInput) as refused:
        bench.do(case, "card", **values)
    assert refused.value.code == code
    assert len(bench.desk().log(case)) == 1


def test_what_the_customer_says_is_written_down_as_it_is() -> None:
    """Words of the customer about pressure are no pressure of ours."""
    bench = Bench()
    case = bench.receive().id
    said = {"side": "customer", "kind": "warmth", "text": "They told me: withdraw first."}
    bench.do(case, "card", **said, strength=2, limit="Only this week", plan="Call her back.")
    (card,) = bench.desk().picture(case).customer
    assert (card.strength, card.limit, card.plan) == (2, "Only this week", "Call her back.")
    bench.do(case, "card", **said, replaces=1)
    assert [one.number for one in bench.desk().picture(case).customer] == [2]
    assert bench.desk().verify().ok


def test_a_score_is_from_before_an_escalation() -> None:
    """Whatever was scored goes stale with it, and keeps its notes."""
    bench = Bench()
    case = bench.receive().id
    assert bench.desk().picture(case).risk == ()
    bench.do(case, "risk", legal=1, opinion=3, regulator=0, opinion_note="A reporter called.")
    before = bench.desk().picture(case)
    assert [(one.axis, one.score) for one in before.risk] == [
        *(("legal", 1), ("opinion", 3), ("regulator", 0))
    ]
    assert (before.risk[1].note, before.stale) == ("A reporter called.", False)
    bench.do(case, "escalate", reason="A reporter called.")
    assert bench.desk().picture(case).stale
    assert "threat" not in CARD_KINDS
