"""How many rows may one transaction take? As many as keep others waiting for no longer than this.

Only one program can write at a time. Whoever saves a step waits until the transaction of an import
is over, so an import lands in pieces and lets others in between. What counts is its own work: where
other programs take the time of the machine, smaller pieces would only take more of it.
"""

from collections.abc import Generator
from contextlib import contextmanager
from time import thread_time
from typing import Final

MOST_ROWS: Final = 1_000  # of one transaction
MOST_SECONDS: Final = 0.005  # of work while others wait
FIRST: Final = 16  # rows, before it is known how long they take
stopwatch = thread_time


class Pace:
    """The number of rows for the next transaction, learned from how long the last one took."""

    def __init__(self) -> None:
        """Begin with a few rows."""
        self.rows = FIRST

    @contextmanager
    def timing(self, rows: int) -> Generator[None]:
        """Learn from a block that writes so many rows; one slow block does not decide alone."""
        began = stopwatch()
        yield
        took = stopwatch() - began
        fit = int(rows * MOST_SECONDS / took) if took > 0 else MOST_ROWS
        self.rows = min(max(fit, self.rows // 2, 1), self.rows * 2, MOST_ROWS)
