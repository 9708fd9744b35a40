"""What can go wrong at a desk, and what does each refusal say?

    AmendsError                never raised itself; `code` names the sentence, `values` fill it
    ├── BadInput               wrong usage: nothing was tried                          (2)
    │   └── UnknownMove        no act or move of that name                             (2)
    ├── Refused                the case stays where it is, the refusal is in its log
    │   ├── NotFromHere        the move exists, but not from this stage                (3)
    │   ├── StillOwed          guards name what is owed                                (3)
    │   └── NotAllowed         role, limit, or the same person twice                   (6)
    ├── NotAPerson             no active user of the desk has that name                (6)
    ├── NoSuchCase             none, or more than one, answers to that number          (4)
    ├── ChangedMeanwhile       somebody else was faster                                (5)
    ├── GuardFailed            a guard itself broke: our bug                           (1)
    ├── HistoryBroken          the record does not hold together                       (8)
    ├── StoreNotReady          missing, damaged, newer, foreign, read-only, full       (9)
    ├── OutcomeUnknown         the commit failed; the same call again is safe          (11)
    └── Busy                   somebody else writes; try again                         (75)

Every one carries data; texts come from the catalogues, in the reader's language.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .needs import Owed


class AmendsError(Exception):
    """Never raised itself."""

    def __init__(self, code: str, **values: object) -> None:
        """Keep the stable code of the sentence and the values that fill it."""
        super().__init__(code, values)
        self.code = code
        self.values = values

    def __str__(self) -> str:
        """Say the code and its values, for programmers; people read the catalogue's sentence."""
        filled = ", ".join(f"{name}={value!r}" for name, value in self.values.items())
        return f"{self.code}({filled})"


class BadInput(AmendsError):
    """The call itself is wrong: nothing was tried and nothing was written."""


class UnknownMove(BadInput):
    """The process has no act and no move of this name."""

    def __init__(self, name: str, nearest: Sequence[str] = ()) -> None:
        """Keep the name as it was given and the names nearest to it."""
        super().__init__("unknown_move", move=name, nearest=", ".join(nearest))
        self.nearest = tuple(nearest)


class Refused(AmendsError):
    """A step that the process does not let happen now; the case is as it was."""

    def __init__(self, code: str, *, case: str, move: str, stage: str, **values: object) -> None:
        """Keep which case, which act or move, and the stage it was refused in."""
        super().__init__(code, case=case, move=move, stage=stage, **values)
        self.case, self.move, self.stage = case, move, stage


class NotFromHere(Refused):
    """The act or move exists, but not from this stage; `stages` says from where."""

    def __init__(self, *, case: str, move: str, stage: str, stages: Sequence[str]) -> None:
        """Keep the stages from which it is possible."""
        super().__init__("not_from_here", case=case, move=move, stage=stage, stages=tuple(stages))
        self.stages = tuple(stages)


class StillOwed(Refused):
    """Guards do not hold; `owed` lists everything that is missing, in the order to supply it."""

    def __init__(self, *, case: str, move: str, stage: str, owed: "Sequence[Owed]") -> None:
        """Keep everything that is owed."""
        super().__init__("guard_owes", case=case, move=move, stage=stage)
        self.owed = tuple(owed)


class NotAllowed(Refused):
    """The person may not do this: the role, the limit, or being the same person twice."""


class NotAPerson(AmendsError):
    """Nobody of that name may act at this desk."""


class NoSuchCase(AmendsError):
    """No case answers to that number, or several do: `near` lists them, `more` counts the rest."""

    def __init__(self, code: str, *, case: str, near: Sequence[str] = (), more: int = 0) -> None:
        """Keep what was asked for and what would have matched."""
        super().__init__(code, case=case, near=", ".join(near), more=more)
        self.near, self.more = tuple(near), more


class ChangedMeanwhile(AmendsError):
    """Somebody else changed the case first; look again, then decide again."""


class GuardFailed(AmendsError):
    """A guard itself raised, or the machine and the explanation disagree: our bug."""


class HistoryBroken(AmendsError):
    """The record does not follow from itself."""


class StoreNotReady(AmendsError):
    """The store cannot be used as it is; nothing was changed."""


class OutcomeUnknown(AmendsError):
    """The store failed while committing; run the same call with the same key again."""


class Busy(AmendsError):
    """Others are writing; nothing was changed, try again."""
