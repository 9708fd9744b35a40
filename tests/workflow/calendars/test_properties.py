"""What holds of every calendar, every rule of counting and every start."""

from bisect import insort
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from amends.workflow.calendars import (
    NEVER,
    Calendar,
    Counting,
    DayOff,
    First,
    Length,
    OwnHours,
    Unit,
    between,
    calendar_of,
    compiled,
    deadline,
    explain,
    problems,
    written,
)
from amends.workflow.record.canonical import canonical

from .telling import (
    COUNTINGS,
    DAYS,
    HOURS,
    LENGTHS,
    QUARTER,
    STARTS,
    calendars,
    exclusions,
    slow_due,
)

thorough = settings(max_examples=50, deadline=None)


@thorough
@given(calendars(), STARTS, st.integers(0, 200))
def test_a_deadline_is_where_a_clock_on_the_wall_says(
    calendar: Calendar, start: int, quarters: int
) -> None:
    """Halving finds what looking at the clock every quarter finds, lunch and DST included."""
    start -= start % QUARTER
    seconds = quarters * QUARTER
    assert compiled(calendar).due(start, seconds) == slow_due(calendar, start, seconds)


@thorough
@given(calendars(), STARTS, st.integers(0, 10**6))
def test_what_is_due_and_what_has_passed_are_inverse(
    calendar: Calendar, start: int, seconds: int
) -> None:
    """Between a start and what is due after so many seconds lie just so many open ones."""
    due = compiled(calendar).due(start, seconds)
    assert between(calendar, start, due) == seconds
    assert between(calendar, due, start) == -seconds
    assert not seconds or between(calendar, start, due - 1) == seconds - 1


@thorough
@given(calendars(), STARTS, st.integers(1, 40), st.sampled_from(First), exclusions())
def test_working_days_are_those_a_person_would_tick_off(
    calendar: Calendar, start: int, number: int, first: First, excluded: Sequence[tuple[int, int]]
) -> None:
    """Going from day to day and ticking off what works and is not excluded ends on that day."""
    zone = ZoneInfo(calendar.zone)

    def civil(at: int) -> int:
        return datetime.fromtimestamp(at, zone).toordinal()

    gone = {one for a, b in excluded if b > start for one in range(civil(max(a, start)), civil(b))}
    day = civil(start) - (first is First.SAME)
    left = number
    while left:
        day += 1
        left -= calendar.works(day) and day not in gone
    length = Length(number, Unit.WORKING_DAY)
    assert deadline(start, length, Counting(first), calendar, excluded).day == day


@thorough
@given(calendars(), STARTS, LENGTHS, COUNTINGS, exclusions())
def test_the_parts_of_a_period_make_it_up(
    calendar: Calendar,
    start: int,
    length: Length,
    counting: Counting,
    excluded: Sequence[tuple[int, int]],
) -> None:
    """The parts follow one another from the start to the deadline, and sum to the length."""
    due = deadline(start, length, counting, calendar, excluded)
    parts = explain(start, length, counting, calendar, excluded)
    each = {Unit.WEEK: 7, Unit.HOUR: 3600, Unit.OPENING_HOUR: 3600}.get(length.unit, 1)
    assert sum(part.counted for part in parts) == length.number * each
    bounds = [start, *(part.ends for part in parts)]
    assert [part.begins for part in parts] == bounds[:-1]
    assert bounds[-1] == due.at
    assert all((a.what, a.name) != (b.what, b.name) for a, b in pairwise(parts))


@thorough
@given(calendars(), STARTS, LENGTHS, COUNTINGS, exclusions())
def test_a_still_open_exclusion_leaves_a_deadline_or_puts_it_off_for_good(
    calendar: Calendar,
    start: int,
    length: Length,
    counting: Counting,
    excluded: Sequence[tuple[int, int]],
) -> None:
    """What stands still without an end is over never, or was over before it stood still."""
    usual = deadline(start, length, counting, calendar, excluded)
    still = [*excluded, (start + 86_400, 10**15)]
    found = deadline(start, length, counting, calendar, still)
    assert found == usual or (found.at, found.provisional) == (NEVER, True)
    parts = explain(start, length, counting, calendar, still)
    assert not parts or (parts[0].begins, parts[-1].ends) == (start, found.at)


@thorough
@given(calendars(), STARTS, LENGTHS, COUNTINGS, exclusions(), DAYS)
def test_a_further_holiday_never_makes_a_deadline_earlier(
    calendar: Calendar,
    start: int,
    length: Length,
    counting: Counting,
    excluded: Sequence[tuple[int, int]],
    day: int,
) -> None:
    """Who gets a day off more has no less time."""
    special = {one.day for one in (*calendar.make_up, *calendar.own_hours)}
    assume(day not in special)
    longer = replace(calendar, off=(*calendar.off, DayOff(day, "new")))
    before = deadline(start, length, counting, calendar, excluded)
    assert deadline(start, length, counting, longer, excluded).at >= before.at


@thorough
@given(calendars(), STARTS, st.integers(0, 10**7), LENGTHS, COUNTINGS, exclusions())
def test_a_later_start_never_has_an_earlier_deadline(
    calendar: Calendar,
    start: int,
    later: int,
    length: Length,
    counting: Counting,
    excluded: Sequence[tuple[int, int]],
) -> None:
    """Whoever comes later is due later or at the same time.

    Not where hours go on by night and what comes at night waits for the morning: who comes before
    the morning's opening then is earlier than who came the evening before.
    """
    assume(not (length.unit is Unit.HOUR and counting.late_is_next))
    first = deadline(start, length, counting, calendar, excluded)
    assert deadline(start + later, length, counting, calendar, excluded).at >= first.at


@thorough
@given(calendars(), STARTS, LENGTHS, COUNTINGS, exclusions(), exclusions())
def test_excluding_more_only_moves_later(
    calendar: Calendar,
    start: int,
    length: Length,
    counting: Counting,
    excluded: Sequence[tuple[int, int]],
    more: Sequence[tuple[int, int]],
) -> None:
    """An interval more that does not count never makes a deadline earlier, in any order."""
    before = deadline(start, length, counting, calendar, excluded)
    after = deadline(start, length, counting, calendar, [*more, *excluded])
    assert after.at >= before.at
    assert after == deadline(start, length, counting, calendar, [*excluded, *more])


@thorough
@given(calendars(), STARTS, LENGTHS, COUNTINGS, exclusions(), st.lists(DAYS, max_size=5))
def test_what_is_not_provisional_never_moves(
    calendar: Calendar,
    start: int,
    length: Length,
    counting: Counting,
    excluded: Sequence[tuple[int, int]],
    days: list[int],
) -> None:
    """Whatever is published later, a deadline that was not provisional stays as it was."""
    found = deadline(start, length, counting, calendar, excluded)
    beyond = sorted({one for one in days if one > calendar.confirmed_until})
    off = tuple(DayOff(one, "") for one in beyond[::2])
    worked = tuple(OwnHours(one, "") for one in beyond[1::2])
    changed = replace(calendar, off=(*calendar.off, *off), make_up=(*calendar.make_up, *worked))
    assume(not found.provisional)
    assert deadline(start, length, counting, changed, excluded)[:2] == found[:2]


@thorough
@given(calendars(), STARTS, LENGTHS, exclusions())
def test_calendar_days_never_depend_on_the_calendar(
    calendar: Calendar, start: int, length: Length, excluded: Sequence[tuple[int, int]]
) -> None:
    """What ends at the end of a civil day and does not roll is sure, whatever is published."""
    assume(length.unit not in {Unit.WORKING_DAY, Unit.OPENING_HOUR})
    assert not deadline(start, length, Counting(), calendar, excluded).provisional


@thorough
@given(calendars(), STARTS, LENGTHS, COUNTINGS)
def test_a_deadline_falls_on_its_day(
    calendar: Calendar, start: int, length: Length, counting: Counting
) -> None:
    """The day of a deadline is the civil day of its moment, in the calendar's zone."""
    found = deadline(start, length, counting, calendar)
    local = datetime.fromtimestamp(found.at, ZoneInfo(calendar.zone)).toordinal()
    assert found.at >= start
    assert found.day == local or (length.unit not in HOURS and found.at == start)


@thorough
@given(calendars())
def test_a_calendar_comes_back_from_the_record(calendar: Calendar) -> None:
    """What is written has a canonical form and is read back as the same, with the same hash."""
    assert {problem.code for problem in problems(calendar)} <= {"calendar_gap"}
    assume(not problems(calendar))
    data = written(calendar)
    assert canonical(data)
    assert calendar_of(data) == calendar
    assert hash(calendar_of(data)) == hash(calendar)


@thorough
@given(calendars(), st.lists(STARTS, min_size=2, max_size=6))
def test_growing_changes_no_answer(calendar: Calendar, starts: list[int]) -> None:
    """In whatever order a calendar is asked, its answers are the same."""
    told: list[int] = []
    for start in starts:
        insort(told, compiled(calendar).due(start, 360_000))
    compiled.cache_clear()
    assert told == sorted(compiled(calendar).due(start, 360_000) for start in reversed(starts))
