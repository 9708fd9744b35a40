"""How do many calls, threads and processes share one desk? A transaction each, on a link each."""

import os
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from amends.workflow.errors import StoreNotReady
from amends.workflow.store import Finding, NewCase, Ready

from .link import Database, Link
from .reading import Reading

if TYPE_CHECKING:
    from pathlib import Path

    from .writing import Writing

# Links that were opened before a fork belong to the other process: kept, so that nothing is closed.
_of_the_parent: Final[list[Link]] = []


class SqlStore:
    """A desk in an SQL database. Links are used again, by one thread at a time."""

    def __init__(self, database: Database) -> None:
        """Open the desk, so that whatever is wrong with it is said at once."""
        self._database = database
        self._free: list[Link] = []
        self._process = os.getpid()
        self._closed = False
        self._give(database.connect())

    @contextmanager
    def reading(self) -> Generator[Reading]:
        """Open one consistent view; raises `StoreNotReady` or `Busy`."""
        link = self._take()
        try:
            link.begin_reading()
            yield Reading(link)
        finally:
            link.rollback()
            self._give(link)

    @contextmanager
    def writing(self) -> "Generator[Writing]":
        """Open a transaction that commits at the end and rolls back on any exception."""
        from .writing import Writing  # noqa: PLC0415 - whoever only reads needs none of it

        link = self._take()
        try:
            link.begin_writing()
            writing = Writing(link)
            yield writing
            writing.finish()
            link.commit()
        except BaseException:
            link.rollback()
            raise
        finally:
            self._give(link)

    def ready(self, new: NewCase) -> Ready:
        """Make a new case ready, outside any transaction: nothing is left but to write it."""
        from .adding import prepared  # noqa: PLC0415 - as above

        return prepared(new, self._database.index)

    def is_awaited(self) -> bool:
        """Tell whether somebody waits to write; True where nobody can tell."""
        return self._database.is_awaited()

    def findings(self) -> Sequence[Finding]:
        """Say how the store is: its settings, its integrity, its version."""
        return self._database.findings()

    def backup(self, target: "Path") -> None:
        """Write a complete copy that opens as a desk; raises `StoreNotReady` or `BadInput`."""
        self._database.backup(target)

    def close(self) -> None:
        """Let go of every link; whoever still holds one lets go of it when done."""
        self._closed = True
        while self._free:
            self._free.pop().close()

    def _take(self) -> Link:
        if self._closed:
            raise StoreNotReady("closed", path=self._database.where)
        if self._process != os.getpid():
            _of_the_parent.extend(self._free)
            self._free, self._process = [], os.getpid()
        try:
            link = self._free.pop()
        except IndexError:
            return self._database.connect()
        if link.current():
            return link
        link.close()
        return self._database.connect()

    def _give(self, link: Link) -> None:
        if link.broken:
            link.close()
            return
        self._free.append(link)
        if self._closed:
            self.close()
