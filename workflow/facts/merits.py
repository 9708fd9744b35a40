"""What is on record of the merits? Evidence, causes, and the claim, as far as guards ask."""

from collections.abc import Sequence
from typing import Final

from ..frozen import frozen

SIDES: Final = ("customer", "firm", "third_party", "nobody")  # who answers, or is spoken for
PROOFS: Final = (  # what a piece of evidence is (S0-58)
    "document",
    "contract",
    "recording",
    "photo",
    "log",
    "testimony",
    "law",
)
CREDIBLE: Final = ("verified", "plausible", "doubtful", "refuted")  # the proof, never the person
WHOLE: Final = 100  # percent
FIRM: Final = "firm"
GOODS: Final = ("durable", "decoration", "ordinary")  # for which a rule may turn the burden


@frozen()
class Proof:
    """One piece of evidence: which issue it is about, for whom it speaks, how far it holds."""

    issue: int = 0  # 0: the complaint as a whole
    speaks_for: str = ""
    credibility: str = ""

    @property
    def counts(self) -> bool:
        """Tell whether it has not been refuted."""
        return self.credibility != "refuted"


@frozen()
class Cause:
    """One cause of what happened: who answers for it, and its share in percent (S0-66)."""

    answers: str
    share: int


def came_to(causes: Sequence[Cause], answers: str = "") -> int:
    """Return what the shares come to, of all causes or of those that one side answers for."""
    return sum(one.share for one in causes if answers in {"", one.answers})


def causation_of(causes: Sequence[Cause]) -> str:
    """Return the view of causation that whole causes leave, or nothing where they are not whole."""
    if came_to(causes) != WHOLE:
        return ""
    return {WHOLE: "full", 0: "none"}.get(came_to(causes, FIRM), "shared")
