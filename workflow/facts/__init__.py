"""What does the record show about a complaint? A small frozen fold of its events."""

from typing import TYPE_CHECKING, Final

from ..on_demand import on_demand
from .worth import worth

if TYPE_CHECKING:
    from .facts import Facts
    from .fitting import FITTING, OF_IMPACT, REMEDIES
    from .grouped import DIFFERENCES, NO_MEMBER, Member
    from .merits import CREDIBLE, GOODS, PROOFS, SIDES, Cause, Proof
    from .organising import Conduct, Organising, Partaker
    from .parts import (
        ABOUT,
        CONTENTS,
        GROUNDS,
        MATTERS,
        NO_DRAFT,
        Asking,
        Draft,
        Extendable,
        Issue,
        Link,
        Remedy,
        Seen,
    )
    from .picture import BOTH_SIDES, CARD_KINDS, NO_RISK, RIGHTS, Card, Risk
    from .time.timers import Timers

__all__ = [
    "ABOUT",
    "Asking",
    "BOTH_SIDES",
    "CARD_KINDS",
    "CONTENTS",
    "CREDIBLE",
    "Card",
    "Cause",
    "Conduct",
    "DIFFERENCES",
    "Draft",
    "Extendable",
    "FITTING",
    "Facts",
    "GOODS",
    "GROUNDS",
    "Issue",
    "Link",
    "MATTERS",
    "Member",
    "NO_DRAFT",
    "NO_MEMBER",
    "NO_RISK",
    "OF_IMPACT",
    "Organising",
    "Partaker",
    "PROOFS",
    "Proof",
    "REMEDIES",
    "RIGHTS",
    "Remedy",
    "Risk",
    "SIDES",
    "Seen",
    "Timers",
    "worth",
]

_HOMES: Final = {  # each name is imported when somebody asks for it
    "facts": "Facts",
    "fitting": "FITTING OF_IMPACT REMEDIES",
    "grouped": "DIFFERENCES NO_MEMBER Member",
    "merits": "CREDIBLE GOODS PROOFS SIDES Cause Proof",
    "organising": "Conduct Organising Partaker",
    "parts": (
        "ABOUT CONTENTS GROUNDS MATTERS NO_DRAFT Asking Draft Extendable Issue Link Remedy Seen"
    ),
    "picture": "BOTH_SIDES CARD_KINDS NO_RISK RIGHTS Card Risk",
    "time.timers": "Timers",
}

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _HOMES, globals())
