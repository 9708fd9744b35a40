"""How do cases leave the desk? One row a case, a bounded number of them in memory at a time."""

from .formats import SCHEMA
from .wish import COLUMNS, FORMATS, PERSONAL, Wish
from .writing import Exported, Out, export

__all__ = ["COLUMNS", "FORMATS", "PERSONAL", "SCHEMA", "Exported", "Out", "Wish", "export"]
