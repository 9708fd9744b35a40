"""What may be asked of the marks? A closed list of questions, each with the shape of its rows.

Every store answers them alike: the databases count by fixed statements, `counting` by reading
through. Times are seconds since 1970, spans begin at `since` and end before `until`, and a middle
is the lower one: the smallest value that half of all do not exceed.
"""

from typing import Final, Literal

from ...frozen.named import NamedTuple

Question = Literal[
    "before", "counts", "channels", "kinds", "stages", "feelings", "settled", "withdrawals",
    "treatment", "taints", "guards", "attributed", "watched",
]  # fmt: skip
QUESTIONS: Final[dict[Question, tuple[str, ...]]] = {
    # cases received, ended and opened again before the span
    "before": ("name", "count"),
    # every mark in the span, how often and in how many cases
    "counts": ("name", "word", "about", "count", "cases"),
    # receipts by channel, and on how many days of the span there was one
    "channels": ("channel", "count", "days"),
    # cases received in the span by what they are about, as they are sorted now
    "kinds": ("cause", "detail", "count"),
    # cases that reached a stage for the first time in the span, and after how many seconds
    "stages": ("stage", "count", "median", "ninth"),
    # ends in the span: cases, those with two readings, sums of first and last, lower, higher
    "feelings": ("outcome", "cases", "read", "first", "last", "lower", "higher"),
    # cases first accepted in the span, and those after one talk at most that were not opened again
    "settled": ("accepted", "at_once"),
    # last requests in the span by reason, withdrawn for it, and of those come back
    "withdrawals": ("reason", "asked", "withdrawn", "back"),
    # ends in the span: where something makes the customer vulnerable, and where not
    "treatment": ("vulnerable", "ended", "median", "upheld", "withdrawn", "missed", "tainted"),
    # consents that were last tainted in the span: cases, agreed anew since, ended without that
    "taints": ("cases", "anew", "ended"),
    # refusals in the span: the step done later, the case ended otherwise, neither yet
    "guards": ("guard", "times", "cases", "done", "otherwise", "waiting"),
    # cases last counted against us in the span: with a fault found, without, not judged yet
    "attributed": ("counted_by", "basis", "counted", "fault", "none", "open"),
    # what somebody has to look at: the first cases of each kind, beside how many there are
    "watched": ("kind", "case", "count"),
}


class Span(NamedTuple):
    """From a moment to before another, with the bounds that the rules of watching work with."""

    since: int
    until: int
    near: int = 0  # seconds: how shortly before a deadline an end is looked at
    after: int = 0  # seconds: how soon after a talk a wish to withdraw is looked at
    late: int = 0  # seconds: how late a receipt may be written down
    shown: int = 20  # cases of each kind that are watched
