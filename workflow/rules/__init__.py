"""Which deadlines does a desk live under? Dated, sourced packs of rules.

book = Book()
in_force(book, ["service", "cn-market"], day)  # ("service@always", "cn-market@2026-04-15")
version_of(book, "cn-market@2026-04-15").clocks
"""

from typing import TYPE_CHECKING, Final

from ..on_demand import on_demand
from .model import (
    Basis,
    Burden,
    Clock,
    Extension,
    Floor,
    Kind,
    Layer,
    Mark,
    Missed,
    Pack,
    Source,
    Variant,
    Version,
)

if TYPE_CHECKING:
    from .book import Book, in_force, version_id, version_of, with_pack
    from .checking import Remark, check
    from .differing import Difference, diff
    from .events import is_event, matches, parts_of
    from .reading import pack_of, read_pack
    from .shipping import SHIPPED, shipped
    from .tightening import Later, first_later, later, loosened
    from .writing import written

__all__ = [
    "Basis",
    "Burden",
    "Clock",
    "Extension",
    "Floor",
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
    "parts_of",
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

# Reading and comparing is not needed by what counts: each name is imported when it is asked for.
_HOMES: Final = {
    "book": "Book in_force version_id version_of with_pack",
    "checking": "Remark check",
    "differing": "Difference diff",
    "events": "is_event matches parts_of",
    "reading": "pack_of read_pack",
    "shipping": "SHIPPED shipped",
    "tightening": "Later first_later later loosened",
    "writing": "written",
}


if not TYPE_CHECKING:  # a checker sees the imports above, and names that are not there
    __getattr__ = on_demand(__name__, _HOMES, globals())


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
