"""How does a dry run try everything and write nothing? Every transaction is taken back."""

from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

from amends.workflow.store import Writer
from amends.workflow.store.before import Before


class _TakenBackError(Exception):
    """Ends a transaction that was only tried."""


class Rehearsal(Before):
    """A store whose transactions all end as if they had never begun."""

    @contextmanager
    def writing(self) -> Generator[Writer, None, None]:
        """Open a transaction that is taken back at its end."""
        with suppress(_TakenBackError), self._store.writing() as tx:
            yield tx
            raise _TakenBackError

    def backup(self, target: Path) -> None:
        """Write no copy."""
