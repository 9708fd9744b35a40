"""Memory, SQLite with either journal, PostgreSQL, and commits in groups keep the same promises."""

import pytest

from amends.workflow.store import MemoryStore, Store
from amends.workflow.store.group_commit import GroupCommit

from .contract import StoreContract


class TestMemory(StoreContract):
    """The reference."""

    refuses_references = False

    @pytest.fixture
    def store(self) -> Store:
        """Hand over a store in memory."""
        return MemoryStore()


class TestSqlite(StoreContract):
    """A file, with the journal this library is trusted with."""

    @pytest.fixture
    def store(self, desk: Store) -> Store:
        """Hand over a new file."""
        return desk


class TestSqliteWithLog(StoreContract):
    """A file with a write-ahead log."""

    @pytest.fixture
    def store(self, wal: None, desk: Store) -> Store:
        """Hand over a new file."""
        return desk


class TestPostgresql(StoreContract):
    """A database on a server."""

    @pytest.fixture
    def store(self, pg_desk: Store) -> Store:
        """Hand over a new database."""
        return pg_desk


class TestGroupCommitInMemory(StoreContract):
    """Threads that share the transactions of the reference."""

    refuses_references = False

    @pytest.fixture
    def store(self) -> Store:
        """Hand over a store in memory whose commits are shared."""
        return GroupCommit(MemoryStore())


class TestGroupCommitInSqlite(StoreContract):
    """Threads that share the transactions of a file."""

    @pytest.fixture
    def store(self, desk: Store) -> Store:
        """Hand over a new file whose commits are shared."""
        return GroupCommit(desk)


class TestGroupCommitInPostgresql(StoreContract):
    """Threads that share the transactions of a database."""

    @pytest.fixture
    def store(self, pg_desk: Store) -> Store:
        """Hand over a new database whose commits are shared."""
        return GroupCommit(pg_desk)
