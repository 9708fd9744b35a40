"""Which deadlines does a desk live under? Dated, sourced packs of rules.

book = Book()
in_force(book, ["service", "cn-market"], day)  # ("service@always", "cn-market@2026-04-15")
version_of(book, "cn-market@2026-04-15").clocks
"""

from .book import Book, in_force, version_id, version_of, with_pack
from .checking import Remark, check
from .differing import Difference, diff
from .events import is_event, matches
from .model import Clock, Extension, Kind, Layer, Mark, Missed, Pack, Source, Variant, Version
from .reading import pack_of, read_pack
from .shipping import SHIPPED, shipped
from .tightening import Later, first_later, later, loosened
from .writing import written

__all__ = [
    "Clock",
    "Extension",
    "Kind",
    "Layer",
    "Mark",
    "Missed",
    "Pack",
    "Source",
    "Variant",
    "Version",
    "SHIPPED",
    "shipped",
    "read_pack",
    "pack_of",
    "written",
    "matches",
    "is_event",
    "Remark",
    "check",
    "Difference",
    "diff",
    "Later",
    "first_later",
    "later",
    "loosened",
    "Book",
    "in_force",
    "version_id",
    "version_of",
    "with_pack",
]
