"""What is in a report? Plain values: counts, shares in percent to a tenth, hours to a tenth.

A share or a time is None where there is nothing to take it of. Nobody is named, and nothing is
counted by person: a case that has to be looked at is named by its number.
"""

from ...frozen.named import NamedTuple
from .period import Period


class Volume(NamedTuple):
    """How many cases came in, ended and were opened again, and how many were open around it.

    `at_work` were open at some time of the period; `escalated` is how often a case went up.
    """

    received: int
    ended: int
    reopened: int
    escalated: int
    open_before: int
    open_after: int
    at_work: int
    escalated_share: float | None  # of the cases at work


class ChannelCount(NamedTuple):
    """Receipts by channel (S2-16); a channel on few `days` may be one that is closed."""

    channel: str
    received: int
    days: int
    of_days: int


class CauseCount(NamedTuple):
    """Cases received by cause, the most frequent first, each share beside what it adds up to."""

    cause: str  # "" where nobody has said so yet
    received: int
    share: float
    adds_up_to: float


class Topic(NamedTuple):
    """What cases received are about in detail, beside how many there usually were (S2-27)."""

    cause: str
    detail: str
    received: int
    usual: float  # a period, on average of those before
    hot: bool


class OutcomeCount(NamedTuple):
    """Ends by outcome."""

    outcome: str
    ended: int
    share: float


class StageTime(NamedTuple):
    """Cases that reached a stage for the first time, and the hours since their receipt."""

    stage: str
    reached: int
    median_hours: float
    ninth_hours: float  # nine of ten cases took no longer


class FirstContact(NamedTuple):
    """Cases accepted, and those after one talk at most that stayed so (S2-90, S4-2)."""

    accepted: int
    at_once: int
    share: float | None


class ClockKept(NamedTuple):
    """A clock that ran out: how often, in how many cases, and how many it left on time (S2-90).

    `pack` is the rule pack, `service` for what the desk promises itself; `legal` tells them apart.
    """

    clock: str
    pack: str
    legal: bool
    missed: int
    cases: int
    on_time: float | None  # percent of the cases at work


class OnTime(NamedTuple):
    """Cases at work in which no clock ran out, by the law and by the desk's own service."""

    at_work: int
    clocks: tuple[ClockKept, ...]


class RulePack(NamedTuple):
    """What a rule pack's regulator looks at: its cases, and its clocks that ran out (S0-13)."""

    pack: str
    received: int
    missed: int
    clocks: tuple[ClockKept, ...]


class FeelingWay(NamedTuple):
    """The customer's feeling first to last, 0 calm to 4 furious, by how the case ended.

    `read` cases have two readings; `first` and `last` are their averages.
    """

    outcome: str
    ended: int
    read: int
    first: float | None
    last: float | None
    calmer: int
    angrier: int


class WithdrawalReason(NamedTuple):
    """Wishes to withdraw by reason, and what became of them; never by person (S0-6)."""

    reason: str
    asked: int
    withdrawn: int
    came_back: int


class Group(NamedTuple):
    """Cases that ended, of customers whom something makes vulnerable, or of the others."""

    group: str  # vulnerable, others
    ended: int
    median_hours: float
    upheld: float  # shares of those that ended
    withdrawn: float
    missed: float
    tainted: float


class MannerGroup(NamedTuple):
    """Open cases of customers whose handler noted one manner of theirs, as things stand now."""

    style: str
    open: int
    median_hours: float  # since the receipt
    offered: float  # shares of those that are open
    overdue: float


class Treatment(NamedTuple):
    """Whether all are treated alike. `groups` is empty where one has fewer than `least` cases.

    `manners` sets open cases side by side, in the report of a period that is not over, where two
    groups have `least` cases; the note itself stays what only its case's handler sees.
    """

    least: int
    groups: tuple[Group, ...]
    manners: tuple[MannerGroup, ...] = ()


class Tainted(NamedTuple):
    """Consents that do not count because of how they came about, and what became of the cases."""

    times: int
    cases: int
    anew: int
    ended: int


class GuardCount(NamedTuple):
    """What refused, how often, in how many cases, and what happened next.

    `done` later is the same step, `otherwise` an end without it, `waiting` neither so far. `guard`
    is a guard, or the code of another refusal.
    """

    guard: str
    times: int
    cases: int
    done: int
    otherwise: int
    waiting: int


class Watched(NamedTuple):
    """What somebody has to look at, case by case: no proof of anything (S0-5).

    `shown` are the first of them.
    """

    kind: str
    cases: int
    shown: tuple[str, ...]


class ObstacleCount(NamedTuple):
    """What stood in the way, as notes name it (S4-7)."""

    obstacle: str
    times: int
    cases: int


class Attributed(NamedTuple):
    """Cases that somebody counts against us, beside whether there was a fault at all (S0-4).

    `basis` is by what they are counted, `change` is against the period before. Whoever counts takes
    a case without a fault as one with it; here they stand apart.
    """

    counted_by: str
    basis: str
    counted: int
    change: int
    fault: int
    no_fault: int
    not_judged: int


class Report(NamedTuple):
    """Everything that a report of one period says."""

    period: Period
    volume: Volume
    channels: tuple[ChannelCount, ...]
    causes: tuple[CauseCount, ...]
    topics: tuple[Topic, ...]
    outcomes: tuple[OutcomeCount, ...]
    stages: tuple[StageTime, ...]
    first_contact: FirstContact
    on_time: OnTime
    packs: tuple[RulePack, ...]
    feelings: tuple[FeelingWay, ...]
    withdrawals: tuple[WithdrawalReason, ...]
    treatment: Treatment
    tainted: Tainted
    guards: tuple[GuardCount, ...]
    watched: tuple[Watched, ...]
    obstacles: tuple[ObstacleCount, ...]
    attributed: tuple[Attributed, ...]
    reviews: int
    improvements: int
