"""The lines that an integrator reads first, and the views they get back."""

from collections.abc import Callable
from unittest.mock import patch

import pytest

from amends.workflow import (
    BadInput,
    Desk,
    MemoryStore,
    NotFromHere,
    QueueItem,
    StillOwed,
    UnknownMove,
)

from ..bench import Bench
from ..sensible import SENSIBLE, TO_ACCEPTED, TO_PROPOSED

WORDS = "Charged 1286.40 for three days abroad."


def test_the_six_lines_of_the_readme_work() -> None:
    """A desk is opened, a complaint received, a refusal read, a stage seen, a history verified."""
    desk = Desk(MemoryStore(), actor="li.na")
    case = desk.receive(customer="Chen Li", channel="hotline", words=WORDS)
    with pytest.raises(StillOwed) as refusal:
        desk.move(case.id, "inquire")
    assert [owed.code for owed in refusal.value.owed] == ["feelings_acknowledged"]
    assert (desk.show(case.id).stage, desk.verify().ok) == ("received", True)


def test_a_case_is_seen_whole() -> None:
    """What was said on receipt is in the view, and what is ready now."""
    bench = Bench()
    case = bench.receive(words=WORDS, phone="139", feeling=4, external_ref="T-7")
    assert (case.text, case.customer, case.contact) == (WORDS, "Chen Li", {"phone": "139"})
    assert (case.feeling_reading, case.owner, case.version) == (4, "wang", 1)
    assert (case.external_ref, case.channel, case.practice) == ("T-7", "hotline", True)
    assert case.received_at == "2026-03-02T09:00:00+08:00"
    assert bench.desk().show("T-7") == bench.desk().show(case.id)
    assert set(bench.do(case.id, "empathise", **SENSIBLE["empathise"]).next) == {
        "inquire",
        "escalate",
    }


def test_the_log_tells_every_step_and_every_refusal() -> None:
    """Who did what on whose behalf, with the words, in the order of recording."""
    bench = Bench()
    case = bench.receive()
    with pytest.raises(NotFromHere):
        bench.do(case.id, "propose")
    bench.do(case.id, "escalate", by="customer", words="I want your boss.")
    kinds = [(entry.kind, entry.what, entry.behalf) for entry in bench.desk().log(case.id)]
    assert kinds == [
        ("act", "receive", None),
        ("refusal", "propose", None),
        ("move", "escalate", "customer"),
    ]
    last = bench.desk().log(case.id)[-1]
    assert last.said == {"words": "I want your boss."}
    assert last.changes == (("matter", "received", "escalated"),)
    assert (last.who, last.role) == ("wang", "handler")


def test_four_refusals_are_apart() -> None:
    """An unknown move, a move of another stage, something owed: each is an error of its own."""
    bench = Bench()
    case = bench.receive()
    with pytest.raises(UnknownMove) as unknown:
        bench.do(case.id, "inquier")
    assert unknown.value.nearest[0] == "inquire"
    with pytest.raises(UnknownMove):
        bench.do(case.id, "lapse")
    with pytest.raises(NotFromHere) as elsewhere:
        bench.do(case.id, "accept")
    assert elsewhere.value.stages == ("proposed", "answered")
    with pytest.raises(StillOwed):
        bench.do(case.id, "inquire")


def test_an_act_and_a_move_are_done_alike() -> None:
    """`act`, `move`, `do` and `steps` are one door with four handles."""
    bench = Bench()
    desk, case = bench.desk(), bench.receive()
    desk.act(case.id, "empathise", **SENSIBLE["empathise"])
    assert desk.move(case.id, "inquire").stage == "inquired"
    for door in (desk.act, desk.move, desk.do):
        with pytest.raises(StillOwed):
            door(case.id, "clarify")
    with pytest.raises(StillOwed):
        desk.steps(case.id, [("clarify", {})])


@pytest.mark.parametrize("name", ["escalate", "decline", "object", "revoke", "reopen"])
def test_these_steps_may_be_the_customers(name: str) -> None:
    """The customer's step is marked as theirs, and asks for nothing else."""
    bench = Bench()
    case = bench.receive()
    path = {"decline": TO_PROPOSED, "object": TO_PROPOSED, "revoke": TO_ACCEPTED}
    bench.run(case.id, *path.get(name, TO_ACCEPTED if name == "reopen" else ()))
    bench.do(case.id, name, by="customer")
    said = [entry for entry in bench.desk().log(case.id) if entry.what == name]
    assert said[0].behalf == "customer"


def test_no_other_step_is_the_customers() -> None:
    """What only the desk can do is never done in the customer's name."""
    bench = Bench()
    case = bench.receive()
    for name, by in (("note", "customer"), ("inquire", "customer"), ("escalate", "regulator")):
        with pytest.raises(BadInput) as refused:
            bench.do(case.id, name, by=by, text="x")
        assert refused.value.code == "not_the_customers"
    assert len(bench.desk().log(case.id)) == 1


def test_a_step_that_is_always_the_customers_may_say_so() -> None:
    """Saying what goes without saying is no mistake."""
    bench = Bench()
    case = bench.receive()
    bench.do(case.id, "respond", answer="satisfied", by="customer")
    assert bench.desk().log(case.id)[-1].behalf == "customer"


def test_next_is_the_top_of_my_queue_or_the_moves_of_a_case() -> None:
    """Without a case it is the nearest of mine, with one it is everything that could be done."""
    bench = Bench()
    assert bench.desk().next() is None
    first, _ = bench.receive(), bench.receive()
    top = bench.desk().next()
    assert isinstance(top, QueueItem)
    assert (top.case.id, top.step) == (first.id, "empathise")
    assert bench.desk("zhao").next() is None
    answers = bench.desk().next(first.id)
    assert isinstance(answers, tuple)
    assert not isinstance(answers, QueueItem)
    assert {one.name for one in answers} == set(bench.process.names())


QUESTIONS: dict[str, Callable[[Desk, str], object]] = {
    "show": lambda desk, case: desk.show(case),
    "next": lambda desk, _: desk.next(),
    "menu": lambda desk, case: desk.menu(case),
    "why": lambda desk, case: desk.why(case, "inquire"),
    "way": lambda desk, case: desk.way(case, "inquire"),
    "queue": lambda desk, _: desk.queue("owner:@me"),
    "list": lambda desk, _: desk.list("owner:@me"),
    "count": lambda desk, _: desk.count("owner:@me"),
    "query": lambda desk, _: desk.query("owner:@me"),
    "search": lambda desk, _: desk.search("charged", "owner:@me"),
    "log": lambda desk, case: desk.log(case),
    "attachments": lambda desk, case: desk.attachments(case),
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_is_answered_from_one_view(question: str) -> None:
    """Who asks, the case and the people are read together, so that nobody writes between them."""
    bench = Bench()
    case, desk = bench.receive(), bench.desk()
    with patch.object(bench.store, "reading", wraps=bench.store.reading) as reading:
        QUESTIONS[question](desk, case.id)
    assert reading.call_count == 1
