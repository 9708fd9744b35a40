"""What does a rule of a pack make of a case: the least that is owed, and who has to prove?"""

from collections.abc import Iterator, Mapping
from typing import Final

from ...calendars import Counting, Length, deadline
from ...clocks.working import SERVICE, calendar_of_version, working
from ...facts import Facts
from ...frozen.named import NamedTuple
from ...moments import day_text, epoch
from ...money import MOST
from ...policy import Policy
from ...rules import Basis, Burden, Floor, Version, version_id

FROM_DELIVERY: Final = Counting()
BY_RULE: Final = ("statute", "guarantee")  # the fields that name a rule
Values = Mapping[str, object]
Fault = Mapping[str, object]


class Figure(NamedTuple):
    """What a rule comes to in a case: its full name with the version, and minor units."""

    rule: str
    least: int


class Found(NamedTuple):
    """A rule with the version that it stands in, and what it is called there."""

    id: str
    version: Version
    floor: Floor


def floors_of(f: Facts, p: Policy, field: str) -> Mapping[str, Found]:
    """Return the floors, or the guarantees, that the case came under, by their full names."""
    guarantees = field == "guarantee"
    return {
        _full(name, one.id): Found(f"{version_id(name, version)}.{one.id}", version, one)
        for name, version in working(p, f.rules, f.received_day).versions
        for one in version.floors
        if (one.basis is Basis.GUARANTEE) is guarantees
    }


def _full(pack: str, name: str) -> str:
    return name if pack == SERVICE else f"{pack}.{name}"


def figures(f: Facts, p: Policy, values: Values) -> Iterator[Figure]:
    """Yield what the rules that an assessment names come to; nothing where one is at fault."""
    if fault_of(f, p, values) is None:
        for field in BY_RULE:
            found = floors_of(f, p, field).get(str(values.get(field)))
            if found:
                yield Figure(found.id, _least(found.floor, values))


def fault_of(f: Facts, p: Policy, values: Values) -> Fault | None:
    """Return what is wrong with the rules that an assessment names, if anything is."""
    for field in BY_RULE:
        if field in values:
            known, rule = floors_of(f, p, field), str(values[field])
            here = {"field": field, "rule": rule}
            if rule not in known:
                return {"code": "no_such_floor", "known": [*known], **here}
            fault = _fault(f, p, known[rule], values, here)
            if fault:
                return fault
    return None


def _fault(f: Facts, p: Policy, found: Found, values: Values, here: Fault) -> Fault | None:
    floor = found.floor
    if floor.currency and floor.currency != p.currency:
        units = {"theirs": floor.currency, "currency": p.currency}
        return {"code": "rule_other_currency", **units, **here}
    if floor.times and "price" not in values:
        return {"code": "rule_wants_price", **here}
    if _least(floor, values) > MOST:
        return {"code": "too_much_money", "value": str(_least(floor, values))}
    return _late(f, p, found, values, here)


def _late(f: Facts, p: Policy, found: Found, values: Values, here: Fault) -> Fault | None:
    """Return what is wrong with the time in which the customer called upon a rule."""
    within = found.floor.within
    if within is None:
        return None
    if "delivered" not in values:
        return {"code": "rule_wants_delivery", **here}
    last = last_day(p, found.version, within, str(values["delivered"]))
    if f.received_day <= last:
        return None
    return {"code": "rule_too_late", "until": day_text(last), **here}


def _least(floor: Floor, values: Values) -> int:
    price = values.get("price")
    minor = price.get("minor") if isinstance(price, Mapping) else 0
    return max(floor.times * (minor if isinstance(minor, int) else 0), floor.least)


def last_day(p: Policy, version: Version, within: Length, delivered: str) -> int:
    """Return the last civil day of a time that begins with the delivery, as an ordinal."""
    return deadline(epoch(delivered), within, FROM_DELIVERY, calendar_of_version(p, version)).day


def turned(f: Facts, p: Policy, values: Values) -> tuple[str, Burden] | None:
    """Return the rule by which the firm has to prove, with its version, if there is one (S0-7)."""
    goods, delivered = values.get("goods"), values.get("delivered")
    if not isinstance(goods, str) or not isinstance(delivered, str):
        return None
    for name, version in working(p, f.rules, f.received_day).versions:
        for one in version.burdens:
            last = last_day(p, version, one.within, delivered)
            if goods in one.goods and f.received_day <= last:
                return f"{version_id(name, version)}.{one.id}", one
    return None
