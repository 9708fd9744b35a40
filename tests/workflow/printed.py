"""How a printed command is done: its blanks filled in, by somebody who may."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Final, NamedTuple

from amends.workflow import Owed

from .build import SECONDS_A_DAY

FILL: Final[Mapping[tuple[str, str], object]] = {
    ("empathise", "named"): "angry",
    ("contact", "feeling"): "1",
    ("find", "upheld"): "yes",
    ("restate", "confirmed"): "yes",
    ("assess", "fault"): "breach",
    ("assess", "loss"): "actual",
    ("assess", "causation"): "full",
    ("share", "position"): "agrees",
    ("claim", "seeks"): "property",
    ("claim", "reasonable"): "yes",
    ("draft", "kind"): "offer",
    ("draft", "remedy"): "refund",
    ("draft", "amount"): "100.00",
    ("call-back", "confirmed"): "yes",
    ("consent", "option"): "1",
    ("request-withdrawal", "reason"): "resolved",
    ("respond", "answer"): "satisfied",
    ("attempt", "channel"): "phone",
    ("decide", "decision"): "return",
    ("assign", "to"): "wang",
    ("safety", "event"): "mistaken",
}
DATES: Final = frozenset({"by_when", "due", "recourse_until"})


class Command(NamedTuple):
    """One printed command with its blanks filled in."""

    name: str
    values: dict[str, object]
    by: str | None


def filled(owed: Owed, place_now: int) -> Command:
    """Fill the blanks of a printed command the way a sensible person would."""
    assert owed.do is not None
    program, name, case, *rest = owed.do
    assert (program, bool(case)) == ("amends", True)
    values: dict[str, object] = {}
    for option, value in _options(rest):
        field = option.removeprefix("--").replace("-", "_")
        text = _fill(name, value, owed, place_now)
        before = values.get(field)
        values[field] = text if before is None else [*_listed(before), text]
    by = values.pop("by", None)
    return Command(name, values, str(by) if by else None)


def _listed(value: object) -> list[object]:
    return list(value) if isinstance(value, list) else [value]


def _options(rest: Sequence[str]) -> Iterable[tuple[str, str | None]]:
    at = 0
    while at < len(rest):
        has_value = at + 1 < len(rest) and not rest[at + 1].startswith("--")
        yield rest[at], rest[at + 1] if has_value else None
        at += 2 if has_value else 1


def _fill(name: str, value: str | None, owed: Owed, now: int) -> object:
    if value is None:
        return True
    head, mark, tail = value.partition("=")
    blank = tail if mark and tail in owed.fill else value
    if blank not in owed.fill:
        return value
    text = _sensible(name, owed.fill[blank], owed, now)
    return f"{head}={text}" if blank is tail else text


def _sensible(name: str, field: str, owed: Owed, now: int) -> str:
    if field in DATES:
        return datetime.fromtimestamp(now + 9 * SECONDS_A_DAY, UTC).isoformat()
    if field == "amount" and {"floor", "most"} & set(owed.values):
        return str(owed.values.get("floor") or owed.values["most"])
    if (name, field) == ("outside", "event"):
        return "referred_back"
    return str(FILL.get((name, field), f"something about {field}"))


def person(owed: Owed, people: Mapping[str, str], usual: str, roles: Sequence[str]) -> str:
    """Return who is to do it: the usual person, unless somebody else has to."""
    if owed.by is None:
        return usual
    least = roles.index(owed.by.role)
    fit = [
        name
        for name in (usual, *people)
        if name not in owed.by.apart and roles.index(people[name]) >= least
    ]
    assert fit, owed
    return fit[0]
