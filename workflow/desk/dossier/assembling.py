"""How does a dossier come together? From the row, the record and the clocks, at one moment."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from ...engine import Engine
from ...facts import Facts
from ...moments import from_epoch, local
from ...money import Money
from ...process import Process
from ...store import Reader
from .. import asking
from ..asker import Asking
from ..offering import rounds_of
from ..telling.agreements import agreements
from ..telling.way import way_of
from ..timekeeping.explaining import ClockView, clocks_of
from ..timekeeping.naming import clock_name
from ..views import LogEntry
from .customer import CUSTOMER, for_customer
from .values import Dossier, RemedyTold, Told

DESK: Final = "desk"
LANGUAGES: Final = ("en", "zh")


def dossier(engine: Engine, view: Reader, case: str, ask: Asking, reader: str = DESK) -> Dossier:
    """Return the dossier of a case, `whole` for the desk or as its customer may have it."""
    seen = asking.see(engine, view, case, ask)
    shown = asking.shown(engine, view, seen, ask)
    log = asking.log(engine, view, case, ask)
    policy, now = seen.policy, int(ask.now.timestamp())
    clocks = clocks_of(seen.snapshot, policy, now)
    names = {
        one.id: {lang: clock_name(policy, one.id, lang) for lang in LANGUAGES} for one in clocks
    }
    words = next((one.said for one in log if one.seq == 1), {})
    whole = Dossier(
        case=shown.id,
        reference=shown.reference,
        reader=DESK,
        made=local(from_epoch(now).isoformat().replace("+00:00", "Z"), policy.zone),
        zone=policy.zone,
        practice=view.meta("practice") == "yes",
        stage=shown.stage,
        received_at=shown.received_at,
        precision=shown.precision,
        owner=shown.owner,
        customer=shown.customer,
        channel=shown.channel,
        severity=shown.severity,
        cause=shown.cause,
        words=shown.text,
        wants=words.get("wants"),
        version=shown.version,
        way=way_of(engine.process, log, shown.stage),
        overdue=overdue(clocks),
        clocks=clocks,
        names=names,
        feeling=asking.recovery(engine, view, case),
        rounds=rounds_of(log),
        agreements=agreements(log, policy.zone),
        remedies=tuple(_remedies(shown.facts, policy.currency)),
        timeline=tuple(told(engine.process, one) for one in log),
    )
    return for_customer(whole) if reader == CUSTOMER else whole


def overdue(clocks: Sequence[ClockView]) -> tuple[int, ...]:
    """Name the clocks that ran out and still wait for somebody, by their place."""
    return tuple(at for at, one in enumerate(clocks) if one.open and one.late)


def told(process: Process, entry: LogEntry) -> Told:
    """Tell one event whole."""
    moved = [one for one in entry.changes if one[0] == process.matter.name]
    return Told(
        seq=entry.seq,
        at=entry.happened,
        kind=entry.kind,
        what=entry.what,
        who=entry.who,
        role=entry.role,
        behalf=entry.behalf,
        came_from=moved[0][1] if moved else None,
        leads_to=moved[-1][2] if moved else None,
        changes=entry.changes,
        said=entry.said,
        data=entry.data,
    )


def _remedies(facts: Any, currency: str) -> Iterator[RemedyTold]:  # noqa: ANN401  # its own facts
    if not isinstance(facts, Facts):
        return
    for number, one in enumerate(facts.remedies, 1):
        amount = str(Money(one.amount, currency)) if one.amount else None
        yield RemedyTold(number, one.kind, one.state, amount)
