"""What is looked for? Words as they follow one another, and how a text is seen to hold them."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final

from ..errors import BadInput
from ..frozen.named import NamedTuple
from .folding import Span, fold, spans
from .tokens import DIGITS, LETTER, LONGEST, RUN, tokens_of_run

MOST_TOKENS: Final = 32  # that an index is asked for; the text itself decides in the end
LEAST: Final = 2  # letters or digits, where nothing is Chinese
APART: Final = r"[\W_]"
Run = re.Match[str]


class Needle(NamedTuple):
    """Words to look for: the tokens that an index must have, and the pattern that decides.

    `exact` tells that whatever has the tokens has the words, so that no text has to be read.
    """

    tokens: tuple[str, ...]
    pattern: re.Pattern[str]
    exact: bool

    def within(self, text: str) -> bool:
        """Tell whether a text holds the words."""
        return self.pattern.search(fold(text)) is not None

    def places(self, text: str) -> Iterator[Span]:
        """Yield where the words stand in a text: from, and up to."""
        where = None
        for hit in self.pattern.finditer(fold(text)):
            where = where or spans(text)
            yield where[hit.start()][0], where[hit.end() - 1][1]


@lru_cache(maxsize=256)
def needle(text: str) -> Needle:
    """Make a needle of words that stand side by side; raises `BadInput` if nothing is to be found.

    A number of three digits or more may be part of a longer one; all else is found as a whole.
    """
    runs = [*RUN.finditer(fold(text))]
    if not runs:
        raise BadInput("nothing_to_search", value=text)
    letters = sum(len(run.group()) for run in runs)
    if letters < LEAST and runs[0].lastgroup != "unspaced":
        raise BadInput("search_too_short", value=text)
    tokens = dict.fromkeys(
        one for run in runs for one in sorted(tokens_of_run(str(run.lastgroup), run.group()))
    )
    pattern = re.compile(_edge(runs[0], "(?<!") + _inner(runs) + _edge(runs[-1], "(?!"))
    return Needle(tuple(tokens)[:MOST_TOKENS], pattern, len(runs) == 1 and _is_token(runs[0]))


def _inner(runs: list[Run]) -> str:
    parts = [re.escape(runs[0].group())]
    for before, run in pairwise(runs):
        if before.end() != run.start():
            same = before.lastgroup == run.lastgroup != "unspaced"
            parts.append(f"{APART}+" if same else f"{APART}*")
        parts.append(re.escape(run.group()))
    return "".join(parts)


def _edge(run: Run, look: str) -> str:
    """See that a word, or a number of few digits, is not part of a longer one."""
    if run.lastgroup == "word":
        return f"{look}{LETTER})"
    return rf"{look}\d)" if run.lastgroup == "digits" and len(run.group()) < DIGITS else ""


def _is_token(run: Run) -> bool:
    most = {"unspaced": 2, "digits": DIGITS, "word": LONGEST}[str(run.lastgroup)]
    return len(run.group()) <= most
