"""What do many cases show together? Figures for a desk, never a ranking of its people."""

from .withdrawn import Withdrawals, withdrawals

__all__ = ["Withdrawals", "withdrawals"]
