"""How do many threads share one commit? Whoever waits to write joins the transaction at hand."""

from collections import deque
from collections.abc import Generator
from contextlib import contextmanager
from threading import Event, Lock
from typing import Final

from ..errors import AmendsError, OutcomeUnknown
from .before import Before
from .port import Store, Writer

MOST: Final = 64  # callers in one transaction, so that other processes get their turn


class _Batch:
    """One transaction that several callers share, and what came of it."""

    def __init__(self, tx: Writer) -> None:
        self.tx, self.count = tx, 1
        self.through = Event()  # nobody is at work in it any more
        self.ended = Event()  # it was committed, or was not
        self.error: BaseException | None = None


class _Turn:
    """One caller in the line; `batch` is what to join when it is called, None to lead."""

    def __init__(self) -> None:
        self.called = Event()
        self.batch: _Batch | None = None


class GroupCommit(Before):
    """A store for many threads: those who wait to write share one transaction and its commit.

    Give it to any number of desks in place of the store that it is made of; each call waits for
    its own commit, as ever, and is answered or refused by itself. What one caller raises takes
    back only what that caller wrote. A commit that fails is told to everybody who shared it. Who
    is alone waits for nobody. Callers take their turns in the order in which they came, at most
    `most` of them in one transaction.

    It is made for SQLite, which has one writer at a time. A PostgreSQL server commits the
    transactions of many connections together by itself, and does more where it is left to.
    """

    def __init__(self, store: Store, *, most: int = MOST) -> None:
        """Share the transactions of a store."""
        super().__init__(store)
        self._most = most
        self._guard, self._busy = Lock(), False
        self._line: deque[_Turn] = deque()

    @contextmanager
    def writing(self) -> Generator[Writer]:
        """Open a transaction of one's own or join one; it is committed when this returns.

        Raises what the store's own `writing` raises.
        """
        batch = self._wait()
        with self._leading() if batch is None else self._joining(batch) as tx:
            yield tx

    def is_awaited(self) -> bool:
        """Tell whether somebody waits to write, of this program or of another."""
        return bool(self._line) or super().is_awaited()

    @contextmanager
    def _leading(self) -> Generator[Writer]:
        """Open the transaction, write first, let those join who wait, and commit."""
        batch: _Batch | None = None
        interrupted: BaseException | None = None
        try:
            with self._store.writing() as tx:
                batch = _Batch(tx)
                yield tx  # nobody has joined: whatever is raised takes the transaction back
                self._call_next(batch)
                interrupted = _wait_through(batch)
        except BaseException as error:
            if batch is not None:
                batch.error = error
            raise
        finally:
            if batch is not None:
                batch.ended.set()
            self._call_leader()
        if interrupted is not None:
            raise interrupted

    @contextmanager
    def _joining(self, batch: _Batch) -> Generator[Writer]:
        """Write in the transaction of others, and wait for its end."""
        try:
            with batch.tx.part():
                yield batch.tx
        finally:
            self._call_next(batch)
        batch.ended.wait()
        if batch.error is not None:
            raise _told_again(batch.error)

    def _wait(self) -> _Batch | None:
        """Wait for one's turn; return the transaction to join, or None to open one."""
        turn = _Turn()
        with self._guard:
            if not self._busy:
                self._busy = True
                return None
            self._line.append(turn)
        try:
            turn.called.wait()
        except BaseException:
            self._leave(turn)
            raise
        return turn.batch

    def _leave(self, turn: _Turn) -> None:
        """Leave the line without having written; whoever was called already calls the next."""
        with self._guard:
            if turn in self._line:
                self._line.remove(turn)
                return
        if turn.batch is None:
            self._call_leader()
        else:
            self._call_next(turn.batch)

    def _call_next(self, batch: _Batch) -> None:
        """Have the next in the line join, or say that nobody does."""
        with self._guard:
            turn = self._line.popleft() if self._line and batch.count < self._most else None
        if turn is None:
            batch.through.set()
            return
        batch.count += 1
        turn.batch = batch
        turn.called.set()

    def _call_leader(self) -> None:
        """Have the next in the line open a transaction, or leave the place free."""
        with self._guard:
            turn = self._line.popleft() if self._line else None
            self._busy = turn is not None
        if turn is not None:
            turn.called.set()


def _wait_through(batch: _Batch) -> BaseException | None:
    """Wait until nobody is at work in a transaction; return what would have interrupted that.

    The others have done their part: it is committed first, and raised then.
    """
    interrupted: BaseException | None = None
    while not batch.through.is_set():
        try:
            batch.through.wait()
        except BaseException as error:  # noqa: BLE001 - raised once the others have their answer
            interrupted = error
    return interrupted


def _told_again(error: BaseException) -> AmendsError:
    """Return what the transaction raised for one more of its callers."""
    again = (
        type(error)(error.code, **error.values)
        if isinstance(error, AmendsError)
        else OutcomeUnknown("outcome_unknown", reason=type(error).__name__)
    )
    again.__cause__ = error
    return again
