"""How does something that runs for long hear that it is to end, between two pieces of work?"""

import os
import select
import signal
from collections.abc import Generator
from contextlib import contextmanager
from types import FrameType
from typing import Final

SIGNALS: Final = (signal.SIGINT, signal.SIGTERM)


class Ending:
    """Remembers the first signal that asked for the end, and wakes whoever waits."""

    def __init__(self, reader: int) -> None:
        """Begin with nobody having asked."""
        self._reader = reader
        self._asked: int | None = None

    @property
    def interrupted(self) -> bool:
        """Tell whether it was Ctrl-C."""
        return self._asked == signal.SIGINT

    def note(self, number: int, _frame: FrameType | None) -> None:
        """Remember a signal."""
        self._asked = self._asked or number

    def waited(self, seconds: float) -> bool:
        """Wait so long, or until the end is asked for; tell whether it is."""
        if self._asked is None:
            select.select([self._reader], [], [], seconds)
        return self._asked is not None


@contextmanager
def ending() -> Generator[Ending]:
    """Take SIGINT and SIGTERM as a wish to end, as long as this lasts."""
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    end = Ending(reader)
    woken = signal.set_wakeup_fd(writer, warn_on_full_buffer=False)
    before = {one: signal.signal(one, end.note) for one in SIGNALS}
    try:
        yield end
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
        signal.set_wakeup_fd(woken)
        os.close(reader)
        os.close(writer)
