"""What can be asked about offers? The rounds, what is comparable, and the picture."""

from typing import TYPE_CHECKING

from .opened import Opened

if TYPE_CHECKING:
    from ..comparing import Comparable
    from ..offering import Picture, Round
    from ..reporting import Gains, Withdrawals


class Offers(Opened):
    """Questions about what was offered and what stands behind it; they change nothing."""

    def rounds(self, case: str) -> "tuple[Round, ...]":
        """Return every version that was put before the customer, and what came of it (S0-70)."""
        from .. import asking
        from ..offering import rounds_of

        with self.store.reading() as view:
            return rounds_of(asking.log(self._engine, view, case, self._asking(view)))

    def comparable(self, case: str) -> "Comparable":
        """Return how cases of the same kind ended and with how much; never whose they were.

        Cases of the same cause with a point of the same content, received in the last
        `comparable_days` days; a bounded number of them is read, the newest first.
        """
        from .. import asking
        from ..comparing import comparable

        with self.store.reading() as view:
            seen = asking.see(self._engine, view, case, self._asking(view))
            return comparable(self._engine, view, seen.row, seen.snapshot, seen.policy, self._now())

    def withdrawals(self, query: str = "") -> "Withdrawals":
        """Return why complaints were withdrawn, beside how many came back (S0-6)."""
        from ..reporting import withdrawals

        with self.store.reading() as view:
            return withdrawals(view, self._meant(view, query))

    def gains(self, query: str = "") -> "Gains":
        """Return what complaints brought: improvements, and how feelings went (S1-35, S1-36)."""
        from ..reporting import gains

        with self.store.reading() as view:
            return gains(view, self._meant(view, query))

    def picture(self, case: str) -> "Picture":
        """Return both sides' cards and the three axes of risk (S0-2, S0-32)."""
        from .. import asking
        from ..offering import picture_of

        with self.store.reading() as view:
            ask = self._asking(view)
            seen = asking.see(self._engine, view, case, ask)
            log = asking.log(self._engine, view, seen.row.id, ask)
            return picture_of(log, seen.snapshot.facts)
