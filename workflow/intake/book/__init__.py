"""How is a workbook read? XLSX: an archive of XML, read row by row and never held whole."""

from .archive import BEGINS, OLD
from .choosing import choose
from .rows import book_rows
from .workbook import Workbook, open_book

__all__ = ["BEGINS", "OLD", "Workbook", "book_rows", "choose", "open_book"]
