"""A desk in one SQLite file."""

from .database import SqliteDatabase
from .making import make, upgrade

__all__ = ["SqliteDatabase", "make", "upgrade"]
