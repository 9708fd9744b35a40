"""What holds of every clock, whatever happened when: found by trying many histories."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from amends.workflow.calendars import Calendar, DayOff, shipped

from .desks import Team, clock, longer, pack, withdraw

START = "2026-03-02T09:00"
STEPS = ("contact", "suspend", "proceed", "material", "complex", "simple", "wait")
HISTORIES = st.lists(st.tuples(st.sampled_from(STEPS), st.integers(1, 96)), max_size=8)
RULE = pack(
    clock(
        variant=[longer("60 working_day")],
        excludes=["appraisal"],
        restart=["evidence:material"],
        counting={"rolls": True},
    ),
    calendar="cn",
)


def lived(history: list[tuple[str, int]], *packs: object) -> tuple[Team, str]:
    """Let a complaint live through a history: steps, with some hours before each."""
    team = Team(START, *packs)  # type: ignore[arg-type]  # packs, or their names
    case = team.receive().id
    for step, hours in history:
        team.wait(hours=hours)
        suspended = bool(team.handler.show(case).facts.suspended)
        if step == "contact":
            team.handler.act(case, "contact", text="spoken")
        elif step == "suspend" and not suspended:
            team.handler.act(case, "suspend", ground="appraisal", text="expert", notice="told")
        elif step == "proceed" and suspended:
            team.handler.act(case, "proceed", text="done")
        elif step == "material":
            team.handler.act(case, "evidence", text="a new fact", material=True)
        elif step in {"complex", "simple"}:
            matter = "complex" if step == "complex" else "none"
            team.handler.act(case, "classify", matter=[matter])
    return team, case


@settings(max_examples=40, deadline=None)
@given(HISTORIES)
def test_the_intervals_of_every_clock_sum_to_its_end(history: list[tuple[str, int]]) -> None:
    """They follow one another from the start to the end, and what counts is the length."""
    team, case = lived(history, RULE, "uk-fca", "cn-market")
    for one in team.handler.clocks(case):
        if not one.parts:
            continue
        assert one.parts[0].begins == one.since
        assert one.parts[-1].ends == one.due
        assert all(a.ends == b.begins for a, b in zip(one.parts, one.parts[1:], strict=False))
        number, unit = one.lengths[-1].number, one.lengths[-1].unit
        counted = sum(part.counted for part in one.parts)
        if unit in {"hour", "opening_hour"}:
            assert counted == number * 3600
        elif unit in {"working_day", "calendar_day"}:
            assert counted == number


@settings(max_examples=25, deadline=None)
@given(HISTORIES)
def test_nothing_but_new_facts_moves_the_start_of_a_legal_clock(
    history: list[tuple[str, int]],
) -> None:
    """Whatever is done, and after a reopening too, it starts with the receipt or with new facts."""
    team, case = lived(history, RULE)
    withdraw(team, case)
    team.handler.move(case, "reopen", by="customer")
    facts = {START + ":00+08:00"} | {
        entry.happened for entry in team.handler.log(case) if entry.data.get("material") is True
    }
    assert {one.since for one in team.handler.clocks(case) if one.id == "house.answer"} == facts


@settings(max_examples=25, deadline=None)
@given(HISTORIES, st.integers(0, 120))
def test_another_day_off_never_makes_an_end_earlier(
    history: list[tuple[str, int]], offset: int
) -> None:
    """A calendar with one more holiday moves ends later or leaves them."""
    team, case = lived(history, RULE)
    before = {(one.id, one.since): one.due for one in team.handler.clocks(case)}
    day = date(2026, 3, 2) + timedelta(days=offset)
    team.manager.set_calendar(with_holiday(shipped("cn"), day))
    for one in team.handler.clocks(case):
        was = before[one.id, one.since]
        if was is not None and one.due is not None:
            assert datetime.fromisoformat(one.due) >= datetime.fromisoformat(was)


def with_holiday(calendar: Calendar, day: date) -> Calendar:
    """Return a calendar on which one more day is off."""
    number = day.toordinal()
    if number in {one.day for one in calendar.off} | {one.day for one in calendar.make_up}:
        return calendar
    off = sorted((*calendar.off, DayOff(number, "one more")))
    return replace(calendar, off=tuple(off))


@settings(max_examples=30, deadline=None)
@given(HISTORIES, st.lists(st.integers(1, 240), max_size=4))
def test_ticks_tell_everything_once_however_often_they_come(
    history: list[tuple[str, int]], pauses: list[int]
) -> None:
    """Ticks in between change who tells it when; in the end the same was told, each thing once."""
    often, case = lived(history, RULE)
    seldom, same = lived(history, RULE)
    for hours in pauses:
        often.wait(hours=hours)
        often.handler.tick()
    seldom.now = often.now
    seldom.handler.tick()
    often.handler.tick()

    def told(team: Team, of: str) -> list[tuple[str, str]]:
        found = [(one.what, str(sorted(one.data.items()))) for one in team.told(of)]
        assert len(found) == len(set(found))
        return sorted(found)

    assert told(often, case) == told(seldom, same)
    assert often.handler.verify().ok
