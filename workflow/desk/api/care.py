"""How is a desk kept? Its people, its policy, its health, its copies."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .opened import Opened

if TYPE_CHECKING:
    from pathlib import Path

    from ...policy import Policy
    from ...store import Finding
    from ..proving.rebuilding import Rebuilt
    from ..views import UserView, Verification


class Care(Opened):
    """What a manager and an operator do."""

    def users(self) -> "tuple[UserView, ...]":
        """Return the people of the desk."""
        from ..views import UserView

        with self.store.reading() as view:
            return tuple(UserView(*user) for user in view.users())

    def add_user(self, name: str, role: str) -> "UserView":
        """Add a person; only a manager may. Raises `NotAllowed` or `BadInput`."""
        from .. import people
        from ..views import UserView

        with self.store.writing() as tx:
            return UserView(*people.add_user(tx, self.process, self.actor, self._now(), name, role))

    def disable_user(self, name: str) -> "UserView":
        """Let a person act no more; only a manager may. Raises `NotAllowed` or `BadInput`."""
        from .. import people
        from ..views import UserView

        with self.store.writing() as tx:
            return UserView(*people.disable_user(tx, self.process, self.actor, self._now(), name))

    def set_policy(self, name: str, value: str | int) -> "Policy":
        """Change one value of the policy; only a manager may. Raises `NotAllowed` or `BadInput`."""
        from .. import people

        with self.store.writing() as tx:
            return people.set_policy(tx, self.process, self.actor, self._now(), name, value)

    def verify(self) -> "Verification":
        """Check that the whole history holds."""
        from ..verifying import verify

        with self.store.reading() as view:
            return verify(self._engine, view)

    def reindex(self) -> int:
        """Make anew what cases are found by, and what reports count; returns how many cases it is.

        Raises `NotAllowed` for an auditor.
        """
        from .. import people

        with self.store.writing() as tx:
            people.writing_actor(tx, self.actor)
            tx.mark_anew()
            return tx.reindex()

    def rebuild(self, *, dry_run: bool = False) -> "Rebuilt":
        """Make anew from the record what lists show and reports count, where it stands otherwise.

        Nothing is written where nothing differs. Raises `NotAllowed` for an auditor.
        """
        from .. import people
        from ..proving.rebuilding import rebuild

        with self.store.reading() as view:
            people.writing_actor(view, self.actor)
        return rebuild(self._engine, self.store, dry_run=dry_run)

    def findings(self) -> "Sequence[Finding]":
        """Say how the store is."""
        return self.store.findings()

    def backup(self, target: "Path") -> None:
        """Write a complete copy of the desk."""
        self.store.backup(target)
