"""A desk in one SQLite file."""

from typing import TYPE_CHECKING, Final

from amends.workflow.on_demand import on_demand

if TYPE_CHECKING:
    from .database import SqliteDatabase
    from .making import make, upgrade

__all__ = ["SqliteDatabase", "make", "upgrade"]

_HOMES: Final = {"database": "SqliteDatabase", "making": "make upgrade"}

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _HOMES, globals())
