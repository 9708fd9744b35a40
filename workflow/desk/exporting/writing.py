"""How is an export written? Case after case, to any text stream."""

from typing import Protocol

from ...frozen.named import NamedTuple
from ...store import CaseQuery, Store
from .formats import frame_of, is_too_long
from .rows import rows
from .whole import whole
from .wish import Wish


class Out(Protocol):
    """A text stream to write to; a file is opened as UTF-8 with `newline=""`."""

    def write(self, text: str, /) -> object:
        """Take a piece of text."""


class Exported(NamedTuple):
    """How many cases went out; `too_long` names those with a cell no spreadsheet can hold."""

    cases: int
    too_long: tuple[str, ...] = ()


def export(store: Store, target: Out, query: CaseQuery, wish: Wish) -> Exported:
    """Write the cases of a query by their numbers; raises `BadInput` before anything is written.

    JSON lines of whole cases carry their records, so that a desk can be rebuilt from them.
    """
    columns = wish.columns()
    if wish.whole:
        return _whole(store, target, query)
    head, line, between, foot = frame_of(columns, wish)
    cases, too_long = 0, list[str]()
    target.write(head)
    for case, row in rows(store, query, columns, redact=wish.redact):
        target.write(f"{between}{line(row)}" if cases else line(row))
        cases += 1
        if wish.excel and any(map(is_too_long, row.values())):
            too_long.append(case)
    target.write(foot)
    return Exported(cases, tuple(too_long))


def _whole(store: Store, target: Out, query: CaseQuery) -> Exported:
    cases = 0
    for line in whole(store, query):
        target.write(line.text)
        cases += bool(line.case)
    return Exported(cases)
