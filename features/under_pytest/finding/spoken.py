"""Does a file speak in sentences of the phrase book? Asked before anything is imported for it.

The phrases are read from the source of their modules, without importing them. Only when a line
looks like one of them are the process's words looked up.
"""

import ast
import re
import tomllib
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Final

from ...reading.problem import Unreadable
from ...reading.text import read_text
from ...team.places import files_for

PHRASES: Final = Path(__file__).parents[2] / "phrases"
LONGEST: Final = 400  # characters of a line; a sentence is shorter
_BLANK: Final = re.compile(r"\\\{(\w+)\\\}")  # as `re.escape` leaves it
_OPTIONAL: Final = re.compile(r"\\\((\w+)\\\)")
_BETWEEN: Final = re.compile(r"\{\w+\}|\(\w+\)")  # what a sentence fills in, or may leave out
_KEYWORD: Final = r"\s*\S{1,5}?[，,：:]?\s*"  # of whichever language, with or without a space
_COLUMN: Final = "<[^<>]+>"

Said = tuple[str, str]  # the language of a phrase, and the phrase


@cache
def phrases() -> Sequence[Said]:
    """Return every phrase of the book, as the source of its modules has it."""
    return tuple(said for path in sorted(PHRASES.rglob("*.py")) for said in _said(path))


def _said(path: Path) -> Iterator[Said]:
    for node in ast.walk(ast.parse(path.read_bytes())):
        if not isinstance(node, ast.Call) or getattr(node.func, "id", "") != "phrase":
            continue
        for keyword in node.keywords:
            if keyword.arg and isinstance(keyword.value, ast.Constant):
                yield keyword.arg, str(keyword.value.value)


def speaks(path: Path, root: Path) -> bool:
    """Tell whether a line of the file is a sentence of the phrase book, or of its team's."""
    try:
        lines = read_text(path).text.split("\n")
    except Unreadable:
        return False
    sayable = [line for line in lines if len(line) < LONGEST]
    team = _of_team(files_for(path.parent, root))
    if team is not None and any(map(team.fullmatch, sayable)):
        return True
    return any(map(means_something, sayable))


@cache
def _of_team(files: tuple[Path, ...]) -> re.Pattern[str] | None:
    """Return what the phrases of a team look like, read without knowing what they stand for."""
    said: list[str] = []
    for file in files:
        with suppress(Unreadable, tomllib.TOMLDecodeError):
            said += tomllib.loads(read_text(file).text)
    return _any_of([_pattern(one, lambda _kind: ".+?") for one in said]) if said else None


def means_something(line: str) -> bool:
    """Tell whether a line, with its keyword, is a sentence with words of the process."""
    near = (one for plain, one in _by_plain() if plain in line)
    return any(_loosely(one).fullmatch(line) and _exactly(one).fullmatch(line) for one in near)


@cache
def _by_plain() -> Sequence[tuple[str, Said]]:
    """Return every phrase beside the longest part of it that stands in each of its sentences."""
    return tuple((max(_BETWEEN.split(one[1]), key=len), one) for one in phrases())


@cache
def _loosely(one: Said) -> re.Pattern[str]:
    return _any_of([_pattern(one[1], lambda _kind: ".+?")])


@cache
def _exactly(one: Said) -> re.Pattern[str]:
    from amends.workflow import PROCESS  # noqa: PLC0415  # only for a file that looks like ours

    from ...book.lexicon import lexicon  # noqa: PLC0415  # (the same)

    lang, said = one
    words = lexicon(PROCESS, lang)
    return _any_of([_pattern(said, lambda kind: f"{words.pattern(kind)}|{_COLUMN}")])


def _any_of(patterns: list[str]) -> re.Pattern[str]:
    return re.compile(rf"{_KEYWORD}(?:{'|'.join(patterns)})\s*")


def _pattern(said: str, filled: Callable[[str], str]) -> str:
    """Return what a phrase looks like, without the library that reads it for good."""
    escaped = _OPTIONAL.sub(r"(?:\1)?", re.escape(said))
    return _BLANK.sub(lambda blank: f"(?:{filled(blank[1])})", escaped)
