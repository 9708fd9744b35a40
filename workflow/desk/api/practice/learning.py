"""How does a desk learn? Studies, drills, training, notices, improvements, and the two briefs."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...people import actor_of
from ..questions import Questions

if TYPE_CHECKING:
    from ...learning.briefing import Asked, Evening, Morning
    from ...learning.drilling import Drill
    from ...learning.improving import Improvements
    from ...learning.making import Draft, Wish
    from ...learning.notices import Notice
    from ...learning.study import Study
    from ...learning.training import TrainingView


class Learning(Questions):
    """What is learned from cases, and what whoever works here has to know."""

    def add_training(self, who: str, module: str, until: str) -> "TrainingView":
        """Record that somebody has a module of training until a day; only a manager may.

        Raises `NotAllowed` or `BadInput`.
        """
        from ...learning.training import add_training  # seldom needed

        with self.store.writing() as tx:
            return add_training(tx, self.process, self.actor, self._now(), (who, module, until))

    def trainings(self) -> "tuple[TrainingView, ...]":
        """Return the training records, by person and module."""
        from ...learning.training import trainings

        with self.store.reading() as view:
            return trainings(view, self._now())

    def notices(self) -> "tuple[Notice, ...]":
        """Return the rules that changed since I last confirmed that I had read them."""
        from ...learning.notices import notices

        with self.store.reading() as view:
            return notices(view, self.actor)

    def read_notices(self) -> "tuple[Notice, ...]":
        """Confirm that I have read what changed; returns it. Raises `NotAllowed`."""
        from ...learning.notices import confirm

        with self.store.writing() as tx:
            return confirm(tx, self.process, self.actor, self._now())

    def improvements(self, query: str = "", *, whole: bool = False) -> "Improvements":
        """Return the improvements that were agreed and not proved yet; `whole`: those as well.

        Raises `BadInput` for a wrong query.
        """
        from ...learning.improving import improvements

        with self.store.reading() as view:
            meant = self._meant(view, query)
            return improvements(self._engine, view, meant, self._now(), whole=whole)

    def morning(self, *, team: bool = False) -> "Morning":
        """Return what my day begins with; `team`: that of everybody's cases (S2-18)."""
        from ...learning.briefing import MOST, morning

        asked = self._briefed(team=team)
        items = self.queue(owner=asked.owner, limit=MOST + 1)
        late = tuple(one for one in self.improvements().found if one.state == "late")
        with self.store.reading() as view:
            return morning(view, asked, items, self.notices(), late)

    def evening(self, *, team: bool = False) -> "Evening":
        """Return what my day ends with; `team`: that of everybody, but no one else's strain."""
        from ...learning.briefing import MOST, evening

        asked = self._briefed(team=team)
        items = self.queue(owner=asked.owner, limit=MOST + 1)
        with self.store.reading() as view:
            return evening(self.process, view, asked, items)

    def _briefed(self, *, team: bool) -> "Asked":
        from ...learning.briefing import Asked

        with self.store.reading() as view:
            actor = actor_of(view, self.actor)
        return Asked(actor, None if team else actor.name, self._now())

    def draft_study(self, case: str, wish: "Wish") -> "Draft":
        """Tell a case as a study, with nobody in it, for somebody to look at; nothing is kept.

        Raises `NoSuchCase` or `BadInput`.
        """
        from ...learning.shelf import drafted

        with self.store.reading() as view:
            return drafted(self.process, view, case, wish)

    def keep_study(self, study: "Study") -> "Study":
        """Keep a study that somebody has looked at. Raises `NotAllowed` or `BadInput`."""
        from ...learning.shelf import keep

        with self.store.writing() as tx:
            return keep(tx, self.process, self.actor, self._now(), study)

    def studies(self) -> "tuple[Study, ...]":
        """Return the case studies of the desk, the oldest first."""
        from ...learning.shelf import studies

        with self.store.reading() as view:
            return studies(view)

    def study(self, number: str) -> "Study":
        """Return one study by its number, or the beginning of it. Raises `BadInput`."""
        from ...learning.shelf import study_of

        with self.store.reading() as view:
            return study_of(view, number)

    def export_studies(self, numbers: Sequence[str] = ()) -> str:
        """Return a file of studies for another desk, all of them unless some are named.

        It says nothing of this desk, its people or its customers. Raises `BadInput`.
        """
        from ...learning.filing import written

        found = [self.study(one) for one in numbers] if numbers else self.studies()
        return written(found)

    def import_studies(self, data: bytes, path: str = "studies.json") -> "Sequence[Study]":
        """Keep the studies of another desk's file that are not here yet; returns those.

        Nothing is kept of a file with a fault. Raises `BadInput` or `NotAllowed`.
        """
        from ...learning.filing import read
        from ...learning.shelf import keep_all

        found = read(data, path)
        with self.store.writing() as tx:
            return keep_all(tx, self.process, self.actor, self._now(), found)

    def drill(self, number: str, chosen: Sequence[int] = ()) -> "Drill":
        """Ask about a study; `chosen` are the choices so far, from 1. Nothing of it is kept.

        Raises `BadInput`.
        """
        from ...learning.drilling import drill

        return drill(self.study(number), [one.code for one in self.process.guards], chosen)
