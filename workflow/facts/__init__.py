"""What does the record show about a complaint? A small frozen fold of its events."""

from .facts import Facts
from .fitting import FITTING, OF_IMPACT, REMEDIES
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
from .picture import KINDS, NO_RISK, RIGHTS, SIDES, Card, Risk
from .timers import Timers
from .worth import worth

__all__ = [
    "ABOUT",
    "Asking",
    "CONTENTS",
    "Card",
    "Draft",
    "Extendable",
    "FITTING",
    "Facts",
    "GROUNDS",
    "Issue",
    "KINDS",
    "Link",
    "MATTERS",
    "NO_DRAFT",
    "NO_RISK",
    "OF_IMPACT",
    "REMEDIES",
    "RIGHTS",
    "Remedy",
    "Risk",
    "SIDES",
    "Seen",
    "Timers",
    "worth",
]
