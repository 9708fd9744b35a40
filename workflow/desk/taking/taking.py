"""How is a step taken and written? In one transaction, once, whoever calls it how often."""

from collections.abc import Callable

from ...engine import Advanced, Engine
from ...errors import GuardFailed, Refused
from ...policy import Policy
from ...record.event import is_private
from ...store import CaseRow, Reader, Store, Writer
from ..finding import find
from ..opening import keep_time, people_of, policy_of
from ..showing import row_of
from ..standing import snapshot_of
from .remembering import Taken, digest, remember, told_before
from .request import Request
from .stepping import asked, expected, in_order, mirrored, named, steps


def take(engine: Engine, store: Store, made_in: Callable[[Reader], Request]) -> Taken:
    """Take the steps of a request; raises what the desk raises. Only a refusal leaves a trace.

    The request is made in the transaction itself, of what it has read anyway.
    """
    with store.writing() as tx:
        request = made_in(tx)
        digested = digest(request) if request.key is not None else ""
        before = told_before(engine, tx, request.key, digested)
        if before is not None:
            return before
        keep_time(tx, request.now)
        row = find(tx, request.case)
        snapshot, policy = snapshot_of(engine, tx, row.id), policy_of(tx)
        expected(row.id, snapshot, request)
        try:
            request = named(tx, engine, row, request)
            made = steps(engine, tx, row, snapshot, policy, request)
            others = mirrored(tx, engine, row, policy, request)
        except GuardFailed:
            raise
        except Refused as refused:
            # told again before any refusal is
            late = told_before(engine, tx, request.key, digested)
            if late is not None:
                return late
            now = in_order(request, snapshot)
            question = asked(request, request.calls[0]._replace(name=refused.move), now)
            where = engine.where(row.id, snapshot, policy, request.now, people_of(tx))
            tx.append([engine.refusal(where, question, refused)])
            refusal = refused
        else:
            for other in others:
                _write(engine, tx, other.row, other.made, policy)
            taken = put(engine, tx, row, made, policy, request)
            remember(tx, request.key, digested, row.id, made.snapshot)
            return taken.seen_in(tx)
    raise refusal


def rehearse(engine: Engine, view: Reader, request: Request) -> Taken:
    """Take the steps without writing anything, a refusal included."""
    row = find(view, request.case)
    snapshot, policy = snapshot_of(engine, view, row.id), policy_of(view)
    expected(row.id, snapshot, request)
    request = named(view, engine, row, request)
    made = steps(engine, view, row, snapshot, policy, request)
    mirrored(view, engine, row, policy, request)
    return Taken(row_of(engine.process, row, made.snapshot, policy), made.snapshot, policy)


def put(
    engine: Engine, tx: Writer, row: CaseRow, made: Advanced, policy: Policy, request: Request
) -> Taken:
    """Write what steps made of a case, the contents that they attach included."""
    for content in request.contents:
        tx.put_content(content)
    return Taken(_write(engine, tx, row, made, policy), made.snapshot, policy)


def _write(engine: Engine, tx: Writer, row: CaseRow, made: Advanced, policy: Policy) -> CaseRow:
    after = row_of(engine.process, row, made.snapshot, policy)
    tx.append(made.stored)
    tx.keep(made.secrets)
    if row.open and not after.open:
        tx.forget(one for one in tx.secrets(row.id) if is_private(one.field))
    tx.put_case(after, expected=row.version)
    engine.folds.keep(made.snapshot)
    return after
