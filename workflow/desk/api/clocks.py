"""How does the desk keep time? Calendars, rule packs, what is due, and what time has done."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from .opened import Moment, Opened

if TYPE_CHECKING:
    from ...calendars import Calendar, Length
    from ...rules import Pack
    from ..timekeeping.asked import DueAnswer
    from ..timekeeping.explaining import ClockView
    from ..timekeeping.late import LateReport
    from ..timekeeping.supposing import Simulation, Supposed
    from ..timekeeping.ticking import Ticked


class Clocks(Opened):
    """What has to do with time; nothing here is stored but calendars, packs and what was told."""

    def tick(self, *, at: Moment = None, dry_run: bool = False) -> "Ticked":
        """Record what time has done since: due soon, missed, cooled, due; each once, in order.

        Safe to call from several processes at once, and after any pause. `at` is only for practice
        desks; raises `BadInput` otherwise, and `NotAllowed` for an auditor.
        """
        from .. import people
        from ..opening import policy_of
        from ..timekeeping.ticking import rehearsed, tick  # seldom needed

        now = self._now()
        with self.store.reading() as view:
            people.writing_actor(view, self.actor)
            moment = self._practised(at, now, policy_of(view).zone)
            if dry_run:
                return rehearsed(self._engine, view, moment)
        return tick(self._engine, self.store, moment)

    def clocks(self, case: str) -> "tuple[ClockView, ...]":
        """Return every clock of a case with the intervals that make it up, the open ones first."""
        from .. import asking
        from ..timekeeping.explaining import clocks_of

        with self.store.reading() as view:
            ask = self._asking(view)
            seen = asking.see(self._engine, view, case, ask)
            return clocks_of(seen.snapshot, seen.policy, int(ask.now.timestamp()))

    def clock_name(self, clock: str, lang: str) -> str:
        """Return what a clock is called, by its id; one that no pack knows is called by that."""
        from ..timekeeping.naming import clock_name

        return clock_name(self.policy, clock, lang)

    def due(self, rule: str, since: Moment = None, *, matters: Sequence[str] = ()) -> "DueAnswer":
        """Say when a clock such as `cn-telecom.answer` runs out if it starts at a moment.

        `matters` are words that are true of the complaint. Raises `BadInput`.
        """
        from ..timekeeping.asked import due_by_rule

        policy = self.policy
        return due_by_rule(policy, rule, self._moment(since, self._now(), policy), matters)

    def due_in(self, calendar: str, length: "Length", since: Moment = None) -> "DueAnswer":
        """Say when a period ends by a calendar, if it starts at a moment. Raises `BadInput`."""
        from ..timekeeping.asked import due_in

        policy = self.policy
        return due_in(policy, calendar, length, self._moment(since, self._now(), policy))

    def due_batch(self, rows: Iterable[tuple[str, str]]) -> "list[DueAnswer]":
        """Answer pairs of a moment of receipt and a rule; what cannot be known has its reason."""
        from ..timekeeping.asked import due_batch

        return due_batch(self.policy, rows)

    def late(
        self, *, days: int | None = None, rule: str | None = None, query: str = ""
    ) -> "LateReport":
        """Count cases answered later than so many days, or else than a rule, or else than theirs.

        Imported cases count by their own dates. Raises `BadInput`.
        """
        from ..timekeeping.late import late

        with self.store.reading() as view:
            meant = self._meant(view, query)
            return late(self._engine, view, meant, self._now(), days, rule)

    def simulate(self, what: "Supposed", query: str = "") -> "Simulation":
        """Say what other packs or holidays would change for the cases of a query.

        Nothing is written. Raises `BadInput`.
        """
        from ..timekeeping.supposing import simulate

        with self.store.reading() as view:
            meant = self._meant(view, query)
            return simulate(self._engine, view, meant, self._now(), what)

    def calendar(self, name: str) -> "Calendar":
        """Return a calendar as this desk has it; raises `BadInput` for a name that there is not."""
        from ..timekeeping.asked import calendar_named

        return calendar_named(self.policy, name)

    def set_calendar(self, calendar: "Calendar") -> int:
        """Keep a calendar as the desk's own; only a manager may.

        Returns of how many cases the next tick looks at the clocks again. Raises `NotAllowed`.
        """
        from ..timekeeping.keeping import set_calendar

        with self.store.writing() as tx:
            return set_calendar(tx, self.process, self.actor, self._now(), calendar)

    def add_pack(self, pack: "Pack") -> int:
        """Add a rule pack of the desk's own, or later versions of one; only a manager may.

        It may only tighten what is legal. Returns of how many cases the next tick looks at the
        clocks again. Raises `BadInput` or `NotAllowed`.
        """
        from ..timekeeping.keeping import add_pack

        with self.store.writing() as tx:
            return add_pack(tx, self.process, self.actor, self._now(), pack)
