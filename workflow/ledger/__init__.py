"""What became of each of the 364 ideas this desk began with? The ledger says, row by row."""

from .rows import BETWEEN, KINDS, STATUSES, Row, ledger

__all__ = ["BETWEEN", "KINDS", "STATUSES", "Row", "ledger"]
