"""What the record makes necessary happens in the same transaction, by itself."""

import pytest

from amends.workflow import BadInput, StillOwed

from ..bench import Bench
from ..sensible import (
    SENSIBLE,
    TO_ACCEPTED,
    TO_ANSWERED,
    TO_CLARIFIED,
    TO_CLOSED,
    TO_FULFILLED,
    TO_PROPOSED,
)

PRESSED = ("contact", {"tactic": "last_chance"})
NEWS = ("evidence", {"material": True})
DENIED = ("call-back", {"confirmed": "no"})
DIED = ("identify", {"event": "died"})
BACK = (
    "identify",
    ("inform", {"about": ["withdrawal", "way_back"]}),
    "request-withdrawal",
)


def at(*steps: object) -> tuple[Bench, str]:
    """Bring a case somewhere."""
    bench = Bench()
    case = bench.receive()
    bench.run(case.id, *steps)  # type: ignore[arg-type]  # steps, as they are written here
    return bench, case.id


@pytest.mark.parametrize(
    ("path", "step", "move", "stage"),
    [
        (TO_ACCEPTED, "revoke", "lapse", "clarified"),
        (TO_ACCEPTED, PRESSED, "lapse", "clarified"),
        (TO_ACCEPTED, DENIED, "lapse", "clarified"),
        (TO_FULFILLED, PRESSED, "lapse", "clarified"),
        (TO_FULFILLED, "revoke", "reopen", "received"),
        (TO_FULFILLED, DENIED, "reopen", "received"),
        (TO_CLOSED, "revoke", "reopen", "received"),
        (TO_CLOSED, PRESSED, "reopen", "received"),
        (TO_CLOSED, DENIED, "reopen", "received"),
        (TO_CLARIFIED, NEWS, "reconsider", "inquired"),
        (TO_PROPOSED, NEWS, "reconsider", "inquired"),
        (TO_ANSWERED, NEWS, "reconsider", "inquired"),
        (TO_PROPOSED, ("raise", {"text": "One more."}), "reconsider", "inquired"),
    ],
)
def test_a_forced_move_follows_at_once(
    path: tuple[object, ...], step: object, move: str, stage: str
) -> None:
    """The act and the move that it forces are two events of one transaction."""
    bench, case = at(*path)
    version = bench.desk().show(case).version
    seen = bench.run(case, step)  # type: ignore[arg-type]  # a step, as it is written here
    log = bench.desk().log(case)
    assert (seen.stage, seen.version) == (stage, version + 2)
    assert (log[-1].what, log[-1].kind) == (move, "move")
    assert log[-1].data["forced"] is True
    assert log[-1].recorded == log[-2].recorded
    assert bench.desk().verify().ok


@pytest.mark.parametrize("step", ["revoke", PRESSED, DENIED])
def test_a_withdrawal_that_was_not_free_reopens(step: object) -> None:
    """Taken back, pressed or denied: the case is open again, with its first receipt."""
    bench, case = at(*BACK)
    bench.wait(days=4)
    assert bench.do(case, "withdraw").stage == "withdrawn"
    seen = bench.run(case, step)  # type: ignore[arg-type]  # a step, as it is written here
    assert (seen.stage, seen.received_at) == ("received", "2026-03-02T09:00:00+08:00")
    assert seen.withdrawal not in {"cooling", "effective"}


def test_a_death_after_the_withdrawal_leaves_it_open_to_doubt() -> None:
    """The request that was used stays what it was, so that pressure found later still reopens."""
    bench, case = at(*BACK)
    bench.wait(days=4)
    bench.do(case, "withdraw")
    assert bench.run(case, DIED).stage == "withdrawn"
    assert bench.run(case, PRESSED).stage == "received"


def test_a_denied_request_is_gone() -> None:
    """Who is called back and says no is not withdrawn, however long the wait."""
    bench, case = at(*BACK, DENIED)
    bench.wait(days=10)
    with pytest.raises(StillOwed) as refused:
        bench.do(case, "withdraw")
    assert "withdrawal_asked" in {owed.code for owed in refused.value.owed}


@pytest.mark.parametrize(
    ("path", "step", "left"),
    [
        (TO_ACCEPTED, "revoke", "clarified"),
        (TO_FULFILLED, PRESSED, "clarified"),
        (TO_PROPOSED, NEWS, "inquired"),
        (TO_PROPOSED, "assess", "clarified"),
        (TO_ANSWERED, "assess", "clarified"),
        (TO_CLARIFIED, NEWS, "inquired"),
        (TO_PROPOSED, "note", "proposed"),
        (TO_FULFILLED, "note", "fulfilled"),
    ],
)
def test_an_escalated_case_never_comes_back_ahead_of_its_evidence(
    path: tuple[object, ...], step: object, left: str
) -> None:
    """What would have moved the case while it was away moves the stage it comes back to."""
    bench, case = at(*path, "escalate")
    seen = bench.run(case, step)  # type: ignore[arg-type]  # a step, as it is written here
    assert (seen.stage, seen.left) == ("escalated", left)
    assert bench.run(case, "decide", "resume").stage == left
    assert bench.desk().verify().ok


def test_new_facts_while_away_are_no_news_to_an_inquiry() -> None:
    """A case that left its inquiry comes back to it and is clarified once."""
    bench, case = at(*TO_CLARIFIED[:-1], "escalate", NEWS, "decide", "resume")
    assert bench.desk().show(case).stage == "inquired"
    assert bench.run(case, "find", "restate", "clarify").stage == "clarified"


def test_a_level_up_keeps_the_stage_it_left() -> None:
    """Escalated again, the case goes up and never down, and still knows where it came from."""
    bench, case = at(*TO_CLARIFIED, "escalate")
    for level in ("management", "management"):
        bench.do(case, "escalate", by="customer")
        assert bench.desk().show(case).facts.level == level
    assert bench.desk().show(case).left == "clarified"
    bench.do(case, "escalate", by="customer", level="court")
    bench.do(case, "escalate", by="customer")
    assert bench.desk().show(case).facts.level == "court"


def test_nobody_asks_for_a_forced_move() -> None:
    """What happens by itself has no name that anybody could call."""
    bench, case = at(*TO_ACCEPTED)
    for name in ("lapse", "reconsider", "time", "receive"):
        with pytest.raises(BadInput) as refused:
            bench.do(case, name)
        assert refused.value.code == "unknown_move"


def test_a_reopening_keeps_what_it_must_and_nothing_else() -> None:
    """Receipt and remedies stay; hearing, calm, findings and what was told begin anew."""
    bench, case = at(*TO_CLOSED)
    before = bench.desk().show(case)
    after = bench.do(case, "reopen", by="customer")
    assert (after.received_at, after.stage) == (before.received_at, "received")
    assert after.facts.remedies == before.facts.remedies
    assert after.facts.told == frozenset()
    assert after.feeling_reading is None
    assert bench.desk().why(case, "inquire").owed
    bench.do(case, "empathise", **SENSIBLE["empathise"])
    bench.do(case, "inquire")
    owed = {one.code for one in bench.desk().why(case, "clarify").owed}
    assert owed == {"calm_or_insists", "findings_made", "restated", "cause_explained"}
