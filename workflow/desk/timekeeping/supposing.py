"""What if? The cases as they are, under other packs or other holidays; nothing is written."""

from collections.abc import Sequence
from datetime import datetime

from ...calendars import Calendar, written
from ...clocks import Reckoned
from ...engine import Engine
from ...facts.time import reckoning
from ...frozen import altered
from ...frozen.named import NamedTuple
from ...moments import from_epoch, local
from ...policy import Policy, changed
from ...rules import Pack, with_pack
from ...store import CaseQuery, Reader
from ..opening import policy_of
from .booking import with_calendar


class Supposed(NamedTuple):
    """What is supposed: packs in force, packs of one's own, calendars in the place of others."""

    packs: str | None = None
    own: Sequence[Pack] = ()
    calendars: Sequence[Calendar] = ()


class Moved(NamedTuple):
    """A clock that would run out at another time, or that there would or would no longer be."""

    case: str
    clock: str
    before: str | None
    after: str | None
    late_before: bool
    late_after: bool


class Simulation(NamedTuple):
    """How many cases were looked at, how many clocks are late now and then, and what moves."""

    cases: int
    late_before: int
    late_after: int
    moved: tuple[Moved, ...]


def supposed_policy(policy: Policy, what: Supposed) -> Policy:
    """Return the policy as it would be; raises `BadInput`."""
    book = policy.book
    for calendar in what.calendars:
        book = with_calendar(book, calendar.name, written(calendar))
    for pack in what.own:
        book = with_pack(book, pack)
    policy = altered(policy, book=book)
    return policy if what.packs is None else changed(policy, "packs", what.packs)


def simulate(
    engine: Engine, view: Reader, query: CaseQuery, now: datetime, what: Supposed
) -> Simulation:
    """Reckon the clocks of the cases of a query as they are, and as they would be."""
    policy, seconds = policy_of(view), int(now.timestamp())
    then = supposed_policy(policy, what)
    cases, moved = 0, list[Moved]()
    late = [0, 0]
    for row in view.cases(query):
        at = engine.folds.replayed(view.events(row.id))
        facts = at.facts if what.packs is None else altered(at.facts, rules=())
        before = _by_start(reckoning.clocks(at.facts, at.timers, policy, seconds))
        after = _by_start(reckoning.clocks(facts, at.timers, then, seconds))
        late[0] += sum(_late(one) for one in before.values())
        late[1] += sum(_late(one) for one in after.values())
        cases += 1
        moved += [
            Moved(row.id, key[0], *_moved(before.get(key), after.get(key), policy.zone))
            for key in dict.fromkeys((*before, *after))
            if _differ(before.get(key), after.get(key))
        ]
    return Simulation(cases, late[0], late[1], tuple(moved))


def _by_start(found: Sequence[Reckoned]) -> dict[tuple[str, int], Reckoned]:
    return {(one.id, one.since): one for one in found}


def _late(one: Reckoned | None) -> bool:
    return one is not None and one.state in {"missed", "met_late"}


def _differ(before: Reckoned | None, after: Reckoned | None) -> bool:
    return (before and before.due) != (after and after.due) or _late(before) != _late(after)


def _moved(
    before: Reckoned | None, after: Reckoned | None, zone: str
) -> tuple[str | None, str | None, bool, bool]:
    return _at(before, zone), _at(after, zone), _late(before), _late(after)


def _at(one: Reckoned | None, zone: str) -> str | None:
    if one is None or one.due is None:
        return None
    return local(from_epoch(one.due).isoformat(), zone)
