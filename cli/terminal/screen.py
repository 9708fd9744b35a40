"""How does styled text reach a screen through rich, and only cleaned text?"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final, Literal, TextIO

from .clean import clean
from .wrap import line_spans

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

Color = Literal["auto", "always", "never"]
"""What ``--color`` may say."""

Part = str | tuple[str, str]
"""A text, or a text with its style."""

DEFAULT_WIDTH: Final = 80


def wants_color(
    stream: TextIO, choice: Color = "auto", environ: Mapping[str, str] = os.environ
) -> bool:
    """Decide whether to send styles: ``--color`` first, then the environment, then the stream.

    NO_COLOR (not empty) forbids, FORCE_COLOR (not empty, not 0) demands, TERM=dumb forbids,
    in this order; otherwise a terminal gets styles and anything else does not.
    """
    if choice != "auto":
        return choice == "always"
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR", "0") not in {"", "0"}:
        return True
    return environ.get("TERM") != "dumb" and stream.isatty()


def screen_width(stream: TextIO, environ: Mapping[str, str] = os.environ) -> int:
    """Count the cells of a line: COLUMNS, else the terminal's own width, else 80."""
    asked = environ.get("COLUMNS", "")
    if asked.isdecimal() and int(asked) > 0:
        return int(asked)
    try:
        return os.get_terminal_size(stream.fileno()).columns or DEFAULT_WIDTH
    except (OSError, ValueError):
        return DEFAULT_WIDTH


def open_console(
    stream: TextIO,
    *,
    color: Color = "auto",
    width: int | None = None,
    environ: Mapping[str, str] = os.environ,
) -> Console:
    """Open a rich console that adds nothing to a text: no markup, no emoji codes, no guesses.

    Without color it sends no escape sequence at all; with color it keeps to the sixteen
    colors of the reader's own palette, also into a pipe.
    """
    from rich.console import Console

    styled = wants_color(stream, color, environ)
    return Console(
        file=stream,
        color_system="standard" if styled else None,
        force_terminal=styled,
        force_interactive=False,
        no_color=not styled,
        width=width or screen_width(stream, environ),
        height=25,
        markup=False,
        highlight=False,
        emoji=False,
        soft_wrap=False,
        _environ={},
    )


def phrase(*parts: Part) -> Text:
    """Join texts and (text, style) pairs into a rich ``Text``, each cleaned on its way."""
    from rich.text import Text

    pairs = [(part, "") if isinstance(part, str) else part for part in parts]
    return Text.assemble(
        *((clean(text, multiline=True).expandtabs(4), style) for text, style in pairs), end=""
    )


def show(console: Console, *parts: Part) -> None:
    """Print a paragraph, folded by cells with the rules of ``wrap`` and losing nothing."""
    text = phrase(*parts)
    for start, end in line_spans(text.plain, console.width):
        _print(console, text[start:end])


def show_command(console: Console, command: str, *, indent: int = 2, style: str = "bold") -> None:
    """Print a command to copy, cleaned, on one line however long it is."""
    _print(console, phrase(" " * indent, (clean(command), style)))


def sheet(header: Sequence[str], rows: Iterable[Sequence[str | Text]]) -> Table:
    """Build a rich table without frame whose cells fold, so that no character is dropped.

    Plain cells are cleaned here; a styled cell comes from ``phrase``.
    """
    from rich.table import Table

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for name in header:
        table.add_column(phrase(name), overflow="fold")
    for row in rows:
        table.add_row(*(phrase(cell) if isinstance(cell, str) else cell for cell in row))
    return table


def _print(console: Console, line: Text) -> None:
    console.print(line, soft_wrap=True, end="\n")
