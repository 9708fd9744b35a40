"""China's calendar: every day of eight years, the law's way of counting, and examples by hand."""

from datetime import date

import pytest

from amends.workflow.calendars import (
    Counting,
    DayKind,
    Ends,
    Length,
    Unit,
    compiled,
    deadline,
    shipped,
)

from .telling import day, moment, shown

CN = shipped("cn")
SURE = range(day("2019-01-01"), day("2026-12-31") + 1)
LAW = Counting(rolls=True)  # Civil Code 201 to 203


def due(start: str, number: int, unit: Unit, counting: Counting = LAW) -> str:
    """Say when a period that starts then is over."""
    return shown(deadline(moment(start), Length(number, unit), counting, CN).at)


def test_every_day_agrees_with_the_package_holidays() -> None:
    """From 2019 to 2026 each day is worked exactly where `holidays` says that it is."""
    holidays = pytest.importorskip("holidays")
    listed = holidays.country_holidays("CN", years=range(2019, 2027))
    told = [date.fromordinal(one) for one in SURE]
    assert [one for one in told if listed.is_working_day(one) != CN.works(one.toordinal())] == []


def test_every_day_agrees_with_the_package_chinesecalendar() -> None:
    """From 2019 to 2026 each day is worked exactly where `chinesecalendar` says that it is."""
    chinese = pytest.importorskip("chinese_calendar")
    told = [date.fromordinal(one) for one in SURE]
    assert [one for one in told if chinese.is_workday(one) != CN.works(one.toordinal())] == []


@pytest.mark.parametrize(
    ("when", "code", "name"),
    [
        ("2026-09-30", DayKind.WORKING, ""),
        ("2026-10-01", DayKind.HOLIDAY, "国庆节"),
        ("2026-10-10", DayKind.MAKE_UP, "国庆节"),
        ("2026-10-11", DayKind.WEEKEND, ""),
        ("2027-10-01", DayKind.EXPECTED, "国庆节"),
    ],
)
def test_a_day_says_what_it_is(when: str, code: DayKind, name: str) -> None:
    """A day is described by a code and the name of its holiday."""
    assert CN.describe(day(when)) == (code, name)
    assert CN.name_of(day(when)) == name


@pytest.mark.parametrize(
    ("start", "number", "unit", "expected"),
    [
        ("2026-09-30 00:00", 7, Unit.WORKING_DAY, "2026-10-15 23:59:59"),
        ("2026-09-30 23:59", 7, Unit.WORKING_DAY, "2026-10-15 23:59:59"),
        ("2026-10-01 09:00", 7, Unit.WORKING_DAY, "2026-10-15 23:59:59"),  # from a holiday
        ("2025-01-24 10:00", 3, Unit.WORKING_DAY, "2025-02-05 23:59:59"),  # 26 January is worked
        ("2025-09-26 10:00", 2, Unit.WORKING_DAY, "2025-09-29 23:59:59"),  # Sunday 28 is worked
        ("2026-02-13 10:00", 1, Unit.WORKING_DAY, "2026-02-14 23:59:59"),  # a worked Saturday
        ("2026-02-13 10:00", 2, Unit.WORKING_DAY, "2026-02-24 23:59:59"),
        # 201: the day of the start is not counted. 203: the last one rolls over a holiday.
        ("2026-09-26 10:00", 5, Unit.CALENDAR_DAY, "2026-10-08 23:59:59"),
        ("2026-09-26 10:00", 4, Unit.CALENDAR_DAY, "2026-09-30 23:59:59"),
        ("2026-10-05 10:00", 5, Unit.CALENDAR_DAY, "2026-10-10 23:59:59"),  # worked: no rolling
        ("2026-09-04 10:00", 60, Unit.CALENDAR_DAY, "2026-11-03 23:59:59"),
        ("2026-08-06 10:00", 8, Unit.WEEK, "2026-10-08 23:59:59"),
        # 202: the corresponding day, else the month's last.
        ("2026-07-31 10:00", 1, Unit.MONTH, "2026-08-31 23:59:59"),
        ("2026-08-31 10:00", 1, Unit.MONTH, "2026-09-30 23:59:59"),
        ("2025-12-31 10:00", 2, Unit.MONTH, "2026-02-28 23:59:59"),  # a worked Saturday
        ("2024-02-29 10:00", 1, Unit.YEAR, "2025-02-28 23:59:59"),
        ("2024-01-31 10:00", 1, Unit.MONTH, "2024-02-29 23:59:59"),
    ],
)
def test_days_by_hand(start: str, number: int, unit: Unit, expected: str) -> None:
    """Deadlines in days, weeks, months and years are those counted on a wall calendar."""
    assert due(start, number, unit) == expected


# Open from 9 to 12 and from 13 to 18: eight hours a day.
BY_HAND = [
    ("2025-09-26 17:00", 8, "2025-09-28 17:00:00"),  # Friday; Sunday 28 is worked
    ("2025-09-30 17:30", 2, "2025-10-09 10:30:00"),  # over eight days off
    ("2025-10-10 17:00", 2, "2025-10-11 10:00:00"),  # a worked Saturday
    ("2025-10-18 11:00", 4, "2025-10-20 14:00:00"),  # from a day off, over lunch
    ("2025-10-20 10:00", 8, "2025-10-21 10:00:00"),
    ("2025-10-20 09:00", 8, "2025-10-20 18:00:00"),  # just as it closes
    ("2025-10-20 11:00", 1, "2025-10-20 12:00:00"),  # just as lunch begins
    ("2025-10-20 12:30", 1, "2025-10-20 14:00:00"),  # from within lunch
    ("2025-10-20 22:00", 1, "2025-10-21 10:00:00"),  # after hours
    ("2025-10-20 07:00", 1, "2025-10-20 10:00:00"),  # before hours
    ("2025-12-31 16:00", 4, "2026-01-04 11:00:00"),  # a worked Sunday after New Year
    ("2026-02-14 17:00", 2, "2026-02-24 10:00:00"),  # over nine days off
]


@pytest.mark.parametrize(("start", "number", "expected"), BY_HAND)
def test_hours_by_hand(start: str, number: int, expected: str) -> None:
    """Deadlines in opening hours are those counted on a wall calendar, and the fast form's."""
    assert due(start, number, Unit.OPENING_HOUR) == expected
    assert shown(compiled(CN).due(moment(start), 3600 * number)) == expected


def test_hours_count_from_the_moment() -> None:
    """Hours that are not said to be opening hours go on at night and on holidays (201)."""
    assert due("2026-09-30 16:20", 24, Unit.HOUR) == "2026-10-01 16:20:00"


def test_the_last_day_may_end_at_close_of_business() -> None:
    """Where there are business hours the last day ends with them (203)."""
    closes = Counting(ends=Ends.BUSINESS, rolls=True)
    assert due("2026-09-30 10:00", 7, Unit.WORKING_DAY, closes) == "2026-10-15 18:00:00"


@pytest.mark.parametrize(
    ("start", "unit", "provisional"),
    [
        ("2026-12-25 10:00", Unit.WORKING_DAY, False),  # until 30 December
        ("2026-12-28 10:00", Unit.WORKING_DAY, False),  # until the 31st, the last that is sure
        ("2026-12-29 10:00", Unit.WORKING_DAY, True),
        ("2027-03-01 10:00", Unit.WORKING_DAY, True),
        ("2018-06-01 10:00", Unit.WORKING_DAY, True),  # before the first year that is known
        ("2027-03-01 10:00", Unit.OPENING_HOUR, True),
        ("2027-03-01 10:00", Unit.HOUR, False),
    ],
)
def test_2027_is_provisional(start: str, unit: Unit, *, provisional: bool) -> None:
    """What depends on a day that nobody has announced says so; elapsed hours depend on none."""
    found = deadline(moment(start), Length(3, unit), Counting(), CN)
    assert found.provisional is provisional


def test_calendar_days_of_2027_are_provisional_if_they_roll() -> None:
    """A last day that may turn out to be off is not sure; one that may not roll is."""
    start, length = moment("2027-03-01 10:00"), Length(15, Unit.CALENDAR_DAY)
    assert deadline(start, length, LAW, CN).provisional
    assert not deadline(start, length, Counting(), CN).provisional
    assert deadline(start, length, Counting(ends=Ends.BUSINESS), CN).provisional
