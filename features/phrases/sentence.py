"""How is a phrase written? As a sentence with blanks, once in each language."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from amends.workflow import PROCESS, Process

from .values import pattern, samples

Kind = Literal["given", "when", "then"]
_BLANK: Final = re.compile(r"\{(\w+)\}")
_OPTIONAL: Final = re.compile(r"\((\w+)\)")


@dataclass(frozen=True, slots=True)
class Phrase:
    """One meaning: when it may stand, how it is said in each language, and what it does."""

    kind: Kind
    said: Mapping[str, str]
    does: Callable[..., None]

    def blanks(self, lang: str) -> list[str]:
        """Return the kinds of the blanks, in the order of the sentence."""
        return _BLANK.findall(self.said[lang])


def compiled(said: str, process: Process, lang: str) -> re.Pattern[str]:
    """Turn a phrase into an expression; `(s)` may be left out, `{stage}` is one of the stages."""
    pieces = _BLANK.split(said)
    for at in range(1, len(pieces), 2):
        pieces[at] = f"({pattern(process, lang, pieces[at])})"
    for at in range(0, len(pieces), 2):
        literal = _OPTIONAL.split(pieces[at])
        literal[::2] = map(re.escape, literal[::2])
        literal[1::2] = (f"(?:{one})?" for one in literal[1::2])
        pieces[at] = "".join(literal)
    return re.compile("".join(pieces))


def sentences(phrase: Phrase, lang: str, process: Process = PROCESS) -> Iterator[str]:
    """Say a phrase with everything that may fill its blanks, one blank varied at a time."""
    pieces = _BLANK.split(_OPTIONAL.sub(r"\1", phrase.said[lang]))
    choices = [samples(process, lang, kind) for kind in pieces[1::2]]
    pieces[1::2] = [choice[0] for choice in choices]
    yield "".join(pieces)
    for at, choice in enumerate(choices):
        place = 2 * at + 1
        for word in choice[1:]:
            yield "".join((*pieces[:place], word, *pieces[place + 1 :]))
