"""How do cases leave the desk? One row a case, a bounded number of them in memory at a time."""

from typing import TYPE_CHECKING, Final

from ...on_demand import on_demand

if TYPE_CHECKING:
    from .formats import SCHEMA
    from .wish import COLUMNS, FORMATS, PERSONAL, Wish
    from .writing import Exported, Out, export

__all__ = ["COLUMNS", "FORMATS", "PERSONAL", "SCHEMA", "Exported", "Out", "Wish", "export"]

_HOMES: Final = {  # each name is imported when somebody asks for it
    "formats": "SCHEMA",
    "wish": "COLUMNS FORMATS PERSONAL Wish",
    "writing": "Exported Out export",
}

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _HOMES, globals())
