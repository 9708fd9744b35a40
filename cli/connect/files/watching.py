"""How is an import watched? By a line on the terminal, and by whoever stops it."""

import signal
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ...context.session import Session, is_terminal
from ...render.status import StatusLine
from ...terminal.glyphs import glyphs_for

if TYPE_CHECKING:
    from types import FrameType

    from amends.workflow.intake import Progress

PERCENT = 100


class Watch:
    """Remembers how far an import has come, and shows it where people look."""

    def __init__(self, session: Session, file: str) -> None:
        """Show something only on a terminal, and only to people."""
        self._session, self._began, self._size = session, time.monotonic(), _size_of(file)
        self.landed = 0
        glyphs = glyphs_for(sys.stderr, ascii_only=session.ascii)
        shown = is_terminal(sys.stderr) and not session.json
        self._line = StatusLine(sys.stderr, more=glyphs.more) if shown else None

    def progress(self, done: "Progress") -> None:
        """Take what the import says about itself."""
        self.landed = done.landed
        if self._line is not None and self._line.due:
            self._line.show(self._text(done))

    def end(self) -> None:
        """Leave nothing of the line behind."""
        if self._line is not None:
            self._line.clear()

    def _text(self, done: "Progress") -> str:
        seconds = time.monotonic() - self._began
        rate = f"{done.read / seconds:,.0f}" if seconds else "0"
        figures = {name: f"{one:,}" for name, one in done._asdict().items()}
        say = self._session.say
        text = say("import.going", **figures, rate=rate)
        if not self._size:
            return text
        share = min(PERCENT * done.bytes // self._size, PERCENT)
        return say("import.going_share", going=text, share=share)


def _size_of(file: str) -> int:
    path = Path(file)
    return path.stat().st_size if path.is_file() else 0


@contextmanager
def stopped_gently() -> Generator[None]:
    """Let whoever ends the process stop it as Ctrl-C does, so that it can say what is done."""
    before = signal.signal(signal.SIGTERM, _stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _stop(_number: int, _frame: "FrameType | None") -> None:
    raise KeyboardInterrupt
