"""How did cases of the same kind end, and with how much? A few figures, and never a name."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from statistics import median_low
from typing import Any, Final

from ...engine import Engine, Snapshot
from ...frozen.named import NamedTuple
from ...moments import iso
from ...policy import Policy
from ...query.conditions import Condition, Equal, Span
from ...record.event import Stored
from ...store import CaseQuery, CaseRow, Reader

MOST: Final = 200  # cases that are looked at, the newest first
ENDINGS: Final = frozenset({"close", "conclude"})


class Comparable(NamedTuple):
    """What became of cases with the same cause, and a point of the same content.

    `looked_at` cases of the last `days` days were read, at most `most`; `cut` says that there were
    more. `ended` counts them by how they ended (`open` where they have not). Amounts are minor
    units of what was agreed, over those cases where anything was. `goodwill` counts the cases whose
    offer was goodwill; `systemic` says that this is more than the desk takes for chance.
    """

    cause: str
    contents: tuple[str, ...]
    days: int
    looked_at: int
    cut: bool
    cases: int
    ended: Mapping[str, int]
    paid: int
    lowest: int
    median: int
    highest: int
    goodwill: int
    systemic: bool
    most: int = MOST


class _Other(NamedTuple):
    ended: str
    amount: int
    goodwill: bool


def comparable(
    engine: Engine, view: Reader, row: CaseRow, at: Snapshot, policy: Policy, now: datetime
) -> Comparable:
    """Compare a case with those of the same cause; where none is known, with none."""
    contents = _contents(at.facts)
    rows = _rows(view, row, policy, now)
    stored = view.events_of([one.id for one in rows[:MOST]])
    read = [_other(engine, one, stored[one.id], contents) for one in rows[:MOST]]
    found = [one for one in read if one is not None]
    sums = sorted(one.amount for one in found if one.amount)
    goodwill = sum(one.goodwill for one in found)
    return Comparable(
        cause=row.cause or "",
        contents=tuple(sorted(contents)),
        days=policy.comparable_days,
        looked_at=min(len(rows), MOST),
        cut=len(rows) > MOST,
        cases=len(found),
        ended=dict(sorted(Counter(one.ended for one in found).items())),
        paid=len(sums),
        lowest=sums[0] if sums else 0,
        median=median_low(sums) if sums else 0,
        highest=sums[-1] if sums else 0,
        goodwill=goodwill,
        systemic=goodwill >= policy.goodwill_at_most,
    )


def _rows(view: Reader, row: CaseRow, policy: Policy, now: datetime) -> list[CaseRow]:
    if not row.cause:
        return []
    since = iso(now - timedelta(days=policy.comparable_days))
    same = Condition(((Equal("cause", row.cause), Span("received_at", low=since)),))
    found = view.cases(CaseQuery(where=(same,), order="newest", limit=MOST + 2))
    return [one for one in found if one.id != row.id]


def _other(
    engine: Engine, row: CaseRow, stored: Sequence[Stored], contents: frozenset[str]
) -> _Other | None:
    """Read one case; None where none of its points is of these contents."""
    facts: Any = engine.folds.replayed(stored).facts
    if contents and not contents & _contents(facts):
        return None
    ended = "open" if row.open else _ended(row, stored)
    return _Other(ended, facts.granted, facts.table.goodwill or facts.draft.goodwill)


def _ended(row: CaseRow, stored: Sequence[Stored]) -> str:
    for one in reversed(stored):
        event = one.event()
        if event.kind == "move" and event.what in ENDINGS:
            return str(event.data.get("outcome", row.stage))
        if event.kind == "move":
            return row.stage
    return row.stage


def _contents(facts: object) -> frozenset[str]:
    issues = getattr(facts, "issues", ())
    return frozenset(one.content for one in issues if one.content)
