"""What do the cases of a day, a week, a month or a quarter show together?"""

from typing import TYPE_CHECKING

from ....errors import BadInput
from ....moments import iso, local
from ...opening import policy_of
from ..opened import Moment, Opened

if TYPE_CHECKING:
    from ...reporting import PeriodKind, Report


class Reports(Opened):
    """Figures over many cases; they change nothing, name nobody and rank nobody."""

    def report(self, period: "PeriodKind", *, at: Moment = None) -> "Report":
        """Return the report of the day, week, month or quarter in which `at` lies, or now does.

        Counted by when things happened, in the desk's zone. Raises `BadInput` for another word, for
        no moment, or for one to come.
        """
        from ...reporting import named, report  # seldom needed

        kind, now = named(period), self._now()
        with self.store.reading() as view:
            policy = policy_of(view)
            moment = self._moment(at, now, policy)
            if moment > now:
                raise BadInput("in_the_future", field="at", value=local(iso(moment), policy.zone))
            return report(view, policy, self.process.matter.states, kind, moment, now)
