"""How does a case look from outside? The row, the vault and the facts, put into one view."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from ..engine import Engine, Snapshot
from ..moments import epoch, local, text_of
from ..policy import Policy
from ..process import Process
from ..record.canonical import Json
from ..record.event import Secret
from ..store import CaseRow
from .views import CaseView, DueView, LinkView, StandInView

CONTACT = ("phone", "email", "address", "account")
COLUMNS = frozenset(CaseRow._fields)
RECEIPT = ("precision", "answered_at", "answered_precision")


def row_of(process: Process, row: CaseRow, at: Snapshot, policy: Policy) -> CaseRow:
    """Return the projection that follows from a snapshot."""
    stage = at.state(process.matter.fact)
    now = epoch(at.recorded) if at.recorded else 0
    due = process.clocks.due(at.facts, at.timers, policy, now)
    sure = [one for one in due if not one.unconfirmed]
    wakes = process.clocks.wakes(at.facts, at.timers, policy, now)
    shown: dict[str, Any] = {
        name: value
        for name, value in process.summary(at.facts, at.timers).items()
        if name in COLUMNS
    }
    return row._replace(
        stage=stage,
        open=stage not in process.matter.ends,
        version=at.version,
        received_at=at.received,
        recorded_at=at.stepped,
        next_due=text_of(sure[0].at) if sure else None,
        next_due_kind=sure[0].kind if sure else None,
        next_due_provisional=1 if sure and sure[0].provisional else None,
        next_change=None if wakes is None else text_of(max(wakes, now)),
        **shown,
    )


def view_of(
    engine: Engine,
    row: CaseRow,
    at: Snapshot,
    policy: Policy,
    now: int,
    said: Sequence[Secret],
    ready: Sequence[str] = (),
) -> CaseView:
    """Make the view of a case."""
    first = {one.field: one.value for one in said if one.seq == 1}
    told = receipt_of(at.receipt, policy.zone)
    moment = engine.process.clocks.at(at.facts, at.timers, policy, now)
    return CaseView(
        id=row.id,
        reference=row.reference,
        stage=row.stage,
        feeling=row.feeling,
        feeling_reading=row.feeling_reading,
        consent=row.consent,
        withdrawal=row.withdrawal,
        text=first.get("words"),
        external_ref=row.external_ref,
        received_at=local(row.received_at, policy.zone),
        owner=row.owner,
        version=row.version,
        next=tuple(ready),
        customer=first.get("customer"),
        contact={name: first[name] for name in CONTACT if name in first},
        channel=row.channel,
        severity=row.severity,
        cause=row.cause,
        left=row.left,
        due=dues(engine.process, at, policy, now),
        stand_in=stand_in_of(row, policy, now),
        links=tuple(LinkView(*one) for one in getattr(at.facts, "links", ())),
        reply=first.get("reply"),
        precision=told["precision"],
        answered_at=told["answered_at"],
        answered_precision=told["answered_precision"],
        columns=columns_of(first.get("row")),
        facts=at.facts,
        subject=first.get("subject"),
        deviations=getattr(moment, "deviations", 0),
        address_as=_newest(said, "address_as"),
        safety=getattr(at.facts, "safety", None),
    )


def _newest(said: Sequence[Secret], field: str) -> str | None:
    """Return what was said last in a field, in whichever step."""
    return next((one.value for one in reversed(said) if one.field == field), None)


def columns_of(row: str | None) -> tuple[tuple[str, object], ...]:
    """Return the columns of an imported row that have no home of their own, as far as filled."""
    try:
        cells: object = json.loads(row) if row else []
    except ValueError:
        return ()  # what was altered is for `verify` to tell
    pairs = [one for one in cells if isinstance(one, list)] if isinstance(cells, list) else []
    filled = ((str(name), value) for name, value in pairs if value is not None and value != "")
    return tuple((name, value) for name, value in filled if not isinstance(value, dict))


def stand_in_of(row: CaseRow, policy: Policy, now: int) -> StandInView | None:
    """Return who stands in, or was named to, as long as that lasts."""
    until = row.stand_in_until
    if row.stand_in is None or until is None or epoch(until) <= now:
        return None
    return StandInView(row.stand_in, row.stand_in_took == 1, local(until, policy.zone))


def receipt_of(data: Mapping[str, Json], zone: str) -> dict[str, str | None]:
    """Return what a receipt says of times, in the desk's zone; nothing where it says nothing."""
    said = {name: data.get(name) for name in RECEIPT}
    shown = {name: one if isinstance(one, str) else None for name, one in said.items()}
    answered = shown["answered_at"]
    return {**shown, "answered_at": local(answered, zone) if answered else None}


def dues(process: Process, at: Snapshot, policy: Policy, now: int) -> tuple[DueView, ...]:
    """Return the deadlines of a case, the nearest first."""
    found = process.clocks.due(at.facts, at.timers, policy, now)
    return tuple(
        DueView(
            one.kind,
            local(text_of(one.at), policy.zone),
            one.late,
            one.provisional,
            one.unconfirmed,
        )
        for one in found
    )


def row_due(row: CaseRow, policy: Policy, now: int) -> DueView | None:
    """Return the nearest deadline as the projection has it."""
    if row.next_due is None or row.next_due_kind is None:
        return None
    at, late = local(row.next_due, policy.zone), epoch(row.next_due) < now
    return DueView(row.next_due_kind, at, late, row.next_due_provisional == 1)
