"""When does time count? Calendars of days and hours, and the rules by which periods are counted.

    calendar = shipped("cn")
    deadline(start, Length(7, Unit.WORKING_DAY), Counting(), calendar)

Moments are epoch seconds, days are civil ordinals (`date.toordinal()`).
"""

from typing import TYPE_CHECKING, Final

from ..on_demand import on_demand
from .counting import Counting, Ends, First, Length, Unit

# A folder has the name of this function: imported later, the folder would hide it.
from .shipped import SHIPPED, shipped

if TYPE_CHECKING:
    from .calendar import Calendar, DayKind, DayOff, OwnHours, Span, Spans, Told
    from .checking import checked, problems
    from .cuts import NEVER
    from .hours import Hours, between, compiled
    from .parts import Part, explain
    from .periods import Deadline, deadline
    from .reading import OFFICE, calendar_of, from_holidays, merged, read_calendar, written

__all__ = [
    "NEVER",
    "OFFICE",
    "SHIPPED",
    "Calendar",
    "Counting",
    "DayKind",
    "DayOff",
    "Deadline",
    "Ends",
    "First",
    "Hours",
    "Length",
    "OwnHours",
    "Part",
    "Span",
    "Spans",
    "Told",
    "Unit",
    "between",
    "calendar_of",
    "checked",
    "compiled",
    "deadline",
    "explain",
    "from_holidays",
    "merged",
    "problems",
    "read_calendar",
    "shipped",
    "written",
]

# What reads files is not needed by what counts: each name is imported when it is asked for.
_HOMES: Final = {
    "calendar": "Calendar DayKind DayOff OwnHours Span Spans Told",
    "checking": "checked problems",
    "cuts": "NEVER",
    "hours": "Hours between compiled",
    "parts": "Part explain",
    "periods": "Deadline deadline",
    "reading": "OFFICE calendar_of from_holidays merged read_calendar written",
}


if not TYPE_CHECKING:  # a checker sees the imports above, and names that are not there
    __getattr__ = on_demand(__name__, _HOMES, globals())


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
