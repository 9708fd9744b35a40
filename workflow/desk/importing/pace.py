"""How many rows may one transaction take? As many as keep others waiting for no longer than this.

Only one program can write at a time. A handler who saves a step waits until the transaction of an
import is over, so an import lands in pieces and lets others in between. What counts is the work of
the program itself: where it is others that take its time, smaller pieces would only cost more.
"""

from time import thread_time
from typing import Final

MOST_ROWS: Final = 1_000  # of one transaction
MOST_SECONDS: Final = 0.005  # of work while it holds the lock
FIRST: Final = 16  # rows, before it is known how long they take
stopwatch = thread_time


class Pace:
    """The number of rows for the next transaction, learned from how long the last one took."""

    def __init__(self) -> None:
        """Begin with a few rows."""
        self.rows = FIRST

    def took(self, rows: int, seconds: float) -> None:
        """Learn from a transaction; one that somebody held up does not change all at once."""
        fit = int(rows * MOST_SECONDS / seconds) if seconds > 0 else MOST_ROWS
        self.rows = min(max(fit, self.rows // 2, 1), self.rows * 2, MOST_ROWS)
