"""Which phrases has a team of its own? Those in `phrases.toml` or `话术.toml` beside its features.

A line says a new sentence and those it stands for, in the order they are played:

    "the handler calms the customer" = ["the handler answers the customer's feelings"]

Blanks are those of the book: `{money}` in the new sentence fills the first `{money}` below it.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from amends.workflow import PROCESS, Process

from ..book.lexicon import samples
from ..book.phrases import Reader, ambiguities
from ..book.sentence import BLANK, Phrase
from ..phrases import BOOK
from ..reading.problem import Problem, Unreadable, problem
from ..reading.text import read_text
from .sentences import DEEPEST, Definition, Unfit, kinds_of

MOST: Final = 500  # phrases of one team
_HAN: Final = re.compile(r"[\u3400-\u9fff]")


def reader_for(files: Sequence[Path], process: Process = PROCESS) -> Reader:
    """Return what reads by the book and by these files; raises `Unreadable`."""
    phrases = list(BOOK.phrases)
    for file in files:
        phrases += phrases_of(file, phrases, process)
    return Reader(phrases, process)


def phrases_of(file: Path, known: Sequence[Phrase], process: Process) -> list[Phrase]:
    """Read the phrases of a file, which may stand for one another; raises `Unreadable`."""
    text = read_text(file).text
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        at = int(line[1]) if line else text.count("\n") + 1
        raise Unreadable(str(file), (problem(at, "team_toml"),)) from None
    definitions = [*_definitions(file, text, table)]
    return _Team(file, text, known, process).phrases(definitions)


def _definitions(file: Path, text: str, table: Mapping[str, object]) -> Iterator[Definition]:
    if len(table) > MOST:
        raise Unreadable(str(file), (problem(1, "team_many", most=MOST),))
    for said, below in table.items():
        fit = isinstance(below, list) and below and all(isinstance(one, str) for one in below)
        if not fit or not said.strip():
            raise Unreadable(str(file), (problem(line_of(text, said), "team_form", phrase=said),))
        yield Definition(said, tuple(below))  # type: ignore[arg-type]  # a list of texts, as seen


def line_of(text: str, said: str) -> int:
    """Return the line in which a phrase is defined."""
    lines = text.split("\n")
    return next((at for at, line in enumerate(lines, 1) if said in line.partition("=")[0]), 1)


class _Team:
    """The phrases of one file, each read when those it stands for are known."""

    def __init__(self, file: Path, text: str, known: Sequence[Phrase], process: Process) -> None:
        self._file, self._text, self._process = file, text, process
        self._known = list(known)
        self._new: list[Phrase] = []

    def phrases(self, definitions: list[Definition]) -> list[Phrase]:
        left = definitions
        for _ in range(DEEPEST):
            later = [one for one in left if not self._fits(one)]
            if not later or len(later) == len(left):
                left = later
                break
            left = later
        if left:
            raise Unreadable(str(self._file), tuple(self._why(one, left) for one in left))
        self._apart()
        return self._new

    def _fits(self, definition: Definition) -> bool:
        """Let a phrase in, if what it stands for is known."""
        try:
            self._new += self._as_phrases(definition)
        except Unfit:
            return False
        return True

    def _as_phrases(self, definition: Definition) -> list[Phrase]:
        lang = "zh" if _HAN.search(definition.said) else "en"
        for kind in BLANK.findall(definition.said):
            try:
                samples(self._process, lang, kind)
            except KeyError:
                raise Unfit("team_kind", phrase=definition.said, blank=kind) from None
        choices = [samples(self._process, lang, one) for one in BLANK.findall(definition.said)]
        first = tuple(one[-1] if lang == "zh" else one[0] for one in choices)
        reader = Reader([*self._known, *self._new], self._process)
        kinds = kinds_of(definition, reader, first)
        said = {lang: definition.said}
        return [
            Phrase(kind, said, definition.played, definition, str(self._file)) for kind in kinds
        ]

    def _why(self, definition: Definition, left: list[Definition]) -> Problem:
        """Say why a phrase was not let in: a circle, or something it says is unknown."""
        line = line_of(self._text, definition.said)
        try:
            self._as_phrases(definition)
        except Unfit as unfit:
            round_about = {one.said for one in left} & {*definition.stands_for}
            if unfit.code == "team_unknown" and round_about:
                return problem(line, "team_circle", phrase=definition.said)
            return Problem(line, 1, unfit.code, tuple(unfit.values.items()))
        return problem(line, "team_circle", phrase=definition.said)

    def _apart(self) -> None:
        """See that no sentence could mean a phrase of the team and another; raises `Unreadable`."""
        mine, known = {id(one) for one in self._new}, len(self._known)
        phrases = [*self._known, *self._new]
        for one, other, both in ambiguities(phrases, self._process, known):
            said = next(iter((one if id(one) in mine else other).said.values()))
            line = line_of(self._text, said)
            raise Unreadable(
                str(self._file), (problem(line, "team_twice", phrase=said, said=both),)
            )
