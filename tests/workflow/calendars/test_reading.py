"""Calendars from files: our own form, a year's list, a feed, the package; several years joined."""

import json
from dataclasses import replace
from datetime import date

import pytest

from amends.workflow.calendars import (
    OFFICE,
    Calendar,
    DayKind,
    DayOff,
    OwnHours,
    from_holidays,
    merged,
    read_calendar,
    shipped,
)

from .telling import SHANGHAI, WITH_LUNCH, day, office

CN = shipped("cn")

OWN = """
zone = "Asia/Shanghai"
source = "notice 12"
confirmed_until = 2026-12-31

[week]
monday = ["09:00-12:00", "13:00-18:00"]
saturday = ["09:00-12:00"]

[holidays]
2026-01-01 = "New Year"
"2026-10-01 to 2026-10-03" = "国庆节"

[make_up]
2026-10-10 = "worked"
2026-10-11 = { name = "short", hours = ["10:00-12:00"] }

[half_days]
2026-12-31 = { name = "New Year's Eve", hours = ["09:00-13:00"] }
"""


def year(number: int, days: dict[str, bool], **more: object) -> bytes:
    """Write a list of one year's days, True for those off."""
    listed = [{"name": "节", "date": one, "isOffDay": off} for one, off in days.items()]
    return json.dumps({"year": number, "papers": ["notice"], "days": listed, **more}).encode()


def feed(*events: str, fold: bytes = b"\r\n ") -> bytes:
    """Write a feed of these events, each line folded after its fortieth byte."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0"]
    for event in events:
        lines += ["BEGIN:VEVENT", *event.split("|"), "END:VEVENT"]
    folded = [line.encode() for line in [*lines, "END:VCALENDAR"]]
    return b"\r\n".join(one[:40] + fold + one[40:] if len(one) > 40 else one for one in folded)


def days(calendar: Calendar) -> list[str]:
    """List the days off as dates."""
    return [date.fromordinal(one.day).isoformat() for one in calendar.off]


def test_our_own_form_says_everything() -> None:
    """Zone, hours, days off in runs, make-up days and half days are read as they stand."""
    calendar = read_calendar(b"\xef\xbb\xbf" + OWN.encode(), "ours")
    assert (calendar.name, calendar.zone, calendar.source) == ("ours", SHANGHAI, "notice 12")
    assert calendar.week == (WITH_LUNCH, (), (), (), (), ((540, 720),), ())
    assert days(calendar) == ["2026-01-01", "2026-10-01", "2026-10-02", "2026-10-03"]
    assert calendar.hours_of(day("2026-10-10")) == WITH_LUNCH  # those of an ordinary day
    assert calendar.hours_of(day("2026-10-11")) == ((600, 720),)
    assert calendar.describe(day("2026-12-31")) == (DayKind.HALF_DAY, "New Year's Eve")
    assert (calendar.confirmed_since, calendar.confirmed_until) == (
        day("2026-01-01"),
        day("2026-12-31"),
    )


def test_a_years_list_is_read_onto_hours() -> None:
    """A list of one year brings days off and make-up days; hours and zone are the base's."""
    told = year(2026, {"2026-10-01": True, "2026-10-10": False, "2025-12-31": True})
    calendar = read_calendar(told, "cn", base=CN)
    assert days(calendar) == ["2025-12-31", "2026-10-01"]
    assert calendar.make_up == (OwnHours(day("2026-10-10"), "节"),)
    assert (calendar.week, calendar.zone, calendar.source) == (CN.week, CN.zone, "notice")
    assert calendar.is_confirmed(day("2026-12-31"))
    assert not calendar.is_confirmed(day("2025-12-31"))


def test_the_years_of_china_join_to_the_shipped_calendar() -> None:
    """A new year's list, merged with what comes along, makes the year known and drops guesses."""
    found = read_calendar(year(2027, {"2027-10-01": True, "2027-10-09": False}), "cn", base=CN)
    calendar = merged(CN, found)
    assert calendar.confirmed_until == day("2027-12-31")
    assert calendar.confirmed_since == CN.confirmed_since
    assert calendar.expected == ()
    assert calendar.works(day("2027-10-09"))
    assert calendar.works(day("2027-02-08"))  # expected off before, and not announced so
    assert calendar.off[: len(CN.off)] == CN.off


def test_a_corrected_year_replaces_the_old_one() -> None:
    """Days of a year that is published again do not linger, those of other years stay."""
    old = merged(
        read_calendar(year(2025, {"2025-05-01": True}), "a"),
        read_calendar(year(2026, {"2026-05-01": True, "2026-05-02": True}), "a"),
    )
    found = merged(old, read_calendar(year(2026, {"2026-05-01": True, "2026-05-09": False}), "b"))
    assert (found.name, days(found)) == ("a", ["2025-05-01", "2026-05-01"])
    assert [one.day for one in found.make_up] == [day("2026-05-09")]


def test_a_feed_is_read_however_it_is_folded() -> None:
    """Lines folded within a Chinese character, escapes, runs and make-up days are understood."""
    told = feed(
        "DTSTART;VALUE=DATE:20261001|DTEND;VALUE=DATE:20261008|SUMMARY:国庆节假期国庆节假期国庆节",
        "DTSTART:20261010|SUMMARY:国庆节（班）",
        "DTSTART:20261011|DURATION:P1D|SUMMARY:Make-up\\, work day",
        "DTSTART:20260501|DTEND:20260501|SUMMARY:Workers' Day",
        "DTSTART:20260601|STATUS:CANCELLED|SUMMARY:not at all",
        "DTSTART:20260701|SUMMARY:with an alarm|BEGIN:VALARM|TRIGGER:-P1D|SUMMARY:x|END:VALARM",
    )
    calendar = read_calendar(told, "feed")
    october = [f"2026-10-0{one}" for one in range(1, 8)]
    assert days(calendar) == ["2026-05-01", "2026-07-01", *october]
    assert calendar.name_of(day("2026-10-01")) == "国庆节假期国庆节假期国庆节"
    assert calendar.name_of(day("2026-07-01")) == "with an alarm"
    assert [one.name for one in calendar.make_up] == ["国庆节（班）", "Make-up, work day"]
    assert calendar.confirmed_until == day("2026-12-31")
    assert calendar.week == OFFICE.week


@pytest.mark.parametrize("fold", ["\n ", "\n\t", "\r\n\t"])
def test_a_feed_may_fold_otherwise(fold: str) -> None:
    """Bare line feeds and tabs fold as well."""
    told = feed("DTSTART:20261001|SUMMARY:" + "国庆节" * 9, fold=fold.encode())
    assert read_calendar(told, "feed").off[0].name == "国庆节" * 9


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("FREQ=YEARLY;COUNT=3", ["2025-05-01", "2026-05-01", "2027-05-01"]),
        ("FREQ=YEARLY;UNTIL=20260501", ["2025-05-01", "2026-05-01"]),
        ("FREQ=YEARLY;UNTIL=20260430T000000Z", ["2025-05-01"]),
        ("FREQ=YEARLY;INTERVAL=1;BYMONTH=5;BYMONTHDAY=1", ["2025-05-01"]),
    ],
)
def test_a_feed_may_repeat_yearly(rule: str, expected: list[str]) -> None:
    """A simple yearly rule is spelt out; without an end, for the years of the other events."""
    told = feed(f"DTSTART:20250501|RRULE:{rule}|SUMMARY:Labour Day")
    assert days(read_calendar(told, "feed")) == expected


def test_a_leap_day_repeats_in_leap_years() -> None:
    """29 February comes back when there is one."""
    told = feed(
        "DTSTART:20240229|RRULE:FREQ=YEARLY;COUNT=5|SUMMARY:leap",
        *(f"DTSTART:{one}0101|SUMMARY:New Year" for one in range(2024, 2029)),
    )
    found = [one for one in days(read_calendar(told, "feed")) if "-02-" in one]
    assert found == ["2024-02-29", "2028-02-29"]


def test_the_caller_says_how_far_a_file_is_official() -> None:
    """A file that is not official throughout is confirmed no further than it is said to be."""
    told = year(2026, {"2026-05-01": True})
    calendar = read_calendar(told, "a", confirmed_until=day("2026-06-30"))
    assert calendar.confirmed_until == day("2026-06-30")


def test_the_package_confirms_nothing_by_itself() -> None:
    """Days from the package are expected until somebody says that they are published."""
    pytest.importorskip("holidays")
    calendar = from_holidays("GB", "ENG", [2026, 2027])
    assert (calendar.name, calendar.off) == ("gb-eng", ())
    assert not calendar.works(day("2026-12-25"))
    assert not calendar.is_confirmed(day("2026-01-01"))
    sure = from_holidays("GB", "ENG", [2026, 2027], confirmed_until=day("2026-12-31"))
    assert sure.is_confirmed(day("2026-12-31"))
    assert not sure.is_confirmed(day("2027-01-01"))


def test_the_package_never_confirms_what_it_calculates() -> None:
    """China's 2027 has no make-up days yet, so it is expected whatever is claimed."""
    pytest.importorskip("holidays")
    calendar = from_holidays("CN", "", [2026, 2027], base=CN, confirmed_until=day("2027-12-31"))
    assert calendar.confirmed_until == day("2026-12-31")
    assert calendar.describe(day("2027-10-01")).code is DayKind.EXPECTED
    assert all(
        calendar.works(one) == CN.works(one) for one in range(day("2026-01-01"), day("2027-01-01"))
    )


def test_expected_days_count_only_beyond_what_is_confirmed() -> None:
    """Once a year is published, what was expected of it no longer holds."""
    guess = replace(office(), expected=(DayOff(day("2026-05-01"), "maybe"),))
    assert guess.works(day("2026-05-01"))
    assert not replace(guess, confirmed_until=day("2026-04-30")).works(day("2026-05-01"))
