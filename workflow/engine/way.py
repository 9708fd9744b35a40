"""What is the shortest way to a move? Planned by walking the real process with supposed answers."""

import heapq
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import count
from typing import Any, Final

from ..errors import AmendsError
from ..frozen.named import NamedTuple
from ..moments import from_epoch, iso
from ..money import Money
from ..needs import Blank, Need, Owed
from ..process import Act, Field, Form, Kind
from ..process.model import CUSTOMER, FORCED
from ..record.event import Actor
from .advance import Engine
from .asked import Asked
from .explain import Answer, Standing, answer
from .owed import Where, wait_until, written

MOST_ACTS: Final = 80  # acts before one move; a process that asks more has no way
STAND_IN: Final = "somebody"


class Leg(NamedTuple):
    """One step of the way: an act or a move, the stage it leads to, the guards it supplies.

    `owed` holds the command and by whom it is to be run; None for a move, which waits for nothing
    any more. A leg named `wait` is time that has to pass until `owed.wait_until`.
    """

    name: str
    kind: str  # act, move, wait
    stage: str
    supplies: tuple[str, ...] = ()
    owed: Owed | None = None


class _Place(NamedTuple):
    where: Where
    legs: tuple[Leg, ...]
    me: Actor


class _NoWay(Exception):
    """The move cannot be brought about from here."""


def way(engine: Engine, where: Where, asked: Asked) -> tuple[Leg, ...] | None:
    """Return the shortest list of acts and moves after which the move is possible, or None.

    The way does at every stage what is owed and then moves on. Of those ways the one that waits
    least is returned, and of several the one with the fewest steps; the move asked for is not part
    of it. Raises `UnknownMove`.
    """
    engine.form(asked.name)
    tie, seen = count(), set[tuple[str, str]]()
    queue: list[tuple[int, int, int, bool, _Place]] = [
        (0, 0, next(tie), False, _Place(where, (), asked.actor))
    ]
    while queue:
        *_, arrived, place = heapq.heappop(queue)
        if arrived:
            return place.legs
        key = (_stage(engine, place), getattr(place.where.snapshot.facts, "left", ""))
        if key in seen:
            continue
        seen.add(key)
        for ready, goal in _onward(engine, place, asked):
            waited = ready.where.now - where.now
            heapq.heappush(queue, (waited, len(ready.legs), next(tie), goal, ready))
    return None


def _stage(engine: Engine, place: _Place) -> str:
    return place.where.snapshot.state(engine.process.matter.fact)


def _onward(engine: Engine, place: _Place, asked: Asked) -> Iterator[tuple[_Place, bool]]:
    """Yield the place where the move asked for is ready, and the places behind other moves."""
    stage = _stage(engine, place)
    for name, behalf in _moves(engine, stage):
        goal = name == asked.name
        request = asked._replace(name=name, behalf=behalf or (asked.behalf if goal else None))
        try:
            ready = _made_ready(engine, place, request)
            yield (ready, True) if goal else (_moved(engine, ready, request), False)
        except (_NoWay, AmendsError):
            continue
    if engine.process.form(asked.name) and asked.name not in {n for n, _ in _moves(engine, stage)}:
        yield from _act_ready(engine, place, asked)


def _act_ready(engine: Engine, place: _Place, asked: Asked) -> Iterator[tuple[_Place, bool]]:
    found = answer(engine, place.where, asked)
    if found.kind == "act" and _stage(engine, place) in found.stages:
        try:
            yield _made_ready(engine, place, asked), True
        except (_NoWay, AmendsError):
            return


def _moves(engine: Engine, stage: str) -> list[tuple[str, str | None]]:
    found: dict[str, str | None] = {}
    for row in engine.process.rows:
        if stage in row.sources and row.who != FORCED:
            form = engine.process.form(row.move)
            customer = row.who == CUSTOMER or (form is not None and form.by_customer)
            found[row.move] = "customer" if customer else None
    return [*found.items()]


def _made_ready(engine: Engine, place: _Place, asked: Asked) -> _Place:
    """Supply what is owed, in order, until the move is ready."""
    for _ in range(MOST_ACTS):
        found = answer(
            engine, place.where, _by(asked, place.where, _least_role(engine, asked.name))
        )
        if found.standing is Standing.READY or found.barred:  # for somebody it is ready
            return place
        place = _supplied(engine, place, found)
    raise _NoWay


def _least_role(engine: Engine, name: str) -> str:
    return engine.form(name).role


def _supplied(engine: Engine, place: _Place, found: Answer) -> _Place:
    if not found.owed:
        raise _NoWay
    first, where = found.owed[0], place.where
    need = first.need
    if need.wait:
        until = datetime.fromisoformat(wait_until(need.wait, where)) + timedelta(seconds=1)
        where = where._replace(now=max(where.now, int(until.timestamp())))
        if not need.act:
            leg = Leg("wait", "wait", _stage(engine, place), (first.code,), first)
            return _Place(where, (*place.legs, leg), place.me)
    if not need.act or (need.act == found.name and found.kind == "move"):
        raise _NoWay
    return _taken(engine, _Place(where, place.legs, place.me), _together(engine, found.owed))


def _together(engine: Engine, owed: Sequence[Owed]) -> Sequence[Owed]:
    """Return the owed things that one command supplies at once, the first among them."""
    first, form = owed[0].need, engine.form(owed[0].need.act)
    taken, scalars = [owed[0]], dict(first.values)
    for one in owed[1:]:
        same = one.need.act == first.act and not one.need.wait and one.need.role == first.role
        single = {name: value for name, value in one.need.values if not _many(form, name)}
        fits = all(scalars.get(name, value) == value for name, value in single.items())
        several = any(_many(form, name) for name, _ in one.need.values)
        if same and fits and (several or one.need.values != first.values):
            taken.append(one)
            scalars |= single
    return taken


def _pairs(form: Form, owed: Sequence[Owed]) -> list[tuple[str, object]]:
    """Return the values of one command for all of them: single ones once, several ones each."""
    found: list[tuple[str, object]] = []
    for pair in (pair for one in owed for pair in one.need.values):
        again = pair in found and not (_many(form, pair[0]) and isinstance(pair[1], Blank))
        if not again:
            found.append(pair)
    return found


def _many(form: Form, name: str) -> bool:
    field = form.find(name)
    return field is not None and field.many


def _taken(engine: Engine, place: _Place, owed: Sequence[Owed]) -> _Place:
    """Take the step that owed things name, with the answers a planner supposes."""
    where, first = place.where, owed[0].need
    form = engine.form(first.act)
    pairs = _pairs(form, owed)
    about = tuple(pair for one in reversed(owed) for pair in one.need.about)
    need = first._replace(values=tuple(pairs), about=about)
    given: dict[str, object] = {}
    for name, value in pairs:
        supposed = _supposed(form.find(name), value, where)
        if _many(form, name):
            several = given.setdefault(name, [])
            several.append(supposed)  # type: ignore[attr-defined]  # a list, as it was set
        else:
            given[name] = supposed
    behalf = "customer" if given.pop("by", None) == "customer" else None
    given |= _required(form, given, where)
    who = Actor("handler", _name_for(need, place.me), need.role or where.process.roles[-1])
    asked = Asked(need.act, given, who, from_epoch(where.now), from_epoch(where.now), behalf)
    after = engine.advance(where, "", asked).snapshot
    kind = "act" if isinstance(form, Act) else "move"
    codes = tuple(dict.fromkeys(one.code for one in owed))
    stage = after.state(engine.process.matter.fact)
    leg = Leg(need.act, kind, stage, codes, written(owed[0].code, need, where))
    return _Place(where._replace(snapshot=after), (*place.legs, leg), place.me)


def _moved(engine: Engine, place: _Place, asked: Asked) -> _Place:
    now = from_epoch(place.where.now)
    request = _by(asked, place.where, _least_role(engine, asked.name))
    form = engine.form(asked.name)
    given = _required(form, {}, place.where) | ({"reason": "…"} if form.find("reason") else {})
    given = {
        name: value for name, value in given.items() if name != "reason" or asked.behalf is None
    }
    request = request._replace(given=given, happened=now, recorded=now)
    after = engine.advance(place.where, "", request).snapshot
    leg = Leg(asked.name, "move", after.state(engine.process.matter.fact))
    return _Place(place.where._replace(snapshot=after), (*place.legs, leg), place.me)


def _by(asked: Asked, where: Where, role: str) -> Asked:
    roles = where.process.roles
    fits = asked.actor.role in roles and roles.index(asked.actor.role) >= roles.index(role)
    return asked if fits else asked._replace(actor=Actor("handler", STAND_IN, role))


def _name_for(need: Need, me: Actor) -> str:
    """Return who does it: whoever asks, unless it has to be somebody else."""
    names = (me.name, STAND_IN, f"{STAND_IN} else", f"{STAND_IN} other")
    return next(name for name in names if name not in need.apart)


def _required(form: Form, given: Mapping[str, object], where: Where) -> dict[str, object]:
    return {
        field.name: _supposed(field, Blank(field.name), where)
        for field in form.fields
        if field.required and field.name not in given
    }


def _supposed(field: Field | None, value: object, where: Where) -> object:
    """Suppose what a person fills in: something that the guard asked for takes."""
    if isinstance(value, tuple) and not isinstance(value, Blank):
        return (value[0], _supposed(field, value[1], where))
    if not isinstance(value, Blank) or field is None:
        return value
    return (
        _SAMPLES[field.kind](field, where) if value.sample is None else _sample(field, value, where)
    )


def _sample(field: Field, value: Blank, where: Where) -> object:
    if field.kind is Kind.MONEY and isinstance(value.sample, int):
        return Money(value.sample, where.policy.currency)
    return value.sample


_SAMPLES: Final[Mapping[Kind, Any]] = {
    Kind.WORDS: lambda _field, _where: "…",
    Kind.TEXT: lambda _field, _where: "…",
    Kind.CHOICE: lambda field, _where: field.choices[0],
    Kind.FLAG: lambda _field, _where: True,
    Kind.COUNT: lambda field, _where: field.least,
    Kind.MONEY: lambda _field, _where: "0",
    Kind.MOMENT: lambda _field, where: iso(from_epoch(where.now) + timedelta(days=1)),
    Kind.NAME: lambda _field, _where: STAND_IN,
    Kind.GROUP: lambda _field, _where: "G-1",
}
