"""A moment of the record is shown in the desk's zone, soon and always as the calendar has it."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from amends.workflow.errors import BadInput
from amends.workflow.moments import iso, local

ZONES = sorted(available_timezones())
MOMENTS = st.datetimes(datetime(1901, 1, 1), datetime(2999, 1, 1)).map(  # noqa: DTZ001
    lambda at: at.replace(tzinfo=UTC, microsecond=0)
)


def plainly(text: str, zone: str) -> str:
    """Show a moment as the library does it."""
    return datetime.fromisoformat(text).astimezone(ZoneInfo(zone)).isoformat()


@given(MOMENTS, st.sampled_from(ZONES))
@settings(max_examples=1500, deadline=None)
def test_a_moment_is_shown_as_the_library_shows_it(at: datetime, zone: str) -> None:
    """Any moment in any zone, whole hours away or not."""
    assert local(iso(at), zone) == plainly(iso(at), zone)


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        ("Europe/London", "2026-10-25"),
        ("America/New_York", "2026-03-08"),
        ("Asia/Shanghai", "1991-09-14"),
        ("Australia/Lord_Howe", "2026-04-04"),
        ("Africa/Casablanca", "2026-02-15"),
        ("Pacific/Apia", "2011-12-30"),
        ("Asia/Kolkata", "2026-11-30"),
    ],
)
def test_a_day_on_which_clocks_change_is_shown_minute_by_minute(zone: str, day: str) -> None:
    """Before, while and after clocks go forward or back, and across the date line."""
    start = datetime.fromisoformat(f"{day}T00:00:00Z") - timedelta(days=1)
    for minutes in range(0, 3 * 24 * 60, 7):
        text = iso(start + timedelta(minutes=minutes))
        assert local(text, zone) == plainly(text, zone)


@pytest.mark.parametrize(
    "text", ["2026-11-30T10:00:00+02:00", "2026-11-30 10:00:00Z", "2026-11-30T10:00Z", "2026-11-30"]
)
def test_a_moment_written_otherwise_is_shown_too(text: str) -> None:
    """An offset, a space, no seconds: read as ever."""
    assert local(text, "Asia/Shanghai") == plainly(text, "Asia/Shanghai")


@pytest.mark.parametrize(
    "text", ["2026-11-30T10:60:00Z", "2026-11-30T24:00:01Z", "2026-02-30T10:00:00Z", "x" * 20]
)
def test_what_is_no_moment_is_an_error(text: str) -> None:
    """No hour, minute or day is made up."""
    with pytest.raises(ValueError, match=r"\w"):
        local(text, "Asia/Shanghai")


def test_a_zone_that_is_none_is_refused() -> None:
    """The name of the zone is what the sentence is about."""
    with pytest.raises(BadInput) as refused:
        local("2026-11-30T10:00:00Z", "Mars/Olympus")
    assert refused.value.code == "no_such_zone"
