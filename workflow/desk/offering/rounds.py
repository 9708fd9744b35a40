"""What was put on the table in turn, who objected, what was answered, and what changed (S0-70)?"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from ...frozen.named import NamedTuple
from ...money import Money
from ..views import LogEntry

TABLING: Final = frozenset({"propose", "revise", "answer"})
ENDING: Final = {"decline": "declined", "accept": "accepted"}
LISTED: Final = ("option", "answer", "because", "rests_on")
APART: Final = frozenset({"kind", "fresh", "tactics", "elsewhere", "remedy", *LISTED})


class Round(NamedTuple):
    """One version that was put before the customer, and what came of it.

    `parts` are its texts, dates and sums by field, `changed` names the fields that differ from the
    version before. `ended` is accepted, declined, revised, answered, or empty while it stands.
    """

    version: int
    move: str
    kind: str
    at: str
    by: str
    approved_by: str
    options: tuple[str, ...]
    remedies: tuple[str, ...]
    parts: Mapping[str, str]
    objections: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    ended: str = ""
    changed: tuple[str, ...] = ()


@dataclass
class _Draft:
    kind: str = "offer"
    approved_by: str = ""
    options: list[str] = field(default_factory=list)
    remedies: list[str] = field(default_factory=list)
    parts: dict[str, str] = field(default_factory=dict)


def rounds_of(log: Iterable[LogEntry]) -> tuple[Round, ...]:
    """Follow a record and return its rounds in order, the newest last."""
    found, draft = list[Round](), _Draft()
    for entry in log:
        if entry.kind == "refusal":
            continue
        if entry.what in TABLING and entry.kind == "move":
            found = _closed(found, "answered" if entry.what == "answer" else "revised")
            found.append(_tabled(entry, draft, found))
            draft = _Draft()
        elif entry.what == "draft":
            draft = _drafted(_Draft() if entry.data.get("fresh") is True else draft, entry)
        elif entry.what == "approve":
            draft.approved_by = entry.who
        elif found:
            found[-1] = _met(found[-1], entry)
    return tuple(found)


def _drafted(draft: _Draft, entry: LogEntry) -> _Draft:
    draft.kind, draft.approved_by = str(entry.data.get("kind", draft.kind)), ""
    draft.options += [text for name, text in entry.said.items() if name.startswith("option.")]
    kinds: Any = entry.data.get("remedy", [])
    draft.remedies += [kind for kind in kinds if kind not in draft.remedies]
    told = {name: text for name, text in entry.said.items() if not name.startswith("option.")}
    data = {
        name: _value(value)
        for name, value in entry.data.items()
        if name not in APART and name not in told
    }
    draft.parts |= told | data
    return draft


def _value(value: Any) -> str:  # noqa: ANN401  # what an event may hold
    if isinstance(value, dict) and {"minor", "currency"} <= value.keys():
        return str(Money(value["minor"], value["currency"]))
    return "yes" if value is True else str(value)


def _tabled(entry: LogEntry, draft: _Draft, before: Sequence[Round]) -> Round:
    made = Round(
        version=len(before) + 1,
        move=entry.what,
        kind=draft.kind,
        at=entry.happened,
        by=entry.who,
        approved_by=draft.approved_by,
        options=tuple(draft.options),
        remedies=tuple(draft.remedies),
        parts=dict(draft.parts),
    )
    return made._replace(changed=_changed(before[-1], made) if before else ())


def _changed(before: Round, after: Round) -> tuple[str, ...]:
    names = sorted({*before.parts, *after.parts})
    parts = [one for one in names if before.parts.get(one) != after.parts.get(one)]
    whole = [one for one in ("options", "remedies") if getattr(before, one) != getattr(after, one)]
    return (*whole, *parts)


def _closed(found: list[Round], how: str) -> list[Round]:
    if found and not found[-1].ended:
        return [*found[:-1], found[-1]._replace(ended=how)]
    return found


def _met(one: Round, entry: LogEntry) -> Round:
    """Add to a round what the customer said against it, what we answered, or how it ended."""
    if entry.what == "object":
        return one._replace(objections=(*one.objections, entry.said.get("words", "")))
    if entry.what in {"empathise", "explain"} and one.objections and not one.ended:
        text = entry.said.get("heard") or entry.said.get("text", "")
        return one._replace(answers=(*one.answers, text))
    if entry.kind == "move" and entry.what in ENDING and not one.ended:
        return one._replace(ended=ENDING[entry.what])
    return one
