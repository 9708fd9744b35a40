"""What does the record show about a complaint? A small frozen fold of its events."""

from .facts import Facts
from .merits import CREDIBLE, GOODS, PROOFS, SIDES, Cause, Proof
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

__all__ = [
    "ABOUT",
    "CONTENTS",
    "CREDIBLE",
    "GOODS",
    "GROUNDS",
    "MATTERS",
    "NO_DRAFT",
    "PROOFS",
    "SIDES",
    "Asking",
    "Cause",
    "Draft",
    "Extendable",
    "Facts",
    "Issue",
    "Link",
    "Proof",
    "Remedy",
    "Seen",
    "Timers",
]
