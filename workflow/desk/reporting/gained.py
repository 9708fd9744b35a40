"""What did complaints bring? Improvements, calmer customers, calmer public opinion: counts only.

Loyalty is not among them: whether somebody stays a customer is not known to a complaint desk.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from ...frozen.named import NamedTuple
from ...record.event import Event
from ...store import CaseQuery, Reader
from .bounded import newest

MOST: Final = 1_000  # cases that are read, the newest first
ENDINGS: Final = ("close", "conclude")


class Trend(NamedTuple):
    """Cases in which something was read twice or more: how often the last was lower or higher."""

    read: int = 0
    lower: int = 0
    higher: int = 0

    def plus(self, readings: Sequence[int]) -> "Trend":
        """Return the trend with the readings of one more case."""
        if len(readings) < 2:  # noqa: PLR2004  # one reading shows no way
            return self
        first, last = readings[0], readings[-1]
        return Trend(self.read + 1, self.lower + (last < first), self.higher + (last > first))


class Gains(NamedTuple):
    """Of the cases that were read; `cut` if more exist.

    `ended` counts the last end of each by its outcome, `improvements` the cases whose review named
    one (S1-35), `feeling` the customer's feeling first to last (S3-7), `opinion` the risk in public
    opinion as it was scored (S1-36).
    """

    cases: int
    cut: bool
    ended: Mapping[str, int]
    improvements: int
    feeling: Trend
    opinion: Trend

    @property
    def per_hundred(self) -> int | None:
        """Return the improvements for every hundred cases that ended, rounded, or None."""
        ended = sum(self.ended.values())
        return round(100 * self.improvements / ended) if ended else None


def gains(view: Reader, query: CaseQuery) -> Gains:
    """Count what the newest cases of a query brought."""
    rows, cut = newest(view, query, MOST)
    ended, improved, feeling, opinion = Counter[str](), 0, Trend(), Trend()
    for row in rows:
        events = [one.event() for one in view.events(row.id)]
        ended.update(_outcome(events))
        improved += any(one.what == "review" and "improvement" in one.personal for one in events)
        feeling = feeling.plus(_readings(events, "feeling"))
        opinion = opinion.plus(_readings(events, "opinion"))
    return Gains(len(rows), cut, dict(ended.most_common()), improved, feeling, opinion)


def _outcome(events: Sequence[Event]) -> list[str]:
    """Return how a case last ended, if it was closed and has not been taken up again."""
    moves = [one for one in events if one.kind == "move" and one.what in {*ENDINGS, "reopen"}]
    if not moves or moves[-1].what == "reopen":
        return []
    return [str(moves[-1].data.get("outcome", ""))]


def _readings(events: Sequence[Event], name: str) -> list[int]:
    found = [one.data.get(name) for one in events if one.kind != "refusal"]
    return [one for one in found if isinstance(one, int) and not isinstance(one, bool)]
