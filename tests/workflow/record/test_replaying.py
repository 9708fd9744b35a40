"""Every step that is on record is taken again, by the people, policy and process of its time."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from amends.workflow import MemoryStore, NotAllowed, StillOwed
from amends.workflow.desk.proving.decided import SKEW, Decided
from amends.workflow.moments import iso
from amends.workflow.record.event import Event, Stored
from amends.workflow.store import UserRow

from ..bench import Bench
from ..process.lending import CARD, LIBRARY, ROWS
from ..sensible import TO_ACCEPTED, TO_CLARIFIED


def codes(bench: Bench) -> list[str]:
    """Return what verifying finds."""
    return [fault.code for fault in bench.desk().verify().faults]


def last(bench: Bench, change: Callable[[Event], Event], stream: str = "C-1001") -> None:
    """Change the last event of a stream, which no hash holds yet."""
    stored = bench.store._shelf._events[stream]
    event = change(stored[-1].event())
    stored[-1] = Stored(stream, event.seq, event.body())


def test_a_step_just_after_a_decision_is_judged_by_either() -> None:
    """In the second in which a policy changes, and within what clocks differ by, both may rule."""
    bench = Bench()
    case = bench.receive(feeling=2)
    bench.wait(hours=1)
    bench.run(case.id, *TO_CLARIFIED)
    bench.desk("li.na").set_policy("calm_at_most", 0)
    bench.do(case.id, "contact", feeling=1)
    bench.wait(seconds=SKEW // 2)
    bench.do(case.id, "contact", feeling=1)
    assert codes(bench) == []


def test_a_step_long_before_a_decision_is_not_judged_by_it() -> None:
    """What became allowed later was not allowed then."""
    bench = Bench()
    case = bench.receive(feeling=2)
    bench.wait(days=1)
    bench.do(case.id, "contact", feeling=3)
    last(bench, lambda event: event._replace(data={"feeling": 3, "calm": True}))
    bench.wait(days=1)
    bench.desk("li.na").set_policy("calm_at_most", 3)
    assert codes(bench)[0] == "differs_data"


def test_whoever_was_disabled_had_been_there() -> None:
    """What a person did stays legal; what is dated after they left is not."""
    bench = Bench()
    case = bench.receive()
    bench.wait(days=1)
    bench.do(case.id, "note", "zhao", text="Mine.")
    bench.wait(days=1)
    bench.desk("li.na").disable_user("zhao")
    assert codes(bench) == []
    late = iso(bench.now + timedelta(days=1))
    last(bench, lambda event: event._replace(recorded=late, happened=late))
    assert "not_then" in codes(bench)


def test_a_refusal_proves_nothing_and_changes_nothing() -> None:
    """Refusals of every kind are on record, and their bodies are held to their form."""
    bench = Bench()
    case = bench.receive()
    bench.run(case.id, *TO_ACCEPTED[:11])
    with pytest.raises(NotAllowed):
        bench.do(case.id, "approve", "wang")
    with pytest.raises(NotAllowed):
        bench.do(case.id, "note", "audit", text="Seen.")
    with pytest.raises(StillOwed):
        bench.do(case.id, "propose")
    assert codes(bench) == []
    last(bench, lambda event: event._replace(data={**event.data, "until": "2026-03-01T00:00:00Z"}))
    assert codes(bench) == ["not_a_refusal"]


def test_a_clock_that_was_set_back_breaks_no_order() -> None:
    """Steps and refusals are recorded no earlier than what they follow."""
    bench = Bench()
    case = bench.receive()
    bench.wait(hours=1)
    bench.do(case.id, "note", text="Noted.")
    before = bench.now
    bench.store._shelf._meta["practice"] = "no"  # a practice clock would refuse to go back
    bench.now -= timedelta(minutes=1)
    with pytest.raises(StillOwed):
        bench.do(case.id, "inquire")
    bench.do(case.id, "note", text="Noted.")
    recorded = [one.event().recorded for one in bench.store._shelf._events[case.id]]
    assert recorded[1:] == [iso(before)] * 3
    assert codes(bench) == []


def test_what_time_did_may_stand_alone() -> None:
    """A wait that was found over without a step is held to the hour it ended."""
    bench = Bench()
    case = bench.receive()
    bench.do(case.id, "request-withdrawal", words="I take it back.")
    bench.wait(hours=72)
    desk = bench.desk()
    with bench.store.reading() as view:
        stored, policy = view.events(case.id), desk.policy
    engine = desk._engine
    where = engine.where(case.id, engine.folds.replayed(stored), policy, bench.now, {})
    pen = engine.pen(case.id, where.snapshot)
    engine.ripen(pen, where, bench.now)
    with bench.store.writing() as tx:
        tx.append(pen.stored)
        row = tx.case(case.id)
        assert row is not None
        at = pen.snapshot
        tx.put_case(
            row._replace(version=at.version, recorded_at=at.stepped, withdrawal="effective"),
            expected=row.version,
        )
    assert codes(bench) == []
    early = iso(bench.now - timedelta(hours=1))
    last(bench, lambda event: event._replace(recorded=early, happened=early))
    assert "missing_after" in codes(bench)


def test_steps_of_an_earlier_version_are_not_judged_by_this_one() -> None:
    """A guard that came later does not undo the past, and nobody can claim to be the past."""
    lax = replace(LIBRARY, rows=(*(replace(row, guards=()) for row in ROWS[:2]), *ROWS[2:]),
                  guards=(CARD,))  # fmt: skip
    first = Bench(lax, MemoryStore(practice=True))
    loan = first.receive()
    first.do(loan.id, "lend")
    first.wait(days=1)
    later = Bench(LIBRARY, first.store)
    later.now = first.now
    assert codes(later) == []
    other = later.receive()
    with pytest.raises(StillOwed):
        later.do(other.id, "lend")
    before = first.store._shelf._events[loan.id][0].event().process
    later.wait(days=1)
    later.do(other.id, "look", card=True)
    last(later, lambda event: event._replace(process=before), other.id)
    assert codes(later) == ["process_then"]


def test_an_earlier_step_still_goes_on_from_where_the_case_was() -> None:
    """What cannot be judged any more is at least held together."""
    lax = replace(LIBRARY, version="0")
    first = Bench(lax, MemoryStore(practice=True))
    loan = first.receive()
    first.do(loan.id, "look", card=True)
    first.do(loan.id, "lend")
    first.wait(days=1)
    later = Bench(LIBRARY, first.store)
    changes = first.store._shelf._events[loan.id][-1].event().changes
    wrong = [one._replace(source="shelved") for one in changes]
    last(later, lambda event: event._replace(changes=wrong), loan.id)
    assert "differs_changes" in codes(later)


DECISIONS: dict[str, tuple[str, Callable[[Event], Event]]] = {
    "by a handler": (
        "not_then",
        lambda event: event._replace(actor=event.actor._replace(name="wang", role="handler")),
    ),
    "by nobody": ("not_then", lambda event: event._replace(actor=event.actor._replace(name="x"))),
    "of another kind": ("not_here", lambda event: event._replace(kind="act")),
    "of no such thing": (
        "unreadable",
        lambda event: event._replace(data={**event.data, "name": "nothing"}),
    ),
}


@pytest.mark.parametrize("name", DECISIONS)
def test_what_a_desk_decides_is_held_to_its_form(name: str) -> None:
    """Only a manager decides, and only what can be decided."""
    bench = Bench()
    bench.desk("li.na").set_policy("answer_window", 31)
    code, change = DECISIONS[name]
    last(bench, change, "desk")
    assert code in codes(bench)


def test_a_decision_rules_from_its_time_to_the_next() -> None:
    """For a moment the likeliest rule comes first; neighbours within the skew come after it."""
    bench = Bench()
    bench.wait(days=1)
    bench.desk("li.na").set_policy("answer_window", 31)
    bench.wait(days=1)
    bench.desk("li.na").set_policy("answer_window", 32)
    with bench.store.reading() as view:
        decided = Decided([view.events("desk")])

    def ruled(**back: float) -> list[int]:
        rules = decided.in_force(iso(bench.now - timedelta(**back)))
        return [*dict.fromkeys(rule.policy.answer_window for rule in rules)]

    assert decided.faults == []
    assert decided.now.users["wang"] == UserRow("wang", "handler")
    assert ruled(hours=36) == [30]
    assert ruled(hours=12) == [31]
    assert ruled(seconds=1) == [31, 32]
    assert ruled() == [32, 31]
    assert ruled(seconds=-SKEW - 1) == [32]


@pytest.mark.parametrize("value", [None, [], {}, 7, "x", "2026", "\u0000", 10**30, True])
@pytest.mark.parametrize(
    "name", ["data", "changes", "actor", "personal", "happened", "recorded", "what", "kind"]
)
def test_nothing_that_a_record_holds_breaks_the_check(name: str, value: Any) -> None:
    """Whatever stands where something else belongs is a fault, and never an error."""
    bench = Bench()
    case = bench.receive()
    bench.do(case.id, "note", text="Noted.")
    stored = bench.store._shelf._events[case.id]
    raw = json.loads(stored[-1].body)
    if raw[name] == value:
        pytest.skip("that is what stands there")
    raw[name] = value
    body = json.dumps(raw, sort_keys=True, separators=(",", ":")).encode()
    stored[-1] = stored[-1]._replace(body=body)
    assert codes(bench)
