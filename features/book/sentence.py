"""How is a phrase written? As a Cucumber Expression, once in each language."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from amends.workflow import PROCESS, Process

from .lexicon import samples

Kind = Literal["given", "when", "then"]
KINDS: Final[tuple[Kind, Kind, Kind]] = ("given", "when", "then")
BLANK: Final = re.compile(r"\{(\w+)\}")
_OPTIONAL: Final = re.compile(r"\((\w+)\)")


@dataclass(frozen=True, slots=True)
class Phrase:
    """One meaning: when it may stand, how it is said in each language, and what it does."""

    kind: Kind
    said: Mapping[str, str]
    does: Callable[..., None]
    team: Any = None  # what a team's own phrase stands for: `parts(reader, values)`
    source: str = ""  # the file that such a phrase is from

    def blanks(self, lang: str) -> list[str]:
        """Return the kinds of the blanks, in the order of the sentence."""
        return BLANK.findall(self.said[lang])

    @property
    def meaning(self) -> str:
        """Return the name of what is behind it, the same in every language."""
        return self.said[next(iter(self.said))] if self.team else self.does.__name__


def head(said: str) -> str:
    """Return what every sentence of a phrase begins with."""
    return re.split(r"[{(\\]|\S+/", said, maxsplit=1)[0]


def sentences(phrase: Phrase, lang: str, process: Process = PROCESS) -> Iterator[str]:
    """Say a phrase with everything that may fill its blanks, one blank varied at a time."""
    pieces = BLANK.split(_OPTIONAL.sub(r"\1", phrase.said[lang]))
    choices = [samples(process, lang, kind) for kind in pieces[1::2]]
    pieces[1::2] = [choice[0] if choice else "…" for choice in choices]
    yield "".join(pieces)
    for at, choice in enumerate(choices):
        place = 2 * at + 1
        for word in choice[1:]:
            yield "".join((*pieces[:place], word, *pieces[place + 1 :]))
