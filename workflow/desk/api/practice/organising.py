"""What can be asked about how a desk shares its work? One case, and what departments answer for."""

from typing import TYPE_CHECKING

from ..opened import Opened

if TYPE_CHECKING:
    from ...organising import Organisation, Referrals


class Organised(Opened):
    """Questions about who does what; they change nothing."""

    def organisation(self, case: str) -> "Organisation | None":
        """Return who began a case, who takes part, what was asked, and how contact is bounded.

        None under a process that has other facts. Raises `NoSuchCase`.
        """
        from ....facts import Facts
        from ... import asking
        from ...organising import organisation_of

        with self.store.reading() as view:
            ask = self._asking(view)
            seen = asking.see(self._engine, view, case, ask)
            at, now = seen.snapshot, self._now()
            facts = self.process.clocks.at(at.facts, at.timers, seen.policy, int(now.timestamp()))
            log = asking.log(self._engine, view, seen.row.id, ask)
        known = isinstance(facts, Facts)
        return organisation_of(facts, log, now, seen.policy.zone) if known else None

    def referrals(self, query: str = "", *, every: bool = False) -> "Referrals":
        """Return what departments have to answer for inside the house (S2-105).

        With `every` also what was judged or dropped. Raises `BadInput` for a wrong query.
        """
        from ...opening import zone_of
        from ...organising import referrals

        with self.store.reading() as view:
            meant, zone = self._meant(view, query), zone_of(view)
            return referrals(view, meant, self._now(), zone, every=every)
