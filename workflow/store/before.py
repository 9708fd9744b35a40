"""What does a store do that stands before another? What it does not do itself, that one does."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from .port import Reader, Store
    from .rows import Finding, NewCase, Ready


class Before:
    """A store before another one; how it is written is said by whoever extends it."""

    def __init__(self, store: "Store") -> None:
        """Stand before a store."""
        self._store = store

    def reading(self) -> "AbstractContextManager[Reader]":
        """Open one consistent view; raises `StoreNotReady` or `Busy`."""
        return self._store.reading()

    def ready(self, new: "NewCase") -> "Ready":
        """Make a new case ready, outside any transaction: nothing is left but to write it."""
        return self._store.ready(new)

    def is_awaited(self) -> bool:
        """Tell whether somebody waits to write; True where nobody can tell."""
        return self._store.is_awaited()

    def findings(self) -> "Sequence[Finding]":
        """Say how the store is: its settings, its integrity, its version."""
        return self._store.findings()

    def backup(self, target: "Path") -> None:
        """Write a complete copy that opens as a desk; raises `StoreNotReady` or `BadInput`."""
        self._store.backup(target)

    def close(self) -> None:
        """Let go of everything."""
        self._store.close()
