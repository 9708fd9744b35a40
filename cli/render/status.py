"""How is a long run told on a terminal? On one line that is written over, and then is gone."""

from __future__ import annotations

import time
from typing import Final, TextIO

from ..terminal.clean import clean
from ..terminal.screen import screen_width
from ..terminal.width import fit, width

PAUSE: Final = 0.2  # seconds in which nothing new is shown


class StatusLine:
    """One line at the cursor; it needs nothing of a terminal but to go back to its beginning."""

    def __init__(self, stream: TextIO, *, more: str = "…") -> None:
        """Begin with an empty line, also for a moment; *more* ends a text that does not fit."""
        self._stream, self._more = stream, more
        self._shown, self._next = 0, time.monotonic() + 2 * PAUSE

    @property
    def due(self) -> bool:
        """Tell whether enough time has gone by to show something new."""
        return time.monotonic() >= self._next

    def show(self, text: str) -> None:
        """Write a text over the one before."""
        line = fit(clean(text), screen_width(self._stream) - 1, mark=self._more)
        rest = self._shown - width(line)
        self._stream.write("\r" + line + " " * rest)
        self._stream.flush()
        self._shown = width(line)
        self._next = time.monotonic() + PAUSE

    def clear(self) -> None:
        """Leave the line as if nothing had been there."""
        if self._shown:
            self._stream.write("\r" + " " * self._shown + "\r")
            self._stream.flush()
        self._shown = 0
