"""Authority is counted over case and customer: splitting is seen, told, and follows from replay."""

from typing import Any

import pytest

from amends.workflow import BadInput, NotAllowed
from amends.workflow.desk.comparing.customer import MOST

from ..bench import Bench
from ..sensible import FULL_OFFER, TO_ACCEPTED, TO_CLARIFIED

PHONE = "139 0000 1234"
UP_TO_DRAFT = (*TO_CLARIFIED, "assess", "share")


def offer(amount: str, **more: Any) -> tuple[str, dict[str, Any]]:
    """Return a draft of this much."""
    return "draft", {**FULL_OFFER, "amount": amount, **more}


def settled(bench: Bench, amount: str, **receipt: object) -> str:
    """Bring a complaint to a yes for this much."""
    case = bench.receive(**receipt).id
    at = TO_ACCEPTED.index("draft")
    bench.run(case, *TO_ACCEPTED[:at], offer(amount), *TO_ACCEPTED[at + 1 :])
    return case


def drafted(bench: Bench, amount: str, **receipt: object) -> str:
    """Bring a complaint to a draft of this much that nobody has approved."""
    case = bench.receive(**receipt).id
    bench.run(case, *UP_TO_DRAFT, offer(amount))
    return case


@pytest.mark.parametrize("field", ["phone", "email", "account"])
def test_the_same_customer_is_known_by_how_they_are_reached(field: str) -> None:
    """The sum of another case counts, the refusal names both sums, and the record verifies."""
    bench = Bench()
    settled(bench, "300.00", **{field: PHONE})
    case = drafted(bench, "300.00", **{field: PHONE})
    with pytest.raises(NotAllowed) as refused:
        bench.do(case, "approve", "zhao")
    assert refused.value.code == "beyond_limit_sums"
    assert refused.value.values["amount"] == "CNY 300.00"
    assert refused.value.values["here"] == "CNY 0.00"
    assert refused.value.values["elsewhere"] == "CNY 300.00"
    assert refused.value.values["needs"] == "supervisor"
    owed = next(one for one in bench.desk().why(case, "propose").owed if one.by)
    assert owed.by is not None
    assert owed.by.role == "supervisor"
    bench.do(case, "approve", "sun")
    acts = [one for one in bench.desk().log(case) if one.kind == "act"]
    approval = next(one for one in acts if one.what == "approve")
    assert approval.data["elsewhere"] == {"minor": 30_000, "currency": "CNY"}
    assert bench.desk().verify().ok


def test_another_customer_does_not_count() -> None:
    """Neither the same name nor a number that only begins alike makes two people one."""
    bench = Bench()
    settled(bench, "300.00", phone=PHONE)
    case = drafted(bench, "300.00", phone=PHONE + "9")
    assert bench.do(case, "approve", "zhao").facts.elsewhere == 0


def test_what_is_long_ago_does_not_count() -> None:
    """Cases without a step in the days of the policy are left out."""
    bench = Bench()
    settled(bench, "300.00", phone=PHONE)
    bench.wait(days=91)
    case = drafted(bench, "300.00", phone=PHONE)
    assert bench.do(case, "approve", "zhao").facts.elsewhere == 0


def test_an_approved_draft_counts_before_it_is_sent() -> None:
    """Two approvals side by side are one sum, also while neither is on the table."""
    bench = Bench()
    first = drafted(bench, "300.00", phone=PHONE)
    second = drafted(bench, "300.00", phone=PHONE)
    bench.do(first, "approve", "zhao")
    with pytest.raises(NotAllowed):
        bench.do(second, "approve", "zhao")
    bench.run(first, "propose")
    with pytest.raises(NotAllowed):
        bench.do(second, "approve", "zhao")
    bench.do(first, "decline", by="customer")
    assert bench.do(second, "approve", "zhao").facts.elsewhere == 0


def test_what_was_agreed_here_before_counts() -> None:
    """A second yes on the same case is added to the first."""
    bench = Bench()
    case = settled(bench, "300.00")
    bench.do(case, "reopen", by="customer", words="It happened again.")
    bench.run(case, "empathise", "contact", "inquire", ("find", {"issue": 1}), "restate")
    bench.run(case, "explain", "clarify", "assess", "share", offer("300.00"))
    with pytest.raises(NotAllowed) as refused:
        bench.do(case, "approve", "zhao")
    assert refused.value.values["here"] == "CNY 300.00"


def test_a_bounded_number_of_cases_is_looked_at() -> None:
    """A customer with a hundred cases costs no more than one with twenty."""
    bench = Bench()
    for _ in range(MOST + 3):
        bench.receive(phone=PHONE)
    case = drafted(bench, "300.00", phone=PHONE)
    assert bench.do(case, "approve", "zhao").facts.elsewhere == 0


def test_beyond_every_limit_names_both_sums() -> None:
    """Where nobody may, the refusal says so, and the way out is a smaller sum."""
    bench = Bench()
    bench.desk("li.na").set_policy("limit_manager", "500.00")
    bench.desk("li.na").set_policy("limit_supervisor", "500.00")
    settled(bench, "300.00", phone=PHONE)
    case = drafted(bench, "300.00", phone=PHONE)
    with pytest.raises(NotAllowed) as refused:
        bench.do(case, "approve", "gao")
    assert (refused.value.code, refused.value.values["needs"]) == ("beyond_limit_sums", "")
    need = next(one for one in bench.desk().why(case, "propose").owed)
    assert need.need.values[0][0] == "amount"
    bench.do(case, "draft", amount="200.00")
    assert bench.do(case, "approve", "sun").facts.draft.approved


def test_what_only_a_supervisor_may_give() -> None:
    """The kind of remedy decides as well as the sum."""
    bench = Bench()
    case = drafted(bench, "10.00")
    bench.do(case, "draft", remedy=["replace"])
    with pytest.raises(NotAllowed) as refused:
        bench.do(case, "approve", "zhao")
    assert refused.value.code == "not_theirs_to_give"
    assert bench.do(case, "approve", "sun").facts.draft.approved


def test_what_nobody_may_give_any_more_is_drafted_anew() -> None:
    """A kind that the desk has since taken from everybody sends the draft back."""
    bench = Bench()
    case = drafted(bench, "10.00")
    bench.do(case, "draft", remedy=["replace"])
    bench.desk("li.na").set_policy("gives_supervisor", "none")
    with pytest.raises(NotAllowed) as refused:
        bench.do(case, "approve", "gao")
    assert (refused.value.code, refused.value.values["needs"]) == ("not_theirs_to_give", "")
    owed = bench.desk().why(case, "propose").owed[0]
    assert owed.do is not None
    assert "--fresh" in owed.do
    with pytest.raises(BadInput) as wrong:
        bench.do(case, "draft", remedy=["replace"])
    assert wrong.value.code == "nobody_gives"


def test_the_policy_takes_kinds_of_remedy_only() -> None:
    """A word that is no kind is refused by name, with the kinds there are."""
    with pytest.raises(BadInput) as refused:
        Bench().desk("li.na").set_policy("gives_handler", "refund, cake")
    assert (refused.value.code, refused.value.values["value"]) == ("no_such_remedy", "cake")


def test_a_present_is_no_debt() -> None:
    """What is given on top is within the giver's limit, asks for nothing, and is not owed."""
    bench = Bench()
    case = settled(bench, "300.00")
    bench.do(case, "extra", text="With our thanks.", amount="150.00")
    facts = bench.desk().show(case).facts
    assert (facts.extras, len(facts.remedies)) == (15_000, 1)
    with pytest.raises(NotAllowed) as refused:
        bench.do(case, "extra", text="And more.", amount="100.00")
    assert refused.value.values["here"] == "CNY 450.00"
    with pytest.raises(BadInput) as hung:
        bench.do(case, "extra", text="A month free if you delete the post.")
    assert hung.value.code == "extra_conditional"
    assert bench.desk().verify().ok
