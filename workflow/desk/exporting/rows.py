"""What is read of each case? Its projection, and what the vault has of its receipt."""

from collections.abc import Iterator
from typing import Final

from ...moments import local
from ...store import CaseQuery, CaseRow, Reader, Store
from ..opening import policy_of
from ..showing import RECEIPT, receipt_of
from .wish import OWN, PERSONAL, TIMES, VAULT, Row

MOST_CASES: Final = 200  # of one view, and in memory
MOST_TEXT: Final = 4_000_000  # characters after which a view takes no further case


def rows(
    store: Store, query: CaseQuery, columns: tuple[str, ...], *, redact: bool
) -> Iterator[tuple[str, Row]]:
    """Yield the id and the row of each case; no view stays open while others write them away."""
    after, left = query.after, query.limit
    while left is None or left > 0:
        most = MOST_CASES if left is None else min(left, MOST_CASES)
        asked = query._replace(order="number", after=after, limit=most)
        with store.reading() as view:
            batch = [*_batch(view, asked, columns, redact=redact)]
        if not batch:
            return
        after = batch[-1][0].number
        left = None if left is None else left - len(batch)
        yield from ((case.id, row) for case, row in batch)


def _batch(
    view: Reader, query: CaseQuery, columns: tuple[str, ...], *, redact: bool
) -> Iterator[tuple[CaseRow, Row]]:
    zone, size = policy_of(view).zone, 0
    for case in view.cases(query):
        row = row_of(view, case, zone, columns, redact=redact)
        yield case, row
        size += sum(len(one) for one in row.values() if isinstance(one, str))
        if size > MOST_TEXT:
            return


def row_of(
    view: Reader, case: CaseRow, zone: str, columns: tuple[str, ...], *, redact: bool
) -> Row:
    """Return what the columns say of a case."""
    whole = _own(case, zone) | _receipt(view, case, zone, columns)
    whole |= {} if redact else _vault(view, case)
    hidden = PERSONAL if redact else frozenset[str]()
    return {name: None if name in hidden else whole.get(name) for name in columns}


def _own(case: CaseRow, zone: str) -> Row:
    times = {name: getattr(case, name) for name in TIMES}
    shown = {name: local(at, zone) if at else None for name, at in times.items()}
    return {name: getattr(case, name) for name in OWN} | shown


def _receipt(view: Reader, case: CaseRow, zone: str, columns: tuple[str, ...]) -> Row:
    """Return what a file said of times; a complaint that was taken in here has no such thing."""
    if case.source is None or set(columns).isdisjoint(RECEIPT):
        return {}
    first = next(iter(view.events(case.id)), None)
    return {**receipt_of(first.event().data, zone)} if first else {}


def _vault(view: Reader, case: CaseRow) -> Row:
    """Return what the customer gave on receipt, as far as it is still there."""
    said = {one.field: one.value for one in view.secrets(case.id) if one.seq == 1}
    return {column: said.get(field) for column, field in VAULT.items()}
