"""What do the playbooks say, and how may a talk go? Entries, files of one's own, a script."""

from typing import TYPE_CHECKING

from ..opened import Opened

if TYPE_CHECKING:
    from ....playbook import Entry, Linted, Playbook, Script


class Playbooks(Opened):
    """The playbooks that a desk works with: they advise, and decide nothing."""

    def entries(self) -> "tuple[Entry, ...]":
        """Return every entry: the shipped ones, each replaced by the desk's own of its code."""
        from ...coaching.own import entries_of, own_playbooks

        with self.store.reading() as view:
            return entries_of(own_playbooks(view))

    def playbooks(self) -> "tuple[Playbook, ...]":
        """Return the desk's own playbooks, each in its newest version."""
        from ...coaching.own import own_playbooks

        with self.store.reading() as view:
            return own_playbooks(view)

    def lint_playbook(self, source: str | bytes, where: str) -> "Linted":
        """Say what a careful reader would object to in a file; `where` is what it is called.

        Raises `BadInput` where it is no TOML at all.
        """
        from ...coaching.booking import look_over

        with self.store.reading() as view:
            return look_over(view, self.process, source, where)

    def add_playbook(self, playbook: "Playbook") -> bool:
        """Add a playbook of the desk's own, or a later version; only a manager may.

        Tells whether it is new. An entry of a shipped code stands in its place. Raises
        `NotAllowed`, and `BadInput` for entries with a serious fault or a version that is past.
        """
        from ...coaching.booking import add_playbook

        with self.store.writing() as tx:
            return add_playbook(tx, self.process, self.actor, self._now(), playbook)

    def script(self, case: str, *, lang: str | None = None, reader: str | None = None) -> "Script":
        """Prepare a talk in nine steps: what the case knows filled in, named blanks for the rest.

        `lang` is the customer's language, that of their words unless given; `reader` is that of
        the notes. Nothing is sent or recorded. Raises `NoSuchCase` and `BadInput`.
        """
        from ...coaching.scripting import script

        with self.store.reading() as view:
            return script(self._engine, view, case, self._asking(view), lang, reader)
