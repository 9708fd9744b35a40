"""A desk in a PostgreSQL database."""

from .database import PostgresqlDatabase
from .making import make, upgrade

__all__ = ["PostgresqlDatabase", "make", "upgrade"]
