"""The bugs that users reported of other desks' clocks, each as a test named after its issue.

The letters are those of the list of features in the project's design notes: F1 clocks that know of
each other, F2 pauses, F3 pauses that outlive a change of rules, F5 levels, F15 reopening.
"""

from datetime import datetime

from .desks import Team, clock, longer, pack, withdraw

APPRAISAL = {
    "ground": "appraisal",
    "text": "the device is with an expert",
    "notice": "told by phone",
}


def test_zammad_5177_a_later_clock_does_not_overrule_the_first_response() -> None:
    """A word to the customer stops first contact and starts progress; the answer stays its own."""
    team = Team("2026-03-02T09:00", pack(clock()))
    case = team.receive().id
    answer = team.clock(case, "house.answer").due
    team.wait(hours=30)
    team.handler.act(case, "contact", text="we looked into it")
    assert team.clock(case, "first_contact").state == "met_late"
    assert team.clock(case, "progress").state == "running"
    assert team.clock(case, "house.answer").due == answer


def test_zammad_3140_nothing_is_late_while_the_desk_spoke_last() -> None:
    """A desk that speaks every day is never late with its word, however long the case takes."""
    team = Team("2026-03-02T09:00")
    case = team.receive().id
    for _ in range(10):
        team.handler.act(case, "inform", about=["progress"], text="nothing new yet")
        team.wait(hours=20)
        team.handler.tick()
    assert not team.told(case, "missed", "overdue")


def test_osticket_3034_a_pause_stops_the_service_clock_and_not_the_law() -> None:
    """A pause agreed with the customer stops our own promise; the legal clock goes on."""
    team = Team("2026-03-02T09:00", pack(clock()))
    case = team.receive().id
    team.handler.act(case, "contact", text="spoken")
    legal = team.clock(case, "house.answer").due
    team.handler.act(case, "suspend", ground="agreed_pause", text="she travels", notice="agreed")
    team.wait(days=5)
    assert team.clock(case, "progress").state == "excluded"
    assert (team.clock(case, "house.answer").state, team.clock(case, "house.answer").due) == (
        "running",
        legal,
    )
    team.handler.act(case, "proceed", text="she is back")
    assert not team.told(case, "missed")
    assert team.clock(case, "progress").state == "running"


def test_glpi_24481_nothing_is_missed_while_its_time_does_not_count() -> None:
    """On a ground that the rule names no clock runs out, and the end moves by the days excluded."""
    team = Team("2026-03-02T09:00", pack(clock(excludes=["appraisal"])))
    case = team.receive().id
    team.go_to("2026-03-20T09:00")
    team.handler.act(case, "suspend", **APPRAISAL)
    team.go_to("2026-06-01T09:00")
    team.handler.tick()
    assert not team.told(case, "missed")[1:]  # the desk's own first contact alone
    waiting = team.clock(case, "house.answer")
    assert (waiting.state, waiting.due) == ("excluded", None)
    team.handler.act(case, "proceed", text="the report is here")
    assert team.clock(case, "house.answer").state == "running"


def test_glpi_1912_waiting_for_the_customer_never_stops_the_law() -> None:
    """However slow the customer is, a legal clock runs on: no rule that was read says otherwise."""
    team = Team("2026-03-02T09:00", "cn-bank-insurance")
    case = team.receive().id
    due = team.clock(case, "cn-bank-insurance.decision").due
    team.handler.act(
        case, "suspend", ground="waiting_for_customer", text="no invoice yet", notice="asked again"
    )
    team.wait(days=20)
    late = team.clock(case, "cn-bank-insurance.decision")
    assert (late.state, late.due) == ("missed", due)


def test_glpi_6902_and_15605_a_pause_that_was_earned_outlives_a_change_of_rules() -> None:
    """A newer version of the pack, and another classification, leave the excluded days standing."""
    first = clock(excludes=["appraisal"], variant=[longer("60 working_day")])
    team = Team("2026-03-02T09:00", pack(first))
    case = team.receive().id
    before = team.clock(case, "house.answer").due
    team.handler.act(case, "suspend", **APPRAISAL)
    team.wait(days=7)
    team.handler.act(case, "proceed", text="done")
    earned = team.clock(case, "house.answer")
    team.manager.set_policy("progress", 48)
    team.handler.act(case, "classify", matter=["complex"])
    team.handler.act(case, "classify", matter=["none"])
    again = team.clock(case, "house.answer")
    assert before is not None
    assert earned.due is not None
    assert earned.due > before
    assert (again.due, again.excluded) == (earned.due, earned.excluded)


def test_glpi_pr_15357_levels_are_told_from_the_end_as_it_is_now() -> None:
    """Once the end has moved, alarms count from there, not from where it was at first."""
    team = Team(
        "2026-03-02T09:00", pack(clock(length="24 hour", variant=[longer("72 hour")], alarms=[24]))
    )
    case = team.receive(matter=["complex"]).id
    team.wait(hours=80)
    team.handler.tick()
    assert [one.data["clock"] for one in team.told(case, "missed")] == [
        "first_contact",
        "house.answer",
    ]
    assert not team.told(case, "overdue")
    team.wait(hours=24)
    team.handler.tick()
    assert [one.data["clock"] for one in team.told(case, "overdue")] == ["house.answer"]


def test_zammad_4432_a_day_that_was_promised_ends_with_the_day() -> None:
    """What is promised for a day is due when that day is over, not at the midnight it begins."""
    team = Team("2026-03-02T09:00")
    case = team.receive().id
    team.handler.act(case, "promise", text="the bill is checked", due="2026-03-04")
    assert team.clock(case, "promise").due == "2026-03-04T23:59:59+08:00"


def test_osticket_priority_escalation_tells_a_level_only_what_it_is_for() -> None:
    """The level above is told of a broken promise and not of every clock that runs out."""
    team = Team("2026-03-02T09:00")
    case = team.receive().id
    team.wait(hours=25)
    team.handler.tick()
    assert case not in [one.case.id for one in team.supervisor.queue(owner="sun")]
    team.handler.act(case, "promise", text="a call", due="2026-03-04T09:00")
    team.wait(days=2)
    team.handler.tick()
    assert case in [one.case.id for one in team.supervisor.queue(owner="sun")]


def test_osticket_due_dates_do_not_start_again_when_a_case_is_reopened() -> None:
    """A complaint that was taken back and is reopened has the end it had from the beginning."""
    team = Team("2026-03-02T09:00", pack(clock(length="15 calendar_day")))
    case = team.receive().id
    due = team.clock(case, "house.answer").due
    withdraw(team, case)
    assert team.clock(case, "house.answer").state == "superseded"
    team.wait(days=2)
    team.handler.move(case, "reopen", by="customer")
    again = team.clock(case, "house.answer")
    assert (again.state, again.due, again.since) == ("running", due, "2026-03-02T09:00:00+08:00")


def test_zammad_5332_a_reopened_case_is_due_again_at_once() -> None:
    """What ran out while a complaint rested is missed from the moment it is reopened."""
    team = Team("2026-03-02T09:00", pack(clock(length="15 calendar_day")))
    case = team.receive().id
    withdraw(team, case)
    team.wait(days=60)
    team.handler.tick()
    assert "house.answer" not in [one.data["clock"] for one in team.told(case, "missed")]
    team.handler.move(case, "reopen", by="customer")
    assert team.clock(case, "house.answer").state == "missed"
    team.handler.tick()
    assert [one.data["clock"] for one in team.told(case, "missed")].count("house.answer") == 1


def test_the_days_are_those_of_the_record() -> None:
    """The tests above stand on a Monday morning in Shanghai."""
    assert datetime.fromisoformat("2026-03-02").weekday() == 0
