"""Which condition of a query leaves but few cases? Those are looked up, and the rest asked of them.

SQLite keeps no statistics of a desk, and would walk through all cases in their order for the three
that came in today. So one statement counts the cases of each condition that an index answers, up
to `FEW`. Where none leaves few, cases come often, and walking in the order that is asked for is
soon done.
"""

from collections.abc import Sequence
from typing import Final

from amends.workflow.frozen.named import NamedTuple
from amends.workflow.query import Condition, Equal, Said, Span
from amends.workflow.query.conditions import Atom
from amends.workflow.store import CaseQuery

FEW: Final = 2000  # are looked up and sorted in a few milliseconds
# Columns that an index begins with; those of `PARTIAL` it has only where there is a value.
LEADING: Final = frozenset(
    {"number", "stage", "owner", "received_at", "external_ref", "open", "severity", "channel"}
)
PARTIAL: Final = frozenset({"incident", "source", "stand_in", "cause"})
# Within one of these, cases lie by their number.
BY_NUMBER: Final = ("incident", "cause", "owner", "severity", "channel", "stage")


class Window(NamedTuple):
    """The numbers of some cases: from the first, and up to, but not with, the second."""

    low: int
    high: int


class Way(NamedTuple):
    """How a statement comes to its cases: from those of the condition `first`, or in their order.

    `within` are the conditions inside of which an index has the cases in the order asked for.
    Words are looked for only in the `window`.
    """

    first: Condition | None = None
    within: Sequence[Condition] = ()
    window: Window | None = None


class Count(NamedTuple):
    """How many cases a condition leaves, up to one more than `FEW`, and from where to where."""

    cases: int
    least: int | None
    most: int | None


def conditions_of(query: CaseQuery) -> tuple[Condition, ...]:
    """Return all that a query asks of a case, but for who handles it and what time has done."""
    stages = [(Equal("stage", one),) for one in query.stages]
    owner = [(Equal("owner", query.owner),)] if query.owner is not None else []
    only = [(Equal("open", value=True),)] if query.open_only else []
    plain = (Condition(tuple(one)) for one in (stages, owner, only) if one)
    return (*plain, *query.where)


def in_order(query: CaseQuery) -> Way:
    """Return the way that walks the cases in the order asked for."""
    single = {
        one.any_of[0][0].column: one
        for one in conditions_of(query)
        if not one.negated and len(one.any_of) == 1 == len(one.any_of[0])
        if isinstance(one.any_of[0][0], Equal) and _leads(one.any_of[0][0])
    }
    if query.order == "due":
        names: Sequence[str] = ("open", "owner") if "open" in single else ()
    else:
        names = next(([name] for name in BY_NUMBER if name in single), ())
    return Way(within=[single[name] for name in names if name in single])


def promising(query: CaseQuery, way: Way) -> Sequence[Condition]:
    """Return the conditions whose cases an index can count, if another than the way's is one."""
    found = [one for one in conditions_of(query) if _indexed(one)]
    return found if any(one not in way.within for one in found) else ()


def _indexed(condition: Condition) -> bool:
    """Tell whether every alternative has something that an index finds."""
    return not condition.negated and all(any(map(_leads, one)) for one in condition.any_of)


def _leads(atom: Atom) -> bool:
    if isinstance(atom, Said):
        return True
    if isinstance(atom, Span):
        return atom.column in LEADING | PARTIAL and not atom.low is atom.high is None
    return atom.column in LEADING or (atom.column in PARTIAL and atom.value is not None)


def fewest(asked: Sequence[Condition], counts: Sequence[Count]) -> Way | None:
    """Return the way that begins with the fewest cases, if these are few."""
    least, first = min(zip(counts, asked, strict=True), key=lambda one: one[0].cases)
    if least.cases > FEW:
        return None
    return Way(first, window=Window(least.least or 0, (least.most or 0) + 1))
