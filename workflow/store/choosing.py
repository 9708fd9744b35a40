"""Which cases does a query choose, and in which order? The reference that every store keeps to."""

from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter
from typing import Final

from ..query.conditions import holds
from ..record.event import Secret
from .passages import passages
from .rows import CaseQuery, CaseRow, ListedRow


def begins(row: CaseRow, text: str) -> bool:
    """Tell whether its number or reference begins so, or what others call it is just that."""
    return row.id.startswith(text) or row.reference.startswith(text) or row.external_ref == text


def fits(row: CaseRow, query: CaseQuery, secrets: Callable[[], Iterable[Secret]]) -> bool:
    """Tell whether a query means a case; its vault is read only where words are asked for."""
    return (
        (not query.stages or row.stage in query.stages)
        and (query.owner is None or row.owner == query.owner)
        and (query.handler is None or _handles(row, query))
        and (row.open or not query.open_only)
        and (not query.waking or (row.next_change is not None and row.next_change <= query.waking))
        and says(row, query, secrets)
    )


def _handles(row: CaseRow, query: CaseQuery) -> bool:
    """Tell whether a case is for this person at that time."""
    handed = (row.stand_in_until or "") > query.now
    return (
        (handed and row.stand_in == query.handler)
        or (row.owner == query.handler and not (handed and row.stand_in_took))
        or row.alarm in query.alarms
    )


def says(row: CaseRow, query: CaseQuery, secrets: Callable[[], Iterable[Secret]]) -> bool:
    """Tell whether all conditions of a query hold for a case."""

    def texts() -> Iterable[str]:
        return (one.text for one in passages(row, secrets()))

    return all(holds(one, row, texts) for one in query.where)


def in_order(found: list[CaseRow], query: CaseQuery) -> Sequence[CaseRow]:
    """Put the cases of a query in its order, and keep the page that is asked for."""
    if query.order == "due":
        found.sort(key=lambda row: (row.next_due or "9999", row.number))
    elif query.order == "change":
        found.sort(key=lambda row: (row.next_change or "9999", row.number))
    else:
        found.sort(key=lambda row: row.number, reverse=query.order == "newest")
        found = [row for row in found if _is_behind(row.number, query)]
    return found[: query.limit]


def _is_behind(number: int, query: CaseQuery) -> bool:
    """Tell whether a case comes behind the one that a page continues after."""
    return number < query.after if query.order == "newest" and query.after else number > query.after


_listed: Final = attrgetter(*ListedRow._fields)


def listed(row: CaseRow) -> ListedRow:
    """Return what a list shows of a case."""
    return ListedRow._make(_listed(row))
