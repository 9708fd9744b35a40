"""How is one connection to PostgreSQL used? As in SQLite: autocommit, and BEGIN by hand."""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Final

import psycopg

from amends.workflow.errors import AmendsError, Busy, OutcomeUnknown

from ...searching import GIN
from ..blanks import by_name, in_order
from ..link import Row, Values, not_text, not_text_in
from .conditions import explained

HOLD_KEY: Final = "SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))"


@cache
def translated(statement: str) -> bytes:
    """Write the blanks of a statement as psycopg reads them."""
    return in_order(statement, r"%(\1)s").encode()


class PostgresqlLink:
    """One connection to the database of a desk."""

    index = GIN

    def __init__(self, connection: psycopg.Connection[Row], where: str) -> None:
        """Take a connection that is set up."""
        self.connection, self.broken = connection, False
        self._where = where
        self._failed: AmendsError | None = None

    def current(self) -> bool:
        """Tell whether the server is still there, as far as we know without asking."""
        return not self.connection.closed

    def begin_reading(self) -> None:
        """Open one consistent view, in which nothing can be written."""
        self._begin("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")

    def begin_writing(self) -> None:
        """Open the transaction of a writer; the only place where a write begins."""
        self._begin("BEGIN ISOLATION LEVEL READ COMMITTED")

    def rows(self, statement: str, values: Values) -> list[Row]:
        """Run a statement and return all that it finds."""
        return self._run(statement, values).fetchall()

    def change(self, statement: str, values: Values) -> int:
        """Run a statement and return how many rows it inserted or changed."""
        return self._run(statement, values).rowcount

    def change_each(self, statement: str, each: Sequence[Values]) -> int:
        """Run a statement once for each set of values, all of them in one round trip."""
        return self._run_each(translated(statement), each, lambda: each)

    def insert_each(self, statement: str, rows: Sequence[Row]) -> int:
        """Run a statement once for each row, whose values fill the blanks in their order."""
        written = in_order(statement, "%s").encode()
        return self._run_each(written, rows, lambda: by_name(statement, rows))

    def bodies(self, statement: str, values: Values) -> Sequence[Row]:
        """Run a statement of which every text comes back as bytes."""
        found = self.rows(statement, values)
        return [tuple(it.encode() if isinstance(it, str) else it for it in row) for row in found]

    def hold_key(self, key: str) -> None:
        """Wait until no other transaction acts on this key: then its answer can be seen."""
        self._run(HOLD_KEY, {"key": key})

    def begin_part(self) -> None:
        """Begin a part of the transaction that can be taken back by itself."""
        self._run("SAVEPOINT part", {})

    def end_part(self) -> None:
        """Let a part be as the rest of the transaction, unless a statement failed in it."""
        if self._failed:
            raise self._failed
        self._run("RELEASE part", {})

    def undo_part(self) -> None:
        """Take a part back; raises where the database has ended the whole transaction."""
        self._failed = None
        self._run("ROLLBACK TO part", {})
        self._run("RELEASE part", {})

    def commit(self) -> None:
        """Make the transaction last, unless a statement failed."""
        if self._failed:
            raise self._failed
        try:
            self.connection.execute("COMMIT")
        except psycopg.Error as error:
            raise self._undecided(error) from error

    def rollback(self) -> None:
        """Take the transaction back; a connection that cannot is not used again."""
        try:
            if self.connection.info.transaction_status != psycopg.pq.TransactionStatus.IDLE:
                self.connection.execute("ROLLBACK")
        except psycopg.Error:
            self.broken = True

    def close(self) -> None:
        """Close the connection."""
        self.connection.close()

    def _begin(self, statement: str) -> None:
        self._failed = None
        self._run(statement, {})

    def _run_each(
        self,
        statement: bytes,
        each: Sequence[Values | Row],
        named: Callable[[], Iterable[Values]],
    ) -> int:
        try:
            with self.connection.cursor() as cursor:
                cursor.executemany(statement, each)
                return cursor.rowcount
        except (psycopg.DataError, UnicodeEncodeError) as error:
            refused = self._failed = not_text_in(named())
            raise refused from error
        except psycopg.Error as error:
            raise self._fail(error) from error

    def _run(self, statement: str, values: Values) -> psycopg.Cursor[Row]:
        try:
            return self.connection.execute(translated(statement), values or None)
        except (psycopg.DataError, UnicodeEncodeError) as error:
            refused = self._failed = not_text(values)
            raise refused from error
        except psycopg.Error as error:
            raise self._fail(error) from error

    def _fail(self, error: psycopg.Error) -> AmendsError:
        self._failed = explained(error, self._where)
        self.broken = not isinstance(self._failed, Busy)
        return self._failed

    def _undecided(self, error: psycopg.Error) -> AmendsError:
        said = self._fail(error)
        if isinstance(said, Busy) or said.code == "refused_by_schema":
            return said  # the server says that it took the transaction back
        return OutcomeUnknown("outcome_unknown", path=self._where, reason=said.code)
