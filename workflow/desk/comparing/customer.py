"""What did the same customer get in other cases? Found by links and by how they are reached."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Final

from ...engine import Engine
from ...moments import iso
from ...policy import Policy
from ...query.conditions import Condition, Said
from ...record.event import Secret
from ...store import CaseQuery, CaseRow, Reader

REACHED_BY: Final = ("account", "email", "phone")  # never the name: two people may share one
SAME: Final = frozenset({"duplicate", "repeat"})  # links between cases of one customer
MOST: Final = 20  # other cases that are looked at, the newest first


def elsewhere(
    engine: Engine, view: Reader, row: CaseRow, policy: Policy, now: datetime, links: object = ()
) -> int:
    """Return in minor units what the same customer got, agreed or was offered in other cases.

    Only cases with a step in the last `sums_days` days count; `links` are those of this case.
    """
    since = iso(now - timedelta(days=policy.sums_days))
    found = {one.id: one for one in (*_linked(view, links), *_reached(view, row))}
    found.pop(row.id, None)
    recent = [one for one in found.values() if one.recorded_at >= since][:MOST]
    return sum(_worth(engine, view, one) for one in recent)


def _worth(engine: Engine, view: Reader, row: CaseRow) -> int:
    return engine.process.worth(engine.folds.replayed(view.events(row.id)).facts)


def _linked(view: Reader, links: object) -> Iterator[CaseRow]:
    for link in links if isinstance(links, tuple) else ():
        row = view.case(link.other) if link.kind in SAME else None
        if row is not None:
            yield row


def _reached(view: Reader, row: CaseRow) -> Iterator[CaseRow]:
    """Find the cases that came in with the very account, address or number of this one."""
    mine = _contacts(view.secrets(row.id))
    if not mine:
        return
    said = Condition(tuple((Said(value),) for value in sorted(mine)))
    found = view.cases(CaseQuery(where=(said,), order="newest", limit=MOST + 1))
    secrets = view.secrets_of([one.id for one in found])
    for one in found:
        if one.id != row.id and mine & _contacts(secrets[one.id]):
            yield one


def _contacts(secrets: Iterable[Secret]) -> frozenset[str]:
    said = (one for one in secrets if one.seq == 1 and one.field in REACHED_BY)
    return frozenset(_plain(one.value) for one in said)


def _plain(value: str) -> str:
    return " ".join(value.split()).casefold()
