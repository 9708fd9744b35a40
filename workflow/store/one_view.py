"""How are several questions answered of one state of a desk? By one view that is read again."""

from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, NoReturn

from .before import Before

if TYPE_CHECKING:
    from .port import Reader, Store


class OneView(Before):
    """A store as it is seen while one view of it is open: every reading is that view."""

    def __init__(self, store: "Store", view: "Reader") -> None:
        """Stand before a store with a view that somebody else opened, and closes."""
        super().__init__(store)
        self._view = view

    def reading(self) -> "AbstractContextManager[Reader]":
        """Give the view that is open."""
        return nullcontext(self._view)

    def writing(self) -> NoReturn:
        """Refuse to: a transaction might wait for the very view that is open here."""
        raise RuntimeError("nothing is written to a desk while one view of it is being read")

    def close(self) -> None:
        """Let go of nothing: whoever opened the view closes it."""
