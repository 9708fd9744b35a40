"""How clocks stand: started by the receipt, stopped by what the rule names, moved by neither."""

from dataclasses import replace
from datetime import date

import pytest

from amends.workflow import BadInput, NotAllowed, StillOwed
from amends.workflow.calendars import shipped

from .desks import Team, clock, longer, more_time, pack

SOON = {"text": "the inspection takes longer", "clock": "answer"}


def test_the_receipt_starts_a_legal_clock_and_not_the_entry() -> None:
    """What came on Monday and was entered on Thursday is counted from Monday."""
    team = Team("2026-03-05T16:00", pack(clock(length="8 week")))
    case = team.receive(at="2026-03-02T09:30").id
    found = team.clock(case, "house.answer")
    assert found.since == "2026-03-02T09:30:00+08:00"
    assert found.due == "2026-04-27T23:59:59+08:00"


def test_a_length_that_changes_and_changes_back_keeps_its_history() -> None:
    """Twenty working days, sixty while it is complex, twenty again; all three are told."""
    team = Team("2026-03-02T09:00", pack(clock(variant=[longer("60 working_day")])))
    case = team.receive().id
    twenty = team.clock(case, "house.answer").due
    team.wait(days=1)
    team.handler.act(case, "classify", matter=["complex"])
    sixty = team.clock(case, "house.answer").due
    team.wait(days=1)
    team.handler.act(case, "classify", matter=["none"])
    found = team.clock(case, "house.answer")
    assert [one.number for one in found.lengths] == [20, 60, 20]
    assert [one.at[:10] for one in found.lengths] == ["2026-03-02", "2026-03-03", "2026-03-04"]
    assert twenty is not None
    assert sixty is not None
    assert twenty < sixty
    assert found.due == twenty


def test_time_is_excluded_only_once_the_customer_was_told() -> None:
    """An appraisal without a word to the customer stops nothing; the word stops it from then on."""
    team = Team("2026-03-02T09:00", pack(clock(length="30 calendar_day", excludes=["appraisal"])))
    case = team.receive().id
    before = team.clock(case, "house.answer").due
    team.handler.act(case, "suspend", ground="appraisal", text="with the expert")
    team.wait(days=3)
    assert team.clock(case, "house.answer").due == before
    team.handler.act(case, "inform", about=["suspension"], text="an expert looks at it")
    assert team.clock(case, "house.answer").state == "excluded"
    team.wait(days=5)
    team.handler.act(case, "proceed", text="the report is here")
    found = team.clock(case, "house.answer")
    assert found.excluded == (("2026-03-05T09:00:00+08:00", "2026-03-10T09:00:00+08:00"),)
    assert found.due == "2026-04-06T23:59:59+08:00"


def test_an_extension_wants_its_notice_its_approver_and_its_time() -> None:
    """The customer is told first, the manager grants it, once, and before the clock has run out."""
    team = Team("2026-03-02T09:00", pack(clock(length="30 calendar_day", extension=[more_time()])))
    case = team.receive().id
    with pytest.raises(StillOwed) as owed:
        team.manager.act(case, "extend", **SOON)
    assert [one.code for one in owed.value.owed] == ["extension_told"]
    team.handler.act(case, "inform", about=["extension"], text="thirty days more", reason="tests")
    with pytest.raises(NotAllowed, match="role_too_low"):
        team.supervisor.act(case, "extend", **SOON)
    team.manager.act(case, "extend", **SOON)
    assert team.clock(case, "house.answer").due == "2026-05-01T23:59:59+08:00"
    team.handler.act(case, "inform", about=["extension"], text="again", reason="tests")
    with pytest.raises(BadInput, match="extended_already"):
        team.manager.act(case, "extend", **SOON)


def test_an_extension_that_comes_after_the_end_is_refused() -> None:
    """What has run out cannot be extended any more."""
    team = Team("2026-03-02T09:00", pack(clock(length="30 calendar_day", extension=[more_time()])))
    case = team.receive().id
    team.wait(days=40)
    team.handler.act(case, "inform", about=["extension"], text="thirty days more", reason="tests")
    with pytest.raises(BadInput, match="extended_too_late"):
        team.manager.act(case, "extend", **SOON)


def test_a_rule_without_an_extension_grants_none() -> None:
    """What no rule lets be extended cannot be extended by saying so."""
    team = Team("2026-03-02T09:00", pack(clock()))
    case = team.receive().id
    team.handler.act(case, "inform", about=["extension"], text="more time", reason="tests")
    with pytest.raises(BadInput, match="not_extendable"):
        team.manager.act(case, "extend", **SOON)


def test_an_unconfirmed_figure_never_makes_a_case_late() -> None:
    """A figure from memory is shown, and nothing is told, late or due because of it."""
    shaky = {"reference": "somebody said so", "mark": "unconfirmed"}
    team = Team("2026-03-02T09:00", pack(clock(length="5 calendar_day", source=shaky)))
    case = team.receive().id
    team.handler.act(case, "contact", text="spoken")
    team.wait(days=30)
    team.handler.tick()
    found = team.clock(case, "house.answer")
    assert (found.state, found.late, found.unconfirmed) == ("running", False, True)
    assert "house.answer" not in [one.data["clock"] for one in team.told(case)]
    row = team.handler.list()[0]
    assert row.next_due_kind == "progress"


def test_a_case_keeps_the_pack_of_its_receipt() -> None:
    """Order 20 for what came in until 14 April 2026, Order 121 from the 15th on."""
    team = Team("2026-04-14T09:00", "cn-market")
    old = team.receive().id
    team.wait(days=1)
    new = team.receive().id
    for case in (old, new):
        team.handler.act(case, "acknowledge", text="accepted")
    units = [team.clock(case, "cn-market.mediation").lengths[-1] for case in (old, new)]
    assert [(one.number, one.unit) for one in units] == [(45, "working_day"), (60, "calendar_day")]
    team.manager.set_policy("packs", "service")
    assert team.clock(old, "cn-market.mediation").lengths[-1].number == 45


def test_new_facts_restart_a_clock_where_the_rule_says_so() -> None:
    """The older clock is superseded by the newer, and both are told."""
    team = Team("2026-03-02T09:00", "cn-bank-insurance")
    case = team.receive().id
    team.wait(days=5)
    team.handler.act(case, "evidence", text="a second charge", material=True)
    found = [one for one in team.handler.clocks(case) if one.id == "cn-bank-insurance.decision"]
    assert [(one.state, one.since[:10]) for one in found] == [
        ("running", "2026-03-07"),
        ("superseded", "2026-03-02"),
    ]


def test_the_customer_chooses_how_often_to_hear_from_us() -> None:
    """Another rhythm holds from the next word on, and none is missed within it."""
    team = Team("2026-03-02T09:00")
    case = team.receive().id
    team.handler.act(case, "contact", text="spoken")
    team.handler.act(case, "rhythm", hours=96, words="Call me when the week is over.")
    team.handler.act(case, "contact", text="agreed")
    team.wait(hours=90)
    team.handler.tick()
    assert not team.told(case, "missed")
    team.wait(hours=10)
    team.handler.tick()
    assert [one.data["clock"] for one in team.told(case, "missed")] == ["progress"]


def test_a_broken_promise_hurts_is_told_above_and_counts() -> None:
    """The feeling falls back, the level above sees the case until it looks, and it is counted."""
    team = Team("2026-03-02T09:00")
    case = team.receive(feeling=3).id
    team.handler.act(case, "empathise", heard="h", named="angry", regret="r", feeling=1)
    team.handler.act(case, "promise", text="a call", due="2026-03-03T09:00")
    team.wait(days=2)
    team.handler.tick()
    view = team.handler.show(case)
    assert (view.feeling, view.deviations) == ("raw", 1)
    assert team.handler.list()[0].alarm == "supervisor"
    team.supervisor.act(case, "note", text="called her myself")
    assert team.handler.list()[0].alarm is None


def test_the_level_above_has_a_clock_of_its_own() -> None:
    """Nobody decides for a day: the level above that one is told."""
    team = Team("2026-03-02T09:00")
    case = team.receive().id
    team.handler.move(case, "escalate", by="customer")
    team.wait(hours=25)
    team.handler.tick()
    assert "decision" in [one.data["clock"] for one in team.told(case, "missed")]
    assert team.handler.list()[0].alarm == "manager"
    assert case in [one.case.id for one in team.manager.queue(owner="qian")]
    assert case not in [one.case.id for one in team.supervisor.queue(owner="sun")]


def test_an_answer_sent_in_time_takes_a_recorded_miss_back() -> None:
    """What is recorded later but happened in time supersedes the miss; both stay on record."""
    team = Team(
        "2026-03-02T09:00", pack(clock(length="5 calendar_day", kind="ack", stop=["acknowledge"]))
    )
    case = team.receive().id
    team.wait(days=10)
    team.handler.tick()
    team.handler.act(
        case, "acknowledge", text="the letter went out on Tuesday", at="2026-03-03T10:00"
    )
    team.handler.tick()
    told = [(one.what, one.data["clock"]) for one in team.told(case, "missed", "superseded")]
    assert told.index(("missed", "house.answer")) < told.index(("superseded", "house.answer"))
    assert ("superseded", "first_contact") not in told
    assert team.clock(case, "house.answer").state == "met"
    assert team.handler.verify().ok


def test_lists_follow_a_change_of_policy_at_the_next_tick() -> None:
    """What is due next is a projection: changed rules are seen at once, and listed after a tick."""
    team = Team("2026-03-02T09:00")
    case = team.receive().id
    team.handler.act(case, "contact", text="spoken")
    team.manager.set_policy("progress", 2)
    assert team.clock(case, "progress").due == "2026-03-02T11:00:00+08:00"
    team.handler.tick()
    assert team.handler.list()[0].next_due == "2026-03-02T03:00:00Z"
    assert not team.told(case)


def test_a_list_of_days_makes_a_provisional_end_sure() -> None:
    """Seven working days over New Year 2027 wait for the list of that year; both are on record."""
    team = Team("2026-12-28T09:00", pack(clock(length="7 working_day"), calendar="cn"))
    case = team.receive().id
    team.handler.tick()
    before = team.clock(case, "house.answer")
    assert (before.state, before.provisional) == ("provisional", True)
    assert team.handler.list()[0].next_due_kind == "first_contact"
    team.manager.set_calendar(
        replace(shipped("cn"), confirmed_until=date(2027, 12, 31).toordinal())
    )
    team.handler.tick()
    assert team.clock(case, "house.answer").state == "running"
    told = [one.what for one in team.told(case) if one.data["clock"] == "house.answer"]
    assert told == ["provisional", "confirmed"]
    assert team.handler.verify().ok
