"""What came of a scenario? A verdict a sentence, and the worst of them for the whole."""

from enum import StrEnum
from typing import Final, NamedTuple

from ..catalogue import say
from ..reading.plan import Plan


class Status(StrEnum):
    """What came of a sentence, from good to bad."""

    PASSED = "passed"
    SKIPPED = "skipped"
    FAILED = "failed"
    AMBIGUOUS = "ambiguous"
    UNDEFINED = "undefined"


_WORSE: Final = {
    Status.SKIPPED: 0,
    Status.PASSED: 1,
    Status.FAILED: 2,
    Status.AMBIGUOUS: 3,
    Status.UNDEFINED: 4,
}


class Reason(NamedTuple):
    """Why a sentence did not hold, in each language, the phrases nearest to it, and a code."""

    said: dict[str, str]
    near: tuple[str, ...] = ()
    code: str = ""

    def says(self, lang: str) -> str:
        """Say it in one language."""
        return self.said[lang]


class Told(NamedTuple):
    """What came of one sentence."""

    status: Status
    reason: Reason | None = None
    seconds: float = 0.0


class Played(NamedTuple):
    """A scenario that was played: what came of each of its sentences, in their order.

    `ending` is what is wrong after the last sentence, though each of them held.
    """

    plan: Plan
    told: tuple[Told, ...]
    ending: Reason | None = None

    @property
    def status(self) -> Status:
        """Return what came of the whole: undefined before ambiguous before failed."""
        if self.ending is not None:
            return Status.FAILED
        return max((one.status for one in self.told), key=_WORSE.__getitem__, default=Status.PASSED)

    @property
    def seconds(self) -> float:
        """Return how long it took."""
        return sum(one.seconds for one in self.told)

    @property
    def broken(self) -> int | None:
        """Return the number of the sentence that did not hold, or None."""
        good = {Status.PASSED, Status.SKIPPED}
        return next((at for at, one in enumerate(self.told) if one.status not in good), None)


def reason(code: str, /, near: tuple[str, ...] = (), **values: object) -> Reason:
    """Return a reason by its code in the catalogue."""
    return Reason({lang: say(f"verdict.{code}", lang, **values) for lang in ("en", "zh")}, near)
