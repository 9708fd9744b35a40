"""A report counts what happened in a period; each defect planted at a desk is shown by it."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from amends.workflow import BadInput, Refused
from amends.workflow.desk.reporting import Report, period_of
from amends.workflow.desk.reporting.period import before

from ...bench import Bench
from ...sensible import TO_ACCEPTED, TO_CLOSED, TO_PROPOSED


def report(bench: Bench, period: Any = "quarter") -> Report:
    """Return the report of the period that runs."""
    return bench.desk().report(period)


def watched(found: Report, kind: str) -> tuple[str, ...]:
    """Return the cases that are to be looked at for one reason."""
    return next((one.shown for one in found.watched if one.kind == kind), ())


def test_a_desk_without_cases_has_a_report() -> None:
    """Every block is there, and empty; nothing is a share of nothing."""
    found = report(Bench(), "day")
    assert found.volume == (0, 0, 0, 0, 0, 0, 0, None)
    assert found.first_contact == (0, 0, None)
    assert found.tainted == (0, 0, 0, 0)
    assert (found.outcomes, found.causes, found.guards, found.watched) == ((), (), (), ())
    assert found.on_time == (0, ())


def test_a_case_is_counted_from_its_receipt_to_its_end() -> None:
    """Volume, outcome, hours to each stage, the agreement, the feeling, the review."""
    bench = Bench()
    case = bench.receive(feeling=3).id
    bench.wait(hours=2)
    bench.run(case, *TO_CLOSED)
    found = report(bench)
    volume = found.volume
    assert (volume.received, volume.ended, volume.open_after, volume.at_work) == (1, 1, 0, 1)
    assert [(one.outcome, one.ended, one.share) for one in found.outcomes] == [
        ("fulfilled", 1, 100.0)
    ]
    assert {one.stage: (one.reached, one.median_hours) for one in found.stages} == dict.fromkeys(
        ("inquired", "clarified", "proposed", "accepted", "fulfilled", "closed"), (1, 2.0)
    )
    assert found.first_contact == (1, 1, 100.0)
    assert [one[:7] for one in found.feelings] == [("fulfilled", 1, 1, 3.0, 1.0, 1, 0)]
    assert (found.reviews, found.improvements) == (1, 0)


def test_a_period_begins_and_ends_at_midnight_of_the_desk() -> None:
    """What happened a second before belongs to the period before."""
    bench = Bench()
    bench.receive()
    begin = datetime.fromisoformat(report(bench, "day").period.until)
    bench.now = begin - timedelta(seconds=1)
    bench.receive()
    assert report(bench, "day").volume.received == 2
    bench.now = begin
    bench.receive()
    today = report(bench, "day").volume
    assert (today.received, today.open_before, today.open_after, today.at_work) == (1, 2, 3, 3)
    yesterday = bench.desk().report("day", at=str((begin - timedelta(days=1)).date()))
    assert yesterday.volume.received == 2


@pytest.mark.parametrize(
    ("kind", "first", "last"),
    [
        ("day", "2026-12-31", "2026-12-31"),
        ("week", "2026-12-28", "2027-01-03"),
        ("month", "2026-12-01", "2026-12-31"),
        ("quarter", "2026-10-01", "2026-12-31"),
    ],
)
def test_periods_are_those_of_the_calendar(kind: Any, first: str, last: str) -> None:
    """Weeks begin on Monday; the last evening of the year is the new year elsewhere."""
    moment = datetime.fromisoformat("2026-12-31T15:00:00+00:00")
    period = period_of(kind, moment, "Asia/Shanghai")
    assert (period.first, period.last) == (first, last)
    assert before(period).last == str(datetime.fromisoformat(first).date() - timedelta(days=1))
    assert period_of("day", moment, "Pacific/Auckland").first == "2027-01-01"


def test_a_day_on_which_clocks_change_has_its_own_length() -> None:
    """A period is as long as its zone makes it."""
    moment = datetime.fromisoformat("2026-10-25T12:00:00+00:00")
    since, until = period_of("day", moment, "Europe/Berlin").seconds
    assert until - since == 25 * 3600


@pytest.mark.parametrize(
    ("period", "at", "code"),
    [
        ("year", None, "not_a_choice"),
        ("day", "yesterday", "not_a_moment"),
        ("day", "2999-01-01", "in_the_future"),
    ],
)
def test_another_period_is_wrong_usage(period: Any, at: str | None, code: str) -> None:
    """No period, no moment, or one to come: one clear sentence each."""
    with pytest.raises(BadInput) as wrong:
        Bench().desk().report(period, at=at)
    assert wrong.value.code == code


def test_a_silent_withdrawal_is_shown() -> None:
    """Planted: a case was withdrawn, and nobody ever talked to the customer."""
    bench = Bench()
    case = bench.receive().id
    inform = ("inform", {"about": ["withdrawal", "way_back", "privacy"]})
    bench.run(case, "identify", inform, "request-withdrawal")
    bench.wait(hours=80)
    bench.do(case, "withdraw")
    found = report(bench)
    assert watched(found, "withdrawn_unspoken") == (case,)
    assert watched(found, "asked_after_talk") == ()
    assert [one[1:] for one in found.withdrawals] == [(1, 1, 0)]
    bench.do(case, "reopen", words="It was not put right.", by="customer")
    assert [one[1:] for one in report(bench).withdrawals] == [(1, 1, 1)]


def test_a_wish_to_withdraw_right_after_a_talk_is_shown() -> None:
    """Planted: somebody talks to the customer, who wants to withdraw the same day."""
    bench = Bench()
    pressed, calm = bench.receive().id, bench.receive().id
    bench.run(pressed, "contact")
    bench.run(calm, "contact")
    bench.wait(hours=24)
    bench.run(pressed, "request-withdrawal")
    bench.wait(seconds=1)
    bench.run(calm, "request-withdrawal")
    assert watched(report(bench), "asked_after_talk") == (pressed,)
    bench.desk("li.na").set_policy("report_after", 25)
    assert watched(report(bench), "asked_after_talk") == (pressed, calm)


def test_a_receipt_that_was_written_down_late_is_shown() -> None:
    """Planted: a complaint lay in a drawer for two days."""
    bench = Bench()
    bench.wait(days=3)
    lain = bench.desk().receive(
        customer="Chen Li", channel="letter", words="No.", at=bench.now - timedelta(days=2)
    )
    bench.receive()
    assert watched(report(bench), "written_late") == (lain.id,)


def test_an_end_just_before_a_deadline_is_shown() -> None:
    """Planted: a complaint is passed on shortly before the clock runs out."""
    bench = Bench()
    case = bench.receive().id
    bench.wait(hours=23)
    bench.desk().tick()
    bench.run(case, "forward", ("inform", {"about": ["redirect"]}), "redirect")
    found = report(bench)
    assert watched(found, "ended_near_deadline") == (case,)
    assert [one.outcome for one in found.outcomes] == ["redirected"]


def test_clocks_are_told_by_rule_pack() -> None:
    """What ran out is told once by clock, and again under its pack, with the cases beside it."""
    bench = Bench()
    bench.receive()
    bench.wait(days=3)
    bench.desk().tick()
    found = report(bench)
    (first,) = (one for one in found.on_time.clocks if one.clock == "first_contact")
    assert (first.pack, first.legal, first.missed, first.on_time) == ("service", False, 1, 0.0)
    (pack,) = found.packs
    assert (pack.pack, pack.received, pack.missed) == ("service", 1, len(found.on_time.clocks))


def test_a_channel_that_falls_silent_is_seen() -> None:
    """Receipts stand beside the days on which there was one."""
    bench = Bench()
    for _ in range(3):
        bench.receive()
    bench.wait(days=1)
    bench.receive(channel="web")
    found = report(bench)
    assert [one[:3] for one in found.channels] == [("hotline", 3, 1), ("web", 1, 1)]


def test_a_topic_is_hot_when_it_comes_far_more_often() -> None:
    """Three at least, and twice as many as usual; without anything before, nothing is hot."""
    bench = Bench()
    for _ in range(3):
        bench.run(bench.receive().id, ("classify", {"cause": "price", "detail": "billing"}))
    (topic,) = report(bench, "day").topics
    assert topic == ("price", "billing", 3, 0.0, False)
    bench.wait(days=1)
    for cause in ("price", "price", "price", "quality"):
        bench.run(bench.receive().id, ("classify", {"cause": cause}))
    assert [(one.cause, one.detail, one.hot) for one in report(bench, "day").topics] == [
        ("price", "", True),
        ("quality", "", False),
    ]
    shares = [(one.cause, one.share, one.adds_up_to) for one in report(bench, "day").causes]
    assert shares == [("price", 75.0, 75.0), ("quality", 25.0, 100.0)]


def test_groups_are_told_apart_when_both_are_large_enough() -> None:
    """Five ended cases each; below that, the block says nothing of anybody."""
    bench = Bench()
    for at in range(10):
        case = bench.receive().id
        if at % 2:
            bench.run(case, ("classify", {"vulnerable": ["health"]}))
        assert report(bench).treatment.groups == ()
        bench.run(case, "forward", ("inform", {"about": ["redirect"]}), "redirect")
    groups = report(bench).treatment.groups
    assert [(one.group, one.ended) for one in groups] == [("others", 5), ("vulnerable", 5)]
    bench.desk("li.na").set_policy("report_least", 6)
    assert report(bench).treatment == (6, (), ())


def noted(bench: Bench, style: str, count: int) -> list[str]:
    """Receive complaints of customers whose handler notes one manner."""
    cases = [bench.receive().id for _ in range(count)]
    for case in cases:
        bench.run(case, ("manner", {"style": style}))
    return cases


def test_open_cases_are_compared_by_manner_once_nobody_can_be_told_from_it() -> None:
    """Five open cases each, in a period that is not over; the note of one is never told."""
    bench = Bench()
    quiet = noted(bench, "yielding", 5)
    loud = noted(bench, "assertive", 4)
    assert report(bench).treatment.manners == ()
    bench.wait(hours=48)
    loud += noted(bench, "assertive", 1)
    bench.run(loud[0], *TO_PROPOSED)
    assert [(one.style, one.open, one.offered) for one in report(bench).treatment.manners] == [
        ("assertive", 5, 20.0),
        ("yielding", 5, 0.0),
    ]
    hours = [one.median_hours for one in report(bench).treatment.manners]
    assert hours == [48.0, 48.0]
    assert report(bench).treatment.manners[1].overdue == 100.0
    bench.wait(days=100)
    before = bench.desk().report("quarter", at=bench.now - timedelta(days=100))
    assert before.treatment.manners == ()
    bench.run(quiet[0], "forward", ("inform", {"about": ["redirect"]}), "redirect")
    assert report(bench).treatment.manners == ()


def test_a_tainted_consent_stays_visible() -> None:
    """Planted: pressure after a yes. Agreed anew, it is told as mended."""
    bench = Bench()
    case = bench.receive().id
    bench.run(case, *TO_ACCEPTED)
    bench.do(case, "contact", "zhao", tactic="last_chance")
    found = report(bench)
    assert (found.tainted, watched(found, "pressed")) == ((1, 1, 0, 0), (case,))


def test_refusals_stand_beside_what_happened_next() -> None:
    """The same step later, an end without it, or neither so far."""
    bench = Bench()
    done, ended, waiting = (bench.receive().id for _ in range(3))
    for case in (done, ended, waiting):
        with pytest.raises(Refused):
            bench.do(case, "inquire")
    bench.run(done, "empathise", "inquire")
    bench.run(ended, "forward", ("inform", {"about": ["redirect"]}), "redirect")
    (guard,) = report(bench).guards
    assert guard == ("feelings_acknowledged", 3, 3, 1, 1, 1)


def test_what_is_counted_against_us_stands_beside_the_merits() -> None:
    """By who counts and by what, with the fault; the change is against the period before."""
    bench = Bench()
    given = ("attribute", {"counted_by": "supervisory_body", "basis": "by_customer_base"})
    fault, nobody = bench.receive().id, bench.receive().id
    bench.run(fault, *TO_PROPOSED, given)
    bench.run(nobody, given)
    (one,) = report(bench, "day").attributed
    assert one == ("supervisory_body", "by_customer_base", 2, 2, 1, 0, 1)
    bench.wait(days=1)
    bench.run(bench.receive().id, given)
    assert report(bench, "day").attributed[0][2:4] == (1, -1)


def test_nobody_is_named() -> None:
    """No name of ours and no word of the customer stands in a report."""
    bench = Bench()
    case = bench.receive().id
    bench.run(case, *TO_CLOSED, ("note", {"text": "Slow.", "obstacle": "time_short"}))
    found = report(bench)
    assert found.obstacles == (("time_short", 1, 1),)
    told = repr(found).lower()
    assert not [name for name in ("wang", "zhao", "qian", "chen li", "charged") if name in told]
