"""Why were complaints withdrawn, and did they come back? By reason, never by person (S0-6)."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from ...frozen.named import NamedTuple
from ...query.conditions import Condition, Equal
from ...record.event import Event
from ...store import CaseQuery, Reader
from .bounded import newest

MOST: Final = 1_000  # cases that are read, the newest first
ASKED: Final = Condition(
    ((Equal("withdrawal", None),), (Equal("withdrawal", "none"),)), negated=True
)
AGAIN: Final = frozenset({"repeat", "duplicate"})
NOT_SAID: Final = "not_said"


class Reason(NamedTuple):
    """One reason: how often it was given, withdrawn for, and how often the complaint came back."""

    asked: int = 0
    withdrawn: int = 0
    came_back: int = 0


class Withdrawals(NamedTuple):
    """Requests to withdraw by their reason, over the cases that were read; `cut` if more exist."""

    cases: int
    cut: bool
    reasons: Mapping[str, Reason]


def withdrawals(view: Reader, query: CaseQuery) -> Withdrawals:
    """Count the last request of each case of a query by its reason, beside what came after."""
    rows, cut = newest(view, query._replace(where=(*query.where, ASKED)), MOST)
    read = [_of([one.event() for one in view.events(row.id)]) for row in rows]
    found: dict[str, Reason] = {}
    for reason, withdrawn, back in read:
        was = found.get(reason, Reason())
        found[reason] = Reason(was.asked + 1, was.withdrawn + withdrawn, was.came_back + back)
    order = Counter({reason: one.asked for reason, one in found.items()}).most_common()
    return Withdrawals(len(read), cut, {reason: found[reason] for reason, _ in order})


def _of(events: Sequence[Event]) -> tuple[str, bool, bool]:
    """Return the last reason, whether the case was withdrawn for it, and whether it came back."""
    reason, withdrawn, back = NOT_SAID, False, False
    for event in events:
        if event.kind == "act" and event.what == "request-withdrawal":
            reason = str(event.data.get("reason", NOT_SAID))
        elif event.kind == "move" and event.what == "withdraw":
            withdrawn, back = True, False
        elif withdrawn and _comes_back(event):
            back = True
    return reason, withdrawn, back


def _comes_back(event: Event) -> bool:
    reopened = event.kind == "move" and event.what == "reopen"
    again = event.kind == "act" and event.what == "link" and event.data.get("as") in AGAIN
    return reopened or again
