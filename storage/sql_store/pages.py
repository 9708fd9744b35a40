"""How is a long list read? A page at a time, on the way that finds its cases soonest."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final, Generic, TypeVar

from amends.workflow.query import Condition, Said
from amends.workflow.store import CaseQuery, CaseRow, ListedRow

from ..choosing import ENDS, cases, few
from ..narrowing import Count, Way, Window, fewest, in_order, promising
from .link import Link, Row
from .rows import cases_of, listed_of

PAGE: Final = 200  # cases of the first page, where nobody says how many are wanted
MOST: Final = 4000  # cases of a page
NUMBERS: Final = 1000  # of the first window in which words are looked for
BY_NUMBER: Final = frozenset({"number", "newest"})
R = TypeVar("R", CaseRow, ListedRow)
Made = Callable[[Sequence[Row]], list[R]]


def pages(link: Link, query: CaseQuery) -> Iterator[Sequence[CaseRow]]:
    """Yield the cases of a query in pages, the first as large as the query wants; empty ones too.

    Texts that have to be read are left to the caller: its limit is no limit of these pages.
    """
    return _Pages(link, cases_of, CaseRow._fields).of(query)


def listed_pages(link: Link, query: CaseQuery) -> Iterator[Sequence[ListedRow]]:
    """Yield what a list shows of the same cases, and read nothing else of them."""
    return _Pages(link, listed_of, ListedRow._fields).of(query)


class _Pages(Generic[R]):
    """Rows of one kind: how they are made, and of which columns."""

    def __init__(self, link: Link, made: Made[R], of: Sequence[str]) -> None:
        self._link, self._columns = link, of
        self._made: Made[R] = made

    def of(self, query: CaseQuery) -> Iterator[Sequence[R]]:
        if query.limit == 0:
            return iter(())
        way = self._way(query)
        if self._link.index.walks and way.first is None and _asks_for_words(query):
            return self._windows(query, way)
        return self._following(query, way)

    def _way(self, query: CaseQuery) -> Way:
        """Find out by which condition the cases of a query are found."""
        way = in_order(query)
        asked = promising(query, way)
        if not asked:
            return way
        counts = self._link.rows(*few(asked, self._link.index))
        return fewest(asked, [Count(*row[1:]) for row in counts]) or way

    def _following(self, query: CaseQuery, way: Way) -> Iterator[Sequence[R]]:
        """Yield pages that begin behind the number of the one before.

        In another order what has been seen is skipped, in the index.
        """
        seen = 0
        for size in _sizes(query):
            page = self._page(query._replace(limit=size), way, offset=seen)
            yield page
            if len(page) < size:
                return
            if query.order in BY_NUMBER:
                query = query._replace(after=page[-1].number)
            else:
                seen += size

    def _windows(self, query: CaseQuery, way: Way) -> Iterator[Sequence[R]]:
        """Yield the cases of one window of numbers after another, each twice as wide.

        A common word is soon found often enough; of a rare one `_way` knows where it is.
        """
        ((first, last),) = self._link.rows(ENDS, {})
        if first is None:
            return
        wide, sizes = NUMBERS, _sizes(query)
        left, size = _behind(query, Window(first, last + 1)), next(sizes)
        while left.low < left.high:
            window, rest = _cut(left, wide, newest=query.order == "newest")
            page = self._page(query._replace(limit=size), way._replace(window=window))
            yield page
            if len(page) < size:
                left, wide = rest, 2 * wide
            else:
                left, size = _behind(query._replace(after=page[-1].number), left), next(sizes)

    def _page(self, query: CaseQuery, way: Way, offset: int = 0) -> list[R]:
        asked = cases(query, self._link.index, offset, way, self._columns)
        return self._made(self._link.rows(*asked))


def _asks_for_words(query: CaseQuery) -> bool:
    return query.order in BY_NUMBER and any(map(_needs_words, query.where))


def _needs_words(one: Condition) -> bool:
    return not one.negated and all(any(isinstance(it, Said) for it in some) for some in one.any_of)


def _sizes(query: CaseQuery) -> Iterator[int]:
    """Yield how large pages are: ever larger, and never very large."""
    size = min(query.limit or PAGE, MOST)
    while True:
        yield size
        size = min(2 * size, MOST)


def _behind(query: CaseQuery, numbers: Window) -> Window:
    """Return the numbers that a page has still before it."""
    if not query.after:
        return numbers
    if query.order == "newest":
        return numbers._replace(high=min(numbers.high, query.after))
    return numbers._replace(low=max(numbers.low, query.after + 1))


def _cut(left: Window, wide: int, *, newest: bool) -> tuple[Window, Window]:
    """Return the next window of what is left, and the rest."""
    low, high = left
    if newest:
        cut = max(high - wide, low)
        return Window(cut, high), Window(low, cut)
    cut = min(low + wide, high)
    return Window(low, cut), Window(cut, high)
