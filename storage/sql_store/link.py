"""What does the store need of a database? A connection that begins, runs, commits and explains."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from amends.workflow.errors import BadInput
from amends.workflow.store import Finding

from ..searching import Index

if TYPE_CHECKING:
    from pathlib import Path

Values = Mapping[str, object]
Row = tuple[Any, ...]


def not_text(values: Values) -> BadInput:
    """Return the refusal of values of which one holds what no text may hold."""
    wrong = (name for name, value in values.items() if not _is_text(value))
    return BadInput("not_text", field=next(wrong, "?"))


def not_text_in(each: Iterable[Values]) -> BadInput:
    """Return the refusal of several sets of values, by the first that no text may hold."""
    wrong = (one for one in each if not all(map(_is_text, one.values())))
    return not_text(next(wrong, {}))


def _is_text(value: object) -> bool:
    try:
        return "\x00" not in str(value).encode().decode()
    except UnicodeEncodeError:
        return False


class Link(Protocol):
    """One connection. Every method raises errors of the desk, never those of a driver."""

    @property
    def broken(self) -> bool:
        """Tell whether the connection must not be used again."""
        ...

    @property
    def index(self) -> Index:
        """Say how this kind of database finds cases by words."""
        ...

    def current(self) -> bool:
        """Tell whether this is still a connection to the desk that stands at its address."""
        ...

    def begin_reading(self) -> None:
        """Open one consistent view, in which nothing can be written."""

    def begin_writing(self) -> None:
        """Open the transaction of a writer, waiting for other writers if need be."""

    def rows(self, statement: str, values: Values) -> list[Row]:
        """Run a statement and return all that it finds, so that no cursor stays open."""
        ...

    def change(self, statement: str, values: Values) -> int:
        """Run a statement and return how many rows it inserted or changed."""
        ...

    def change_each(self, statement: str, each: Sequence[Values]) -> int:
        """Run a statement once for each set of values; returns how many rows that changed."""
        ...

    def insert_each(self, statement: str, rows: Sequence[Row]) -> int:
        """Run a statement once for each row, whose values fill the blanks in their order.

        Returns how many rows that changed; each blank has a name of its own.
        """
        ...

    def bodies(self, statement: str, values: Values) -> Sequence[Row]:
        """Run a statement of which every text comes back as its very bytes, as events do."""
        ...

    def hold_key(self, key: str) -> None:
        """Let no other writer act on the same idempotency key until the transaction ends."""

    def begin_part(self) -> None:
        """Begin a part of the transaction that can be taken back by itself."""

    def end_part(self) -> None:
        """Let a part be as the rest of the transaction."""

    def undo_part(self) -> None:
        """Take a part back, a statement that failed in it included; raises what ended it all."""

    def commit(self) -> None:
        """Make the transaction last; raises `OutcomeUnknown` when nobody knows whether it does."""

    def rollback(self) -> None:
        """Take the transaction back; never raises."""

    def close(self) -> None:
        """Let go of the connection; never raises."""


class Database(Protocol):
    """A place where a desk lives: it opens links, examines itself and copies itself."""

    @property
    def index(self) -> Index:
        """Say how this kind of database finds cases by words."""
        ...

    @property
    def where(self) -> str:
        """Name the place in a way that may be shown: a path, or an address without password."""
        ...

    def connect(self) -> Link:
        """Open a link to a desk of the right kind and version; raises `StoreNotReady` or `Busy`."""
        ...

    def is_awaited(self) -> bool:
        """Tell whether somebody waits to write; True where nobody can tell."""
        ...

    def findings(self) -> Sequence[Finding]:
        """Examine settings, integrity and version."""
        ...

    def backup(self, target: "Path") -> None:
        """Write a copy that opens as a desk."""
