"""What does an error say that never reached the desk: wrong usage, or a fault of ours?"""

import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import Any, Final

import click

from ..catalogue import say, texts
from ..context.language import Invocation
from ..context.mistakes import Mistake
from ..generated import texts as texts_of_process
from ..terminal.clean import clean
from ..terminal.glyphs import glyphs_for
from ..terminal.screen import screen_width
from ..terminal.translate import click_text
from ..terminal.wrap import wrap

USAGE: Final = 2
OUR_FAULT: Final = 1
STORAGE: Final = 9
UNKNOWN: Final = 11


def tell_usage(call: Invocation, error: click.ClickException) -> int:
    """Say what is wrong with a call; returns the exit status."""
    code = error.code if isinstance(error, Mistake) else "usage"
    values = error.values if isinstance(error, Mistake) else {}
    said = _mistake(call, error) if isinstance(error, Mistake) else error.format_message()
    said = said.replace("\n\t", " ")  # click lists what may be chosen below each other
    tell(call, said.strip(), code, {name: str(one) for name, one in values.items()})
    if not call.json:
        lines(_hint(error))
    return USAGE


def _mistake(call: Invocation, error: Mistake) -> str:
    key = f"error.{error.code}"
    text = texts(call.lang).get(key) or texts_of_process(call.lang)[key]
    return text.format_map(error.values)


def _hint(error: click.ClickException) -> list[str]:
    context = getattr(error, "ctx", None)
    if context is None:
        return []
    hint = click_text("Try '{command} {option}' for help.")
    return [hint.format(command=context.command_path, option="--help")]


def tell_unexpected(call: Invocation, error: BaseException) -> int:
    """Say that the program failed, and where its traceback is; returns the exit status."""
    import traceback

    from ..context.state import write_log

    path = write_log("".join(traceback.format_exception(error)))
    if path is None:
        said = say("error.unexpected_unlogged", call.lang, error=repr(error))
    else:
        said = say("error.unexpected", call.lang, error=type(error).__name__, path=path)
    tell(call, said, "unexpected", {})
    return OUR_FAULT


def tell_output_failed(call: Invocation, error: OSError, *, happens_once: bool) -> int:
    """Say that the answer could not be written, and whether anything may have been done."""
    code = "output_failed_after" if happens_once else "output_failed"
    with suppress(OSError):  # where the sentence goes there may be no room either
        sentence_line(call, say(f"error.{code}", call.lang, detail=error.strerror or repr(error)))
    return UNKNOWN if happens_once else STORAGE


def tell(call: Invocation, said: str, code: str, values: dict[str, Any]) -> None:
    """Say one sentence on standard error, and for a program the object on standard output."""
    if call.json:
        emit({"error": {**values, "code": code, "says": said}, "changed": False})
    sentence_line(call, said)


def emit(value: dict[str, Any]) -> None:
    """Print the one object of an error."""
    from ..context.jsonline import line_of

    sys.stdout.write(line_of(value, sys.stdout.encoding or "utf-8") + "\n")


def sentence_line(call: Invocation, said: str) -> None:
    """Print the sentence of an error, marked as one."""
    glyphs = glyphs_for(sys.stderr, ascii_only="--ascii" in call.argv)
    text = f"{glyphs.no} {clean(said)}"
    lines(wrap(text, screen_width(sys.stderr)) if sys.stderr.isatty() else [text])


def lines(found: Sequence[str]) -> None:
    """Print lines on standard error, harmless whatever they hold."""
    sys.stderr.writelines(clean(line) + "\n" for line in found)
