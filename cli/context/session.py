"""What does a running command know? The answers to the options that every command has."""

import sys
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final, TextIO

from ..catalogue import say
from ..terminal.clean import clean
from ..terminal.glyphs import Glyphs, glyphs_for
from ..terminal.screen import Color, Part, open_console, screen_width, show
from .language import Invocation

if TYPE_CHECKING:
    from amends.workflow import Desk

SCHEMA: Final = "amends/1"


Opener = Callable[["Session", bool], "Desk"]


class Session:
    """One running command: how it was called, where it prints, and the desk it works at."""

    def __init__(self, call: Invocation, given: Mapping[str, Any], opener: "Opener") -> None:
        """Keep how the command was called; nothing is opened before it is needed."""
        self.call, self._opener = call, opener
        self.lang, self.argv = call.lang, call.argv
        self.json = bool(given.get("json")) or call.json
        self.desk_named: str | None = given.get("desk")
        self.actor_named: str | None = given.get("actor")
        self.color: Color = given.get("color") or "auto"
        self.ascii = bool(given.get("ascii"))
        self.at: str | None = given.get("at")
        self.expect: int | None = given.get("expect")
        self.key: str | None = given.get("key")
        self.dry_run = bool(given.get("dry_run"))
        self._asks = not (given.get("yes") or given.get("no_input") or self.json)
        self._desk: Desk | None = None

    def say(self, code: str, **values: object) -> str:
        """Say a sentence of the command line in the reader's language."""
        return say(code, self.lang, **values)

    def desk(self, *, writes: bool = False) -> "Desk":
        """Open the desk, once; a writing command makes the user's own where there is none."""
        if self._desk is None:
            self._desk = self._opener(self, writes)
        return self._desk

    @property
    def interactive(self) -> bool:
        """Tell whether somebody is there who could be asked."""
        return self._asks and is_terminal(sys.stdin) and is_terminal(sys.stderr)

    @property
    def screen(self) -> bool:
        """Tell whether people look at the output: a terminal, and no program asked for JSON."""
        return not self.json and is_terminal(sys.stdout)

    @property
    def width(self) -> int:
        """Count the cells of a line of the screen."""
        return screen_width(sys.stdout)

    @property
    def glyphs(self) -> Glyphs:
        """Choose the signs that standard output can show."""
        return glyphs_for(sys.stdout, ascii_only=self.ascii)

    def out(self, lines: Iterable[str]) -> None:
        """Print lines on standard output, harmless whatever they hold."""
        _write(sys.stdout, lines)

    def object(self, value: Mapping[str, Any]) -> None:
        """Print one object on standard output, as programs read it."""
        from .jsonline import line_of

        line = line_of({"schema": SCHEMA, **value}, sys.stdout.encoding or "utf-8")
        sys.stdout.write(line + "\n")

    def err(self, lines: Iterable[str]) -> None:
        """Print lines on standard error, harmless whatever they hold."""
        _write(sys.stderr, lines)

    def practice_mark(self, *, practice: bool) -> None:
        """Mark the screen of a practice desk."""
        if practice and self.screen:
            self.out([self.say("practice.mark")])

    def paint(self, lines: Iterable[tuple[Part, ...]]) -> None:
        """Print lines with their styles on the screen, each folded to its width."""
        console = open_console(sys.stdout, color=self.color)
        for parts in lines:
            show(console, *parts)


def is_terminal(stream: TextIO | None) -> bool:
    """Tell whether a stream is open and is a terminal."""
    return stream is not None and not stream.closed and stream.isatty()


def _write(stream: TextIO, lines: Iterable[str]) -> None:
    stream.writelines(clean(line, multiline=True) + "\n" for line in lines)
