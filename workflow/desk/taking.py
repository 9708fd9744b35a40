"""How is a step taken and written? In one transaction, once, whoever calls it how often."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from ..engine import Advanced, Asked, Engine, Snapshot
from ..engine.snapshot import replayed
from ..errors import BadInput, ChangedMeanwhile, GuardFailed, Refused
from ..moments import iso, local
from ..policy import Policy
from ..process import Form
from ..record.event import Actor
from ..store import CaseRow, Reader, Remembered, Store, Writer
from .finding import find
from .opening import keep_time, people_of, policy_of
from .showing import row_of


class Call(NamedTuple):
    """One act or move of a request, with its values."""

    name: str
    given: Mapping[str, object]
    behalf: str | None = None


def call_of(form: Form, given: Mapping[str, object]) -> Call:
    """Make a call of the keywords of a request; raises `BadInput` for another `by` than may be."""
    values = dict(given)
    by = values.pop("by", None)
    theirs = form.by_customer or form.behalf == "customer"
    if by not in {None, "desk", "customer"} or (by == "customer" and not theirs):
        raise BadInput("not_the_customers", move=form.name)
    behalf = "customer" if by == "customer" or form.behalf == "customer" else None
    return Call(form.name, values, behalf)


class Request(NamedTuple):
    """One request: steps that happen together, by whom and when, and how often it may arrive."""

    case: str
    calls: tuple[Call, ...]
    actor: Actor
    now: datetime
    happened: datetime
    expect: int | None = None
    key: str | None = None


class Taken(NamedTuple):
    """What a request did: where the case stands now."""

    row: CaseRow
    snapshot: Snapshot
    policy: Policy
    replayed: bool = False


def take(engine: Engine, store: Store, request: Request) -> Taken:
    """Take the steps of a request; raises what the desk raises. Only a refusal leaves a trace."""
    with store.writing() as tx:
        before = answered(engine, tx, request)
        if before is not None:
            return before
        keep_time(tx, request.now)
        row = find(tx, request.case)
        _expected(row, request)
        snapshot, policy = replayed(engine.process, tx.events(row.id)), policy_of(tx)
        try:
            made = steps(engine, tx, row, snapshot, policy, request)
        except GuardFailed:
            raise
        except Refused as refused:
            late = answered(engine, tx, request)  # told again before any refusal is
            if late is not None:
                return late
            now = _in_order(request, snapshot)
            asked = _asked(request, request.calls[0]._replace(name=refused.move), now)
            where = engine.where(row.id, snapshot, policy, request.now, people_of(tx))
            tx.append([engine.refusal(where, asked, refused)])
            refusal = refused
        else:
            return _put(engine, tx, row, made, policy, request)
    raise refusal


def rehearse(engine: Engine, view: Reader, request: Request) -> Taken:
    """Take the steps without writing anything, a refusal included."""
    row = find(view, request.case)
    _expected(row, request)
    snapshot, policy = replayed(engine.process, view.events(row.id)), policy_of(view)
    made = steps(engine, view, row, snapshot, policy, request)
    return Taken(row_of(engine.process, row, made.snapshot, policy), made.snapshot, policy)


def steps(
    engine: Engine,
    view: Reader,
    row: CaseRow,
    snapshot: Snapshot,
    policy: Policy,
    request: Request,
) -> Advanced:
    """Take the steps one after another; the first that is refused ends them all."""
    _in_time(request, snapshot, policy.zone)
    people, made = people_of(view), Advanced(snapshot, (), ())
    now = _in_order(request, snapshot)
    for call in request.calls:
        _named(call, people)
        where = engine.where(row.id, made.snapshot, policy, now, people)
        one = engine.advance(where, row.person, _asked(request, call, now))
        made = Advanced(one.snapshot, (*made.stored, *one.stored), (*made.secrets, *one.secrets))
    return made


def _in_order(request: Request, snapshot: Snapshot) -> datetime:
    """Return when it is recorded: a clock that was set back never breaks the order."""
    last = snapshot.recorded
    return max(request.now, datetime.fromisoformat(last)) if last else request.now


def _named(call: Call, people: Mapping[str, str]) -> None:
    """Refuse a user that the desk does not have, before anything is recorded."""
    name = call.given.get("to") if call.name == "assign" else None
    if name is not None and name not in people:
        raise BadInput("no_such_user", name=name)


def _asked(request: Request, call: Call, now: datetime) -> Asked:
    happened = min(request.happened, now)
    return Asked(call.name, call.given, request.actor, happened, now, call.behalf)


def _expected(row: CaseRow, request: Request) -> None:
    if request.expect is not None and row.version != request.expect:
        raise ChangedMeanwhile(
            "changed_meanwhile", case=row.id, expected=request.expect, version=row.version
        )


def _in_time(request: Request, snapshot: Snapshot, zone: str) -> None:
    """See that it happened neither in the future nor before the complaint was received."""
    happened = local(iso(request.happened), zone)
    if request.happened > request.now:
        raise BadInput("in_the_future", field="at", value=happened)
    if request.happened < datetime.fromisoformat(snapshot.received):
        raise BadInput("before_receipt", value=happened, received=local(snapshot.received, zone))


def _put(
    engine: Engine, tx: Writer, row: CaseRow, made: Advanced, policy: Policy, request: Request
) -> Taken:
    after = row_of(engine.process, row, made.snapshot, policy)
    tx.append(made.stored)
    tx.keep(made.secrets)
    tx.put_case(after, expected=row.version)
    remember(tx, request.key, digest(request), row.id, made.snapshot)
    return Taken(after, made.snapshot, policy)


def remember(tx: Writer, key: str | None, digested: str, case: str, at: Snapshot) -> None:
    """Keep the answer to a key, if there is one, in the transaction of what it answers."""
    if key is not None:
        tx.remember(Remembered(key, digested, json.dumps({"case": case, "seq": at.seq})))


def answered(engine: Engine, view: Reader, request: Request) -> Taken | None:
    """Return what was answered to this key before; raises `BadInput` if it asked something else."""
    return told_before(engine, view, request.key, digest(request))


def told_before(engine: Engine, view: Reader, key: str | None, digested: str) -> Taken | None:
    """Return the answer that a key was given, as the case stood then."""
    seen = view.remembered(key) if key is not None else None
    if seen is None:
        return None
    if seen.digest != digested:
        raise BadInput("key_reused", key=key)
    told: dict[str, Any] = json.loads(seen.answer)
    row, policy = find(view, told["case"]), policy_of(view)
    snapshot = replayed(engine.process, view.events(row.id)[: told["seq"]])
    return Taken(row_of(engine.process, row, snapshot, policy), snapshot, policy, replayed=True)


def digest(request: Request) -> str:
    """Return what tells one request from another that uses the same key."""
    calls = [[call.name, call.given, call.behalf] for call in request.calls]
    return digest_of([request.case, calls, request.expect])


def digest_of(value: Sequence[object]) -> str:
    """Return the SHA-256 of a value that is written the same way each time."""
    text = json.dumps(value, sort_keys=True, default=str, ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()
