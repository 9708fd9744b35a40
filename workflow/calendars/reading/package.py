"""Which days off does the package `holidays` know, and how far is it to be believed?"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from importlib.metadata import version
from typing import TYPE_CHECKING

from ...errors import BadInput
from ..calendar import Calendar, DayOff, OwnHours
from ..checking import checked
from .files import OFFICE

if TYPE_CHECKING:
    from holidays import HolidayBase


def from_holidays(
    country: str,
    subdivision: str = "",
    years: Sequence[int] = (),
    *,
    name: str = "",
    base: Calendar = OFFICE,
    confirmed_until: int = 0,
) -> Calendar:
    """Take the days off of a country from the package, onto a calendar that has the hours.

    The package does not say how far its days are official, and for some countries calculates what
    is not announced yet: so nothing is confirmed beyond `confirmed_until`, and never a year that is
    estimated. Raises `BadInput` without the package, and for what it does not know.
    """
    found = _asked(country, subdivision, years)
    sure = [year for year in sorted(years) if not _is_estimated(found, year)]
    until = min(confirmed_until, _last_day(sorted(years), sure))
    days = [DayOff(day.toordinal(), found[day]) for day in sorted(found) if day.year in years]
    worked = sorted(day for day in found.weekend_workdays if day.year in years)
    place = "-".join(filter(None, (country, subdivision)))
    return checked(
        replace(
            base,
            name=name or place.lower(),
            off=tuple(one for one in days if one.day <= until),
            make_up=tuple(OwnHours(day.toordinal(), "") for day in worked),
            own_hours=(),
            expected=tuple(one for one in days if one.day > until),
            confirmed_since=date(min(years), 1, 1).toordinal(),
            confirmed_until=max(until, date(min(years), 1, 1).toordinal() - 1),
            source=f"holidays {version('holidays')}: {place}",
        )
    )


def _asked(country: str, subdivision: str, years: Sequence[int]) -> "HolidayBase":
    try:
        import holidays  # an extra, loaded by whoever asks for it
    except ImportError as error:
        raise BadInput("no_holidays_package") from error
    if not years:
        raise BadInput("calendar_without_years", value=country)
    try:
        return holidays.country_holidays(country, subdiv=subdivision or None, years=years)
    except NotImplementedError as error:
        value = "-".join(filter(None, (country, subdivision)))
        raise BadInput("no_such_country", value=value) from error


def _is_estimated(found: "HolidayBase", year: int) -> bool:
    """Tell whether a year is calculated: it says so, or lacks the make-up days of its country."""
    if any("estimated" in name for day, name in found.items() if day.year == year):
        return True
    return bool(found.weekend_workdays) and not any(
        day.year == year for day in found.weekend_workdays
    )


def _last_day(years: Sequence[int], sure: Sequence[int]) -> int:
    """Return the last day before the first year that is estimated."""
    first = next((year for year in years if year not in sure), years[-1] + 1)
    return date(first - 1, 12, 31).toordinal()
