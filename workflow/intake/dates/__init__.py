"""How is a date in a file read? By a form that is named, or by itself where it can mean one day."""

from typing import TYPE_CHECKING, Final

from ...on_demand import on_demand

if TYPE_CHECKING:
    from .forms import FORMS, is_whole
    from .reading import DAY, Dates, Moment, Unreadable, readings, same_date

__all__ = ["DAY", "FORMS", "Dates", "Moment", "Unreadable", "is_whole", "readings", "same_date"]

_HOMES: Final = {  # each name is imported when somebody asks for it
    "forms": "FORMS is_whole",
    "reading": "DAY Dates Moment Unreadable readings same_date",
}

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _HOMES, globals())
