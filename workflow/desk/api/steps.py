"""How does a case move? It is received, and acts and moves are done."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ...errors import BadInput, Busy, StoreNotReady
from ...frozen import altered
from ...store import Reader
from .. import people, taking
from ..opening import policy_of
from .opened import Moment, Opened

if TYPE_CHECKING:
    from ..views import CaseView


class Steps(Opened):
    """Steps of cases; all of them go through the machine and its guards."""

    def receive(
        self,
        *,
        at: Moment = None,
        external_ref: str | None = None,
        key: str | None = None,
        dry_run: bool = False,
        **fields: object,
    ) -> "CaseView":
        """Receive a complaint: `customer`, `channel`, `words`, and what else the form has."""
        from ..receiving import Receipt, receive, rehearse_receipt

        now = self._now()
        with self.store.reading() as view:
            actor = people.writing_actor(view, self.actor)
            happened = self._moment(at, now, policy_of(view))
            receipt = Receipt(fields, actor, now, happened, external_ref, key=key)
            if dry_run:
                taken = rehearse_receipt(self._engine, view, receipt)
                return altered(self._seen(taken, now), changed=False)
        return self._seen(receive(self._engine, self.store, receipt), now)

    def act(self, case: str, name: str, /, **options: object) -> "CaseView":
        """Do an act: `desk.act("C-1042", "empathise", heard="…", named="angry", regret="…")`."""
        return self.do(case, name, **options)

    def move(self, case: str, name: str, /, **options: object) -> "CaseView":
        """Make a move: `desk.move("C-1042", "inquire")`."""
        return self.do(case, name, **options)

    def do(self, case: str, name: str, /, **options: object) -> "CaseView":
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
        contents: Sequence[bytes] = (),
    ) -> "CaseView":
        """Take several steps that come from one talk: all of them, or none.

        `contents` are what their attachments hold; `attach` calls it with them.
        """
        now, said = self._now(), None if at is None else str(at)

        def request(view: Reader) -> taking.Request:
            """Make the request of who asks; raises `NotAPerson`, `UnknownMove` or `BadInput`."""
            actor = people.actor_of(view, self.actor)
            happened = now if at is None else self._moment(at, now, policy_of(view))
            if not calls:
                raise BadInput("no_steps", case=case)
            made = tuple(taking.call_of(self._engine.form(name), given) for name, given in calls)
            also = expect, key, said, tuple(contents)
            return taking.Request(case, made, actor, now, happened, *also)

        if dry_run:
            with self.store.reading() as view:
                taken = taking.rehearse(self._engine, view, request(view))
            return altered(self._seen(taken, now), changed=False)
        try:
            return self._seen(taking.take(self._engine, self.store, request), now)
        except (Busy, StoreNotReady):
            with self.store.reading() as view:
                request(view)  # what is wrong with it was to be told first
            raise

    def link(self, case: str, other: str, kind: str, **options: object) -> "CaseView":
        """Say that a case is a `duplicate` or a `repeat` of another, or `related` to it.

        Both records say so. No word moves between customers, and no date changes.
        """
        return self.do(case, "link", other=other, **{"as": kind}, **options)

    def unlink(self, case: str, other: str, **options: object) -> "CaseView":
        """Take the link between two cases back."""
        return self.do(case, "unlink", other=other, **options)
