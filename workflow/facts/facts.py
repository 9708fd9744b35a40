"""Which facts do the guards of a complaint read? Frozen, hashable, and free of time."""

from ..frozen import frozen
from .grouped import NO_MEMBER, Member
from .kinds import NO_GOALS, UNCLASSIFIED, Goals, Kinds
from .lessons import Improvement
from .merits import Cause, Proof
from .organising import NO_CONDUCT, NO_ORGANISING, Conduct, Organising
from .parts import NO_DRAFT, NOBODY_ASKS, Asking, Draft, Extendable, Issue, Link, Remedy, Seen
from .picture import NO_RISK, Card, Risk


@frozen()  # with a dictionary, as it is altered at every step
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
    safety: str = "none"  # whether somebody is in danger: asked, open, over
    handover: str = "none"  # to somebody who stands in for the owner
    receiver: str = ""  # who was named to stand in
    recused: frozenset[str] = frozenset()  # whom the complaint is about, or who is close to them
    severity: str = "general"
    cause: str = ""
    vulnerable: bool = False
    kinds: Kinds = UNCLASSIFIED
    goals: Goals = NO_GOALS
    matters: frozenset[str] = frozenset()
    rules: tuple[str, ...] = ()  # the versions of rule packs it was received under
    received_day: int = 0  # the civil day of the receipt in the desk's zone, as an ordinal
    suspended: str = ""  # the ground on which time does not count for now
    # feeling
    contacted: Seen = Seen.LIVE
    heard: Seen = Seen.NONE
    reading: int = -1  # 0 calm to 4 furious; -1 nobody has taken a reading
    hurt: bool = False  # a new hurt since the last reading
    unsoothed: bool = False  # a hurt since somebody last said sorry
    apologised: bool = False  # for a fault of ours
    unwilling: bool = False  # the customer would not talk, when last asked
    strained: frozenset[str] = frozenset()  # of us, for whom it is too much
    abused: tuple[str, ...] = ()  # of us, who met abuse: a name each time
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
    floor_rule: str = ""  # the rule that the floor was reckoned by, with its version
    proofs: tuple[Proof, ...] = ()
    causes: tuple[Cause, ...] = ()
    claim: Seen = Seen.NONE  # what the customer wants was held against contract, rules and law
    claimed: int = 0  # minor units
    shared: Seen = Seen.NONE
    shared_silent: bool = False
    # offer
    versions: int = 0
    draft: Draft = NO_DRAFT
    table: Draft = NO_DRAFT
    objection: str = ""  # raised, heard
    extras: int = 0  # minor units given on top, after agreement
    elsewhere: int = 0  # minor units that the customer got in other cases, when last looked up
    systemic: bool = False  # goodwill was given again and again for what lies behind this
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
    consent_unannounced: bool = False  # recorded before anybody had said so
    consent_confirmed: bool = False
    consent_used: bool = False
    withdrawal_by: str = ""
    withdrawal_conditional: bool = False
    withdrawal_rest: int = 0  # hours for which the request rests
    tainted: bool = False
    tainted_by: frozenset[str] = frozenset()
    flagged: bool = False  # doubtful words were let stand in this attempt
    # remedies, ending
    remedies: tuple[Remedy, ...] = ()
    responded: Seen = Seen.NONE
    settles: bool = False
    attempts: int = 0
    attempt_days: frozenset[int] = frozenset()
    reviewed: Seen = Seen.NONE
    follow_up: Seen = Seen.NONE
    improvements: tuple[Improvement, ...] = ()  # what is done better because of it
    # beyond the handler
    decided: bool = False
    outside: str = ""  # pending, decided, carried_out
    referred_back: bool = False
    forwarded: Seen = Seen.NONE
    body_named: bool = False
    promises: int = 0
    links: tuple[Link, ...] = ()
    attachments: int = 0
    member: Member = NO_MEMBER  # of a group, which no guard reads
    # the picture, which no guard reads
    cards: tuple[Card, ...] = ()
    risk: Risk = NO_RISK
    # how the desk is organised around it, which no guard reads
    organising: Organising = NO_ORGANISING
    conduct: Conduct = NO_CONDUCT
    requests: tuple[bool, ...] = ()  # asked of departments: whether one was answered and signed
    referrals: tuple[str, ...] = ()  # to those who answer for it inside: how each stands
    # the moment of the question
    window_over: bool = False
    promise_broken: bool = False
    calm_lost: bool = False  # a promise broke after the last reading
    deviations: int = 0  # promises that were broken, on top of what the complaint is about
    extendable: tuple[Extendable, ...] = ()
    today: int = 0  # the civil day in the desk's zone, as an ordinal
    asking: Asking = NOBODY_ASKS

    @property
    def holder(self) -> str:
        """Return who handles the case now: the owner, or who stands in."""
        return self.receiver if self.handover == "standing" else self.owner

    @property
    def facts_live(self) -> bool:
        """Tell whether every issue has a finding that counts, and the customer's account does."""
        return bool(self.issues) and self.restated > 0 and self.all_found

    @property
    def all_found(self) -> bool:
        """Tell whether every issue has a finding that still counts."""
        return all(issue.found is Seen.LIVE for issue in self.issues)

    @property
    def granted(self) -> int:
        """Return what was agreed or added in this case so far, in minor units."""
        return self.extras + sum(one.amount for one in self.remedies if one.kind == "owed")

    def open_remedies(self, kind: str) -> tuple[int, ...]:
        """Return the numbers of the remedies of a kind that are neither performed nor tendered."""
        return tuple(
            number
            for number, remedy in enumerate(self.remedies, 1)
            if remedy.kind == kind and remedy.state == "open"
        )
