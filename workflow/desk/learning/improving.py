"""Which improvements were agreed, over all cases, and which are late?"""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from ...engine import Engine
from ...frozen.named import NamedTuple
from ...moments import from_epoch, local
from ...record.event import said_by_event
from ...store import CaseQuery, CaseRow, Reader
from ..opening import policy_of

MOST: Final = 2_000  # cases that are read, the newest first
MARK: Final = b'"what":"improve"'  # as canonical JSON has it


class ImprovementView(NamedTuple):
    """One improvement of a case: its number there, what, who sees to it, by when, how it stands.

    `state` is open, late or proved; `due` an ISO time in the desk's zone; `text` is None where it
    was erased.
    """

    case: str
    number: int
    text: str | None
    owner: str
    due: str
    state: str


class Improvements(NamedTuple):
    """The improvements that were found, the nearest day first; `cut` if more cases exist."""

    found: tuple[ImprovementView, ...]
    cases: int
    cut: bool


def improvements(
    engine: Engine, view: Reader, query: CaseQuery, now: datetime, *, whole: bool = False
) -> Improvements:
    """Return the improvements of the newest cases of a query; the proved ones only if `whole`."""
    rows = view.cases(query._replace(order="newest", limit=MOST + 1))
    zone = policy_of(view).zone
    every = (one for row in rows[:MOST] for one in _of(engine, view, row, now, zone))
    found = sorted((one for one in every if whole or one.state != "proved"), key=_place)
    return Improvements(tuple(found), len(rows[:MOST]), len(rows) > MOST)


def _place(one: ImprovementView) -> tuple[str, str, int]:
    return datetime.fromisoformat(one.due).isoformat(), one.case, one.number


def _of(
    engine: Engine, view: Reader, row: CaseRow, now: datetime, zone: str
) -> Iterator[ImprovementView]:
    stored = view.events(row.id)
    made = [one.seq for one in stored if MARK in one.body and one.event().kind == "act"]
    if not made:
        return
    facts = engine.folds.replayed(stored).facts
    said = said_by_event(view.secrets(row.id))
    for number, (seq, one) in enumerate(zip(made, facts.improvements, strict=True), 1):
        state = "proved" if one.proved else "late" if one.due < now.timestamp() else "open"
        due = local(from_epoch(one.due).isoformat(), zone)
        yield ImprovementView(row.id, number, said.get(seq, {}).get("text"), one.owner, due, state)
