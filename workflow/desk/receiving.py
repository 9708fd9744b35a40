"""How does a complaint come in? As the first event of a stream of its own, with a number."""

import secrets
from collections.abc import Mapping
from datetime import datetime

from ..engine import Advanced, Asked, Engine
from ..errors import BadInput
from ..frozen.named import NamedTuple
from ..moments import iso, local
from ..policy import Policy
from ..record.event import Actor
from ..record.naming import case_id, new_reference
from ..store import CaseRow, Reader, Store, Writer
from .opening import keep_time, policy_of
from .showing import row_of
from .taking import Taken, digest_of, remember, told_before

PERSON_BYTES = 8


class Receipt(NamedTuple):
    """One complaint to receive; `source` and its key say where an imported one came from."""

    given: Mapping[str, object]
    actor: Actor
    now: datetime
    happened: datetime
    external_ref: str | None = None
    source: str | None = None
    source_key: str | None = None
    source_digest: str | None = None
    key: str | None = None


def receive(engine: Engine, store: Store, receipt: Receipt) -> Taken:
    """Receive one complaint in a transaction of its own; raises `BadInput`."""
    digested = digest_of(["receive", dict(receipt.given), receipt.external_ref])
    with store.writing() as tx:
        before = told_before(engine, tx, receipt.key, digested)
        if before is not None:
            return before
        taken = received(engine, tx, receipt, digested)
        engine.folds.keep(taken.snapshot)
        return taken.seen_in(tx)


def received(engine: Engine, tx: Writer, receipt: Receipt, digested: str) -> Taken:
    """Receive one complaint within a transaction that others may share."""
    keep_time(tx, receipt.now)
    number, policy = tx.next_number(), policy_of(tx)
    taken, made = opened(engine, policy, receipt, number, new_person(), _free_reference(tx))
    tx.add_case(taken.row)
    tx.append(made.stored)
    tx.keep(made.secrets)
    remember(tx, receipt.key, digested, taken.row.id, made.snapshot)
    return taken


def rehearse_receipt(engine: Engine, view: Reader, receipt: Receipt) -> Taken:
    """Receive a complaint without writing anything."""
    return opened(engine, policy_of(view), receipt, 0, "P-0", new_reference())[0]


def new_person() -> str:
    """Make the id of a customer: opaque, so that it tells nothing."""
    return f"P-{secrets.token_hex(PERSON_BYTES)}"


def opened(
    engine: Engine, policy: Policy, receipt: Receipt, number: int, person: str, reference: str
) -> tuple[Taken, Advanced]:
    """Open a case, of nothing but what is given: nothing is looked up, and nothing written."""
    asked = asked_by(engine, policy, receipt)
    made = engine.receive(case_id(number), person, asked, policy)
    return projected(engine, policy, receipt, made, (number, person, reference)), made


def asked_by(engine: Engine, policy: Policy, receipt: Receipt) -> Asked:
    """Return what a receipt asks of the engine; raises `BadInput` if it is of the future."""
    if receipt.happened > receipt.now:
        shown = local(iso(receipt.happened), policy.zone)
        raise BadInput("in_the_future", field="at", value=shown)
    form = engine.process.receive.name
    return Asked(form, receipt.given, receipt.actor, receipt.happened, receipt.now)


def projected(
    engine: Engine, policy: Policy, receipt: Receipt, made: Advanced, whose: tuple[int, str, str]
) -> Taken:
    """Return a received case with its row; `whose` is its number, its person and its reference."""
    number, person, reference = whose
    bare = CaseRow(
        id=case_id(number),
        number=number,
        reference=reference,
        person=person,
        stage="",
        open=True,
        version=0,
        received_at="",
        recorded_at="",
        channel=_word(made.snapshot.receipt.get("channel")),
        source=receipt.source,
        source_key=receipt.source_key,
        source_digest=receipt.source_digest,
        external_ref=receipt.external_ref,
    )
    row = row_of(engine.process, bare, made.snapshot, policy)
    return Taken(row, made.snapshot, policy)


def _free_reference(view: Reader) -> str:
    """Make a reference that no case has: of a hundred thousand, several would meet by chance."""
    while view.like(found := new_reference(), limit=1):
        continue
    return found


def _word(value: object) -> str | None:
    return value if isinstance(value, str) else None
