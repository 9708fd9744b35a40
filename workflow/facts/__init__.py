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
from .timers import Timers
from .worth import worth

__all__ = [
    "ABOUT",
    "CONTENTS",
    "FITTING",
    "GROUNDS",
    "MATTERS",
    "NO_DRAFT",
    "OF_IMPACT",
    "REMEDIES",
    "Asking",
    "Draft",
    "Extendable",
    "Facts",
    "Issue",
    "Link",
    "Remedy",
    "Seen",
    "Timers",
    "worth",
]
