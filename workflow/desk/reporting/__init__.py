"""What do many cases show together? Figures for a desk, never a ranking of its people."""

from .gained import Gains, gains
from .withdrawn import Withdrawals, withdrawals

__all__ = ["Gains", "Withdrawals", "gains", "withdrawals"]
