"""Somebody is always responsible: taking, handing over until a day, and its end."""

import pytest

from amends.workflow import BadInput, NotAllowed

from ..bench import Bench

DAY = "2026-03-05"


@pytest.fixture
def bench() -> Bench:
    """A desk with one case, which is wang's."""
    bench = Bench()
    bench.receive()
    return bench


def queues(bench: Bench) -> dict[str, list[str]]:
    """List what everybody has to handle."""
    names = ("wang", "zhao", "sun")
    return {one: [item.case.id for item in bench.desk().queue(owner=one)] for one in names}


def test_until_it_is_taken_both_see_it(bench: Bench) -> None:
    """A handover that nobody acknowledged leaves the case with its owner, and asks the receiver."""
    bench.do("1001", "handover", to="zhao", until=DAY)
    assert queues(bench) == {"wang": ["C-1001"], "zhao": ["C-1001"], "sun": []}
    item = bench.desk("zhao").queue(owner="zhao")[0]
    assert (item.step, item.owed) == ("take", None)
    assert bench.desk().queue(owner="wang")[0].step != "take"


def test_the_receiver_stands_in_and_the_owner_stays(bench: Bench) -> None:
    """Who takes a case that was handed over handles it; whose it is does not change."""
    bench.do("1001", "promise", text="A call.", due="2026-03-02T18:00")
    bench.do("1001", "handover", to="zhao", until=DAY)
    case = bench.do("1001", "take", who="zhao")
    assert queues(bench) == {"wang": [], "zhao": ["C-1001"], "sun": []}
    assert case.owner == "wang"
    assert case.stand_in == ("zhao", True, "2026-03-05T23:59:59+08:00")
    assert bench.desk("zhao").queue(owner="zhao")[0].due.kind == "promise"  # type: ignore[union-attr]


def test_it_ends_with_its_day_without_anybody_writing(bench: Bench) -> None:
    """From the last second of the day the case is the owner's again; the next step records it."""
    bench.do("1001", "handover", to="zhao", until=DAY)
    bench.do("1001", "take", who="zhao")
    bench.wait(days=3, hours=14, minutes=59, seconds=58)
    assert queues(bench)["zhao"] == ["C-1001"]
    bench.wait(seconds=1)
    assert queues(bench) == {"wang": ["C-1001"], "zhao": [], "sun": []}
    assert bench.desk().show("1001").stand_in is None
    assert bench.do("1001", "note", text="Back.").stand_in is None
    clock = [one for one in bench.desk().log("1001") if one.what == "time"]
    assert [one.changes for one in clock] == [(("handover", "standing", "none"),)]
    assert bench.desk().verify().ok


@pytest.mark.parametrize(
    ("who", "step", "given", "owner"),
    [
        ("wang", "take", {}, "wang"),
        ("sun", "take", {}, "sun"),
        ("sun", "assign", {"to": "qian"}, "qian"),
    ],
)
def test_taking_and_assigning_end_a_handover(
    bench: Bench, who: str, step: str, given: dict[str, str], owner: str
) -> None:
    """The owner may take the case back, another may take or be given it: nobody stands in then."""
    bench.do("1001", "handover", to="zhao", until=DAY)
    bench.do("1001", "take", who="zhao")
    case = bench.do("1001", step, who=who, **given)
    assert (case.owner, case.stand_in) == (owner, None)


@pytest.mark.parametrize(
    ("who", "given", "code"),
    [
        ("wang", {"to": "wang", "until": DAY}, "owner_already"),
        ("wang", {"to": "zhao", "until": "2026-03-01"}, "until_is_over"),
        ("wang", {"to": "mallory", "until": DAY}, "no_such_user"),
        ("wang", {"to": "audit", "until": DAY}, "auditor_only_reads"),
        ("zhao", {"to": "sun", "until": DAY}, "not_the_owner"),
    ],
)
def test_what_a_handover_asks(bench: Bench, who: str, given: dict[str, str], code: str) -> None:
    """It goes to somebody else of the desk, until a day to come, from the owner or above."""
    with pytest.raises((BadInput, NotAllowed)) as refused:
        bench.do("1001", "handover", who=who, **given)
    assert refused.value.code == code
    assert queues(bench) == {"wang": ["C-1001"], "zhao": [], "sun": []}


def test_a_level_above_may_hand_over_for_the_owner(bench: Bench) -> None:
    """Who falls ill need not do it: a supervisor may."""
    bench.do("1001", "handover", who="sun", to="zhao", until=DAY)
    assert bench.do("1001", "take", who="zhao").stand_in is not None


@pytest.mark.parametrize("who", ["wang", "zhao"])
def test_nobody_takes_what_they_have(bench: Bench, who: str) -> None:
    """An owner without a handover, and who stands in already, have nothing to take."""
    if who == "zhao":
        bench.do("1001", "handover", to="zhao", until=DAY)
        bench.do("1001", "take", who="zhao")
    with pytest.raises(BadInput) as refused:
        bench.do("1001", "take", who=who)
    assert refused.value.code == "yours_already"


def test_who_stands_in_is_not_independent(bench: Bench) -> None:
    """The call-back after pressure is for neither the owner nor the one who stands in."""
    bench.do("1001", "handover", to="zhao", until=DAY)
    bench.do("1001", "take", who="zhao")
    bench.do("1001", "note", who="sun", text="Withdraw first, then we pay.")
    assert bench.desk().show("1001").facts.tainted
    with pytest.raises(NotAllowed) as refused:
        bench.do("1001", "call-back", who="zhao", confirmed="yes", words="Yes.")
    assert refused.value.code == "not_independent"


def test_mine_is_what_is_for_me_to_handle(bench: Bench) -> None:
    """A query and the queue mean the same cases by *mine*, before, while and after a handover."""
    for step in ("handover", "take", "wait"):
        if step == "handover":
            bench.do("1001", "handover", to="zhao", until=DAY)
        elif step == "take":
            bench.do("1001", "take", who="zhao")
        else:
            bench.wait(days=4)
        for who in ("wang", "zhao", "sun"):
            if step == "handover" and who == "zhao":
                continue  # whom it was offered to is asked by the queue alone
            mine = [row.id for row in bench.desk(who).list("is:mine")]
            assert mine == queues(bench)[who], (step, who)


def test_taking_says_whose_case_it_was(bench: Bench) -> None:
    """Where a case changes hands, the record and the log name who had it."""
    bench.do("1001", "take", who="sun")
    assert bench.desk().log("1001")[-1].data == {"before": "wang"}
