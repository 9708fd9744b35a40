"""How does a calendar get in? From files of several forms, from a package, from the record."""

from .files import OFFICE, read_calendar
from .merging import merged
from .package import from_holidays
from .plain import calendar_of, written

__all__ = ["OFFICE", "calendar_of", "from_holidays", "merged", "read_calendar", "written"]
