"""Which facts do the guards of a complaint read? Frozen, hashable, and free of time."""

from dataclasses import dataclass
from enum import IntEnum
from typing import Final, NamedTuple

from ..clocks import Mark, Told

ABOUT: Final = (  # what a customer can be told with `inform`
    "terms",
    "recourse",
    "way_back",
    "result",
    "thanks",
    "progress",
    "redirect",
    "withdrawal",
    "plain_words",
    "helper",
    "extension",
    "suspension",
    "delay",
    "summary",
)
GROUNDS: Final = (  # on which time may not count; a rule pack names those that stop its clocks
    "appraisal",
    "testing",
    "assessment",
    "hearing",
    "waiting_for_customer",
    "agreed_pause",
)
MATTERS: Final = (  # what a complaint is about, where a rule pack has another figure for it
    "payments",
    "superannuation",
    "hardship",
    "complex",
    "fault_urban",
    "fault_rural",
    "group",
)


class Seen(IntEnum):
    """Whether a piece of evidence is there, and whether it still counts."""

    NONE = 0
    STALE = 1  # it was recorded for an earlier attempt, version or story
    LIVE = 2


@dataclass(frozen=True, slots=True)
class Issue:
    """One point of the complaint and what was found about it."""

    found: Seen = Seen.NONE
    upheld: str = ""  # yes, partly, no


@dataclass(frozen=True, slots=True)
class Draft:
    """A version of an offer or of a final answer; `version` 0 is no draft at all."""

    version: int = 0
    kind: str = ""  # offer, final
    options: int = 0
    single_reason: bool = False
    answered: frozenset[int] = frozenset()
    reasoned: frozenset[int] = frozenset()
    rested: frozenset[int] = frozenset()
    amount: int = 0  # minor units: what the customer gets under the least option
    defect: bool = False
    impact: bool = False
    dated: bool = False
    recourse: bool = False
    recourse_dated: bool = False
    alternative: bool = False
    plan_b: bool = False
    goodwill: bool = False
    explanation_only: bool = False
    parts: frozenset[str] = frozenset()  # what a rule pack may want of a final answer
    tactics: frozenset[str] = frozenset()  # fields in which a blocked tactic was found
    by: frozenset[str] = frozenset()  # everybody who wrote in it
    approved: Seen = Seen.NONE
    approved_by: str = ""

    @property
    def offers(self) -> bool:
        """Tell whether it holds an offer that somebody could accept."""
        return self.kind == "offer" or self.options > 0 or self.amount > 0


NO_DRAFT: Final = Draft()


@dataclass(frozen=True, slots=True)
class Remedy:
    """Something the customer is to get: agreed (owed) or demanded by law (due)."""

    kind: str  # owed, due
    amount: int = 0
    state: str = "open"  # open, performed, tendered


class Link(NamedTuple):
    """Another case that belongs to this one: `back` where the other case was linked to this."""

    other: str
    kind: str  # duplicate, repeat, related
    back: bool


class Extendable(NamedTuple):
    """A clock that its rule lets be extended: by whom, given what, and whether it is too late."""

    kind: str
    role: str
    notice: bool
    names_day: bool  # whoever extends it names the new day
    late: bool
    left: int  # how often still


@dataclass(frozen=True, slots=True)
class Asking:
    """Who asks for the step in question and what they bring: the moment, not the past."""

    who: str = ""
    role: str = ""
    move: str = ""
    customer: bool = False
    reason: str = ""


@dataclass(frozen=True)  # with a dictionary, as it is altered at every step
class Facts:
    """Everything a guard may know about a complaint.

    The last group belongs to the moment of the question: it is computed from the timers and the
    time as it is, or from who asks, and never stored.
    """

    stage: str = "received"
    left: str = ""  # the stage that an escalated case left, as rewritten since
    level: str = ""  # whom it was escalated to
    feeling: str = "raw"
    consent: str = "none"  # of the newest acceptance record
    withdrawal: str = "none"  # of the newest withdrawal request
    owner: str = ""
    handover: str = "none"  # to somebody who stands in for the owner
    receiver: str = ""  # who was named to stand in
    severity: str = "general"
    cause: str = ""
    vulnerable: bool = False
    matters: frozenset[str] = frozenset()
    rules: tuple[str, ...] = ()  # the versions of rule packs it was received under
    received_day: int = 0  # the civil day of the receipt in the desk's zone, as an ordinal
    suspended: str = ""  # the ground on which time does not count for now
    # feeling
    contacted: Seen = Seen.LIVE
    heard: Seen = Seen.NONE
    reading: int = -1  # 0 calm to 4 furious; -1 nobody has taken a reading
    hurt: bool = False  # a new hurt since the last reading
    insists: str = ""  # the move for which the customer insists
    # what happened
    issues: tuple[Issue, ...] = ()
    restated: int = 0  # restatements that the customer confirmed and that still count
    restated_before: bool = False
    explained: Seen = Seen.NONE
    news: bool = False  # a material fact or issue that the stage does not know yet
    # liability
    liability: Seen = Seen.NONE
    compensable: bool = False
    contradictory: bool = False  # a floor or a due remedy without what it rests on
    floor: int = 0
    shared: Seen = Seen.NONE
    shared_silent: bool = False
    # offer
    versions: int = 0
    draft: Draft = NO_DRAFT
    table: Draft = NO_DRAFT
    objection: str = ""  # raised, heard
    # consent
    party: str = "customer"  # customer, representative, guardian, nobody
    identified: Seen = Seen.NONE
    mandate: bool = True  # whoever speaks may settle
    told: frozenset[str] = frozenset()
    told_before: frozenset[str] = frozenset()
    consent_version: int = 0
    consent_option: int = 0
    consent_by: str = ""  # who recorded it
    consent_contradicts: bool = False
    consent_conditional: bool = False
    consent_confirmed: bool = False
    consent_used: bool = False
    withdrawal_by: str = ""
    withdrawal_conditional: bool = False
    tainted: bool = False
    tainted_by: frozenset[str] = frozenset()
    # remedies, ending
    remedies: tuple[Remedy, ...] = ()
    responded: Seen = Seen.NONE
    settles: bool = False
    attempts: int = 0
    attempt_days: frozenset[int] = frozenset()
    reviewed: Seen = Seen.NONE
    follow_up: Seen = Seen.NONE
    # beyond the handler
    decided: bool = False
    outside: str = ""  # pending, decided, carried_out
    referred_back: bool = False
    forwarded: Seen = Seen.NONE
    body_named: bool = False
    promises: int = 0
    links: tuple[Link, ...] = ()
    attachments: int = 0
    # the moment of the question
    window_over: bool = False
    promise_broken: bool = False
    calm_lost: bool = False  # a promise broke after the last reading
    deviations: int = 0  # promises that were broken, on top of what the complaint is about
    extendable: tuple[Extendable, ...] = ()
    today: int = 0  # the civil day in the desk's zone, as an ordinal
    asking: Asking = Asking()

    @property
    def facts_live(self) -> bool:
        """Tell whether every issue has a finding that counts, and the customer's account does."""
        return bool(self.issues) and self.restated > 0 and self.all_found

    @property
    def all_found(self) -> bool:
        """Tell whether every issue has a finding that still counts."""
        return all(issue.found is Seen.LIVE for issue in self.issues)

    def open_remedies(self, kind: str) -> tuple[int, ...]:
        """Return the numbers of the remedies of a kind that are neither performed nor tendered."""
        return tuple(
            number
            for number, remedy in enumerate(self.remedies, 1)
            if remedy.kind == kind and remedy.state == "open"
        )


@dataclass(frozen=True, slots=True)
class Promise:
    """Who gets what by when; `remedy` is the number of the remedy that keeps it, or 0."""

    since: int
    due: int
    kept: int = 0  # when, or 0
    remedy: int = 0


@dataclass(frozen=True)  # (the same)
class Timers:
    """When things happened that clocks count from, in seconds since 1970.

    Timers that protect the customer (`consent_until`, `withdrawal_until`, `window_until`) count
    from recording; the others from when it happened.
    """

    marks: tuple[Mark, ...] = ()  # every step, as clocks see it
    told: frozenset[Told] = frozenset()  # what time did and was told
    alarm: str = ""  # the role that was told of something missed and has not looked at it since
    read_at: int = 0  # the feeling was last read
    consent_until: int = 0
    withdrawal_until: int = 0
    window_until: int = 0
    handover_until: int = 0
    draft_by_when: int = 0
    table_by_when: int = 0
    promises: tuple[Promise, ...] = ()
