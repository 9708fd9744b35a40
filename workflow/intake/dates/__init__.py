"""How is a date in a file read? By a form that is named, or by itself where it can mean one day."""

from .forms import FORMS, is_whole
from .reading import DAY, Dates, Moment, Unreadable, readings, same_date

__all__ = ["DAY", "FORMS", "Dates", "Moment", "Unreadable", "is_whole", "readings", "same_date"]
