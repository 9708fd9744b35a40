"""What a customer agreed to: four records, each with a life of its own."""

from collections.abc import Sequence

from ..bench import Bench
from ..sensible import TO_ACCEPTED, TO_CLOSED, TO_PROPOSED

SETTLED = {
    "terms": "A refund.",
    "gives_up": "Nothing.",
    "stays_open": "The court.",
    "signed": "both",
}


def told(bench: Bench, case: str) -> Sequence[tuple[str, int, str]]:
    """Say what each record is and how it stands."""
    return [(one.kind, one.number, one.state) for one in bench.desk().agreements(case)]


def test_none_of_the_four_is_made_of_another() -> None:
    """Accepting settles nothing and closes nothing; each record comes about by its own step."""
    bench = Bench()
    case = bench.receive().id
    assert told(bench, case) == []
    bench.run(case, *TO_ACCEPTED)
    assert told(bench, case) == [("acceptance", 1, "used")]
    bench.run(case, ("settle", SETTLED))
    assert told(bench, case)[1:] == [("settlement", 1, "effective")]
    bench.run(case, *TO_CLOSED[len(TO_ACCEPTED) :])
    assert [one[0] for one in told(bench, case)] == ["acceptance", "settlement", "closure"]
    assert bench.desk().agreements(case)[-1].outcome == "fulfilled"


def test_a_record_says_what_undid_it_and_when() -> None:
    """A yes that is taken back after accepting ends with its settlement; the case reopens both."""
    bench = Bench()
    case = bench.receive().id
    bench.run(case, *TO_ACCEPTED, ("settle", SETTLED))
    bench.do(case, "revoke", words="I have changed my mind.", by="customer")
    yes, terms = bench.desk().agreements(case)
    assert (yes.state, yes.ended_by) == ("revoked", "revoke")
    assert (terms.state, terms.ended_by) == ("void", "lapse")
    assert yes.said["words"] == "Yes, I take the refund."
    assert yes.seq == next(one.seq for one in bench.desk().log(case) if one.what == "consent")


def test_a_yes_said_twice_is_two_records() -> None:
    """The second takes the place of the first, which says so."""
    bench = Bench()
    case = bench.receive().id
    bench.run(case, *TO_PROPOSED, "identify", "inform", "consent", "consent")
    first, second = bench.desk().agreements(case)
    assert (first.state, first.ended_by) == ("void", "consent")
    assert (second.number, second.state, second.ended) == (2, "effective", None)


def test_a_withdrawal_shows_until_when_it_rests_and_that_it_was_reopened() -> None:
    """The rest is told in the desk's own time; taking the case up again undoes the record."""
    bench = Bench()
    case = bench.receive().id
    bench.run(case, "identify", ("inform", {"about": ["withdrawal", "way_back"]}))
    bench.run(case, "request-withdrawal")
    rests = bench.desk().agreements(case)[0]
    assert (rests.state, rests.until) == ("cooling", "2026-03-05T09:00:00+08:00")
    bench.wait(hours=73)
    bench.run(case, "withdraw")
    assert told(bench, case) == [("withdrawal", 1, "used")]
    bench.do(case, "reopen", words="It broke again.", by="customer")
    assert told(bench, case) == [("withdrawal", 1, "void")]
    assert bench.desk().show(case).received_at == "2026-03-02T09:00:00+08:00"
