"""Which sheet of a workbook is read? The one that is named, or the only one that is full."""

from collections.abc import Iterable

from ...errors import BadInput
from ...frozen.named import NamedTuple
from .rows import holds_something
from .workbook import Sheet, Workbook


class Chosen(NamedTuple):
    """The sheet to read, and the names of the others that hold something."""

    sheet: Sheet
    unread: tuple[str, ...]


def choose(book: Workbook, name: str) -> Chosen:
    """Choose the sheet of that name; without one, the only one that people see and that is full.

    Raises `BadInput` where there is none of that name, or several to choose from.
    """
    full = [one for one in book.sheets if holds_something(book, one)]
    found = [one for one in book.sheets if one.name == name] if name else full
    seen = [one for one in found if not one.hidden] or found
    if name and not found:
        raise BadInput("no_such_sheet", path=book.name, name=name, sheets=_names(book.sheets))
    if not seen:
        raise BadInput("empty_file", path=book.name)
    if len(seen) > 1:
        raise BadInput("which_sheet", path=book.name, sheets=_names(seen))
    return Chosen(seen[0], tuple(one.name for one in full if one != seen[0]))


def _names(sheets: Iterable[Sheet]) -> str:
    return ", ".join(one.name for one in sheets)
