"""How a case goes through the desk, and what departments answer for: the Python API."""

import pytest

from amends.workflow import BadInput, Desk
from amends.workflow.desk.organising import organisation_of
from amends.workflow.facts import Facts
from amends.workflow.facts.kinds import CAUSES
from amends.workflow.facts.organising import KINDS_OF_CONDUCT
from amends.workflow.policy import CAUSES as OF_POLICY

from ..bench import Bench

DAY = "2026-03-05"


@pytest.fixture
def bench() -> Bench:
    """A desk with one case, which is wang's."""
    bench = Bench()
    bench.receive()
    return bench


def queues(bench: Bench) -> dict[str, list[str]]:
    """List what two people have to handle."""
    return {
        one: [item.case.id for item in bench.desk().queue(owner=one)] for one in ("wang", "zhao")
    }


def test_what_was_transferred_is_in_the_queue_of_the_receiver(bench: Bench) -> None:
    """Both see it until it is taken; then it is the receiver's alone, and stays theirs."""
    bench.do("1001", "transfer", to="zhao", until=DAY, text="Theirs to judge.")
    assert queues(bench) == {"wang": ["C-1001"], "zhao": ["C-1001"]}
    bench.do("1001", "take", who="zhao")
    bench.wait(days=10)
    assert queues(bench) == {"wang": [], "zhao": ["C-1001"]}


def test_a_transfer_that_nobody_takes_never_was(bench: Bench) -> None:
    """When its day has passed nobody is waited for, before any step has written that down."""
    bench.do("1001", "transfer", to="zhao", until=DAY, text="Theirs to judge.")
    bench.wait(days=5)
    found = bench.desk().organisation("1001")
    assert found is not None
    assert found.transfer_to is None
    assert not [one for one in bench.desk().show("1001").hints if one.code == "transfer_waits"]
    assert queues(bench) == {"wang": ["C-1001"], "zhao": []}


def test_an_organisation_is_told_whole(bench: Bench) -> None:
    """Parts with their names, questions with their answers, and how contact is bounded."""
    bench.desk().do("1001", "involve", part="responsible", department="Billing", who="zhao")
    bench.do("1001", "ask", department="Billing", text="Why twice?", due=DAY)
    bench.do("1001", "ask", department="Network", text="When?", due=DAY)
    bench.do("1001", "report-back", request=1, text="The run began twice.", signed_by="Lu Wei")
    bench.do("1001", "visit", kind="visit", came=["head"], text="The head came.")
    bench.wait(days=5)
    found = bench.desk().organisation("1001")
    assert found is not None
    assert [tuple(one) for one in found.team] == [("responsible", "zhao", "Billing")]
    first, second = found.requests
    assert (first.answered, first.late, first.answer) == (True, False, "The run began twice.")
    assert (second.answered, second.late, second.signed_by) == (False, True, "")
    assert (found.first, found.came, found.conduct) == ("wang", ("head",), None)
    assert found.green == ""


def test_a_question_is_answered_by_its_number_in_the_record(bench: Bench) -> None:
    """A question that was asked earlier and recorded later is answered as the second one."""
    bench.wait(days=1)
    bench.do("1001", "ask", department="Billing", text="Why twice?", due="2026-03-06")
    bench.do("1001", "ask", department="Shop", text="Who?", due=DAY, at="2026-03-02T12:00")
    bench.do("1001", "report-back", request=2, text="Li.", signed_by="Lu Wei")
    due = [one.at[:10] for one in bench.desk().show("1001").due if one.kind == "asked"]
    assert due == ["2026-03-06"]


def test_referrals_are_listed_over_cases_the_first_due_first(bench: Bench) -> None:
    """Open ones with their days; what is judged only where every one is asked for."""
    bench.receive()
    bench.do("1001", "refer", department="Billing", text="Who filed it?")
    bench.do("1002", "refer", department="Shop", text="Who sold it?", due="2026-03-04")
    bench.do("1002", "refer", department="Shop", text="Who knew?", due="2026-03-03")
    bench.do("1002", "refer", referral=1, event="submitted", text="With the head.")
    bench.do("1001", "refer", referral=1, event="judged", text="The archive.")
    bench.wait(days=2)
    found = bench.desk().referrals()
    assert [(one.case, one.number, one.state) for one in found.found] == [
        ("C-1002", 2, "open"),
        ("C-1002", 1, "submitted"),
    ]
    assert [one.late for one in found.found] == [True, False]
    assert (found.found[1].text, found.found[1].news) == ("Who sold it?", "With the head.")
    every = bench.desk().referrals(every=True).found
    assert (every[-1].state, every[-1].due, every[-1].over) == ("judged", None, True)
    assert bench.desk().referrals("stage:closed", every=True) == (0, False, ())


def test_no_step_takes_the_first_responsible_away(bench: Bench) -> None:
    """Through every change of hands there is, and through an end and a new beginning."""
    bench.do("1001", "assign", "sun", to="zhao")
    bench.do("1001", "take", "wang")
    bench.do("1001", "handover", to="zhao", until=DAY)
    bench.do("1001", "take", "zhao")
    bench.do("1001", "change", to="sun", words="Somebody else.")
    bench.do("1001", "escalate", by="customer", words="Your boss.")
    facts = bench.desk().show("1001").facts
    assert facts.organising.first == "wang"
    assert facts.owner == "sun"


def test_a_plan_outlives_the_end_and_a_new_beginning(bench: Bench) -> None:
    """Reopening keeps it, and the customer knows it still; its review stays due."""
    bench.do("1001", "conduct-warning", conduct=[KINDS_OF_CONDUCT[0]], text="Please pause.")
    bench.do(
        "1001", "conduct-plan", "li.na", limits=["written_only"], review="2026-03-20", text="Calls."
    )
    bench.do("1001", "conduct-notice", text="We write.", recourse="The head office.")
    case = bench.do("1001", "escalate", by="customer", words="Your boss.")
    assert case.facts.conduct.holds
    assert [one.kind for one in case.due if one.kind == "conduct"] == ["conduct"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("green_causes", "price weather"),
        ("site", " "),
        ("site", "x" * 201),
        ("reports_to", "a\x1b[31m"),
        ("returns_at_most", "often"),
        ("transfer_days", 0),
        ("conduct_days", 0),
    ],
)
def test_a_policy_that_cannot_be_is_refused(bench: Bench, name: str, value: str | int) -> None:
    """Causes that are none, names that are none, and no days at all."""
    manager: Desk = bench.desk("li.na")
    before = manager.policy
    with pytest.raises(BadInput):
        manager.set_policy(name, value)
    assert manager.policy == before


def test_a_policy_is_written_in_one_form(bench: Bench) -> None:
    """Causes once each, names in one line, sums as money."""
    manager = bench.desk("li.na")
    assert manager.set_policy("green_causes", "price,price quality").green_causes == "price quality"
    assert manager.set_policy("green_causes", "none").green_causes == ""
    assert manager.set_policy("site", "  Harbour \n Street ").site == "Harbour Street"
    assert manager.set_policy("green_up_to", "80.00").green_up_to == 8_000


def test_the_causes_of_the_policy_are_those_of_complaints() -> None:
    """What the green channel can be opened to is what a complaint can be about."""
    assert OF_POLICY == CAUSES


def test_a_case_without_history_has_an_organisation(bench: Bench) -> None:
    """Nothing is made up where nothing was recorded."""
    found = organisation_of(Facts(), (), bench.now, "UTC")
    assert (found.first, found.team, found.requests, found.sensitive) == ("", (), (), ())
