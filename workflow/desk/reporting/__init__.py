"""What do many cases show together? Figures for a desk, never a ranking of its people."""

from typing import TYPE_CHECKING, Final

from ...on_demand import on_demand
from .report import report

if TYPE_CHECKING:
    from .gained import Gains, gains
    from .period import KINDS, Period, PeriodKind, named, period_of
    from .values import Report
    from .withdrawn import Withdrawals, withdrawals

__all__ = [
    "KINDS",
    "Gains",
    "Period",
    "PeriodKind",
    "Report",
    "Withdrawals",
    "gains",
    "named",
    "period_of",
    "report",
    "withdrawals",
]

_HOMES: Final = {  # each name is imported when somebody asks for it
    "gained": "Gains gains",
    "period": "KINDS Period PeriodKind named period_of",
    "values": "Report",
    "withdrawn": "Withdrawals withdrawals",
}

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _HOMES, globals())
