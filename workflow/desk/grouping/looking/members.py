"""How does each member stand? What they were told, offered and agreed to, read from each record."""

from collections.abc import Iterator
from typing import Any, Final

from ....acts.grouping.belonging import newest
from ....engine import Engine
from ....facts import Draft, Facts, Seen
from ....frozen.named import NamedTuple
from ....record.event import Event, said_by_event
from ....store import CaseRow, Reader
from ..incident import BETTER, STATEMENT, Group
from ..reading import members_of

Likeness = tuple[object, ...]


class Offered(NamedTuple):
    """The newest offer of a member: its version, and what the customer would get by it."""

    version: int
    amount: int  # minor units, under the least option
    remedies: tuple[str, ...]
    explanation_only: bool

    @property
    def worth(self) -> tuple[object, ...]:
        """Return what two offers are compared by."""
        return (self.amount, self.remedies, self.explanation_only)


class Member(NamedTuple):
    """One member of a group as its record shows it.

    `agreed` tells whether this member has accepted what was offered, and the acceptance stands.
    `told` is `same` where the last statement was told in its words, `behind` where an earlier one
    was, `otherwise` where the words were others, `untold` where nobody told anything, and empty
    where there is no statement. `ground` says why the newest offer differs from those of its likes.
    `noticed` is when the member last heard of a better offer to others, `offered_at` when the
    newest offer was put on the table (ISO, UTC; empty where that never was).
    """

    case: str
    stage: str
    open: bool
    owner: str | None
    agreed: bool
    told: str
    like: Likeness | None
    offer: Offered | None
    ground: str
    noticed: str
    offered_at: str


def members(engine: Engine, view: Reader, group: Group) -> tuple[Member, ...]:
    """Return the members of a group, by the numbers of their cases."""
    return tuple(_member(engine, view, row, group) for row in members_of(view, group.id))


def _member(engine: Engine, view: Reader, row: CaseRow, group: Group) -> Member:
    stored = view.events(row.id)
    facts: Any = engine.folds.replayed(stored).facts
    events = [one.event() for one in stored]
    said = said_by_event(view.secrets(row.id))
    heard = [said.get(one.seq, {}).get("text", "") for one in _informed(events, STATEMENT)]
    noticed = [one.recorded for one in _informed(events, BETTER)]
    tabled = [one.recorded for one in events if one.kind == "move" and one.what in TABLED]
    version = newest(facts)
    return Member(
        case=row.id,
        stage=row.stage,
        open=row.open,
        owner=row.owner,
        agreed=facts.consent_used,
        told=_told(heard, group),
        like=_likeness(facts),
        offer=_offered(facts.draft if facts.draft.version else facts.table),
        ground=facts.member.ground if facts.member.version == version else "",
        noticed=max(noticed, default=""),
        offered_at=max(tabled, default=""),
    )


TABLED: Final = frozenset({"propose", "revise", "answer"})


def _informed(events: list[Event], about: str) -> Iterator[Event]:
    for one in events:
        told = one.data.get("about")
        if one.kind == "act" and isinstance(told, list) and about in told:
            yield one


def _told(heard: list[str], group: Group) -> str:
    if not group.statements:
        return "otherwise" if heard else ""
    if not heard:
        return "untold"
    texts = [one.text for one in group.statements]
    if heard[-1] == texts[-1]:
        return "same"
    return "behind" if heard[-1] in texts else "otherwise"


def _offered(draft: Draft) -> Offered | None:
    if not draft.version or not (draft.offers or draft.explanation_only):
        return None
    kinds = tuple(sorted(draft.remedies))
    return Offered(draft.version, draft.amount, kinds, draft.explanation_only)


def _likeness(facts: Facts) -> Likeness | None:
    """Return what makes members alike: what happened and what is owed for it, nothing else.

    How calm, loud or polite somebody is, and who is watching, is left out on purpose.
    """
    if facts.liability is Seen.NONE:
        return None
    points = tuple(sorted((one.content, one.upheld) for one in facts.issues))
    return (facts.cause, facts.kinds.detail, points, facts.floor, facts.compensable)
