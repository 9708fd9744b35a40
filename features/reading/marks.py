"""Which marks did a Chinese keyboard put in? Full-width ones are read as what they stand for.

Every mark is replaced by one of the same length, so that lines and columns stay where they were.
What stands in a doc string, and what people say, is left as it is.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final, cast

from gherkin.dialect import DIALECTS as KNOWN

_WIDE_SPACE: Final = "\u3000"
_DOC: Final = re.compile(r"^\s*(\"\"\"|```|“““|”””|“”“|＂＂＂)")
_DOC_MARKS: Final = str.maketrans("“”＂", '"""')
DIALECTS: Final = ("en", "zh-CN", "zh-TW")
TITLES: Final = ("feature", "rule", "background", "scenario", "scenarioOutline", "examples")
_STEPS: Final = ("given", "when", "then", "and", "but")


def keywords(dialect: str, *kinds: str) -> tuple[str, ...]:
    """Return the keywords of a dialect, without the space or the bullet that may follow."""
    words = cast("dict[str, list[str]]", KNOWN[dialect])
    return tuple(word.strip() for kind in kinds for word in words[kind] if word != "* ")


@cache
def _title() -> re.Pattern[str]:
    words = {word for one in DIALECTS for word in keywords(one, *TITLES)}
    longest = sorted(words, key=len, reverse=True)
    return re.compile(rf"^(\s*(?:{'|'.join(map(re.escape, longest))})\s*)：")


@cache
def _step() -> re.Pattern[str]:
    words = {word for one in DIALECTS[1:] for word in keywords(one, *_STEPS)}
    longest = sorted(words, key=len, reverse=True)
    return re.compile(rf"^(\s*(?:{'|'.join(map(re.escape, longest))}))[，,：:{_WIDE_SPACE}]")


def normalised(text: str) -> str:
    """Return a text with the marks that Gherkin knows, line for line and column for column."""
    if text.isascii():
        return text
    return "\n".join(_lines(text.split("\n")))


def doc_lines(lines: Iterable[str]) -> Iterator[tuple[str, bool, re.Match[str] | None]]:
    """Give each line with whether it stands in a doc string, and the mark that opens or closes one.

    A doc string ends with the kind of mark that it began with; the other kind is part of its text.
    """
    opened = ""
    for line in lines:
        mark = _DOC.match(line)
        kind = "`" if mark and mark[1].startswith("`") else '"'
        if mark and opened in {"", kind}:
            yield line, bool(opened), mark
            opened = "" if opened else kind
        else:
            yield line, bool(opened), None


def _lines(lines: list[str]) -> Iterator[str]:
    for line, inside, mark in doc_lines(lines):
        if mark:
            marked = line[: mark.end()].translate(_DOC_MARKS).replace(_WIDE_SPACE, " ")
            yield marked + line[mark.end() :]
        else:
            yield line if inside else _line(line)


def _line(line: str) -> str:
    body = line.lstrip()
    line = line[: len(line) - len(body)].replace(_WIDE_SPACE, " ") + body
    if body.startswith("｜"):
        return line.replace("｜", "|")
    if body.startswith(("＠", "@")):
        return line.replace("＠", "@").replace(_WIDE_SPACE, " ")
    if body.startswith("＃"):
        return line.replace("＃", "#", 1).replace("：", ":", 1)
    if body.startswith("＊"):
        return line.replace("＊", "*", 1).replace(f"*{_WIDE_SPACE}", "* ", 1)
    return _step().sub(r"\1 ", _title().sub(r"\1:", line))
