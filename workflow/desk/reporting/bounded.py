"""Which cases does a report over a query read? A bounded number, the newest first."""

from collections.abc import Sequence

from ...store import CaseQuery, CaseRow, Reader


def newest(view: Reader, query: CaseQuery, most: int) -> tuple[Sequence[CaseRow], bool]:
    """Return at most so many cases of a query, the newest first, and whether there are more."""
    rows = view.cases(query._replace(order="newest", limit=most + 1))
    return rows[:most], len(rows) > most
