"""How does a desk look that has been worked at? Ninety days of invented cases, by real calls."""

from typing import TYPE_CHECKING, Final

from ..on_demand import on_demand

if TYPE_CHECKING:
    from .filling import Filled, fill
    from .week import last_monday, work_week

__all__ = ["Filled", "fill", "last_monday", "work_week"]

_HOMES: Final = {  # each name is imported when somebody asks for it
    "filling": "Filled fill",
    "week": "last_monday work_week",
}

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _HOMES, globals())
