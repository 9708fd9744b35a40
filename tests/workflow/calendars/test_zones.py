"""Deadlines beside every change of every clock on earth: none is lost and none is moved."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest

from amends.workflow.calendars import (
    Calendar,
    Counting,
    Ends,
    Length,
    Unit,
    between,
    compiled,
    deadline,
    shipped,
)

from .telling import NINE_TO_FIVE, QUARTER, day, moment, office, shown, slow_due

DAY = 86_400
SINCE = int(datetime(2024, 1, 1, tzinfo=UTC).timestamp())
UNTIL = int(datetime(2031, 1, 1, tzinfo=UTC).timestamp())
STEP = 10 * DAY  # no zone changes twice within ten days
STARTS = (-DAY - 1, -DAY, -1, 0, 1800)
NIGHT = (((0, 60), (105, 210), (1380, 1440)),) * 7


def offset(zone: ZoneInfo, at: int) -> timedelta | None:
    """Tell by how much a zone's clocks differ from UTC at a moment."""
    return datetime.fromtimestamp(at, zone).utcoffset()


def changes(zone: ZoneInfo) -> Iterator[int]:
    """Find the moments at which a zone's clocks change."""
    for begins in range(SINCE, UNTIL, STEP):
        same, other = begins, min(begins + STEP, UNTIL)
        if offset(zone, same) == offset(zone, other):
            continue
        while other - same > 1:
            middle = (same + other) // 2
            if offset(zone, middle) == offset(zone, begins):
                same = middle
            else:
                other = middle
        yield other


def test_no_change_of_clocks_moves_a_deadline() -> None:
    """Hours last as long as they are, and days end when the civil day does, beside all changes."""
    found = 0
    for name in sorted(available_timezones()):
        zone = ZoneInfo(name)
        calendar = shipped("all").in_zone(name)
        for change in changes(zone):
            assert between(calendar, SINCE - 2 * DAY, UNTIL) == UNTIL - SINCE + 2 * DAY
            found += 1
            _beside(change, calendar, zone)
    assert found > 2000


def _beside(change: int, calendar: Calendar, zone: ZoneInfo) -> None:
    for start in (change + before for before in STARTS):
        for unit in (Unit.HOUR, Unit.OPENING_HOUR):  # round the clock, they are the same
            found = deadline(start, Length(24, unit), Counting(), calendar)
            assert found.at == start + DAY, (zone.key, start)
        civil = datetime.fromtimestamp(start, zone).toordinal()
        for days in (0, 1, 2):
            found = deadline(start, Length(days, Unit.CALENDAR_DAY), Counting(), calendar)
            last, after = (datetime.fromtimestamp(found.at + one, zone) for one in (0, 1))
            assert found.day == civil + days == last.toordinal() < after.toordinal(), (
                zone.key,
                start,
            )


@pytest.mark.parametrize(
    "zone", ["Europe/London", "America/Havana", "Africa/Cairo", "Australia/Lord_Howe"]
)
def test_night_hours_are_what_a_clock_on_the_wall_shows(zone: str) -> None:
    """A desk open by night is open twice in the hour that clocks show twice, and not in a gap."""
    calendar = Calendar(name="night", zone=zone, week=NIGHT, confirmed_until=day("2031-01-01"))
    for change in changes(ZoneInfo(zone)):
        for before in range(-20 * QUARTER, 20 * QUARTER, QUARTER):
            start = change + before
            for seconds in (QUARTER, 4 * QUARTER, 12 * QUARTER):
                due = compiled(calendar).due(start, seconds)
                assert due == slow_due(calendar, start, seconds), (zone, change, before)


def test_a_working_day_of_23_hours_ends_at_the_same_hour() -> None:
    """Where clocks went forward in the night, business still closes at five."""
    calendar = replace(office(zone="Europe/London"), week=(NINE_TO_FIVE,) * 7)
    start = moment("2026-03-28 10:00", "Europe/London")
    found = deadline(start, Length(1, Unit.WORKING_DAY), Counting(ends=Ends.BUSINESS), calendar)
    assert shown(found.at, "Europe/London") == "2026-03-29 17:00:00"


def test_a_day_that_a_zone_skipped_is_none() -> None:
    """Samoa had no 30 December 2011: the working day after the 29th is the 31st."""
    every = shipped("all").in_zone("Pacific/Apia")
    start = moment("2011-12-29 12:00", "Pacific/Apia")
    found = deadline(start, Length(1, Unit.WORKING_DAY), Counting(), every)
    assert shown(found.at, "Pacific/Apia") == "2011-12-31 23:59:59"


def test_a_day_may_begin_at_one_o_clock() -> None:
    """Where clocks go forward at midnight the day before ends just then."""
    found = deadline(
        moment("2026-04-22 12:00", "Africa/Cairo"),
        Length(1, Unit.CALENDAR_DAY),
        Counting(),
        shipped("all").in_zone("Africa/Cairo"),
    )
    assert shown(found.at, "Africa/Cairo") == "2026-04-23 23:59:59"
    assert shown(found.at + 1, "Africa/Cairo") == "2026-04-24 01:00:00"


def test_a_gap_over_midnight_ends_the_day_where_it_begins() -> None:
    """Toronto's clocks once went from 23:30 to 00:30; the day before had half an hour less."""
    zone = "America/Toronto"
    every = shipped("all").in_zone(zone)
    start = moment("1919-03-30 12:00", zone)
    found = deadline(start, Length(0, Unit.CALENDAR_DAY), Counting(), every)
    assert shown(found.at, zone) == "1919-03-30 23:29:59"
    assert shown(found.at + 1, zone) == "1919-03-31 00:30:00"
