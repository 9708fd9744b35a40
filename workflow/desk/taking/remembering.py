"""How is a call answered once, however often it arrives? By the key that it brings."""

import hashlib
import json
from collections.abc import Sequence
from typing import Any, NamedTuple

from ...engine import Engine, Snapshot
from ...errors import BadInput
from ...policy import Policy
from ...store import CaseRow, Reader, Remembered, Writer
from ..finding import find
from ..opening import policy_of
from ..showing import row_of
from .request import Request


class Taken(NamedTuple):
    """What a request did: where the case stands now."""

    row: CaseRow
    snapshot: Snapshot
    policy: Policy
    replayed: bool = False


def remember(tx: Writer, key: str | None, digested: str, case: str, at: Snapshot) -> None:
    """Keep the answer to a key, if there is one, in the transaction of what it answers."""
    if key is not None:
        tx.remember(Remembered(key, digested, json.dumps({"case": case, "seq": at.seq})))


def told_before(engine: Engine, view: Reader, key: str | None, digested: str) -> Taken | None:
    """Return the answer that a key was given, as the case stood then."""
    seen = view.remembered(key) if key is not None else None
    if seen is None:
        return None
    if seen.digest != digested:
        raise BadInput("key_reused", key=key)
    told: dict[str, Any] = json.loads(seen.answer)
    row, policy = find(view, told["case"]), policy_of(view)
    snapshot = engine.folds.replayed(view.events(row.id)[: told["seq"]])
    return Taken(row_of(engine.process, row, snapshot, policy), snapshot, policy, replayed=True)


def digest(request: Request) -> str:
    """Return what tells one request from another that uses the same key."""
    calls = [[call.name, call.given, call.behalf] for call in request.calls]
    when = [] if request.at is None else [request.at]
    return digest_of([request.case, calls, request.expect, *when])


def digest_of(value: Sequence[object]) -> str:
    """Return the SHA-256 of a value that is written the same way each time."""
    text = json.dumps(value, sort_keys=True, default=str, ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()
