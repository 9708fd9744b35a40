"""Every store counts what reports ask for as the reference does, and keeps it beside the record."""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, Final

import pytest

from amends.storage import counting, open_store, upgrade
from amends.workflow import Desk, MemoryStore
from amends.workflow.moments import from_epoch, iso
from amends.workflow.record.event import Actor, Change, Event, Stored
from amends.workflow.store import CaseQuery, Finding, Store
from amends.workflow.store.marks import QUESTIONS, Span, marks_in

from .contract import attempt, case
from .test_search import SINCE_THE_NINTH

SINCE: Final = 1_790_000_000
SPAN: Final = Span(SINCE, SINCE + 400_000, near=20_000, after=20_000, late=9_000, shown=3)
STAGES: Final = ("inquired", "proposed", "accepted", "withdrawn", "closed", "escalated", "received")
MOVES: Final = ("inquire", "propose", "accept", "withdraw", "close", "escalate", "reopen")
KINDS: Final[tuple[tuple[str, str, dict[str, Any]], ...]] = (
    ("act", "contact", {"channel": "phone", "feeling": 2}),
    ("act", "contact", {"feeling": 4, "tactic": "last_chance"}),
    ("act", "empathise", {"feeling": 0, "tactic_found": "guilt"}),
    ("act", "classify", {"cause": "price", "vulnerable": ["health"]}),
    ("act", "find", {"upheld": "yes"}),
    ("act", "find", {"upheld": "no"}),
    ("act", "assess", {"fault": "none"}),
    ("act", "assess", {"fault": "breach"}),
    ("act", "attribute", {"counted_by": "headquarters", "basis": "by_fault"}),
    ("act", "attribute", {"counted_by": "supervisory_body", "basis": "by_customer_base"}),
    ("act", "request-withdrawal", {"reason": "settled_elsewhere"}),
    ("act", "request-withdrawal", {"reason": "tired"}),
    ("act", "link", {"as": "repeat"}),
    ("act", "link", {"as": "related"}),
    ("act", "note", {"obstacle": "time_short"}),
    ("act", "triage", {"taken_as": "feedback"}),
    ("act", "review", {}),
    ("act", "approve", {}),
    ("refusal", "approve", {"owed": [], "code": "same_person"}),
    ("refusal", "propose", {"owed": ["version_approved", "version_approved", "restated"]}),
    ("refusal", "accept", {"owed": ["own_words"]}),
    ("clock", "missed", {"clock": "progress", "due": "2026-09-23T00:00:00Z"}),
    ("clock", "barred", {"clock": "cn-telecom.reply", "due": "2026-09-22T00:00:00Z"}),
)


def history(pick: random.Random, stream: str) -> Iterator[Stored]:
    """Make up the events of one case, of any kind and in any order, around the span."""
    at, stage = SINCE + pick.randrange(-300_000, 300_000), "received"
    late = pick.choice((0, 60, 20_000))
    data: dict[str, Any] = {"channel": pick.choice(("phone", "web")), "rules": ["service@always"]}
    data |= {"feeling": pick.randrange(5)} if pick.random() < 0.5 else {}
    who = pick.choice(("handler", "handler", "importer"))
    yield event(stream, 1, ("act", "receive", data), at, late=late, who=who)
    for seq in range(2, pick.randrange(3, 25)):
        at += pick.randrange(40_000)
        choice = pick.random()
        if choice < 0.4:
            move = pick.randrange(len(MOVES))
            target = STAGES[move]
            data = {"outcome": "fulfilled"} if MOVES[move] == "close" and at % 2 else {}
            changes = (Change("matter", stage, target),) if stage != target else ()
            yield event(stream, seq, ("move", MOVES[move], data), at, changes)
            stage = target
        elif choice < 0.5:
            state = pick.choice(("given", "tainted", "effective", "informed"))
            changes = (Change(pick.choice(("consent", "withdrawal")), "none", state),)
            yield event(stream, seq, ("act", "consent", {}), at, changes)
        elif choice < 0.6:
            due = {"clock": "progress", "due": iso(from_epoch(at + pick.randrange(60_000)))}
            yield event(stream, seq, ("clock", "due_soon", due), at)
        else:
            yield event(stream, seq, pick.choice(KINDS), at)


def event(
    stream: str,
    seq: int,
    what: tuple[str, str, dict[str, Any]],
    at: int,
    changes: tuple[Change, ...] = (),
    *,
    late: int = 0,
    who: str = "handler",
) -> Stored:
    """Make one event as the record would."""
    kind, name, data = what
    personal = {"improvement": "c"} if name == "review" and seq % 2 else {}
    actor, times = Actor(who, "li.na", "handler"), (iso(from_epoch(at)), iso(from_epoch(at + late)))
    made = Event(stream, seq, "p", kind, name, actor, None, *times, "h", data, personal, changes)
    return Stored(stream, seq, made.body())


def fill(store: Store, cases: int, seed: int) -> None:
    """Put made-up cases into a store, the same for the same seed."""
    pick = random.Random(seed)  # noqa: S311 - the same cases every time
    with store.writing() as tx:
        for number in range(cases):
            cause = pick.choice((None, "price", "service"))
            row = case(number, cause=cause, detail="billing" if cause == "price" else None)
            tx.add_case(row)
            tx.append([*history(pick, row.id)])


def answers(store: Store, span: Span = SPAN) -> dict[str, list[tuple[object, ...]]]:
    """Ask everything; databases need not say in which order rows come."""
    with store.reading() as view:
        return {one: sorted(map(tuple, view.counted(one, span))) for one in QUESTIONS}


@pytest.mark.parametrize("kind", ["desk", "pg_desk"])
@pytest.mark.parametrize("seed", range(3))
def test_the_databases_count_as_the_reference_does(
    request: pytest.FixtureRequest, kind: str, seed: int
) -> None:
    """Every question has the same rows, each of the shape that the port promises."""
    store, reference = request.getfixturevalue(kind), MemoryStore()
    fill(store, 60, seed)
    fill(reference, 60, seed)
    found = answers(store)
    assert found == answers(reference)
    for question, shape in QUESTIONS.items():
        assert found[question], question
        assert {len(row) for row in found[question]} == {len(shape)}


def test_no_question_reads_the_marks_of_other_cases(desk: Store, path: Path) -> None:
    """What else a case has is looked up by its key: a larger desk is no slower for one case."""
    fill(desk, 3, 0)
    with closing(sqlite3.connect(path)) as raw:
        for question, text in counting.COUNTING.items():
            plan = raw.execute(f"EXPLAIN QUERY PLAN {text}", SPAN._asdict()).fetchall()
            steps = [str(one[3]) for one in plan]
            inner = [one for one in steps if one.startswith(("SEARCH x", "SEARCH b", "SEARCH r"))]
            assert all("PRIMARY KEY (stream=?" in one for one in inner), question
            assert not [one for one in steps if one in {"SCAN marks", "SCAN e", "SCAN x"}], question


def test_a_small_span_has_small_figures(desk: Store) -> None:
    """What lies before and after a span is not in it; an empty span answers without rows."""
    reference = MemoryStore()
    fill(desk, 30, 7)
    fill(reference, 30, 7)
    for since in range(SINCE - 100_000, SINCE + 300_000, 100_000):
        span = SPAN._replace(since=since, until=since + 50_000)
        assert answers(desk, span) == answers(reference, span)
    nothing = answers(desk, Span(0, 1))
    assert nothing.pop("settled") == [(0, 0)]
    assert nothing.pop("taints") == [(0, 0, 0)]
    assert not any(nothing.values())


@pytest.mark.parametrize("kind", ["desk", "pg_desk"])
def test_marks_can_be_made_anew(request: pytest.FixtureRequest, kind: str) -> None:
    """What is made anew from the record is what stood there, and what was lost is there again."""
    store = request.getfixturevalue(kind)
    fill(store, 20, 1)
    before = answers(store)
    assert finding(store).level == "ok"
    with store.writing() as tx:
        tx._change("DELETE FROM marks WHERE seq = 1")
    assert finding(store) == Finding("bad", "marks", {"cases": 20, "marked": 0})
    assert answers(store) != before
    with store.writing() as tx:
        made = tx.mark_anew()
    with store.reading() as view:
        stored = [one for stream in view.streams() for one in view.events(stream)]
        kept = [mark for stream in view.streams() for mark in view.marks(stream)]
    assert kept == [mark for one in stored for mark in marks_in(one)]
    assert len(kept) == made
    assert answers(store) == before


def finding(store: Store) -> Finding:
    """Return what the store says about its marks."""
    (one,) = (one for one in store.findings() if one.code == "marks")
    return one


def test_a_rollback_takes_the_marks_along(desk: Store) -> None:
    """Marks stand in the transaction of their event: both, or neither."""
    fill(desk, 3, 2)
    before = answers(desk)
    more = history(random.Random(9), case(9).id)  # noqa: S311
    with pytest.raises(ZeroDivisionError):
        attempt(desk, lambda tx: tx.append([*more]), lambda _: 1 // 0)
    assert answers(desk) == before


def test_an_older_desk_is_filled_when_it_grows(desk: Store, path: Path) -> None:
    """The migration makes the marks of every event that was there before."""
    fill(desk, 25, 4)
    before = answers(desk)
    desk.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.executescript(
            f"{SINCE_THE_NINTH} DROP TABLE marks; DROP INDEX ix_cases_incident_number;"
            "ALTER TABLE cases DROP COLUMN incident;"
            "UPDATE amends_version SET version_num = '0006';"
        )
        raw.execute("PRAGMA user_version = 6")
    upgrade(path)
    with closing(open_store(path)) as grown:
        assert answers(grown) == before
        assert finding(grown).level == "ok"


def test_a_damaged_event_leaves_no_mark(desk: Store) -> None:
    """What cannot be read is for `verify` to tell; nothing that counts fails over it."""
    for body in (b"{}", b"[]", b'{"v":1}', b'{"v":1,"actor":{},"changes":[]}'):
        assert marks_in(Stored("C-1", 1, body)) == ()
    with desk.writing() as tx:
        tx.append([Stored("C-1", 1, b"{}")])
        assert tx.marks("C-1") == []


def test_verifying_tells_of_a_mark_that_does_not_follow(desk: Store, path: Path) -> None:
    """A figure that was changed in the database is told of, and making anew mends it."""
    one = Desk(desk, actor="li.na")
    known = one.receive(customer="Chen Li", channel="phone", words="Charged twice.").id
    assert one.verify().ok
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("UPDATE marks SET word = 'web' WHERE name = 'received'")
    (fault,) = one.verify().faults
    assert (fault.stream, fault.code) == (known, "counted_otherwise")
    one.reindex()
    assert one.verify().ok
    with desk.reading() as view:
        assert len(view.cases(CaseQuery())) == 1
