"""What do many cases show together? Figures for a desk, never a ranking of its people."""

from .gained import Gains, gains
from .period import KINDS, Period, PeriodKind, named, period_of
from .report import report
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
