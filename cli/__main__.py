"""How does the program start and end? In the reader's language, and with one exit status."""

import gc
import os
import sys
from collections.abc import Sequence
from typing import Final

from .context.language import COMPLETING, Invocation, invocation
from .terminal.glyphs import stream_safe

INTERRUPTED: Final = 130
SELDOM: Final = 100_000  # new objects before garbage is looked for: more than a start makes


def program() -> None:
    """Be the whole of a process, whose end frees everything: garbage is hardly looked for."""
    gc.set_threshold(SELDOM)
    try:
        main()
    finally:
        gc.freeze()


def main(argv: Sequence[str] | None = None) -> None:
    """Run one command and leave with its exit status; the language is chosen before click loads."""
    try:
        sys.exit(_run(sys.argv[1:] if argv is None else argv))
    except KeyboardInterrupt:  # before there was anything that could tell it
        sys.exit(INTERRUPTED)


def _run(argv: Sequence[str]) -> int:
    call = invocation(argv, os.environ)
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream_safe(stream)

    status = _quickly(call)
    if status is not None:
        return status

    from .terminal.click_zh import CLICK_ZH
    from .terminal.translate import translate_click

    translate_click(CLICK_ZH if call.lang == "zh" else {})

    from .app import run

    return run(call)


def _quickly(call: Invocation) -> int | None:
    """Answer what is asked most, if it is that, and return the exit status."""
    from .generated.hot import HOT

    if not (os.environ.get(COMPLETING) or (call.argv and call.argv[0] in HOT)):
        return None
    from .quick import answered

    return answered(call)


if __name__ == "__main__":
    program()
