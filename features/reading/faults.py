"""What does the official parser object to? Each objection once, in a sentence of our own."""

import difflib
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from gherkin.dialect import DIALECTS as KNOWN
from gherkin.errors import (
    AstBuilderException,
    NoSuchLanguageException,
    ParserException,
    UnexpectedEOFException,
)

from .marks import DIALECTS, TITLES, doc_lines, keywords
from .problem import Problem, problem

_STEPS: Final = ("given", "when", "then", "and", "but")
_CHINESE: Final = ("zh", "cn", "chin", "mandarin")
_TRADITIONAL: Final = ("zh-tw", "zh_tw", "zh-hk", "zh_hk", "zh-hant")


def faults(errors: Iterable[ParserException], text: str, dialect: str) -> tuple[Problem, ...]:
    """Return what is wrong with a text, each fault once, from its first line to its last."""
    found = dict.fromkeys(_problem(one, text.split("\n"), dialect) for one in errors)
    early = [one for one in found if one.code == "ends_early"]
    kept = [one for one in found if one not in early] or early  # the end follows from the rest
    return tuple(sorted(kept, key=lambda one: (one.line, one.column)))


def _problem(error: ParserException, lines: Sequence[str], dialect: str) -> Problem:
    at = error.location
    line, column = at["line"], at.get("column") or 1
    said = lines[line - 1].strip() if line <= len(lines) else ""
    if isinstance(error, NoSuchLanguageException):
        asked = str(error).rpartition(": ")[2]
        return problem(line, "no_such_language", column=column, asked=asked, near=_near(asked))
    if isinstance(error, AstBuilderException):
        return problem(line, "uneven_table", column=column, said=said)
    if isinstance(error, UnexpectedEOFException):
        return _broken_off(lines, line)
    if "whitespace" in str(error) or said.startswith("@"):
        return problem(line, "bad_tag", column=column, said=said)
    foreign = _foreign(said, dialect)
    code = "other_language" if foreign else "unexpected"
    return problem(line, code, column=column, said=said, language=foreign)


def _broken_off(lines: Sequence[str], line: int) -> Problem:
    """Say what was still open where the file ends."""
    opened = _opened(lines)
    if opened:
        return problem(line, "doc_not_closed", opened=opened)
    said = [(at, one) for at, one in enumerate(lines, 1) if one.strip()]
    if said and said[-1][1].strip().startswith("@"):
        return problem(said[-1][0], "tag_last", said=said[-1][1].strip())
    return problem(line, "ends_early")


def _opened(lines: Sequence[str]) -> int:
    """Return the line of a doc string that nothing closes, or 0."""
    opened = 0
    for number, (_, inside, mark) in enumerate(doc_lines(lines), 1):
        opened = number if mark and not inside else 0 if mark else opened
    return opened


def _near(asked: str) -> str:
    """Return the language that was probably meant: one of ours, if it sounds like one."""
    low = asked.lower()
    if low.startswith(_TRADITIONAL):
        return "zh-TW"
    if low.startswith(_CHINESE):
        return "zh-CN"
    near = [] if low.startswith("en") else difflib.get_close_matches(asked, KNOWN, n=1, cutoff=0.7)
    return (*near, "en")[0]


def _foreign(said: str, dialect: str) -> str:
    """Return the language that a line begins in, if it is one of ours and not the file's."""
    return next((one for one in _languages(said) if dialect not in _languages(said)), "")


def _languages(said: str) -> Iterator[str]:
    for one in DIALECTS:
        space = " " if one == "en" else ""
        steps = tuple(f"{word}{space}" for word in keywords(one, *_STEPS))
        titles = tuple(f"{word}:" for word in keywords(one, *TITLES))
        if said.startswith((*steps, *titles)):
            yield one
