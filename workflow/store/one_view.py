"""How are several questions answered of one state of a desk? By one view that is read again."""

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from pathlib import Path

    from .port import Reader, Store
    from .rows import Finding, NewCase, Ready


class OneView:
    """A store as it is seen while one view of it is open: every reading is that view."""

    def __init__(self, store: "Store", view: "Reader") -> None:
        """Stand before a store with a view that somebody else opened, and closes."""
        self._store, self._view = store, view

    def reading(self) -> "AbstractContextManager[Reader]":
        """Give the view that is open."""
        return nullcontext(self._view)

    def writing(self) -> NoReturn:
        """Refuse to: a transaction might wait for the very view that is open here."""
        raise RuntimeError("nothing is written to a desk while one view of it is being read")

    def ready(self, new: "NewCase") -> "Ready":
        """Make a new case ready, as for the store."""
        return self._store.ready(new)

    def is_awaited(self) -> bool:
        """Tell whether somebody waits to write to the store."""
        return self._store.is_awaited()

    def findings(self) -> "Sequence[Finding]":
        """Say how the store is."""
        return self._store.findings()

    def backup(self, target: "Path") -> None:
        """Write a complete copy of the store, as it is now."""
        self._store.backup(target)

    def close(self) -> None:
        """Let go of nothing: whoever opened the view closes it."""
