"""What can be asked about cases? What stands where, what is next, why not, and how then."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal

from ...frozen import altered
from ...moments import iso
from ...record.event import said_by_event
from ...store import CaseQuery, CaseRow, ListedRow, Reader
from ..asker import Asking
from ..opening import zone_of
from .opened import Opened

if TYPE_CHECKING:
    from ...engine import Answer, Leg
    from ..caring import Recovery
    from ..choosing import SearchResult
    from ..telling.agreements import Agreement
    from ..telling.previewing import Preview
    from ..views import CaseView, EvidenceView, LogEntry, QueueItem, QueueLine

By = Literal["desk", "customer"]


class Questions(Opened):
    """Questions change nothing."""

    def show(self, case: str) -> "CaseView":
        """Return everything about one case."""
        from .. import asking

        with self.store.reading() as view:
            found = asking.show(self._engine, view, case, self._asking(view))
        return altered(found, practice=self.practice)

    def next(self, case: str | None = None) -> "tuple[Answer, ...] | QueueItem | None":
        """Return how every act and move of a case stands; without a case the top of my queue."""
        if case is None:
            return next(iter(self.queue(owner=self.actor, limit=1)), None)
        return self.menu(case)

    def menu(self, case: str) -> "tuple[Answer, ...]":
        """Return how every act and move of a case stands: ready, owed, not from here."""
        from .. import asking

        with self.store.reading() as view:
            ask = self._asking(view)
            return asking.moves(self._engine, asking.see(self._engine, view, case, ask), ask)

    def why(self, case: str, move: str, *, by: By = "desk", reason: str = "") -> "Answer":
        """Return whether a move is possible, and everything that is owed if it is not."""
        from ...engine.explain import answer
        from .. import asking

        with self.store.reading() as view:
            ask = self._asking(view)
            seen = asking.see(self._engine, view, case, ask)
            behalf = "customer" if by == "customer" else None
            return answer(self._engine, seen.where, ask.about(move, behalf, reason))

    def way(self, case: str, move: str) -> "tuple[Leg, ...] | None":
        """Return the shortest list of acts and moves after which a move is possible, or None."""
        from ...engine.way import way
        from .. import asking

        with self.store.reading() as view:
            ask = self._asking(view)
            seen = asking.see(self._engine, view, case, ask)
            return way(self._engine, seen.where, ask.about(move))

    def preview(self, case: str) -> "Preview":
        """Return the draft of a case as the customer will get it, and what it still lacks.

        Where none is in preparation, the version that was sent last. Raises `BadInput` where
        nothing was ever drafted.
        """
        from .. import asking
        from ..telling.previewing import preview

        with self.store.reading() as view:
            ask = self._asking(view)
            seen = asking.see(self._engine, view, case, ask)
            events = (stored.event() for stored in view.events(seen.row.id))
            said = said_by_event(view.secrets(seen.row.id))
            return preview(seen.where, asking.shown(self._engine, view, seen, ask), events, said)

    def queue(
        self, query: str = "", *, owner: str | None = None, limit: int | None = None
    ) -> "tuple[QueueItem, ...]":
        """Return the open cases of a query, nearest deadline first.

        `owner` narrows it to those that this person has to handle: cases handed over to them
        included, cases they handed over left out as long as that lasts. Whoever asks for their own
        as a level above also sees of what was missed, until somebody of that level looks at it.
        """
        from .. import asking

        with self.store.reading() as view:
            ask = self._asking(view)
            meant = self._handled(view, ask, query, owner)._replace(limit=limit)
            return tuple(asking.queue(self._engine, view, ask, meant))

    def queue_lines(
        self, query: str = "", *, owner: str | None = None, limit: int | None = None
    ) -> "Iterator[QueueLine]":
        """Yield the queue as a list shows it, a page of cases in memory at a time.

        The view of the store stays open until the last is taken, and may keep writers waiting:
        take what you need of each, and do with it later what takes time.
        """
        from .. import asking

        with self.store.reading() as view:
            ask = self._asking(view)
            meant = self._handled(view, ask, query, owner)._replace(limit=limit)
            yield from asking.queue_lines(self._engine, view, ask, meant)

    def _handled(self, view: Reader, ask: Asking, query: str, owner: str | None) -> CaseQuery:
        return self._meant(view, query)._replace(
            handler=owner,
            now=iso(ask.now),
            alarms=self._told_to(ask.actor.role) if owner == self.actor else (),
            open_only=True,
            order="due",
        )

    def _told_to(self, role: str) -> tuple[str, ...]:
        """Return the roles above a handler's that somebody has: they are told of what is missed."""
        return self.process.roles[2 : self.process.roles.index(role) + 1]

    def list(self, query: CaseQuery | str | None = None) -> Sequence[CaseRow]:
        """Return the cases of a query as lists show them. Raises `BadInput` for a wrong query."""
        with self.store.reading() as view:
            return view.cases(self._meant(view, query))

    def listed(self, query: CaseQuery | str | None = None) -> Iterator[ListedRow]:
        """Yield what a list shows of the cases of a query, a page at a time; see `queue_lines`."""
        with self.store.reading() as view:
            yield from view.listed(self._meant(view, query))

    def count(self, query: CaseQuery | str | None = None) -> int:
        """Return how many cases a query means, without its limit."""
        with self.store.reading() as view:
            return view.count(self._meant(view, query))

    def query(self, text: str) -> CaseQuery:
        """Read a query such as `stage:proposed due:<4h "roaming"`, as it is meant now and by me.

        Raises `BadInput`, which names the place and what is nearest to it.
        """
        with self.store.reading() as view:
            return self._meant(view, text)

    def search(self, text: str, query: str = "", *, limit: int | None = 50) -> "SearchResult":
        """Return the cases about which these words were said, the newest first, and where.

        `query` narrows it. Raises `BadInput` for a text in which nothing could be found.
        """
        from ..choosing import search

        with self.store.reading() as view:
            meant = self._meant(view, query)
            return search(view, text, meant._replace(limit=limit))

    def evidence(self, case: str) -> "tuple[EvidenceView, ...]":
        """Return every piece of evidence of a case, the first one first."""
        from .. import asking
        from ..telling.proofs import evidence_of

        with self.store.reading() as view:
            ask = self._asking(view)
            attached = asking.show(self._engine, view, case, ask).attachments
            return evidence_of(asking.log(self._engine, view, case, ask), attached, zone_of(view))

    def log(self, case: str) -> "tuple[LogEntry, ...]":
        """Return every event of a case, refusals included; not what is private to others."""
        from .. import asking

        with self.store.reading() as view:
            return asking.log(self._engine, view, case, self._asking(view))

    def agreements(self, case: str) -> "tuple[Agreement, ...]":
        """Return what the customer agreed to, took back, withdrew, and how the case ended."""
        from ..telling.agreements import agreements

        return agreements(self.log(case), self.zone)

    def recovery(self, case: str) -> "Recovery":
        """Return how the customer's feeling went: readings, the eight steps, what threw it back."""
        from .. import asking

        with self.store.reading() as view:
            return asking.recovery(self._engine, view, case)
