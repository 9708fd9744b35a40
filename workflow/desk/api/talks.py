"""How does a talk go? What helps in it is asked, what came of it is recorded in one call."""

from typing import TYPE_CHECKING, Unpack

from .opened import Moment
from .steps import Steps

if TYPE_CHECKING:
    from ..talking import Advice, Talk
    from ..views import CaseView


class Talks(Steps):
    """Talks with the customer: advice before, the record after."""

    def advise(self, case: str, step: str | None = None) -> "Advice":
        """Return the few cards of the craft that fit a case now, the most specific first.

        `step` is the act or move that the talk is to lead to, what is owed next unless given.
        Advice changes nothing of what is allowed. Raises `NoSuchCase` and `UnknownMove`.
        """
        from ..talking import advise

        with self.store.reading() as view:
            return advise(self._engine, view, case, self._asking(view), step)

    def talk(
        self,
        case: str,
        /,
        *,
        at: Moment = None,
        expect: int | None = None,
        key: str | None = None,
        dry_run: bool = False,
        **said: "Unpack[Talk]",
    ) -> "CaseView":
        """Record one talk: `words="…", feeling=3, heard="…", named="angry", regret="…"`.

        What came up becomes acts, in this order: contact, empathise, raise, restate, explain,
        promise; all of them, or none. Raises `BadInput` for half of what belongs together.
        """
        from ..talking import calls_of

        return self.steps(case, calls_of(said), at=at, expect=expect, key=key, dry_run=dry_run)
