"""Which statement lists the cases of a query? Fixed pieces, so put that an index answers."""

from collections.abc import Mapping, Sequence
from typing import Final

from amends.workflow.frozen.named import NamedTuple
from amends.workflow.query import Condition
from amends.workflow.store import CaseQuery, CaseRow

from . import statements as sql
from .conditions import COLUMN, Conditions
from .narrowing import FEW, Way, conditions_of
from .searching import EVENT_BITS, Index

ORDERS: Final = {
    "number": "number",
    "due": "next_due NULLS LAST, number",
    "newest": "number DESC",
    "change": "next_change, number",
}
# The cases are numbered from the first to the last; two statements in one, as each takes an index.
ENDS: Final = "SELECT (SELECT min(number) FROM cases), (SELECT max(number) FROM cases)"


class Chosen(NamedTuple):
    """A statement that was put together from fixed pieces, and what fills its blanks."""

    text: str
    values: Mapping[str, object]


def cases(
    query: CaseQuery,
    index: Index,
    offset: int = 0,
    way: Way | None = None,
    columns: Sequence[str] = CaseRow._fields,
) -> Chosen:
    """Return the statement that lists cases; only what is asked for narrows it, so indexes hold.

    `way` says how it comes to them; without one the database finds its own.
    """
    names = ", ".join(map(COLUMN.__getitem__, columns))
    where = _where(query, index, way)
    if query.order in {"number", "newest"} and (query.after or query.order == "number"):
        where.wanted.append(f"number {'<' if query.order == 'newest' else '>'} :after")
    limit = "" if query.limit is None else " LIMIT :limit"
    page = limit + (" OFFSET :offset" if offset else "")
    order = f" ORDER BY {ORDERS[query.order]}"
    reach = order + (" LIMIT :reach" if limit else "")
    found = _handled(query, where.wanted, reach, index.plain if way and way.first else "")
    text = f"SELECT {names} FROM cases{found}{order}{page}"  # noqa: S608 - fixed pieces
    ends = {"after": query.after, "limit": query.limit, "offset": offset}
    return Chosen(text, {**where.values, **ends, "reach": (query.limit or 0) + offset})


def count(query: CaseQuery, index: Index) -> Chosen:
    """Return the statement that counts the cases of a query."""
    where = _where(query, index, None)
    found = _handled(query, where.wanted)
    return Chosen(f"SELECT count(*) FROM cases{found}", where.values)  # noqa: S608 - fixed pieces


def few(asked: Sequence[Condition], index: Index) -> Chosen:
    """Return the statement that counts the cases of each condition, up to one more than `FEW`.

    It has a row for each, in their order, with what `Count` says.
    """
    where = Conditions(index)
    counts = (
        f"SELECT {at}, count(*), min(number), max(number) FROM ({where.some(one)} LIMIT :few) found"  # noqa: S608
        for at, one in enumerate(asked)
    )
    text = f"{' UNION ALL '.join(counts)} ORDER BY 1"
    return Chosen(text, {**where.values, "few": FEW + 1})


def _where(query: CaseQuery, index: Index, way: Way | None) -> Conditions:
    window = way.window if way else None
    where = Conditions(index, bounded=window is not None)
    for one in conditions_of(query):
        if way is not None and one == way.first:
            where.first(one)
        else:
            where.add(one, by_index=way is None or one in way.within)
    if window is not None:
        if way is not None and way.first is None:
            where.wanted.append("number >= :low AND number < :high")
        entries = {"since": window.low << EVENT_BITS, "until": window.high << EVENT_BITS}
        where.values |= {**window._asdict(), **entries}
    if query.waking:
        where.wanted.append(sql.WAKING)
        where.values["waking"] = query.waking
    if query.handler is not None:
        where.values |= {"handler": query.handler, "now": query.now, **_told(query)}
    return where


def _told(query: CaseQuery) -> dict[str, object]:
    return {f"alarm{at}": role for at, role in enumerate(query.alarms)}


def _handled(query: CaseQuery, wanted: Sequence[str], reach: str = "", plain: str = "") -> str:
    """Return which cases are meant; of those that somebody handles, each part by its own index."""
    if query.handler is None:
        return _all(wanted)
    told = [sql.TOLD.format(name=name, plain=plain) for name in _told(query)]
    own = (one.format(plain=plain) for one in (sql.MINE, sql.STOOD_IN_FOR))
    parts = (
        f"SELECT number FROM (SELECT number FROM cases{_all([part, *wanted])}{reach}) part"  # noqa: S608
        for part in (*own, *told)
    )
    return f" WHERE number IN ({' UNION ALL '.join(parts)})"


def _all(wanted: Sequence[str]) -> str:
    return f" WHERE {' AND '.join(wanted)}" if wanted else ""
