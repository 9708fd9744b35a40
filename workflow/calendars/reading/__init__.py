"""How does a calendar get in? From files of several forms, from a package, from the record."""

from typing import TYPE_CHECKING, Final

from ...on_demand import on_demand

if TYPE_CHECKING:
    from .files import OFFICE, read_calendar
    from .merging import merged
    from .package import from_holidays
    from .plain import calendar_of, written

__all__ = ["OFFICE", "calendar_of", "from_holidays", "merged", "read_calendar", "written"]

# A desk reads its own record at every start, and files seldom.
_HOMES: Final = {
    "files": "OFFICE read_calendar",
    "merging": "merged",
    "package": "from_holidays",
    "plain": "calendar_of written",
}

if not TYPE_CHECKING:  # a checker sees the imports above, and names that are not there
    __getattr__ = on_demand(__name__, _HOMES, globals())
