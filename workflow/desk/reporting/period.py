"""Which days does a report cover? A day, week, month or quarter of the desk's own zone."""

from datetime import date, datetime, time, timedelta
from typing import Final, Literal

from ...errors import BadInput
from ...frozen.named import NamedTuple
from ...moments import find_zone

PeriodKind = Literal["day", "week", "month", "quarter"]
KINDS: Final[tuple[PeriodKind, ...]] = ("day", "week", "month", "quarter")
MONTHS: Final = {"month": 1, "quarter": 3}
DAYS: Final = {"day": 1, "week": 7}


class Period(NamedTuple):
    """From the beginning of `first` to the end of `last`, as days of the zone.

    `since` and `until` are those moments with their offset; `until` is no part of the period.
    """

    kind: PeriodKind
    first: str
    last: str
    since: str
    until: str
    zone: str

    @property
    def seconds(self) -> tuple[int, int]:
        """Return both moments in seconds since 1970."""
        found = (datetime.fromisoformat(one) for one in (self.since, self.until))
        begin, end = (int(one.timestamp()) for one in found)
        return begin, end


def named(kind: str) -> PeriodKind:
    """Return a kind of period by its name; raises `BadInput`."""
    for one in KINDS:
        if one == kind:
            return one
    raise BadInput("not_a_choice", field="period", value=kind, choices=", ".join(KINDS))


def period_of(kind: PeriodKind, moment: datetime, zone: str) -> Period:
    """Return the period of that kind in which a moment lies; weeks begin on a Monday."""
    day = moment.astimezone(find_zone(zone)).date()
    return _between(kind, _begin(kind, day), zone)


def before(period: Period, times: int = 1) -> Period:
    """Return the period of the same kind that lies so many before this one."""
    first = date.fromisoformat(period.first)
    for _ in range(times):
        first = _begin(period.kind, first - timedelta(days=1))
    return _between(period.kind, first, period.zone)


def _begin(kind: PeriodKind, day: date) -> date:
    if kind in MONTHS:
        months = MONTHS[kind]
        return date(day.year, (day.month - 1) // months * months + 1, 1)
    return day - timedelta(days=day.weekday()) if kind == "week" else day


def _between(kind: PeriodKind, first: date, zone: str) -> Period:
    end = _end(kind, first)
    since, until = (_midnight(one, zone) for one in (first, end))
    return Period(kind, str(first), str(end - timedelta(days=1)), since, until, zone)


def _end(kind: PeriodKind, first: date) -> date:
    if kind in DAYS:
        return first + timedelta(days=DAYS[kind])
    months = first.month - 1 + MONTHS[kind]
    return date(first.year + months // 12, months % 12 + 1, 1)


def _midnight(day: date, zone: str) -> str:
    return datetime.combine(day, time(), find_zone(zone)).isoformat()
