"""What a person reads who checks a period on a wall calendar."""

import pytest

from amends.workflow.calendars import Counting, First, Length, Part, Unit, explain, shipped

from .telling import moment, shown

CN = shipped("cn")


def told(parts: object) -> list[tuple[str, str, int, str, str]]:
    """Write parts as clocks on the wall show them."""
    assert isinstance(parts, tuple)
    rows: list[Part] = list(parts)
    return [(shown(r.begins)[5:16], shown(r.ends)[5:], r.counted, r.what, r.name) for r in rows]


def test_seven_working_days_over_the_national_day() -> None:
    """Holidays are named, a worked Saturday counts, runs are joined."""
    start = moment("2026-09-30 16:00")
    parts = explain(start, Length(7, Unit.WORKING_DAY), Counting(), CN)
    assert told(parts) == [
        ("09-30 16:00", "10-01 00:00:00", 0, "not_counted_first_day", ""),
        ("10-01 00:00", "10-08 00:00:00", 0, "holiday", "国庆节"),
        ("10-08 00:00", "10-10 00:00:00", 2, "working_days", ""),
        ("10-10 00:00", "10-11 00:00:00", 1, "make_up", "国庆节"),
        ("10-11 00:00", "10-12 00:00:00", 0, "weekend", ""),
        ("10-12 00:00", "10-15 23:59:59", 4, "working_days", ""),
    ]


def test_a_month_that_is_prolonged_and_rolls() -> None:
    """A month stands as one part, then come the days added to it, then those it rolls over."""
    excluded = [(moment("2026-09-10 08:00"), moment("2026-09-12 08:00"))]
    start, counting = moment("2026-08-31 10:00"), Counting(rolls=True)
    parts = explain(start, Length(1, Unit.MONTH), counting, CN, excluded)
    assert told(parts) == [
        ("08-31 10:00", "09-01 00:00:00", 0, "not_counted_first_day", ""),
        ("09-01 00:00", "10-01 00:00:00", 1, "month", ""),
        ("10-01 00:00", "10-03 00:00:00", 0, "excluded", ""),
        ("10-03 00:00", "10-08 00:00:00", 0, "rolled", "国庆节"),
        ("10-08 00:00", "10-08 23:59:59", 0, "rolled", ""),
    ]


def test_hours_with_night_lunch_weekend_and_waiting() -> None:
    """Of opening hours only those count that are neither lunch nor night nor excluded."""
    excluded = [(moment("2026-03-16 09:30"), moment("2026-03-16 10:00"))]
    start = moment("2026-03-13 17:00")
    parts = explain(start, Length(4, Unit.OPENING_HOUR), Counting(), CN, excluded)
    assert told(parts) == [
        ("03-13 17:00", "03-13 18:00:00", 3600, "opening", ""),
        ("03-13 18:00", "03-14 00:00:00", 0, "closed", ""),
        ("03-14 00:00", "03-16 00:00:00", 0, "weekend", ""),
        ("03-16 00:00", "03-16 09:00:00", 0, "closed", ""),
        ("03-16 09:00", "03-16 09:30:00", 1800, "opening", ""),
        ("03-16 09:30", "03-16 10:00:00", 0, "excluded", ""),
        ("03-16 10:00", "03-16 12:00:00", 7200, "opening", ""),
        ("03-16 12:00", "03-16 13:00:00", 0, "closed", ""),
        ("03-16 13:00", "03-16 13:30:00", 1800, "opening", ""),
    ]


def test_a_late_start_says_so() -> None:
    """The time until a late start counts is a part of its own; the first day may count."""
    counting = Counting(First.SAME, late_is_next=True)
    parts = explain(moment("2026-03-14 10:00"), Length(1, Unit.WORKING_DAY), counting, CN)
    assert told(parts) == [
        ("03-14 10:00", "03-16 09:00:00", 0, "late", ""),
        ("03-16 09:00", "03-16 23:59:59", 1, "working_days", ""),
    ]


@pytest.mark.parametrize("unit", [Unit.HOUR, Unit.OPENING_HOUR])
def test_nothing_has_no_parts(unit: Unit) -> None:
    """What is over at once is made of nothing."""
    assert explain(moment("2026-03-16 10:00"), Length(0, unit), Counting(), CN) == ()
