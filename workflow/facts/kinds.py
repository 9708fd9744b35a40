"""Which kind of complaint is it, and what are its goals? Closed words, and what was said of them.

The words come from the seeds where they have them; no guard, clock or threshold reads one of them.
"""

from collections.abc import Mapping
from typing import Final

from ..frozen import frozen

SEVERITIES: Final = ("general", "serious", "major")
OTHER: Final = "other"
DETAILS: Final[Mapping[str, tuple[str, ...]]] = {  # of a cause (S4-49 to S4-54; of integrity: ours)
    "quality": ("signal", "broadband", "resource", "line", "fault", "handset", OTHER),
    "service": ("after_sales", "efficiency", "attitude", OTHER),
    "price": ("tariff", "billing", OTHER),
    "integrity": ("advertising", "sales_promise", "hidden_terms", OTHER),
}
CAUSES: Final = tuple(DETAILS)
BEHAVIOURS: Final = ("grumbling", "publicity", "venting", "extreme")  # S1-11 to S1-14
PURPOSES: Final = ("suggestion", "criticism", "accusation")  # S1-15 to S1-17
MOTIVES: Final = (  # S1-20 to S1-23, S4-13 to S4-17
    *("vent", "respect", "compensation", "recognition", "be_heard", "care", "solve", "exchange"),
)
DRIVES: Final = ("emotional", "instrumental", "mixed")  # S0-17
TRIGGERS: Final = ("need_unmet", "explanation_rejected", "request_unmet")  # S0-18
ORIGINS: Final = ("quality", "price", "gap", "integrity", "customer")  # S1-19
INTERESTS: Final = ("own", "organisation", "both")  # S3-4
DIFFICULTIES: Final = (  # ours (S2-41 has the number only): five kinds of conduct, and once again
    *("persistence", "demands", "lack_of_cooperation", "arguments", "behaviours", "repeat"),
)
COMMUNICATIVE: Final = ("asks_help", "enquires", "vents")  # S2-118 to S2-120
VALIDITIES: Final = ("substantiated", *COMMUNICATIVE)
FOUND_BY: Final = ("authority", "own_finding")  # S2-117
SIGNALS: Final = ("complaint", "negative_comment")  # S1-4
TAKEN_AS: Final = ("complaint", "feedback")  # S1-4
TOUCHPOINTS: Final = (  # S3-6; the words are ours
    *("counter", "hotline", "web", "app", "advertising", "sale", "delivery", "installation"),
    *("use", "repair", "bill"),
)
DIRECTNESS: Final = ("direct", "via_third_party", "public_post")  # S1-3
MET: Final = ("yes", "partly", "no")


@frozen()
class Kinds:
    """How a complaint was classified, besides severity and cause; empty where nobody said so."""

    detail: str = ""
    behaviour: str = ""
    purpose: str = ""
    motive: frozenset[str] = frozenset()
    drive: str = ""
    trigger: str = ""
    origin: str = ""
    interest: str = ""
    difficulty: str = ""
    difficulty_class: str = ""
    validity: str = ""
    found_by: str = ""
    signal: str = ""
    taken_as: str = ""
    touchpoint: str = ""
    directness: str = ""


UNCLASSIFIED: Final = Kinds()


@frozen()
class Goals:
    """What the customer is to have in the end (S3-9, S3-10): the matter put right, and peace.

    Each is empty where nobody set it, `open` until somebody asked, then yes, partly or no.
    """

    rational: str = ""
    emotional: str = ""


NO_GOALS: Final = Goals()
