"""What went wrong with calendars at other desks, by the issue in which somebody told of it."""

import pytest

from amends.workflow.calendars import (
    Calendar,
    Counting,
    DayKind,
    Length,
    Unit,
    between,
    compiled,
    deadline,
    explain,
    read_calendar,
    shipped,
)

from .telling import SHANGHAI, WITH_LUNCH, day, moment, office, shown

SPLIT = office(((480, 720), (810, 1080)), off=["2026-10-01", "2026-10-02"])  # 8-12 and 13:30-18


def test_chatwoot_14009_a_day_has_several_intervals() -> None:
    """A message at half past twelve, outside both intervals, waits for half past one."""
    hours = compiled(SPLIT)
    assert shown(hours.due(moment("2026-03-16 12:30"), 3600)) == "2026-03-16 14:30:00"
    assert between(SPLIT, moment("2026-03-16 00:00"), moment("2026-03-17 00:00")) == 8.5 * 3600


def test_frappe_2212_lunch_does_not_count() -> None:
    """Two hours from eleven end at two, for nobody is there over lunch, and the parts say so."""
    start, length = moment("2026-03-16 11:00"), Length(2, Unit.OPENING_HOUR)
    parts = explain(start, length, Counting(), office(WITH_LUNCH))
    assert [(part.what, part.counted) for part in parts] == [
        ("opening", 3600),
        ("closed", 0),
        ("opening", 3600),
    ]
    assert shown(parts[-1].ends) == "2026-03-16 14:00:00"


@pytest.mark.parametrize("calendar", [office(off=["2026-03-18"]), shipped("cn"), SPLIT])
def test_glpi_10594_waiting_is_measured_as_deadlines_are(calendar: Calendar) -> None:
    """What passed while a case waited over a weekend is what its deadline moves by, no more."""
    start, length = moment("2026-03-13 10:00"), Length(8, Unit.OPENING_HOUR)
    waits = (moment("2026-03-13 16:00"), moment("2026-03-16 11:00"))  # Friday until Monday
    moved = deadline(start, length, Counting(), calendar, [waits]).at
    plain = deadline(start, length, Counting(), calendar).at
    assert between(calendar, plain, moved) == between(calendar, *waits)


def test_glpi_15429_hours_are_those_of_the_zone() -> None:
    """A case of nine in the morning is not overdue on arrival because the server is elsewhere."""
    for zone in (SHANGHAI, "Europe/London", "America/New_York"):
        calendar = office(zone=zone)
        start = moment("2026-03-16 09:00", zone)
        due = compiled(calendar).due(start, 4 * 3600)
        assert shown(due, zone) == "2026-03-16 13:00:00"


def test_osticket_1168_a_weekend_makes_nothing_overdue() -> None:
    """Eight opening hours from Saturday end on Monday, not on Sunday."""
    due = compiled(office()).due(moment("2026-03-14 10:00"), 8 * 3600)
    assert shown(due) == "2026-03-16 17:00:00"


def test_osticket_2131_the_clock_stands_at_night() -> None:
    """From eight to five: what is left at five goes on at eight."""
    calendar = office(((480, 1020),))
    due = compiled(calendar).due(moment("2026-03-16 16:00"), 2 * 3600)
    assert shown(due) == "2026-03-17 09:00:00"


FEED = b"""BEGIN:VCALENDAR\r
BEGIN:VEVENT\r
DTSTART;VALUE=DATE:20260501\r
DTEND;VALUE=DATE:20260502\r
SUMMARY:Workers' Day\r
END:VEVENT\r
BEGIN:VEVENT\r
DTSTART;VALUE=DATE:20260501\r
DTEND;VALUE=DATE:20260502\r
SUMMARY:Workers' Day\r
END:VEVENT\r
END:VCALENDAR\r
"""


def test_zammad_390_a_feed_takes_the_days_it_names_and_no_other() -> None:
    """A day that a feed has twice is one day, ends when it ends, and can be looked at."""
    calendar = read_calendar(FEED, "feed", base=office())
    assert [one.day for one in calendar.off] == [day("2026-05-01")]
    assert calendar.describe(day("2026-05-01")) == (DayKind.HOLIDAY, "Workers' Day")
    assert calendar.zone == SHANGHAI
