"""Which cases were answered late? By so many days, or by their own rule; imported ones as well."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from ...clocks import Reckoned
from ...engine import Engine, Snapshot
from ...facts.time import reckoning
from ...frozen.named import NamedTuple
from ...moments import day_of, epoch, from_epoch, local
from ...policy import Policy
from ...rules import Kind
from ...store import CaseQuery, CaseRow, Reader
from ..opening import policy_of

DAY: Final = 86_400


class LateCase(NamedTuple):
    """A case that was, or is, late; `answered_at` is None while nobody has answered.

    `days` are the civil days from receipt to answer, or to now. `rule` is the clock that ran out,
    None where days were counted.
    """

    case: str
    received_at: str
    answered_at: str | None
    due: str | None
    days: int
    rule: str | None


class LateReport(NamedTuple):
    """How many cases there are, how many were answered, and which were late.

    `unruled` counts cases for which no confirmed rule says by when; they are never late by rule.
    """

    cases: int
    answered: int
    late: tuple[LateCase, ...]
    unruled: int


class _Asked(NamedTuple):
    engine: Engine
    view: Reader
    policy: Policy
    now: int
    days: int | None
    rule: str | None


def late(
    engine: Engine,
    view: Reader,
    query: CaseQuery,
    now: datetime,
    days: int | None,
    rule: str | None,
) -> LateReport:
    """Count the cases of a query that were answered later than so many days, or than their rule."""
    asked = _Asked(engine, view, policy_of(view), int(now.timestamp()), days, rule)
    cases = answered = unruled = 0
    found: list[LateCase] = []
    for row in view.each(query._replace(order="number", limit=None)):
        at = engine.folds.replayed(view.events(row.id))
        sent = answered_at(at)
        one, ruled = _judged(asked, row, at, sent)
        cases, answered, unruled = cases + 1, answered + (sent is not None), unruled + (not ruled)
        found += [one] if one else []
    return LateReport(cases, answered, tuple(found), unruled)


def answered_at(at: Snapshot) -> int | None:
    """Return when the customer got the answer: from this desk, or as an imported file says."""
    sent = next((one.happened for one in at.timers.marks if one.name == "answer"), None)
    told = at.receipt.get("answered_at")
    return sent if sent is not None or not isinstance(told, str) else epoch(told)


def _judged(
    asked: _Asked, row: CaseRow, at: Snapshot, sent: int | None
) -> tuple[LateCase | None, bool]:
    """Return the case if it is late, and whether anything says by when it had to be answered."""
    zone, end = asked.policy.zone, sent if sent is not None else asked.now
    received = epoch(row.received_at)
    took = day_of(from_epoch(end), zone) - day_of(from_epoch(received), zone)
    one = LateCase(
        case=row.id,
        received_at=local(row.received_at, zone),
        answered_at=None if sent is None else _shown(sent, zone),
        due=None,
        days=took,
        rule=None,
    )
    if asked.days is not None:
        return (one if took > asked.days else None), True
    clock = next((it for it in _answer_clocks(asked, at) if it.due is not None), None)
    if clock is None or clock.due is None:
        return None, False
    due = clock.due
    ran_out = one._replace(due=_shown(due, zone), rule=clock.id)
    return (ran_out if end > due else None), True


def _answer_clocks(asked: _Asked, at: Snapshot) -> Iterator[Reckoned]:
    found = reckoning.clocks(at.facts, at.timers, asked.policy, asked.now)
    for one in found:
        if asked.rule is None:
            wanted = one.kind is Kind.ANSWER and not one.unconfirmed
        else:
            wanted = one.id == asked.rule
        if wanted:
            yield one


def _shown(seconds: int, zone: str) -> str:
    return local(from_epoch(seconds).isoformat(), zone)
