"""When does time count? Calendars of days and hours, and the rules by which periods are counted."""

from .counting import Counting, Ends, First, Length, Unit

__all__ = ["Counting", "Ends", "First", "Length", "Unit"]
