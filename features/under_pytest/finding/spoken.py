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
    team = _of_team(files_for(path.parent, root))
    if team is not None and any(len(line) < LONGEST and team.fullmatch(line) for line in lines):
        return True
    near = [line for line in lines if len(line) < LONGEST and _loosely().fullmatch(line)]
    return any(map(means_something, near))


@cache
def _of_team(files: tuple[Path, ...]) -> re.Pattern[str] | None:
    """Return what the phrases of a team look like, read without knowing what they stand for."""
    said: list[str] = []
    for file in files:
        with suppress(Unreadable, tomllib.TOMLDecodeError):
            said += tomllib.loads(read_text(file).text)
    return _any_of([_pattern(one, lambda _kind: ".+?") for one in said]) if said else None


@cache
def _loosely() -> re.Pattern[str]:
    return _any_of([_pattern(said, lambda _kind: ".+?") for _, said in phrases()])


def means_something(line: str) -> bool:
    """Tell whether a line, with its keyword, is a sentence with words of the process."""
    return bool(_exactly().fullmatch(line))


@cache
def _exactly() -> re.Pattern[str]:
    from amends.workflow import PROCESS  # noqa: PLC0415  # only for a file that looks like ours

    from ...book.lexicon import lexicon  # noqa: PLC0415  # (the same)

    def words(lang: str) -> Callable[[str], str]:
        return lambda kind: f"{lexicon(PROCESS, lang).pattern(kind)}|{_COLUMN}"

    return _any_of([_pattern(said, words(lang)) for lang, said in phrases()])


def _any_of(patterns: list[str]) -> re.Pattern[str]:
    return re.compile(rf"{_KEYWORD}(?:{'|'.join(patterns)})\s*")


def _pattern(said: str, filled: Callable[[str], str]) -> str:
    """Return what a phrase looks like, without the library that reads it for good."""
    escaped = _OPTIONAL.sub(r"(?:\1)?", re.escape(said))
    return _BLANK.sub(lambda blank: f"(?:{filled(blank[1])})", escaped)
