"""How is a call answered once, however often it arrives? By the key that it brings."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any, Self

from ...engine import Engine, Snapshot
from ...errors import BadInput
from ...frozen.named import NamedTuple
from ...policy import Policy
from ...record.event import Secret
from ...store import CaseRow, Reader, Remembered, Writer
from ..attaching import has_attachments
from ..finding import find
from ..opening import people_of, policy_of
from ..showing import row_of
from .request import Request


class Beside(NamedTuple):
    """What a view of a case shows beside its record, as it stood when the request was done."""

    people: Mapping[str, str]  # active users with their roles
    said: Sequence[Secret]


class Taken(NamedTuple):
    """What a request did: where the case stands now."""

    row: CaseRow
    snapshot: Snapshot
    policy: Policy
    replayed: bool = False
    beside: Beside | None = None

    def seen_in(self, tx: Reader) -> Self:
        """Return it with all that showing it takes, read while the transaction is open.

        What is attached to it only the record shows, which is read again.
        """
        if has_attachments(self.snapshot):
            return self
        return self._replace(beside=Beside(people_of(tx), tx.secrets(self.row.id)))


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
