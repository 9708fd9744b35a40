"""What is every use case built on? An opened store, who works here, the process, the clock."""

from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Self

from ...errors import BadInput
from ...frozen import altered
from ...moments import aware, parse_moment, system_now
from ...process.seal import FINGERPRINT
from ...record.event import Actor
from ...store import CaseQuery, Reader, Store
from .. import people
from ..asker import Asking
from ..opening import open_desk, people_of, policy_of, zone_of

if TYPE_CHECKING:
    from ...engine import Engine
    from ...policy import Policy
    from ...process import Process
    from ..asking import Seen
    from ..taking import Taken
    from ..views import CaseView

Clock = Callable[[], datetime]
Moment = datetime | str | None


class Opened:
    """An opened desk: what its use cases share."""

    def __init__(
        self,
        store: Store,
        *,
        actor: str,
        process: "Process | None" = None,
        clock: Clock | None = None,
    ) -> None:
        """Open the desk of a store, or begin it if the store is new."""
        self.store, self.actor = store, actor
        self._given, self._clock = process, clock
        known = FINGERPRINT if process is None else self._engine.fingerprint
        with store.reading() as view:
            self.practice = view.meta("practice") == "yes"
            if clock is not None and not self.practice:
                raise BadInput("not_a_practice_desk")
            if view.meta("process") == known:
                people.actor_of(view, actor)
                return
        open_desk(store, actor, self.process, self._now())
        with store.reading() as view:
            people.actor_of(view, actor)

    @cached_property
    def _engine(self) -> "Engine":
        """Build the engine when a step or a question needs it: a list of cases needs none."""
        from ..opening import engine_of

        if self._given is not None:
            return engine_of(self._given)
        from ...complaint import PROCESS

        return engine_of(PROCESS)

    @property
    def process(self) -> "Process":
        """Return the process this desk runs."""
        return self._engine.process

    @contextmanager
    def reading(self) -> Generator[Self]:
        """Give this desk with all its questions answered of one state: nobody steps in between.

        Ask what belongs together, and let go: writers may have to wait as long. Steps, and what
        else writes, raise `RuntimeError` there.
        """
        from copy import copy

        from ...store.one_view import OneView

        with self.store.reading() as view:
            seen = copy(self)
            seen.store = OneView(self.store, view)
            yield seen

    @property
    def policy(self) -> "Policy":
        """Return the policy in force."""
        with self.store.reading() as view:
            return policy_of(view)

    @property
    def zone(self) -> str:
        """Return the time zone of the policy in force, for whoever needs no more of it."""
        with self.store.reading() as view:
            return zone_of(view)

    def _now(self) -> datetime:
        if self._clock is None:
            return system_now()
        return aware(self._clock(), "UTC")

    def _moment(self, at: Moment, now: datetime, policy: "Policy") -> datetime:
        if at is None:
            return now
        return aware(at, policy.zone) if isinstance(at, datetime) else parse_moment(at, policy.zone)

    def _practised(self, at: Moment, now: datetime, zone: str) -> datetime:
        """Return the moment that a caller supposes to be now: only a practice desk lets them."""
        if at is None:
            return now
        if not self.practice:
            raise BadInput("not_a_practice_desk")
        return aware(at, zone) if isinstance(at, datetime) else parse_moment(at, zone)

    def _asking(self, view: Reader, now: datetime | None = None) -> Asking:
        return Asking(people.actor_of(view, self.actor), now or self._now())

    def _meant(self, view: Reader, query: CaseQuery | str | None) -> CaseQuery:
        if isinstance(query, CaseQuery):
            return query
        if not (query or "").strip():
            return CaseQuery()
        from ..choosing import query_of

        return query_of(self.process, view, query or "", self._asking(view))

    def _seen(self, taken: "Taken", now: datetime) -> "CaseView":
        """Show what a request did, of what its own transaction has read if that is enough."""
        from .undrawn import undrawn

        beside, engine, practice = taken.beside, self._engine, self.practice
        role = beside.people.get(self.actor) if beside else None
        if beside is None or role is None:
            return self._looked_up(taken, now)
        actor = self.actor

        def draw() -> "CaseView":
            """Draw the case as it was when the request was done."""
            from .. import asking

            seen = _standing(engine, taken, now, beside.people)
            ask = Asking(Actor("handler", actor, role), now)
            return asking.drawn(engine, seen, ask, beside.said, practice=practice)

        return undrawn(draw)

    def _looked_up(self, taken: "Taken", now: datetime) -> "CaseView":
        from .. import asking

        with self.store.reading() as view:
            seen = _standing(self._engine, taken, now, people_of(view))
            shown = asking.shown(self._engine, view, seen, self._asking(view, now))
        return altered(shown, practice=self.practice)


def _standing(engine: "Engine", taken: "Taken", now: datetime, active: Mapping[str, str]) -> "Seen":
    from ..asking import Seen

    row, at, policy = taken.row, taken.snapshot, taken.policy
    return Seen(row, at, policy, engine.where(row.id, at, policy, now, active))
