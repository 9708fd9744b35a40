"""How is a workbook read? XLSX: an archive of XML, read row by row and never held whole."""

from typing import TYPE_CHECKING, Final

from ...on_demand import on_demand

if TYPE_CHECKING:
    from .archive import BEGINS, OLD
    from .choosing import choose
    from .rows import book_rows
    from .workbook import Workbook, open_book

__all__ = ["BEGINS", "OLD", "Workbook", "book_rows", "choose", "open_book"]

_HOMES: Final = {  # each name is imported when somebody asks for it
    "archive": "BEGINS OLD",
    "choosing": "choose",
    "rows": "book_rows",
    "workbook": "Workbook open_book",
}

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _HOMES, globals())
