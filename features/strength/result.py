"""How strong are the scenarios, in three figures? And what does nobody notice?"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from .hunt import Hunted

BEHAVIOUR: Final = frozenset({"guard", "consent"})  # a restated table alone must not kill these


@dataclass(frozen=True, slots=True)
class Strength:
    """What came of every mutant, under these declared equivalents (key of the mutant: reason)."""

    hunted: Sequence[Hunted]
    equivalents: Mapping[str, str] = field(default_factory=dict)

    @property
    def living(self) -> list[Hunted]:
        """Return the mutants of a process that a desk would open at all."""
        return [one for one in self.hunted if not one.stillborn]

    @property
    def noticed(self) -> list[Hunted]:
        """Return those that a scenario noticed."""
        return [one for one in self.living if one.noticed]

    @property
    def survivors(self) -> list[Hunted]:
        """Return those that nobody noticed and nobody declared to be the same."""
        left = [one for one in self.living if not one.noticed]
        return [one for one in left if one.mutant.key not in self.equivalents]

    @property
    def stale(self) -> list[str]:
        """Return declarations that name no mutant, or one that was noticed after all."""
        left = {one.mutant.key for one in self.living if not one.noticed}
        return [key for key in self.equivalents if key not in left]

    @property
    def raw(self) -> float:
        """Return the share of mutants that were noticed, in per cent."""
        return _share(len(self.noticed), len(self.living))

    @property
    def net(self) -> float:
        """Return the same without the declared equivalents."""
        return _share(len(self.noticed), len(self.noticed) + len(self.survivors))

    @property
    def restated(self) -> list[Hunted]:
        """Return those that only a table of what may happen next noticed."""
        return [one for one in self.noticed if one.restated]

    @property
    def weak(self) -> list[Hunted]:
        """Return guards and consents that no behaviour protects: unnoticed, or only restated."""
        found = [*self.survivors, *self.restated]
        return [one for one in found if one.mutant.kind in BEHAVIOUR and _ours(one)]

    def by(self, name: str) -> dict[str, tuple[int, int]]:
        """Count by `operator` or `kind`: how many were noticed, of how many."""
        all_of = Counter(str(getattr(one.mutant, name)) for one in self.living)
        seen = Counter(str(getattr(one.mutant, name)) for one in self.noticed)
        return {key: (seen[key], count) for key, count in all_of.items()}


def _ours(hunted: Hunted) -> bool:
    """Tell whether a rule was weakened; a move that was added can only be seen in a table."""
    return hunted.mutant.operator != "move_added"


def _share(part: int, whole: int) -> float:
    return 100 * part / whole if whole else 100.0
