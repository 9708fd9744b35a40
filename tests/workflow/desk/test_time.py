"""When it happened, when it was recorded, and which of the two a clock counts from."""

from datetime import UTC, datetime, timedelta

import pytest

from amends.workflow import BadInput, Desk, MemoryStore, StillOwed

from ..bench import Bench
from ..build import START
from ..sensible import SENSIBLE, TO_ANSWERED

ASKED = SENSIBLE["request-withdrawal"]


def test_what_happened_before_is_recorded_now() -> None:
    """A call of last week stands in the log with both times, in the order of recording."""
    bench = Bench()
    case = bench.receive(at="2026-02-20T10:00")
    assert case.received_at == "2026-02-20T10:00:00+08:00"
    bench.do(case.id, "note", text="today")
    bench.do(case.id, "contact", text="last week", at="2026-02-25")
    last = bench.desk().log(case.id)[-1]
    assert last.happened == "2026-02-25T00:00:00+08:00"
    assert last.recorded == "2026-03-02T09:00:00+08:00"
    assert last.what == "contact"


@pytest.mark.parametrize(
    ("at", "code"),
    [
        ("2026-03-02T09:00:01", "in_the_future"),
        ("2027-01-01", "in_the_future"),
        ("2026-03-02T08:59:59", "before_receipt"),
        ("yesterday", "not_a_moment"),
        ("0999-01-01", "not_a_moment"),
        ("9999-12-31T23:59:59-08:00", "not_a_moment"),
        ("", "not_a_moment"),
        ("2026-02-30", "no_such_day"),
        ("2025-02-29T10:00", "no_such_day"),
        ("20260431", "no_such_day"),
        ("2026-02-32", "not_a_moment"),
        ("2026-13-30", "not_a_moment"),
    ],
)
def test_a_time_that_cannot_be_is_refused(at: str, code: str) -> None:
    """Neither the future nor before the receipt: nothing is written."""
    bench = Bench()
    case = bench.receive()
    with pytest.raises(BadInput) as refused:
        bench.do(case.id, "note", text="x", at=at)
    assert refused.value.code == code
    assert len(bench.desk().log(case.id)) == 1


@pytest.mark.parametrize(
    ("until", "code"), [("2026-02-30", "no_such_day"), ("2026/03/09", "not_a_moment")]
)
def test_a_last_day_is_named_as_it_was_given(until: str, code: str) -> None:
    """A day that lasts to its end is refused as it was written, without the end of the day."""
    bench = Bench()
    case = bench.receive()
    with pytest.raises(BadInput) as refused:
        bench.do(case.id, "handover", to="zhao", until=until)
    assert (refused.value.code, refused.value.values["value"]) == (code, until)


def test_a_receipt_is_not_in_the_future_either() -> None:
    """A complaint cannot be received tomorrow."""
    bench = Bench()
    with pytest.raises(BadInput) as refused:
        bench.receive(at="2026-03-03")
    assert refused.value.code == "in_the_future"
    assert bench.desk().list() == []


def test_the_cooling_off_counts_from_recording() -> None:
    """A request that is said to be a week old waits its three days all the same."""
    bench = Bench()
    case = bench.receive(at="2026-02-01")
    bench.do(case.id, "identify", **SENSIBLE["identify"])
    bench.do(case.id, "inform", about=["withdrawal", "way_back"], text="Told.")
    bench.do(case.id, "request-withdrawal", at="2026-02-20", **ASKED)
    with pytest.raises(StillOwed) as refused:
        bench.do(case.id, "withdraw")
    assert [owed.wait_until for owed in refused.value.owed] == ["2026-03-05T09:00:00+08:00"]
    bench.wait(hours=72, seconds=-1)
    with pytest.raises(StillOwed):
        bench.do(case.id, "withdraw")
    bench.wait(seconds=1)
    assert bench.do(case.id, "withdraw").stage == "withdrawn"


def test_that_the_wait_is_over_is_written_by_the_clock() -> None:
    """The next write after the wait carries the clock's own event, and a refusal does not."""
    bench = Bench()
    case = bench.receive()
    bench.do(case.id, "request-withdrawal", **ASKED)
    bench.wait(days=4)
    with pytest.raises(StillOwed):
        bench.do(case.id, "withdraw")
    assert bench.desk().show(case.id).withdrawal == "cooling"
    bench.do(case.id, "note", text="x")
    clock = bench.desk().log(case.id)[-2]
    assert (clock.kind, clock.who, clock.what) == ("clock", "clock", "time")
    assert clock.changes == (("withdrawal", "cooling", "effective"),)
    assert bench.desk().show(case.id).version == 4
    assert bench.desk().verify().ok


def test_the_window_of_an_answer_counts_from_recording() -> None:
    """The customer's thirty days begin when the answer is on record."""
    bench = Bench()
    case = bench.receive(at="2026-01-01")
    bench.run(case.id, *TO_ANSWERED[:-1])
    bench.do(case.id, "answer", at="2026-02-01")
    owed = bench.desk().why(case.id, "close").owed
    waits = [one.wait_until for one in owed if one.code == "window_over"]
    assert waits == ["2026-04-01T09:00:00+08:00"]


def test_only_a_practice_desk_takes_a_clock() -> None:
    """A desk that works for real has the time of the machine, whatever the caller says."""
    with pytest.raises(BadInput) as refused:
        Desk(MemoryStore(), actor="li.na", clock=lambda: START)
    assert refused.value.code == "not_a_practice_desk"
    assert Desk(MemoryStore(practice=True), actor="li.na", clock=lambda: START).practice


def test_the_clock_of_a_practice_desk_never_goes_back() -> None:
    """Behind the last record of any case nothing is written, not even a refusal."""
    bench = Bench()
    case = bench.receive()
    bench.wait(days=1)
    other = bench.receive()
    bench.wait(hours=-1)
    for name in ("note", "inquire"):
        with pytest.raises(BadInput) as refused:
            bench.do(case.id, name, **({"text": "x"} if name == "note" else {}))
        assert refused.value.code == "clock_went_back"
    with pytest.raises(BadInput):
        bench.receive()
    with pytest.raises(BadInput):
        bench.desk("li.na").set_policy("progress", 12)
    bench.wait(hours=1)
    assert bench.do(other.id, "note", text="x").version == 2
    assert [len(bench.desk().log(one.id)) for one in (case, other)] == [1, 2]


def test_a_clock_without_a_zone_is_in_utc() -> None:
    """A naive clock is read as UTC and cut to the second."""
    desk = Desk(
        MemoryStore(practice=True),
        actor="li.na",
        clock=lambda: datetime(2026, 3, 2, 1, 0, 0, 999_999),  # noqa: DTZ001  # what is tested
    )
    case = desk.receive(customer="Ann", channel="phone", words="Late.")
    assert case.received_at == "2026-03-02T09:00:00+08:00"


def test_a_day_to_wait_for_begins_at_midnight_in_the_desks_zone() -> None:
    """Where clocks change, the next day begins after twenty-five hours, and not before."""
    bench = Bench()
    bench.desk("li.na").set_policy("zone", "Europe/London")
    bench.now = datetime(2026, 10, 24, 23, 30, tzinfo=UTC)  # half past midnight on the long day
    case = bench.receive()
    bench.run(case.id, "empathise", "inquire", "attempt")
    owed = bench.desk().why(case.id, "answer").owed
    waits = [one.wait_until for one in owed if one.code == "attempts_documented"]
    assert waits == ["2026-10-26T00:00:00+00:00", "2026-10-27T00:00:00+00:00"]


def test_a_deadline_that_passed_is_late() -> None:
    """A promise is due when it was promised for, and late from then on."""
    bench = Bench()
    case = bench.receive()
    bench.do(case.id, "promise", text="A call.", due=bench.now + timedelta(days=2))
    due = {one.kind: one.late for one in bench.desk().show(case.id).due}
    assert due == {"first_contact": False, "promise": False}
    bench.wait(days=3)
    assert all(one.late for one in bench.desk().show(case.id).due)
