"""What do words give away? Tactics in ours; risks, contradictions and conditions in theirs."""

from typing import TYPE_CHECKING, Final

from ..on_demand import on_demand

if TYPE_CHECKING:
    from .blocked import BLOCKED
    from .checking import check, judged, risks_in, tactic_in, tactic_of
    from .model import Found, Tactic
    from .phrases import conditions, contradictions
    from .sentences import Readability, readability, too_hard
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
    "tactic_of",
    "too_hard",
]

_HOMES: Final = {  # each name is imported when somebody asks for it
    "blocked": "BLOCKED",
    "checking": "check judged risks_in tactic_in tactic_of",
    "model": "Found Tactic",
    "phrases": "conditions contradictions",
    "sentences": "Readability readability too_hard",
    "tactics": "RISKS TACTICS",
}

if not TYPE_CHECKING:
    __getattr__ = on_demand(__name__, _HOMES, globals())
