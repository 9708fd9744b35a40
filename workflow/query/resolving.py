"""What does a query mean now, here, and for this person? Conditions with fixed values."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from ..frozen.named import NamedTuple
from ..moments import aware, find_zone, iso
from .conditions import Atom, Condition, Equal, Said, Span, Value
from .scales import hours
from .terms import (
    BY_NAME,
    Compare,
    Day,
    Distance,
    Field,
    Is,
    Kind,
    Op,
    Query,
    Range,
    Scale,
    Special,
    Term,
    Test,
    Time,
)

DAYS: Final = {"today": 0, "yesterday": -1, "tomorrow": 1}
SECOND: Final = timedelta(seconds=1)
SIDE: Final[dict[Op, Op]] = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "="}
Bounds = tuple[Value, Value]  # what a value covers: from, and up to, but not with


class Frame(NamedTuple):
    """When and where a query is asked, and by whom."""

    now: datetime
    zone: str
    me: str


def conditions(query: Query, frame: Frame) -> tuple[Condition, ...]:
    """Return what a query asks of a case; raises `BadInput` for a time that the zone has twice."""
    return tuple(_condition(term, frame) for term in query)


def _condition(term: Term, frame: Frame) -> Condition:
    if not term.field:
        words = [(Said(one.value),) for one in term.tests if isinstance(one, Is)]
        return Condition(tuple(words), term.negated)
    field = BY_NAME[term.field]
    any_of = (one for test in term.tests for one in _any_of(field, test, frame))
    return Condition(tuple(any_of), term.negated)


def _any_of(field: Field, test: Test, frame: Frame) -> Sequence[tuple[Atom, ...]]:
    if isinstance(test, Special) and test.word == "mine":
        return _mine(frame)
    return [_atoms(field, test, frame)]


def _mine(frame: Frame) -> Sequence[tuple[Atom, ...]]:
    """Mean what is for me to handle: my own cases unless somebody stands in, and as who I do."""
    me, past = frame.me, iso(frame.now + SECOND)
    return [
        (Equal("owner", me), Equal("stand_in_took", None)),
        (Equal("owner", me), Span("stand_in_until", None, past)),
        (Equal("stand_in", me), Span("stand_in_until", past, None)),
    ]


def _atoms(field: Field, test: Test, frame: Frame) -> tuple[Atom, ...]:
    if isinstance(test, Is):
        return (Equal(field.column, test.value),)
    if isinstance(test, Special):
        return SPECIAL[test.word](field, frame)
    if isinstance(test, Compare):
        op = SIDE[test.op] if _counts_back(field, test.value) else test.op
        return (_span(field.column, op, _covered(field, test.value, frame)),)
    return (_between(field, test, frame),)


def _between(field: Field, test: Range, frame: Frame) -> Span:
    ends = (test.low, test.high)
    if any(end is not None and _counts_back(field, end) for end in ends):
        ends = (test.high, test.low)  # the greater distance is the earlier time
    low, high = (None if end is None else _covered(field, end, frame) for end in ends)
    return Span(field.column, low[0] if low else None, high[1] if high else None)


def _span(column: str, op: Op, covered: Bounds) -> Span:
    first, past = covered
    low = {">": past, ">=": first, "=": first}.get(op)
    high = {"<": first, "<=": past, "=": past}.get(op)
    return Span(column, low, high)


def _counts_back(field: Field, value: Scale) -> bool:
    return field.kind is Kind.PAST and isinstance(value, Distance)


def _covered(field: Field, value: Scale, frame: Frame) -> Bounds:
    if isinstance(value, int):
        return value, value + 1
    if isinstance(value, Distance):
        away = timedelta(hours=hours(value))
        at = frame.now - away if field.kind is Kind.PAST else frame.now + away
        return iso(at), iso(at + SECOND)
    return _day(value, frame) if isinstance(value, Day) else _time(value, frame)


def _day(value: Day, frame: Frame) -> Bounds:
    zone = find_zone(frame.zone)
    if value.text in DAYS:
        day = frame.now.astimezone(zone).date() + timedelta(days=DAYS[value.text])
    else:
        day = date.fromisoformat(value.text)
    first, past = (datetime.combine(one, time(), zone) for one in (day, day + timedelta(days=1)))
    return iso(first.astimezone(UTC)), iso(past.astimezone(UTC))


def _time(value: Time, frame: Frame) -> Bounds:
    at = aware(datetime.fromisoformat(value.text), frame.zone, value.text)
    clock = value.text.partition("T")[2]
    long = SECOND if clock.count(":") - ("+" in clock or "-" in clock) > 1 else timedelta(minutes=1)
    return iso(at), iso(at + long)


def _overdue(_field: Field, frame: Frame) -> tuple[Atom, ...]:
    return (Span("next_due", None, iso(frame.now)),)


SPECIAL: Final[dict[str, Callable[[Field, Frame], tuple[Atom, ...]]]] = {
    "none": lambda field, _: (Equal(field.column, None),),
    "me": lambda field, frame: (Equal(field.column, frame.me),),
    "open": lambda _, __: (Equal("open", value=True),),
    "closed": lambda _, __: (Equal("open", value=False),),
    "overdue": _overdue,
}
