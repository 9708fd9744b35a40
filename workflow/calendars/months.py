"""On which day does a period of months end? On the corresponding one, else the month's last."""

from datetime import date
from typing import Final

from ..errors import BadInput
from ..moments import YEARS

YEAR: Final = 12  # months


def corresponding(day: int, months: int, *, first_counts: bool = False) -> int:
    """Return the last day of a period of months; `day` is its first day or the one before.

    A period whose first day counts ends on the day before the corresponding one, unless the month
    is too short to have that.
    """
    begins = date.fromordinal(day)
    year, month = divmod(begins.year * YEAR + begins.month - 1 + months, YEAR)
    if year not in YEARS:
        raise BadInput("beyond_years", first=YEARS.start, last=YEARS.stop - 1)
    longest = _days(year, month + 1)
    if begins.day > longest:
        return date(year, month + 1, longest).toordinal()
    return date(year, month + 1, begins.day).toordinal() - first_counts


def _days(year: int, month: int) -> int:
    """Count the days of a month; `calendar` would bring along the locales of the system."""
    after = date(year + month // YEAR, month % YEAR + 1, 1)
    return (after - date(year, month, 1)).days
