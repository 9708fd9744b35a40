"""What do words give away? Tactics in ours; risks, contradictions and conditions in theirs."""

from .checking import BLOCKED, check, judged, risks_in, tactic_in
from .model import Found, Tactic
from .phrases import conditions, contradictions
from .readability import Readability, readability, too_hard
from .tactics import RISKS, TACTICS

__all__ = [
    "BLOCKED",
    "RISKS",
    "TACTICS",
    "Found",
    "Readability",
    "Tactic",
    "check",
    "conditions",
    "contradictions",
    "judged",
    "readability",
    "risks_in",
    "tactic_in",
    "too_hard",
]
