"""Does a calendar make sense? Everything that is wrong with it, each as one error."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Final

from ..errors import BadInput
from ..moments import aware, day_text, find_zone
from .calendar import Calendar, OwnHours, Spans

WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MIDNIGHT: Final = 24 * 60


def checked(calendar: Calendar) -> Calendar:
    """Return a calendar that makes sense; raises the first `BadInput` of one that does not."""
    for problem in problems(calendar):
        raise problem
    return calendar


def problems(calendar: Calendar) -> Sequence[BadInput]:
    """Name everything that is wrong with a calendar, nothing for one that makes sense."""
    return (
        *_zone(calendar),
        *_week(calendar),
        *_doubled(calendar),
        *_own(calendar),
        *_gaps(calendar),
        *_backwards(calendar),
    )


def _zone(calendar: Calendar) -> Iterator[BadInput]:
    try:
        if calendar.zone:
            find_zone(calendar.zone)
    except BadInput as problem:
        yield problem


def _week(calendar: Calendar) -> Iterator[BadInput]:
    for name, hours in zip(WEEKDAYS, calendar.week, strict=True):
        yield from _hours(name, hours)
    if not calendar.ordinary:
        yield BadInput("calendar_never_open", name=calendar.name)


def _hours(day: str, hours: Spans) -> Iterator[BadInput]:
    closed = 0
    for opens, closes in hours:
        written = f"{clock(opens)}-{clock(closes)}"
        if not 0 <= opens < closes <= MIDNIGHT:
            yield BadInput("calendar_hours", value=written, day=day)
        elif opens < closed:
            yield BadInput("calendar_overlap", value=written, day=day)
        closed = closes


def clock(minutes: int) -> str:
    """Write minutes since midnight as a clock shows them."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _doubled(calendar: Calendar) -> Iterator[BadInput]:
    worked = {day for day, _, _ in calendar.make_up} | {day for day, _, _ in calendar.own_hours}
    for day in sorted(worked & {day for day, _ in calendar.off}):
        yield BadInput("calendar_day_twice", name=calendar.name, day=day_text(day))


def _own(calendar: Calendar) -> Iterator[BadInput]:
    for special in (*calendar.make_up, *calendar.own_hours):
        found = list(_hours(day_text(special.day), special.hours))
        yield from found or _unclear(calendar, special)


def _unclear(calendar: Calendar, special: OwnHours) -> Iterator[BadInput]:
    """Find hours that clocks skip or show twice on the very day they are given for."""
    if not calendar.zone or list(_zone(calendar)):
        return
    midnight = datetime.combine(date.fromordinal(special.day), datetime.min.time())
    for minute in (one for span in special.hours for one in span if one < MIDNIGHT):
        try:
            aware(midnight + timedelta(minutes=minute), calendar.zone)
        except BadInput as problem:
            yield problem


def _gaps(calendar: Calendar) -> Iterator[BadInput]:
    """Find years of which no day off is known between years of which there is one."""
    years = {date.fromordinal(day).year for day, _ in (*calendar.off, *calendar.expected)}
    for year in range(min(years, default=0), max(years, default=0)):
        if year not in years:
            yield BadInput("calendar_gap", name=calendar.name, year=year, first=min(years))


def _backwards(calendar: Calendar) -> Iterator[BadInput]:
    since, until = calendar.confirmed_since, calendar.confirmed_until
    if since > until + 1:
        first, last = day_text(since), day_text(until)
        yield BadInput("calendar_confirmed", name=calendar.name, first=first, last=last)
