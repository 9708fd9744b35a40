"""How is a need written out? As the very command that supplies it, or as time to wait."""

from collections.abc import Mapping, Sequence
from datetime import datetime, time, timedelta
from typing import Any

from ..frozen.named import NamedTuple
from ..moments import find_zone, from_epoch
from ..money import plain
from ..needs import Blank, Need, Owed, OwedBy
from ..policy import Policy
from ..process import Guard, Process, Step
from .snapshot import Snapshot

PROGRAM = "amends"
MONEY_ABOUT = frozenset({"floor", "most"})


class Where(NamedTuple):
    """What a need is written out for: the case, its timers, the moment, the desk's people."""

    case: str
    process: Process
    snapshot: Snapshot
    policy: Policy
    now: int
    people: Mapping[str, str]  # active users by name, with their role


def owed_by(guards: Sequence[Guard], facts: Any, where: Where) -> tuple[Owed, ...]:
    """List everything that these guards lack, in the order in which it is to be supplied."""
    found: list[Owed] = []
    for guard in guards:
        found += [written(guard.code, need, where) for need in guard.needs(facts, where.policy)]
    return tuple(found)


def written(code: str, need: Need, where: Where) -> Owed:
    """Write one need out as a command, or as a time to wait for."""
    do, fill = _command(need, where) if need.act else (None, {})
    return Owed(
        code,
        do,
        fill,
        _by(need, where),
        wait_until(need.wait, where) if need.wait else None,
        need.stale,
        {name: _about(name, value, where.policy) for name, value in need.about},
        need,
    )


def _about(name: str, value: object, policy: Policy) -> object:
    if name in MONEY_ABOUT and isinstance(value, int):
        return f"{policy.currency} {plain(value, policy.currency)}"
    return value


def _command(need: Need, where: Where) -> tuple[tuple[str, ...], dict[str, str]]:
    argv, fill = [PROGRAM, need.act, where.case], dict[str, str]()
    for name, value in need.values:
        argv.append("--" + name.replace("_", "-"))
        if value is not True:
            argv.append(_written(name, value, fill))
    return tuple(argv), fill


def _written(name: str, value: object, fill: dict[str, str]) -> str:
    if isinstance(value, Blank):
        blank = f"<{value.name.upper().replace('_', '-')}>"
        fill[blank] = value.name
        return blank
    if isinstance(value, tuple):
        return f"{value[0]}={_written(name, value[1], fill)}"
    return str(value)


def _by(need: Need, where: Where) -> OwedBy | None:
    if not need.role:
        return None
    roles, apart = where.process.roles, need.apart | _kept_away(need, where)
    fit = [
        name
        for name, role in where.people.items()
        if name not in apart and roles.index(role) >= roles.index(need.role)
    ]
    add = () if fit else (PROGRAM, "user", "add", "<NAME>", "--role", need.role)
    return OwedBy(need.role, tuple(sorted(apart)), not fit, add)


def _kept_away(need: Need, where: Where) -> frozenset[str]:
    """Name the people whom the process keeps away from what is needed."""
    form, facts = where.process.form(need.act), where.snapshot.facts
    if form is None:
        return frozenset()
    bare = Step(form.name, {}, frozenset(), "", "", form.behalf, where.now, where.now)
    steps = (bare._replace(who=name, role=role) for name, role in where.people.items())
    return frozenset(one.who for one in steps if where.process.bars(facts, one, form) is not None)


def wait_until(name: str, where: Where) -> str:
    """Return when a wait is over, as an ISO time in the desk's zone."""
    zone = find_zone(where.policy.zone)
    kind, _, days = name.partition(":")
    if kind == "day":
        day = from_epoch(where.now).astimezone(zone).date() + timedelta(days=int(days))
        return datetime.combine(day, time(), zone).isoformat()
    until = where.process.clocks.until(where.snapshot.timers, name)
    if not until or until <= where.now:  # it does not run yet: it would, if asked for now
        hours = int(getattr(where.policy, f"cooling_{name}", 0))
        until = where.now + int(timedelta(hours=hours).total_seconds())
    return from_epoch(until).astimezone(zone).isoformat()
