"""The desk: one short method a use case, the same guards from every door."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from ..complaint import PROCESS
from ..engine import Answer, Leg
from ..engine.explain import answer, onward
from ..engine.way import way
from ..errors import BadInput
from ..moments import aware, parse_moment, system_now
from ..policy import Policy
from ..process import Process
from ..store import CaseQuery, CaseRow, Finding, Store
from . import asking, people
from .opening import engine_of, open_desk, people_of, policy_of
from .receiving import Receipt, receive, rehearse_receipt
from .showing import view_of
from .taking import Request, Taken, call_of, rehearse, take
from .verifying import verify
from .views import CaseView, LogEntry, QueueItem, UserView, Verification

if TYPE_CHECKING:
    from ..intake import ImportReport, Layout, Source
    from .exporting import Exported, Out

Clock = Callable[[], datetime]
By = Literal["desk", "customer"]
Moment = datetime | str | None


class Desk:
    """A team's desk: its cases, its people, its policy, under one process.

    `actor` is the user who works here now; the first actor of a new desk becomes its manager.
    `process` is the shipped one unless another is given; a desk keeps to its process. `clock`
    returns the time and is only for practice desks. Raises `StoreNotReady`, `NotAPerson` or
    `BadInput`.

    Steps raise `BadInput` for a wrong call, `UnknownMove`, `NotFromHere`, `StillOwed` (which lists
    everything owed) or `NotAllowed` for a refusal, `NoSuchCase`, `ChangedMeanwhile`, and what the
    store raises. `at` is when it happened (now, unless given), `expect` the version the caller has
    seen, `key` makes a repeated call happen once, `dry_run` tries without writing.
    """

    def __init__(
        self,
        store: Store,
        *,
        actor: str,
        process: Process | None = None,
        clock: Clock | None = None,
    ) -> None:
        """Open the desk of a store, or begin it if the store is new."""
        self.store, self.actor = store, actor
        self._engine = engine_of(process or PROCESS)
        self._clock = clock
        with store.reading() as view:
            self.practice = view.meta("practice") == "yes"
        if clock is not None and not self.practice:
            raise BadInput("not_a_practice_desk")
        open_desk(store, actor, self._engine.process, self._now())
        with store.reading() as view:
            people.actor_of(view, actor)

    @property
    def process(self) -> Process:
        """Return the process this desk runs."""
        return self._engine.process

    @property
    def policy(self) -> Policy:
        """Return the policy in force."""
        with self.store.reading() as view:
            return policy_of(view)

    # ------------------------------------------------------------------ steps

    def receive(
        self,
        *,
        at: Moment = None,
        external_ref: str | None = None,
        key: str | None = None,
        dry_run: bool = False,
        **fields: object,
    ) -> CaseView:
        """Receive a complaint: `customer`, `channel`, `words`, and what else the form has."""
        now = self._now()
        with self.store.reading() as view:
            actor = people.writing_actor(view, self.actor)
            happened = self._moment(at, now, policy_of(view))
            receipt = Receipt(fields, actor, now, happened, external_ref, key=key)
            if dry_run:
                taken = rehearse_receipt(self._engine, view, receipt)
                return replace(self._seen(taken, now), changed=False)
        return self._seen(receive(self._engine, self.store, receipt), now)

    def import_file(
        self,
        source: "Source",
        *,
        layout: "Layout | None" = None,
        encoding: str = "",
        dry_run: bool = False,
    ) -> "ImportReport":
        """Bring in a file of complaints: each row lands once or is listed. Raises `BadInput`."""
        from .importing import Importing, import_file  # noqa: PLC0415  # most calls need no files

        with self.store.reading() as view:
            people.writing_actor(view, self.actor)
        importing = Importing(self._engine, self.store, self.actor, self._now, dry_run)
        return import_file(importing, source, layout, encoding)

    def act(self, case: str, name: str, **options: object) -> CaseView:
        """Do an act: `desk.act("C-1042", "empathise", heard="…", named="angry", regret="…")`."""
        return self.do(case, name, **options)

    def move(self, case: str, name: str, **options: object) -> CaseView:
        """Make a move: `desk.move("C-1042", "inquire")`."""
        return self.do(case, name, **options)

    def do(self, case: str, name: str, **options: object) -> CaseView:
        """Do an act or a move, whichever has that name, with its fields as keywords.

        Besides the fields: `by="customer"` where the step is the customer's, `at`, `expect`,
        `key`, `dry_run`.
        """
        shared = {
            one: options.pop(one) for one in ("at", "expect", "key", "dry_run") if one in options
        }
        return self.steps(case, [(name, options)], **shared)  # type: ignore[arg-type]

    def steps(
        self,
        case: str,
        calls: Sequence[tuple[str, Mapping[str, object]]],
        *,
        at: Moment = None,
        expect: int | None = None,
        key: str | None = None,
        dry_run: bool = False,
    ) -> CaseView:
        """Take several steps that come from one talk: all of them, or none."""
        now = self._now()
        with self.store.reading() as view:
            actor = people.actor_of(view, self.actor)
            happened = self._moment(at, now, policy_of(view))
        made = tuple(call_of(self._engine.form(name), given) for name, given in calls)
        request = Request(case, made, actor, now, happened, expect, key)
        if dry_run:
            with self.store.reading() as view:
                taken = rehearse(self._engine, view, request)
            return replace(self._seen(taken, now), changed=False)
        return self._seen(take(self._engine, self.store, request), now)

    # -------------------------------------------------------------- questions

    def show(self, case: str) -> CaseView:
        """Return everything about one case."""
        with self.store.reading() as view:
            found = asking.show(self._engine, view, case, self._asking())
        return replace(found, practice=self.practice)

    def next(self, case: str | None = None) -> tuple[Answer, ...] | QueueItem | None:
        """Return how every act and move of a case stands; without a case the top of my queue."""
        if case is None:
            return next(iter(self.queue(owner=self.actor, limit=1)), None)
        return self.menu(case)

    def menu(self, case: str) -> tuple[Answer, ...]:
        """Return how every act and move of a case stands: ready, owed, not from here."""
        with self.store.reading() as view:
            ask = self._asking()
            return asking.moves(self._engine, asking.see(self._engine, view, case, ask), ask)

    def why(self, case: str, move: str, *, by: By = "desk", reason: str = "") -> Answer:
        """Return whether a move is possible, and everything that is owed if it is not."""
        with self.store.reading() as view:
            ask = self._asking()
            seen = asking.see(self._engine, view, case, ask)
            behalf = "customer" if by == "customer" else None
            return answer(self._engine, seen.where, ask.about(move, behalf, reason))

    def way(self, case: str, move: str) -> tuple[Leg, ...] | None:
        """Return the shortest list of acts and moves after which a move is possible, or None."""
        with self.store.reading() as view:
            ask = self._asking()
            seen = asking.see(self._engine, view, case, ask)
            return way(self._engine, seen.where, ask.about(move))

    def queue(self, *, owner: str | None = None, limit: int | None = None) -> tuple[QueueItem, ...]:
        """Return the open cases, nearest deadline first; `owner` narrows it to one person's."""
        with self.store.reading() as view:
            return asking.queue(self._engine, view, self._asking(), owner, limit)

    def export(
        self,
        target: "Out",
        *,
        format: str,
        query: CaseQuery | None = None,
        fields: Sequence[str] | None = None,
        redact: bool = False,
        excel: bool = False,
    ) -> "Exported":
        """Write cases to a text stream as csv, jsonl or json, one row each. Raises `BadInput`."""
        from .exporting import Wish, export  # noqa: PLC0415  # (the same)

        wish = Wish(format, fields, redact, excel)
        return export(self.store, target, query or CaseQuery(), wish)

    def list(self, query: CaseQuery | None = None) -> Sequence[CaseRow]:
        """Return the cases of a query as lists show them."""
        with self.store.reading() as view:
            return view.cases(query or CaseQuery())

    def log(self, case: str) -> tuple[LogEntry, ...]:
        """Return every event of a case, refusals included."""
        with self.store.reading() as view:
            return asking.log(view, case)

    def verify(self) -> Verification:
        """Check that the whole history holds."""
        with self.store.reading() as view:
            return verify(self._engine, view)

    def findings(self) -> Sequence[Finding]:
        """Say how the store is."""
        return self.store.findings()

    def backup(self, target: Path) -> None:
        """Write a complete copy of the desk."""
        self.store.backup(target)

    # --------------------------------------------------------- people, policy

    def users(self) -> tuple[UserView, ...]:
        """Return the people of the desk."""
        with self.store.reading() as view:
            return tuple(UserView(*user) for user in view.users())

    def add_user(self, name: str, role: str) -> UserView:
        """Add a person; only a manager may. Raises `NotAllowed` or `BadInput`."""
        with self.store.writing() as tx:
            return UserView(*people.add_user(tx, self.process, self.actor, self._now(), name, role))

    def disable_user(self, name: str) -> UserView:
        """Let a person act no more; only a manager may. Raises `NotAllowed` or `BadInput`."""
        with self.store.writing() as tx:
            return UserView(*people.disable_user(tx, self.process, self.actor, self._now(), name))

    def set_policy(self, name: str, value: str | int) -> Policy:
        """Change one value of the policy; only a manager may. Raises `NotAllowed` or `BadInput`."""
        with self.store.writing() as tx:
            return people.set_policy(tx, self.process, self.actor, self._now(), name, value)

    # ------------------------------------------------------------------ inner

    def _now(self) -> datetime:
        if self._clock is None:
            return system_now()
        return aware(self._clock(), "UTC")

    def _moment(self, at: Moment, now: datetime, policy: Policy) -> datetime:
        if at is None:
            return now
        return aware(at, policy.zone) if isinstance(at, datetime) else parse_moment(at, policy.zone)

    def _asking(self) -> asking.Asking:
        with self.store.reading() as view:
            return asking.Asking(people.actor_of(view, self.actor), self._now())

    def _seen(self, taken: Taken, now: datetime) -> CaseView:
        with self.store.reading() as view:
            said = view.secrets(taken.row.id)
            ask = asking.Asking(people.actor_of(view, self.actor), now)
            where = self._engine.where(
                taken.row.id, taken.snapshot, taken.policy, now, people_of(view)
            )
        answers = onward(self._engine, where, ask.about(""))
        moment = int(now.timestamp())
        shown = view_of(
            self._engine, taken.row, taken.snapshot, taken.policy, moment, said, answers
        )
        return replace(shown, practice=self.practice)
