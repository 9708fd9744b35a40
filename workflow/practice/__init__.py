"""How does a desk look that has been worked at? Ninety days of invented cases, by real calls."""

from .filling import Filled, fill
from .week import last_monday, work_week

__all__ = ["Filled", "fill", "last_monday", "work_week"]
