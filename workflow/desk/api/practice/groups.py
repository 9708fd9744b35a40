"""How does a desk handle an incident that many complain about? One call a use case."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ....store import CaseQuery
from ..opened import Moment, Opened

if TYPE_CHECKING:
    from ....store import Writer
    from ...grouping.deciding import Deciding
    from ...grouping.each import Done
    from ...grouping.looking.showing import GroupRow, GroupView
    from ...grouping.looking.signals import Pile


class Groups(Opened):
    """Groups of complaints with one cause; each member keeps a case and a yes of their own.

    Every call that names a group raises `BadInput` for one that is not there or was reviewed, and
    `NotAllowed` for who may not. `group` is a number such as `G-1`.
    """

    def group_open(
        self, title: str, cases: Sequence[str] = (), *, query: CaseQuery | str | None = None
    ) -> "tuple[GroupView, Done]":
        """Open a group, with these cases and those of a query as its first members.

        The title is the desk's own and names nobody. Returns the group and who has joined.
        """
        from ...grouping.deciding import open_group  # seldom needed
        from ...grouping.joining import join

        with self.store.writing() as tx:
            at = self._deciding(tx)
            name = open_group(at, title)
            meant = None if query is None else self._meant(tx, query)
            done = join(self._engine, at, name, cases, meant)
            return self._shown(tx, name), done

    def groups(self) -> "tuple[GroupRow, ...]":
        """Return the groups of the desk, by their numbers."""
        from ...grouping.looking.showing import rows

        with self.store.reading() as view:
            return rows(view, self._now())

    def groups_overdue(self) -> "tuple[GroupRow, ...]":
        """Return the groups whose members should have heard something by now."""
        from ...grouping.folding import META
        from ...grouping.looking.showing import overdue

        with self.store.reading() as view:
            return overdue(view, self._now()) if view.meta(META) else ()

    def group(self, group: str) -> "GroupView":
        """Return everything about a group, its members side by side."""
        from ...grouping.looking.showing import show

        with self.store.reading() as view:
            return show(self._engine, view, group, self._now())

    def group_add(
        self, group: str, cases: Sequence[str] = (), *, query: CaseQuery | str | None = None
    ) -> "Done":
        """Let cases join a group; what each case objects to keeps no other out."""
        from ...grouping.joining import join

        with self.store.writing() as tx:
            meant = None if query is None else self._meant(tx, query)
            return join(self._engine, self._deciding(tx), group, cases, meant)

    def group_remove(self, group: str, cases: Sequence[str], reason: str) -> "Done":
        """Let cases leave a group, for a reason; nothing else about them changes."""
        from ...grouping.joining import leave

        with self.store.writing() as tx:
            return leave(self._engine, self._deciding(tx), group, cases, reason)

    def group_lead(self, group: str, name: str) -> "GroupView":
        """Say who leads and speaks for the desk; a level above a handler decides it."""
        from ...grouping.deciding import lead

        with self.store.writing() as tx:
            lead(self._deciding(tx), group, name)
            return self._shown(tx, group)

    def group_turn(self, group: str, event: str, because: str) -> "GroupView":
        """Raise or lower the alarm: `warn`, `alarm` (a crisis) or `settle`, for a reason."""
        from ...grouping.deciding import turn

        with self.store.writing() as tx:
            turn(self._deciding(tx), group, event, because)
            return self._shown(tx, group)

    def group_signal(
        self,
        group: str,
        medium: str,
        where: str,
        *,
        at: Moment = None,
        reach: int | None = None,
        factors: Sequence[str] = (),
    ) -> "GroupView":
        """Keep a signal of public opinion: where it was seen, when, and how many it reached.

        `reach` is a counted figure, left out where nobody counted.
        """
        from ...grouping.deciding import Sighting, signal
        from ...opening import policy_of

        with self.store.writing() as tx:
            sits = self._deciding(tx)
            moment = self._moment(at, sits.now, policy_of(tx))
            signal(sits, group, Sighting(medium, where, moment, reach, factors))
            return self._shown(tx, group)

    def group_risk(
        self, group: str, *, legal: int, opinion: int, regulator: int, ground: str
    ) -> "GroupView":
        """Say how grave the incident is in law, in public and with regulators, 0 to 3 each."""
        from ...grouping.deciding import outlook

        scores = {"legal": legal, "opinion": opinion, "regulator": regulator}
        with self.store.writing() as tx:
            outlook(self._deciding(tx), group, scores, ground)
            return self._shown(tx, group)

    def group_say(
        self, group: str, text: str, *, channel: str | None = None, stands: str | None = None
    ) -> "tuple[int, Done]":
        """Tell every member the same words; returns the statement's number and who was told."""
        from ...grouping.saying import say

        with self.store.writing() as tx:
            return say(self._engine, self._deciding(tx), group, text, channel, stands)

    def group_draft(self, group: str, source: str, cases: Sequence[str] = ()) -> "Done":
        """Copy a member's newest draft to the others, or to some, as each one's own version.

        Nothing is approved, offered or accepted by it.
        """
        from ...grouping.copying import copy_draft

        with self.store.writing() as tx:
            return copy_draft(self._engine, self._deciding(tx), group, source, cases)

    def group_notice(
        self, group: str, text: str, *, channel: str | None = None, stands: str | None = None
    ) -> "Done":
        """Tell who accepted less that others were offered more since; it moves nobody."""
        from ...grouping.saying import notice

        with self.store.writing() as tx:
            return notice(self._engine, self._deciding(tx), group, text, channel, stands)

    def group_close(self, group: str, review: str) -> "GroupView":
        """End an incident with what was learnt; no case ends by it.

        Raises `Refused` while members were not told the same, like ones were not offered the like,
        or the incident is not stabilised.
        """
        from ...grouping.ending import close

        with self.store.writing() as tx:
            close(self._engine, self._deciding(tx), group, review)
            return self._shown(tx, group)

    def group_signals(self) -> "tuple[Pile, ...]":
        """Return the kinds of complaints of which more came in than is usual (S2-104)."""
        from ...grouping.looking.signals import piles

        with self.store.reading() as view:
            return piles(view, self._now())

    def group_warn(self) -> "tuple[Pile, ...]":
        """Record for compliance what piles up and was not recorded yet; returns what is new."""
        from ...grouping.looking.signals import warn

        with self.store.writing() as tx:
            return warn(self._deciding(tx))

    def _deciding(self, tx: "Writer") -> "Deciding":
        from ...grouping.deciding import deciding

        return deciding(tx, self.process, self.actor, self._now())

    def _shown(self, tx: "Writer", group: str) -> "GroupView":
        from ...grouping.looking.showing import show

        return show(self._engine, tx, group, self._now())
