"""How is a help page laid out when its characters are not all one cell wide?"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable

import click
import click.formatting

from .screen import screen_width
from .translate import click_text
from .width import pad, width
from .wrap import wrap

_WIDEST = 80
_NARROWEST = 20
_USAGE_ROOM = 20
_UNWRAPPED = "\b"


class CellFormatter(click.HelpFormatter):
    r"""Click's formatter, counting cells: Chinese wraps and its columns stand in line.

    The width is the one given, else that of the terminal up to *max_width* (80 unless told).
    A paragraph that starts with a line of ``\b`` alone is printed as it stands.
    """

    def __init__(
        self, indent_increment: int = 2, width: int | None = None, max_width: int | None = None
    ) -> None:
        super().__init__(indent_increment, width or _help_width(max_width), max_width)

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the usage line; what follows the program's name hangs below itself."""
        lead = f"{self._indent}{_usage_prefix() if prefix is None else prefix}{prog}"
        hanging = width(lead) + 1
        if self.width - hanging >= _USAGE_ROOM:
            first, *rest = wrap(args, self.width - hanging)
            self._write_lines([f"{lead} {first}".rstrip()], "")
        else:
            hanging = self.current_indent + 4
            rest = wrap(args, self.width - hanging)
            self._write_lines([lead], "")
        self._write_lines(rest, " " * hanging)

    def write_heading(self, heading: str) -> None:
        """Write a heading with the colon of its language."""
        self.write(f"{self._indent}{heading}{'：' if _is_chinese(heading) else ':'}\n")

    def write_text(self, text: str) -> None:
        """Write paragraphs, each refilled to the width."""
        self._write_lines(_refilled(text, self.width - self.current_indent), self._indent)

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        """Write terms and what they mean in two columns; a long term gets its own lines."""
        rows = list(rows)
        room = self.width - self.current_indent
        col_max = min(col_max, room * 2 // 5)
        sizes = [width(term) for term, _ in rows]
        column = max((size for size in sizes if size <= col_max), default=col_max) + col_spacing
        for term, meaning in rows:
            self._write_lines(_definition(term, meaning, column, room), self._indent)

    @property
    def _indent(self) -> str:
        return " " * self.current_indent

    def _write_lines(self, lines: list[str], indent: str) -> None:
        self.write("".join(f"{indent}{line}".rstrip() + "\n" for line in lines))


def _help_width(max_width: int | None) -> int:
    forced = click.formatting.FORCED_WIDTH if "COLUMNS" not in os.environ else None
    columns = forced or screen_width(sys.__stdout__ or sys.stderr)
    return max(min(columns, max_width or _WIDEST), _NARROWEST)


def _usage_prefix() -> str:
    usage = click_text("Usage:")
    return usage if _is_chinese(usage) else f"{usage} "


def _is_chinese(text: str) -> bool:
    return width(text[-1:]) > 1


def _definition(term: str, meaning: str, column: int, room: int) -> list[str]:
    terms = wrap(term.rstrip(), room)
    meanings = _refilled(meaning, room - column) if meaning else []
    if len(terms) == 1 and width(terms[0]) < column and meanings:
        terms = [pad(terms[0], column) + meanings.pop(0)]
    return [*terms, *(" " * column + line for line in meanings)]


def _refilled(text: str, room: int) -> list[str]:
    """Refill paragraph after paragraph, an empty line between them."""
    lines: list[str] = []
    for paragraph in _paragraphs(text):
        lines += [""] if lines else []
        lines += _filled(paragraph, room)
    return lines


def _paragraphs(text: str) -> list[list[str]]:
    found: list[list[str]] = [[]]
    for line in text.expandtabs(4).split("\n"):
        if line.strip(" "):
            found[-1].append(line)
        elif found[-1]:
            found.append([])
    return [paragraph for paragraph in found if paragraph]


def _filled(paragraph: list[str], room: int) -> list[str]:
    if paragraph[0].strip() == _UNWRAPPED:
        return paragraph[1:]
    indent = " " * (len(paragraph[0]) - len(paragraph[0].lstrip()))
    return [indent + line for line in wrap(_joined(paragraph), room - len(indent))]


def _joined(paragraph: list[str]) -> str:
    """Join lines with a space, unless Chinese meets Chinese."""
    text, *rest = [line.strip() for line in paragraph]
    for line in rest:
        text += ("" if _is_chinese(text) and _is_chinese(line[:1]) else " ") + line
    return text
