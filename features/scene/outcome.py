"""What came of an attempt? Nothing against it, or a refusal that a Then has to claim."""

from dataclasses import dataclass

from amends.workflow import BadInput, NotAllowed, NotFromHere, Process, Refused, StillOwed

from ..book.unmet import Term, Unmet, terms


@dataclass(frozen=True, slots=True)
class Outcome:
    """One attempt: who tried what, in which stage, and what stood against it."""

    who: str
    move: str
    before: str
    refused: Refused | BadInput | None = None
    claimed: bool = False

    @property
    def open(self) -> bool:
        """Tell whether something was refused that no sentence has claimed."""
        return self.refused is not None and not self.claimed

    @property
    def owed(self) -> frozenset[str]:
        """Return the codes of the guards that stood against it."""
        refused = self.refused
        if not isinstance(refused, StillOwed):
            return frozenset()
        return frozenset(one.code for one in refused.owed)

    def unclaimed(self, process: Process) -> Unmet:
        """Return what is wrong when no sentence claims this refusal."""
        owed = [*terms("reason", sorted(self.owed))] or self.why(process)
        return Unmet("unclaimed", process, move=Term("move", self.move), owed=owed)

    def why(self, process: Process) -> "Why":
        """Return why it was refused, in the reader's language."""
        return why(process, self.refused)


class Why(Unmet):
    """Why a desk refused something, as part of a sentence."""

    def says(self, lang: str) -> str:
        """Say it in one language."""
        return self.said("refusal", lang)


def why(process: Process, refused: Exception | None) -> Why:
    """Tell a refusal of the desk in the words of a spec."""
    if isinstance(refused, StillOwed):
        owed = terms("reason", sorted({one.code for one in refused.owed}))
        return Why("owed", process, owed=owed)
    if isinstance(refused, NotFromHere):
        return Why("not_from_here", process)
    if isinstance(refused, NotAllowed):
        return Why("not_allowed", process)
    return Why("input", process, said=str(refused))
