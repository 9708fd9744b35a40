"""What do both sides hold, and what is at risk? Seen, never used: no guard reads any of it."""

from typing import Final

from ..frozen import frozen
from .parts import Seen

BOTH_SIDES: Final = ("firm", "customer")
CARD_KINDS: Final = ("interest", "justice", "trust", "warmth", "right")
RIGHTS: Final = (  # what a customer may lawfully do; none of it is a threat (S0-40)
    "escalate",
    "media",
    "complain_about_handler",
    "seek_leader",
    "refuse_withdraw",
    "banner_crowd",
    "hospital_check",
)


@frozen()
class Card:
    """Something that a side can bring in: which kind, and how strong it is (0 to 3)."""

    side: str
    kind: str
    right: str = ""
    strength: int = 0
    replaced: bool = False


@frozen()
class Risk:
    """The three axes, each 0 to 3, and whether they were scored since the last escalation."""

    seen: Seen = Seen.NONE
    legal: int = 0
    opinion: int = 0
    regulator: int = 0


NO_RISK: Final = Risk()
