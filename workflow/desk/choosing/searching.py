"""Where were these words said? The cases, the newest first, and in each the places."""

from collections.abc import Iterator, Sequence
from typing import Final

from ...frozen.named import NamedTuple
from ...moments import local
from ...query import Condition, Said
from ...record.event import Secret
from ...search import Needle, needle
from ...store import CaseQuery, CaseRow, Passage, Reader, passages
from ..opening import zone_of

AROUND: Final = 60  # characters that are shown on either side of a hit


class Hit(NamedTuple):
    """The first place in one text: in which field of which event, where, and what is around it.

    `offset` and `length` count characters of the field's whole text; event 0 stands for the
    case's own numbers, and `row.NAME` for a column of an imported row.
    """

    seq: int
    field: str
    offset: int
    length: int
    before: str
    words: str
    after: str


class Found(NamedTuple):
    """A case in which something was found; `received_at` is in the desk's zone."""

    case: CaseRow
    customer: str | None
    received_at: str
    hits: tuple[Hit, ...]


class SearchResult(NamedTuple):
    """What a search found; `more` tells that the limit left something out."""

    found: tuple[Found, ...]
    more: bool


def search(view: Reader, text: str, query: CaseQuery) -> SearchResult:
    """Find the cases of a query about which these words were said; raises `BadInput`."""
    looked_for = needle(text)
    limit = None if query.limit is None else query.limit + 1
    said = Condition(((Said(text),),))
    rows = view.cases(
        query._replace(where=(said, *query.where), order="newest", limit=limit, after=0)
    )
    zone = zone_of(view)
    shown = rows[: query.limit]
    told = view.secrets_of([row.id for row in shown])
    found = (_found(row, told[row.id], looked_for, zone) for row in shown)
    return SearchResult(tuple(one for one in found if one.hits), more=len(rows) > len(shown))


def _found(row: CaseRow, said: Sequence[Secret], looked_for: Needle, zone: str) -> Found:
    first = {one.field: one.value for one in said if one.seq == 1}
    hits = (hit for one in passages(row, said) for hit in _hit(one, looked_for))
    return Found(row, first.get("customer"), local(row.received_at, zone), tuple(hits))


def _hit(one: Passage, looked_for: Needle) -> Iterator[Hit]:
    for begin, end in looked_for.places(one.text):
        before = one.text[max(begin - AROUND, 0) : begin]
        after = one.text[end : end + AROUND]
        length = end - begin
        yield Hit(one.seq, one.field, begin, length, before, one.text[begin:end], after)
        return
