"""How is the same step taken in many cases? In each by itself, and what is refused stays out.

Each member's own guards decide. One member's refusal keeps no other from being told, and no
member's yes is taken for another's (C17).
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from ...engine import Engine
from ...errors import AmendsError, BadInput, GuardFailed, Refused
from ...frozen.named import NamedTuple
from ...store import CaseRow
from ..opening import people_of, policy_of
from ..taking import Call, Request, call_of, put
from ..taking.stepping import asked, in_order, steps
from .deciding import Deciding

Given = Mapping[str, object]


class Done(NamedTuple):
    """In which cases it was done, and in which not, with what each of those objects to."""

    cases: tuple[str, ...] = ()
    left_out: Mapping[str, AmendsError] = {}


def each(
    engine: Engine,
    at: Deciding,
    rows: Iterable[CaseRow],
    name: str,
    given: Callable[[CaseRow], Given],
) -> Done:
    """Take one step in each of these cases, in the transaction of whoever decides."""
    done, left = list[str](), dict[str, AmendsError]()
    for row in rows:
        call = call_of(engine.form(name), dict(given(row)))
        why = _taken(engine, at, row, call)
        if why is None:
            done.append(row.id)
        else:
            left[row.id] = why
    return Done(tuple(done), left)


def _taken(engine: Engine, at: Deciding, row: CaseRow, call: Call) -> AmendsError | None:
    """Take the step, or return what is objected to; a refusal stands in the case's log."""
    tx, policy = at.tx, policy_of(at.tx)
    snapshot: Any = engine.folds.replayed(tx.events(row.id))
    request = Request(row.id, (call,), at.actor, at.now, at.now)
    try:
        made = steps(engine, tx, row, snapshot, policy, request)
    except BadInput as wrong:
        return wrong
    except GuardFailed:
        raise
    except Refused as refused:
        question = asked(request, call, in_order(request, snapshot))
        where = engine.where(row.id, snapshot, policy, at.now, people_of(tx))
        tx.append([engine.refusal(where, question, refused)])
        return refused
    put(engine, tx, row, made, policy, request)
    return None
