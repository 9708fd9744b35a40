"""What became of each of the 364 ideas this desk began with? The ledger says, row by row."""

from typing import TYPE_CHECKING, Final

from ..on_demand import on_demand

if TYPE_CHECKING:
    from .rows import BETWEEN, KINDS, STATUSES, Row, ledger

__all__ = ["BETWEEN", "KINDS", "STATUSES", "Row", "ledger"]

_HOMES: Final = {  # each name is imported when somebody asks for it
    "rows": "BETWEEN KINDS STATUSES Row ledger",
}

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _HOMES, globals())
