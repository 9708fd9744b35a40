"""What do departments have to answer for inside the house? One list over many cases (S2-105).

It is apart from the view of liability towards a customer, and nothing of it goes to one.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from ...frozen.named import NamedTuple
from ...moments import epoch, local
from ...record.event import Event, said_by_event
from ...store import CaseQuery, Reader

MOST: Final = 1_000  # cases that are read, the newest first
OVER: Final = frozenset({"judged", "dropped"})
OPEN: Final = "open"


class Referral(NamedTuple):
    """One question who answers for something; `due` is None where no day was set.

    `state` is open, submitted, judged or dropped; `since` is when it was referred, and `news` what
    was said of it last. Texts are empty where they were erased.
    """

    case: str
    number: int
    department: str
    text: str
    who: str
    since: str
    due: str | None
    state: str
    late: bool
    news: str

    @property
    def over(self) -> bool:
        """Tell whether nothing more is to be done about it."""
        return self.state in OVER


class Referrals(NamedTuple):
    """The referrals of the cases that were read; `cut` if more cases exist."""

    cases: int
    cut: bool
    found: tuple[Referral, ...]


def referrals(
    view: Reader, query: CaseQuery, now: datetime, zone: str, *, every: bool = False
) -> Referrals:
    """Return the open referrals of the newest cases of a query, the first due first.

    With `every` those that were judged or dropped as well.
    """
    rows = view.cases(query._replace(order="newest", limit=MOST + 1))
    found: list[Referral] = []
    for row in rows[:MOST]:
        events = [one.event() for one in view.events(row.id)]
        steps = [one for one in events if one.kind == "act" and one.what == "refer"]
        if steps:
            found += _of(row.id, steps, said_by_event(view.secrets(row.id)), now, zone)
    kept = [one for one in found if every or not one.over]
    kept.sort(key=lambda one: (one.due is None, one.due or one.since))
    return Referrals(len(rows[:MOST]), len(rows) > MOST, tuple(kept))


def _of(
    case: str,
    steps: Sequence[Event],
    said: Mapping[int, Mapping[str, str]],
    now: datetime,
    zone: str,
) -> list[Referral]:
    """Follow the referrals of one case."""
    found: list[Referral] = []
    for step in steps:
        texts, number = said.get(step.seq, {}), step.data.get("referral")
        if isinstance(number, int):
            state, news = str(step.data["event"]), texts.get("text", "")
            found[number - 1] = found[number - 1]._replace(state=state, news=news)
        else:
            found.append(_new(case, len(found) + 1, step, texts, zone))
    return [one._replace(late=_late(one, now)) for one in found]


def _new(case: str, number: int, step: Event, texts: Mapping[str, str], zone: str) -> Referral:
    due = step.data.get("due")
    return Referral(
        case=case,
        number=number,
        department=texts.get("department", ""),
        text=texts.get("text", ""),
        who=step.actor.name,
        since=local(step.recorded, zone),
        due=local(due, zone) if isinstance(due, str) else None,
        state=OPEN,
        late=False,
        news="",
    )


def _late(one: Referral, now: datetime) -> bool:
    return not one.over and one.due is not None and epoch(one.due) < int(now.timestamp())
