"""How many rows may one transaction take? As many as keep others waiting for no longer than this.

Only one program can write at a time, so an import lands in pieces and lets others in between. What
counts is its own work: where other programs take the time of the machine, smaller pieces would only
take more of it. Each transaction costs by itself, so that while nobody waits there are more pieces
to one. Where others can say that they wait pieces are shorter, as they do not end a transaction.
"""

from collections.abc import Generator
from contextlib import contextmanager
from time import thread_time
from typing import Final

MOST_ROWS: Final = 1_000  # of one piece
MOST_SECONDS: Final = 0.005  # of work while others may wait
BRIEF: Final = 0.002  # of work where it is known whether they do; a small commit is a quick one
MOST_AHEAD: Final = 256  # rows of a transaction of several pieces: its commit keeps others waiting
FIRST: Final = 16  # rows, before it is known how long they take
stopwatch = thread_time


class Pace:
    """The number of rows for the next piece, learned from how long the last one took.

    `ahead` is the number for a transaction of several pieces, as long as nobody waits. Once
    somebody has waited it grows by a piece at a time.
    """

    def __init__(self) -> None:
        """Begin with a few rows."""
        self.rows = self.ahead = FIRST
        self._told = self._met = False

    @contextmanager
    def timing(self, rows: int) -> Generator[None]:
        """Learn from a block that writes so many rows; one slow block does not decide alone.

        A few rows that were left over tell nothing: what a piece costs by itself is most of them.
        """
        began = stopwatch()
        yield
        took = stopwatch() - began
        if rows < self.rows:
            return
        most = BRIEF if self._told else MOST_SECONDS
        fit = int(rows * most / took) if took > 0 else MOST_ROWS
        self.rows = min(max(fit, self.rows // 2, 1), self.rows * 2, MOST_ROWS)

    def asked(self, *, awaited: bool) -> None:
        """Learn whether somebody waited at the end of a transaction."""
        self._told, self._met = self._told or not awaited, self._met or awaited
        more = self.ahead + (self.rows if self._met else self.ahead)
        self.ahead = max(self.rows, 0 if awaited else min(more, MOST_AHEAD))
