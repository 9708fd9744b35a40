"""Do complaints of one kind pile up? The desk's own counts say so, and compliance is told.

The rule is plain: at least N complaints of one kind in H hours, and M times as many as came in as
many hours before, on average over D days. It counts complaints; nobody is rated or foretold
(S2-104). The figures are the desk's own policy.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from ....frozen.named import NamedTuple
from ....moments import iso
from ....policy import Policy
from ....query.conditions import Condition, Equal, Span
from ....store import CaseQuery, CaseRow, Reader
from ...opening import policy_of
from ..deciding import Deciding
from ..folding import WARNED, Held
from ..incident import Warned
from ..reading import held_of

DAY: Final = 24  # hours
Kind = tuple[str, str]


class Pile(NamedTuple):
    """Complaints of one kind that came in closer together than is usual.

    `came` came in the last `hours` hours, `before` in the `days` days before that; `cases` are the
    new ones, `group` the groups that some of them belong to. `warned` is when compliance was last
    told of this kind (ISO, UTC), empty where it was not within these hours.
    """

    cause: str
    detail: str
    came: int
    hours: int
    before: int
    days: int
    cases: tuple[str, ...]
    groups: tuple[str, ...]
    warned: str

    @property
    def usual(self) -> float:
        """Return how many came in as many hours before, on average."""
        return self.before * self.hours / (self.days * DAY)


def piles(view: Reader, now: datetime) -> tuple[Pile, ...]:
    """Return the kinds of complaints of which more came in than is usual, the most first."""
    policy, held = policy_of(view), held_of(view)
    since = now - timedelta(hours=policy.warning_hours)
    recent = Condition(((Span("received_at", low=iso(since)),),))
    rows = view.cases(CaseQuery(where=(recent,)))
    kinds = Counter((one.cause or "", one.detail or "") for one in rows if one.cause)
    found = [
        _pile(view, kind, rows, policy, now, held)
        for kind, count in kinds.items()
        if count >= policy.warning_at_least
    ]
    unusual = [one for one in found if one.came >= policy.warning_times * one.usual]
    return tuple(sorted(unusual, key=lambda one: (-one.came, one.cause, one.detail)))


def _pile(
    view: Reader, kind: Kind, rows: Sequence[CaseRow], policy: Policy, now: datetime, held: Held
) -> Pile:
    since = now - timedelta(hours=policy.warning_hours)
    first = since - timedelta(days=policy.warning_days)
    mine = [one for one in rows if (one.cause or "", one.detail or "") == kind]
    earlier = (
        Equal("cause", kind[0]),
        Equal("detail", kind[1] or None),
        Span("received_at", low=iso(first), high=iso(since)),
    )
    return Pile(
        cause=kind[0],
        detail=kind[1],
        came=len(mine),
        hours=policy.warning_hours,
        before=view.count(CaseQuery(where=(Condition((earlier,)),))),
        days=policy.warning_days,
        cases=tuple(one.id for one in mine),
        groups=tuple(sorted({one.incident for one in mine if one.incident})),
        warned=max((one.at for one in held.warned if _same(one, kind, since)), default=""),
    )


def _same(one: Warned, kind: Kind, since: datetime) -> bool:
    return (one.cause, one.detail) == kind and one.at >= iso(since)


def warn(at: Deciding) -> tuple[Pile, ...]:
    """Tell compliance of every kind that piles up and that it has not been told of yet."""
    fresh = [one for one in piles(at.tx, at.now) if not one.warned]
    for one in fresh:
        figures = {"came": one.came, "hours": one.hours, "before": one.before, "days": one.days}
        at.write(WARNED, {"cause": one.cause, "detail": one.detail, **figures})
    return tuple(fresh)
