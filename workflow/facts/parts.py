"""What are facts made of? Issues, drafts, remedies, links, and the words that they may hold."""

from enum import IntEnum
from typing import Final

from ..frozen import frozen
from ..frozen.named import NamedTuple

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
    "privacy",
    "escalation",  # that a level above can decide (S4-43)
    "statement",  # what every member of a group is told (S0-87)
    "better_offer",  # that others in the group were offered more since (H14)
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


CONTENTS: Final = (  # what one issue is about (S2-122 to S2-125)
    "equipment",
    "service_quality",
    "attitude",
    "price",
    "integrity",
    "incident",
)


class Seen(IntEnum):
    """Whether a piece of evidence is there, and whether it still counts."""

    NONE = 0
    STALE = 1  # it was recorded for an earlier attempt, version or story
    LIVE = 2


@frozen()
class Issue:
    """One point of the complaint and what was found about it."""

    found: Seen = Seen.NONE
    upheld: str = ""  # yes, partly, no
    content: str = ""  # one of CONTENTS, where somebody said so


@frozen()
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
    remedies: frozenset[str] = frozenset()  # the kinds of what is offered
    apology_by: bool = False  # the person who apologises is named
    fits_because: bool = False  # why something else than the usual remedy fits
    value: bool = False  # what the customer gains by it
    unfixable: bool = False  # the fault itself cannot be mended, and we say so
    nothing_more: bool = False  # why nothing more can be done
    goodwill: bool = False
    explanation_only: bool = False
    parts: frozenset[str] = frozenset()  # what a rule pack may want of a final answer
    tactics: frozenset[str] = frozenset()  # fields in which a blocked tactic was found
    doubts: frozenset[str] = frozenset()  # fields whose words want a reason
    hard: frozenset[str] = frozenset()  # fields that are too hard to read
    dense: frozenset[str] = frozenset()  # fields too hard for a customer who needs care
    by: frozenset[str] = frozenset()  # everybody who wrote in it
    approved: Seen = Seen.NONE
    approved_by: str = ""

    @property
    def offers(self) -> bool:
        """Tell whether it holds an offer that somebody could accept."""
        return self.kind == "offer" or self.options > 0 or self.amount > 0


NO_DRAFT: Final = Draft()


@frozen()
class Remedy:
    """What the customer gets: agreed (owed), demanded by law (due), given before any judgement."""

    kind: str  # owed, due, interim
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


@frozen()
class Asking:
    """Who asks for the step in question and what they bring: the moment, not the past."""

    who: str = ""
    role: str = ""
    move: str = ""
    customer: bool = False
    reason: str = ""


NOBODY_ASKS: Final = Asking()
