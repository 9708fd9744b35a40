"""How does a dry run try everything and write nothing? Every transaction is taken back."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from amends.workflow import Store
from amends.workflow.store import Finding, NewCase, Reader, Ready, Writer

if TYPE_CHECKING:
    from contextlib import AbstractContextManager


class _TakenBackError(Exception):
    """Ends a transaction that was only tried."""


class Rehearsal:
    """A store whose transactions all end as if they had never begun."""

    def __init__(self, store: Store) -> None:
        """Stand before the real store."""
        self._store = store

    def reading(self) -> "AbstractContextManager[Reader]":
        """Open one consistent view."""
        return self._store.reading()

    @contextmanager
    def writing(self) -> Generator[Writer, None, None]:
        """Open a transaction that is taken back at its end."""
        with suppress(_TakenBackError), self._store.writing() as tx:
            yield tx
            raise _TakenBackError

    def ready(self, new: NewCase) -> Ready:
        """Make a new case ready, as for the real store."""
        return self._store.ready(new)

    def is_awaited(self) -> bool:
        """Tell whether somebody waits to write to the real store."""
        return self._store.is_awaited()

    def findings(self) -> Sequence[Finding]:
        """Say how the real store is."""
        return self._store.findings()

    def backup(self, target: Path) -> None:
        """Write no copy."""

    def close(self) -> None:
        """Let go of the real store."""
        self._store.close()
